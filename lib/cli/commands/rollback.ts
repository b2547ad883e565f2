import type { AnswerDiff } from '../../answer-diff/change';
import { rollback } from '../../client/operations';
import type { JournalFolder } from '../../files/journal-folder';
import type { JournalEntry } from '../../journal/journal';
import { describeMoved } from '../../plan/moved';
import { Apex53Error } from '../../model/error';
import type { LiveState } from '../../plan/live-state';
import type { Plan } from '../../plan/plan';
import { count, plainText } from '../../render/plain';
import type { Assembly } from '../../synth/assembly';
import { answersOf, answersSection } from '../answers';
import { approvePlan } from '../approve';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { interruptSignal } from '../interrupt';
import { journalOf, placeOf } from '../journal';
import type { RollbackOptions } from '../options';
import { printDocument } from '../output';
import { progress } from '../progress';
import type { Terminal } from '../terminal';

/** `apex53 rollback`: undoes the last run, or a given one, by a plan like any other. */
export async function rollbackCommand(options: RollbackOptions, terminal: Terminal): Promise<ExitCode> {
  const journal = journalOf(options);
  if (journal === undefined) throw new Apex53Error('UsageInvalid', 'A rollback reads the journal; leave --no-journal away.');
  const entry = await entryToUndo(journal, options);
  const connection = await connect(options);
  const listen = progress(terminal);
  const interrupt = interruptSignal(terminal);
  let answers: AnswerDiff | undefined;
  let shown: Plan | undefined;
  try {
    const { plan, moved, changeIds } = await rollback(entry, {
      client: connection.client,
      accounts: connection.accounts,
      services: connection.services,
      dsProbe: connection.dsProbe,
      partial: options.partial ?? false,
      allow: options.allow,
      timeoutMilliseconds: options.timeout,
      journal,
      listen,
      signal: interrupt.signal,
      approve: async (planned, live, left) => {
        shown = planned;
        answers = await answersOf({ plan: planned, live }, standIn(planned, live), connection.client, options);
        for (const one of left) terminal.err(`${terminal.errStyle.yellow('Left alone')} ${plainText(describeMoved(one))}\n`);
        return approvePlan(planned, options, terminal, answersSection(answers, options, terminal));
      },
    });
    listen.end();
    if (options.json === true)
      printDocument(
        'rollback',
        exitCodes.success,
        { entry: entry.id, plan, moved, applied: shown !== undefined, changeIds, ...(answers === undefined ? {} : { answers }) },
        terminal,
      );
    else if (shown === undefined) terminal.out(`Nothing to undo: everything is as it was before ${entry.id}.\n`);
    else {
      const { create, update, delete: deleted } = plan.summary.recordSets;
      terminal.out(
        `${terminal.outStyle.green('Undone')} ${entry.id}: ${count(create, 'record set')} created, ${update} updated, ${deleted} deleted. The next deploy does it again, unless the app is changed back.\n`,
      );
    }
    return exitCodes.success;
  } finally {
    listen.end();
    interrupt.release();
    await connection.close();
  }
}

/** The entry that is named; else the last one made at the same place that changed something. */
async function entryToUndo(journal: JournalFolder, { id, ...options }: RollbackOptions): Promise<JournalEntry> {
  if (id !== undefined) return journal.read(id);
  const place = placeOf(options);
  const ids = await journal.ids();
  for (const one of ids) {
    const entry = await journal.read(one);
    if (entry.where === place) return entry;
  }
  throw new Apex53Error(
    'JournalFailed',
    `The journal ${journal.folder} has no entry of ${place}${ids.length === 0 ? '' : `, but ${count(ids.length, 'entry', 'entries')} of other places`}. apex53 history lists them; name one to undo it here.`,
  );
}

/** What the answer diff wants to know of an app, of zones that are known without one. */
function standIn({ app, hostedZones }: Plan, live: LiveState): Assembly {
  return {
    formatVersion: 1,
    app: { name: app, scopes: [] },
    hostedZones: hostedZones.flatMap(({ path, name }) => {
      const zone = live.zones.get(path);
      return zone?.status === 'present'
        ? [{ path, name, source: { kind: 'imported' as const, hostedZoneId: zone.hostedZoneId, adopt: true }, recordSets: [] }]
        : [];
    }),
    resources: [],
    warnings: [],
    acknowledged: [],
  };
}
