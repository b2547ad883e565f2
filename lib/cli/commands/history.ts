import { JournalFolder } from '../../files/journal-folder';
import type { JournalEntry } from '../../journal/journal';
import { Apex53Error } from '../../model/error';
import { plainText } from '../../render/plain';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { HistoryOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** What is listed of an entry. */
type Listed =
  | { readonly id: string; readonly outcome: 'damaged'; readonly message: string }
  | (Pick<JournalEntry, 'id' | 'app' | 'purpose' | 'rollbackOf' | 'who' | 'where'> & {
      readonly outcome: 'applied' | 'failed' | 'unfinished';
      /** ISO 8601. */
      readonly startedAt: string;
      readonly recordSets: Readonly<Record<'create' | 'update' | 'delete', number>>;
      readonly changeIds: readonly string[];
      /** How many record sets were held back. @default 0 */
      readonly held?: number;
    });

/** `apex53 history`: lists what was applied, newest first. */
export async function historyCommand({ journal: folder, limit, json }: HistoryOptions, terminal: Terminal): Promise<ExitCode> {
  const journal = new JournalFolder({ folder });
  const ids = await journal.ids();
  const entries: Listed[] = [];
  for (const id of ids.slice(0, limit)) entries.push(await listed(journal, id));
  if (json === true) {
    printDocument('history', exitCodes.success, { folder, entries }, terminal);
    return exitCodes.success;
  }
  if (ids.length === 0) terminal.out(`The journal ${folder} has no entries.\n`);
  for (const entry of entries) terminal.out(`${plainText(lineOf(entry))}\n`);
  if (ids.length > limit) terminal.out(terminal.outStyle.dim(`… and ${ids.length - limit} older; --limit shows more\n`));
  return exitCodes.success;
}

async function listed(journal: JournalFolder, id: string): Promise<Listed> {
  try {
    const entry = await journal.read(id);
    const { app, purpose, startedAt, who, where, rollbackOf, end } = entry;
    return {
      id,
      outcome: end?.outcome ?? 'unfinished',
      startedAt: new Date(startedAt).toISOString(),
      app,
      purpose,
      ...(rollbackOf === undefined ? {} : { rollbackOf }),
      ...(who === undefined ? {} : { who }),
      ...(where === undefined ? {} : { where }),
      recordSets: countsOf(entry),
      changeIds: end?.changeIds ?? [],
      ...(end?.outcome === 'applied' && end.held !== undefined ? { held: end.held } : {}),
    };
  } catch (error) {
    if (Apex53Error.is(error, 'JournalFailed')) return { id, outcome: 'damaged', message: error.message };
    throw error;
  }
}

function countsOf({ plans }: JournalEntry): Readonly<Record<'create' | 'update' | 'delete', number>> {
  const kinds = plans.flatMap(({ hostedZones }) => hostedZones.flatMap(({ differences }) => differences.map(({ kind }) => kind)));
  const of = (kind: string) => kinds.filter((one) => one === kind).length;
  return { create: of('create'), update: of('update'), delete: of('delete') };
}

function lineOf(entry: Listed): string {
  if (entry.outcome === 'damaged') return `${entry.id}  damaged: ${entry.message}`;
  const { id, purpose, rollbackOf, outcome, app, recordSets, held, who = '?', where = '?' } = entry;
  const { create, update, delete: deleted } = recordSets;
  return `${id}  ${purpose}${rollbackOf === undefined ? '' : ` of ${rollbackOf}`} ${outcome}  ${app}: +${create} ~${update} -${deleted}${held === undefined ? '' : `, ${held} held back`}  by ${who} at ${where}`;
}
