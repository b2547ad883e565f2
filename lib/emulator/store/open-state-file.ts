import { EmulatorStateError } from '../state-error';
import { type State } from './state';
import { StateFile } from './state-file';
import { StateLock } from './state-lock';

/** What becomes of a damaged state file. */
export type DamagedStateFile = 'refuse' | 'set-aside';

/** A state file that is ours until its lock is released. */
export interface OpenedStateFile {
  readonly file: StateFile;
  readonly lock: StateLock;
  /** What it held; undefined when it was made. */
  readonly saved: State | undefined;
  /** Where the damaged one is. */
  readonly setAside: string | undefined;
}

/**
 * Takes the lock and reads the file, or makes it, which shows at once whether it can be written at all.
 *
 * @throws EmulatorStateError; the lock is released then
 */
export async function openStateFile(path: string, damaged: DamagedStateFile, state: () => State): Promise<OpenedStateFile> {
  const lock = await StateLock.take(path);
  try {
    const file = new StateFile(path, state);
    await file.clearLeftovers();
    const { saved, setAside } = await load(file, damaged);
    if (!saved) await file.save();
    return { file, lock, saved, setAside };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function load(file: StateFile, damaged: DamagedStateFile): Promise<Pick<OpenedStateFile, 'saved' | 'setAside'>> {
  try {
    return { saved: await file.load(), setAside: undefined };
  } catch (error) {
    const isDamaged = error instanceof EmulatorStateError && error.code === 'STATE_FILE_DAMAGED';
    if (!isDamaged || damaged !== 'set-aside') throw error;
    return { saved: undefined, setAside: await file.setAside() };
  }
}
