import { readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
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
  private constructor(private readonly path: string) {}

  /** @throws EmulatorStateError STATE_FILE_LOCKED, or STATE_FILE_UNWRITABLE */
  static async take(stateFile: string): Promise<StateLock> {
    const path = await lockPathOf(stateFile);
    if (!await create(path, stateFile)) {
      const holder = await holderOf(path);
      if (holder && !isGone(holder, path)) throw lockedBy(stateFile, path, holder);
      if (holder) await clearAway(path, holder);
      if (!await create(path, stateFile)) throw lockedBy(stateFile, path, await holderOf(path));
    }
    held.add(path);
    return new StateLock(path);
  }

  async release(): Promise<void> {
    if (held.delete(this.path)) await unlink(this.path).catch(() => undefined);
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

async function create(path: string, stateFile: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname() };
  try {
    await writeFile(path, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unwritable(stateFile, error);
  }
}

/** Who holds the lock; undefined when it is free by now. A lock that says nothing is somebody's all the same. */
async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof parsed === 'object' && parsed !== null && 'pid' in parsed && 'host' in parsed) return { pid: Number(parsed.pid), host: String(parsed.host) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
  }
  return { pid: NaN, host: '' };
}

function isGone({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return !held.has(path);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return codeOf(error) === 'ESRCH';
  }
}

/** Takes a left lock away, but not one that somebody else took over in the meantime. */
async function clearAway(path: string, left: Holder): Promise<void> {
  const aside = `${path}.${process.pid}.left`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await holderOf(aside);
  if (moved?.pid !== left.pid || moved.host !== left.host) await writeFile(path, await readFile(aside), { flag: 'wx', mode: 0o600 }).catch(() => undefined);
  await unlink(aside);
}

function lockedBy(stateFile: string, path: string, holder: Holder | undefined): EmulatorStateError {
  const who = holder && Number.isSafeInteger(holder.pid) ? `process ${holder.pid} on ${holder.host}` : 'another emulator';
  return new EmulatorStateError('STATE_FILE_LOCKED', stateFile, `${who} uses it`, `Close that emulator, or delete ${path} when it is gone.`);
}

function unwritable(stateFile: string, error: unknown): EmulatorStateError {
  return new EmulatorStateError('STATE_FILE_UNWRITABLE', stateFile, messageOf(error), 'Check that its folder exists, may be written and has room.', { cause: error });
}
