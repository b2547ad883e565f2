import { randomInt } from 'node:crypto';
import { link, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf, messageOf } from '../caught';
import { EmulatorStateError } from '../state-error';

/** Locks that this process holds: a lock with its own id that is not among them was left by an earlier process. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Keeps a second emulator away from a state file, by a file beside it that names the process.
 *
 * The lock of a process that is gone is taken over; one of another machine cannot be looked at and is respected.
 */
export class StateLock {
  private isReleased = false;

  private constructor(private readonly path: string) {}

  /** @throws EmulatorStateError STATE_FILE_LOCKED, or STATE_FILE_UNWRITABLE */
  static async take(stateFile: string): Promise<StateLock> {
    const path = await lockPathOf(stateFile);
    const own: Holder = { pid: process.pid, host: hostname() };
    if (held.has(path)) throw lockedBy(stateFile, path, own);
    // From here on nobody else in this process gets past the line above.
    held.add(path);
    try {
      if (!(await create(path, stateFile, own))) await takeOver(path, stateFile, own);
      return new StateLock(path);
    } catch (error) {
      held.delete(path);
      throw error instanceof EmulatorStateError ? error : unwritable(stateFile, error);
    }
  }

  /** Lets go of the file, once: a lock that somebody took afterwards is theirs. */
  async release(): Promise<void> {
    if (this.isReleased) return;
    this.isReleased = true;
    await unlink(this.path).catch(() => undefined);
    held.delete(this.path);
  }
}

/** One lock for one file, whichever way its folder is spelled. */
async function lockPathOf(stateFile: string): Promise<string> {
  try {
    return join(await realpath(dirname(stateFile)), `${basename(stateFile)}.lock`);
  } catch (error) {
    throw unwritable(stateFile, error);
  }
}

/** Makes a lock, unless there is one. It has its content from its first moment on, so a kill leaves no lock that says nothing. */
async function create(path: string, stateFile: string, holder: Holder): Promise<boolean> {
  // A name that whoever gets the lock takes away if it is left.
  const temporary = `${stateFile}.${process.pid}.${randomInt(2 ** 40)}.tmp`;
  try {
    await writeFile(temporary, textOf(holder), { mode: 0o600 });
    await link(temporary, path);
    return true;
  } catch (error) {
    // Without the temporary file: somebody has the lock by now, and took it away.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    if (!isWithoutLinks(error)) throw error;
    return await createWithoutLink(path, holder);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

/** Some file systems have no links. */
function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error) ?? '');
}

async function createWithoutLink(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, textOf(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function textOf(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/**
 * Puts a lock of one's own in the place of one that was left. There is no moment without a lock. Of several who find the
 * left one, those are turned away who cannot claim it, or who find another lock in its place when they could.
 */
async function takeOver(path: string, stateFile: string, own: Holder): Promise<void> {
  const left = await identityOf(path);
  const holder = await holderOf(path);
  if (!left && (await create(path, stateFile, own))) return;
  if (!left || !holder || !(isEmpty(holder) || isGone(holder))) throw lockedBy(stateFile, path, holder);
  const claim = `${path}.${left}`;
  if (!(await create(claim, stateFile, own))) throw lockedBy(stateFile, path, await holderOf(claim));
  try {
    const isAbandoned = !isEmpty(holder) || (await ageOf(path, claim)) > emptyForMs;
    if (!isAbandoned || (await identityOf(path)) !== left) throw lockedBy(stateFile, path, await holderOf(path));
    await rename(claim, path);
  } catch (error) {
    await unlink(claim).catch(() => undefined);
    throw error;
  }
}

/** A lock without content may be one that is being written, on a file system without links; not for that long. */
const emptyForMs = 10_000;

/** Milliseconds from the last change of one file to that of another: by the clock of the file system, which both share. */
async function ageOf(older: string, newer: string): Promise<number> {
  const [from, to] = await Promise.all([stat(older), stat(newer)]);
  return to.mtimeMs - from.mtimeMs;
}

/** Tells one lock from another; undefined when there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs } = await stat(path);
    return `${ino}-${mtimeMs}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Who holds the lock; undefined when it is free by now. A lock that says something else is somebody's all the same. */
async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    if (text === '') return { pid: NaN, host: '' };
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'pid' in parsed && 'host' in parsed)
      return { pid: Number(parsed.pid), host: String(parsed.host) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
  }
  return { pid: NaN, host: 'unknown' };
}

/** A lock whose writing was never finished. */
function isEmpty({ host }: Holder): boolean {
  return host === '';
}

/** Not for a lock that this process holds: one with its id was left by an earlier process. */
function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return codeOf(error) === 'ESRCH';
  }
}

function lockedBy(stateFile: string, path: string, holder: Holder | undefined): EmulatorStateError {
  const who = holder && Number.isSafeInteger(holder.pid) ? `process ${holder.pid} on ${holder.host}` : 'another emulator';
  return new EmulatorStateError(
    'STATE_FILE_LOCKED',
    stateFile,
    `${who} uses it`,
    `Close that emulator, or delete ${path} when it is gone.`,
  );
}

function unwritable(stateFile: string, error: unknown): EmulatorStateError {
  return new EmulatorStateError(
    'STATE_FILE_UNWRITABLE',
    stateFile,
    messageOf(error),
    'Check that its folder exists, may be written and has room.',
    { cause: error },
  );
}
