import { randomBytes, createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { journalledPlan, type Journal, type JournalEntry, type JournalHeader, type JournalRun } from '../journal/journal';
import { journalFormatVersion, parseEntry } from '../journal/parse-entry';
import { Apex53Error } from '../model/error';
import type { Assembly } from '../synth/assembly';
import { parseAssembly } from '../synth/desired';

/** Where the journal is kept unless another folder is named. */
export const defaultJournalFolder = '.apex53/journal';

/** How a folder keeps a journal. */
export interface JournalFolderOptions {
  /** @default '.apex53/journal' */
  readonly folder?: string;
  /** How many entries stay; the oldest go first. @default 100 */
  readonly keep?: number;
  /** Who runs it, noted in every entry. @default - nobody is named */
  readonly who?: string;
  /** Where Route 53 is, noted in every entry; what is deployed in different places is kept apart. @default - no place is named */
  readonly where?: string;
}

const suffix = '.jsonl';

/**
 * A journal of one file for each run, in a folder: a line of JSON for the intent, written before the first call, and one for each event
 * after it. It holds record sets, ids and times, never a credential.
 */
export class JournalFolder implements Journal {
  readonly folder: string;
  private readonly keep: number;

  constructor(private readonly options: JournalFolderOptions = {}) {
    this.folder = options.folder ?? defaultJournalFolder;
    this.keep = Math.max(1, options.keep ?? 100);
  }

  begin(header: JournalHeader): JournalRun {
    let file: string | undefined;
    const append = (line: unknown) => {
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
    };
    return {
      intend: async (plan, at) => {
        const intent = { type: 'intent', at, plan: journalledPlan(plan) };
        try {
          if (file === undefined) file = await this.create(header, at, intent);
          else append(intent);
        } catch (error) {
          throw failed(
            `The journal ${this.folder} cannot be written, so nothing was sent: ${messageOf(error)} Name another folder with --journal, or do without with --no-journal.`,
            error,
          );
        }
      },
      // What was done is done, whether the disk takes the note or not; the intent is what a rollback needs.
      note: (event, at) =>
        attempt(() => {
          append({ type: 'event', at, event });
        }),
      settle: (plan, at) =>
        attempt(() => {
          append({ type: 'done', at, plan: journalledPlan(plan) });
        }),
      end: (end, at) =>
        attempt(() => {
          append({ type: 'end', end: { ...end, at } });
        }),
    };
  }

  async keepDeployed(app: string, assembly: Assembly | undefined): Promise<void> {
    const file = this.deployedFile(app);
    try {
      if (assembly === undefined) await rm(file, { force: true });
      else {
        const text = `${JSON.stringify(assembly)}\n`;
        if ((await textOf(file)) === text) return;
        await mkdir(this.folder, { recursive: true });
        await writeWhole(file, text);
      }
    } catch (error) {
      throw failed(`The journal ${this.folder} cannot be written: ${messageOf(error)} What was deployed is deployed.`, error);
    }
  }

  /** What was deployed last; undefined where that is not known. */
  async lastDeployed(app: string): Promise<Assembly | undefined> {
    const text = await textOf(this.deployedFile(app));
    return text === undefined ? undefined : parseAssembly(text);
  }

  /** The ids of all entries, newest first. */
  async ids(): Promise<readonly string[]> {
    try {
      const names = await readdir(this.folder);
      return names
        .filter((name) => name.endsWith(suffix))
        .map((name) => name.slice(0, -suffix.length))
        .sort()
        .reverse();
    } catch (error) {
      if (isMissing(error)) return [];
      throw failed(`The journal ${this.folder} cannot be read: ${messageOf(error)}`, error);
    }
  }

  /** @throws Apex53Error `JournalFailed` when there is no such entry, or it is damaged. */
  async read(id: string): Promise<JournalEntry> {
    const known = await this.ids();
    if (!known.includes(id))
      throw failed(
        `The journal ${this.folder} has no entry ${JSON.stringify(id)}. apex53 history lists the entries${known[0] === undefined ? '; there are none' : `, the last one is ${known[0]}`}.`,
      );
    return parseEntry(id, (await textOf(join(this.folder, `${id}${suffix}`))) ?? '');
  }

  private async create(header: JournalHeader, at: number, intent: unknown): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    // Colons are not for file names everywhere; the number orders runs of one moment, the random part keeps those of two processes apart.
    const moment = new Date(at).toISOString().replaceAll(':', '-');
    const earlier = (await this.ids()).filter((one) => one.startsWith(moment)).length;
    const id = `${moment}-${String(earlier).padStart(3, '0')}-${randomBytes(3).toString('hex')}`;
    const { who, where } = this.options;
    const begin = {
      type: 'begin',
      formatVersion: journalFormatVersion,
      startedAt: at,
      ...header,
      ...(who === undefined ? {} : { who }),
      ...(where === undefined ? {} : { where }),
    };
    const file = join(this.folder, `${id}${suffix}`);
    await writeWhole(file, `${JSON.stringify(begin)}\n${JSON.stringify(intent)}\n`);
    for (const old of (await this.ids()).slice(this.keep)) await rm(join(this.folder, `${old}${suffix}`), { force: true });
    return file;
  }

  private deployedFile(app: string): string {
    const key = createHash('sha256')
      .update(JSON.stringify([app, this.options.where ?? '']))
      .digest('hex')
      .slice(0, 16);
    return join(this.folder, `deployed-${key}.json`);
  }
}

/** The file is there as a whole and on the disk, or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw failed(`${file} cannot be read: ${messageOf(error)}`, error);
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // See where it is called.
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function messageOf(error: unknown): string {
  // By its member: errors of Node's own modules can come from another realm.
  return typeof error === 'object' && error !== null && 'message' in error ? `${String(error.message)}.` : 'an unknown error.';
}

function failed(message: string, cause?: unknown): Apex53Error {
  return new Apex53Error('JournalFailed', message, cause === undefined ? {} : { cause });
}
