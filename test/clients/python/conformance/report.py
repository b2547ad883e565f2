"""Tells stories to a witness and prints what it saw: one line per operation, and what is wrong with its answers."""

import json
import sys
import traceback

from conformance.modelled import answer_members

ACCOUNTS = ("ACCOUNTONE", "ACCOUNTTWO")


def tell_all(w, stories, operations=None):
    """Ends the program, with 1 when something is wrong. The last line is JSON: members of answers that were not shown."""
    clients = [w.client(account) for account in ACCOUNTS]
    failed = False
    for story in stories:
        try:
            story.tell(w, *clients)
        except Exception as error:
            failed = True
            print(f"MISS the story {story.__name__.rpartition('.')[2]} ended early: {error}")
            print(f"     {' < '.join(f'{frame.name}:{frame.lineno}' for frame in reversed(traceback.extract_tb(error.__traceback__)) if 'conformance' in frame.filename)}")
    for name in sorted(operations or w.model.operation_names):
        failed = print_operation(w, name) or failed
    print(json.dumps(sorted(answer_members(w.model) - w.members)))
    sys.exit(1 if failed else 0)


def print_operation(w, name):
    if w.answers[name] == 0:
        w.miss(name, "was never answered with success")
    misses = w.misses.get(name, [])
    print(f"{'MISS' if misses else 'ok'} {name}: {w.answers[name]} answers, {w.refusals[name]} refusals")
    for miss in misses:
        print(f"     {miss}")
    return len(misses) > 0
