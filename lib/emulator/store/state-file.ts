import { link, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, messageOf } from '../caught';
import { EmulatorStateError } from '../state-error';
import { type State } from './state';
import { readStateText, StateTextError, writeStateText } from './state-text';

const remedies = {
  STATE_FILE_DAMAGED: 'Move the file aside to start empty, or put back a copy that was not damaged.',
  STATE_FILE_UNSUPPORTED: 'Open it with the release of apex53 that wrote it.',
};

/**
 * The file that holds an emulator's state.
 *
 * A save writes a temporary file beside it, forces it to the disk and renames it, so that at any moment, also after a
 * kill, the file is one whole state. Saves asked for while one is under way are done together in the next one.
 */
export class StateFile {
  private underWay: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private savedAs = '';
  private attempts = 0;

  constructor(
    readonly path: string,
    private readonly state: () => State,
  ) {}

  /** What the file holds, or undefined when there is none. @throws EmulatorStateError */
  async load(): Promise<State | undefined> {
    let text: string;
    try {
      this.savedAs = await this.identity();
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new EmulatorStateError(
        'STATE_FILE_UNREADABLE',
        this.path,
        messageOf(error),
        'Check that it is a file and that you may read it.',
        { cause: error },
      );
    }
    return this.read(text);
  }

  /**
   * Takes away what killed emulators were writing. For whoever holds the lock: nobody else writes then, and a process with
   * the id of an earlier one would meet names that are taken.
   */
  async clearLeftovers(): Promise<void> {
    const prefix = `${basename(this.path)}.`;
    const names = await readdir(dirname(this.path)).catch(() => []);
    const left = names.filter((name) => name.startsWith(prefix) && /^\d+\.\d+\.tmp$/.test(name.slice(prefix.length)));
    await Promise.all(left.map((name) => unlink(join(dirname(this.path), name)).catch(() => undefined)));
  }

  /** Moves a file that cannot be read out of the way, to a free name beside it. Resolves to that name. */
  async setAside(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const aside = `${this.path}.damaged-${number}`;
      try {
        // A link fails where a rename would replace what was set aside before.
        await link(this.path, aside);
      } catch (error) {
        if (codeOf(error) === 'EEXIST') continue;
        throw new EmulatorStateError('STATE_FILE_UNWRITABLE', this.path, messageOf(error), 'Move it aside by hand.', { cause: error });
      }
      await unlink(this.path);
      this.savedAs = '';
      return aside;
    }
  }

  private read(text: string): State {
    try {
      return readStateText(text);
    } catch (error) {
      if (!(error instanceof StateTextError)) throw error;
      throw new EmulatorStateError(error.code, this.path, error.message, remedies[error.code], { cause: error });
    }
  }

  /** Saves the state as it is when the writing begins. Resolves when it is on the disk. @throws EmulatorStateError */
  save(): Promise<void> {
    this.next ??= this.underWay
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return (this.underWay = this.write(writeStateText(this.state())));
      });
    return this.next;
  }

  private async write(text: string): Promise<void> {
    this.attempts += 1;
    const temporary = `${this.path}.${process.pid}.${this.attempts}.tmp`;
    try {
      await writeThrough(temporary, text);
      if ((await this.identity()) !== this.savedAs) {
        const problem = 'another process has written it since it was read';
        throw new EmulatorStateError('STATE_FILE_CHANGED', this.path, problem, 'Use one state file for one emulator.');
      }
      await rename(temporary, this.path);
      await syncFolder(dirname(this.path));
      this.savedAs = await this.identity();
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      if (error instanceof EmulatorStateError) throw error;
      throw new EmulatorStateError(
        'STATE_FILE_UNWRITABLE',
        this.path,
        messageOf(error),
        'Check that its folder exists, may be written and has room.',
        { cause: error },
      );
    }
  }

  /** Tells one version of the file from another; empty when there is no file. */
  private async identity(): Promise<string> {
    try {
      const { ino, size, mtimeMs } = await stat(this.path);
      return `${ino} ${size} ${mtimeMs}`;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw error;
    }
  }
}

/** The state holds nothing secret, but it is the owner's: nobody else may read it. */
async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself last. Some systems cannot open folders; there the rename lasts by itself or not at all. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (!folder) return;
  try {
    await folder.sync();
  } catch {
    // The folder cannot be synced on this file system.
  } finally {
    await folder.close();
  }
}
