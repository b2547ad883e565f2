"""Runs a command on a pseudo-terminal. Arguments: JSON list of [wait for this text, then type this], and the command."""

import json
import os
import pty
import select
import signal
import sys
import time

steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.environ["TERM"] = "xterm-256color"
    os.execvp(sys.argv[2], sys.argv[2:])

transcript = ""
seen = 0
deadline = time.monotonic() + 60
while True:
    if time.monotonic() > deadline:
        os.kill(pid, signal.SIGKILL)
        break
    if not select.select([terminal], [], [], 1)[0]:
        continue
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    transcript += chunk.decode("utf-8", "replace")
    if steps and steps[0][0] in transcript[seen:]:
        _, typed = steps.pop(0)
        seen = len(transcript)
        os.write(terminal, typed.encode())

status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
json.dump({"status": status, "transcript": transcript, "stepsLeft": len(steps)}, sys.stdout)
