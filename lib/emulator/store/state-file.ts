import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, messageOf } from '../caught';
import { EmulatorStateError } from '../state-error';
import { type Snapshot } from './snapshot';
import { readStateText, writeStateText } from './state-text';

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

  constructor(readonly path: string, private readonly snapshot: () => Snapshot) {}

  /** What the file holds, or undefined when there is none. @throws EmulatorStateError */
  async load(): Promise<Snapshot | undefined> {
    let text: string;
    try {
      this.savedAs = await this.identity();
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new EmulatorStateError('STATE_FILE_UNREADABLE', this.path, messageOf(error), 'Check that it is a file and that you may read it.', { cause: error });
    }
    return readStateText(this.path, text);
  }

  /** Saves the state as it is when the writing begins. Resolves when it is on the disk. @throws EmulatorStateError */
  save(): Promise<void> {
    this.next ??= this.underWay.catch(() => undefined).then(() => {
      this.next = undefined;
      return this.underWay = this.write(writeStateText(this.snapshot()));
    });
    return this.next;
  }

  private async write(text: string): Promise<void> {
    this.attempts += 1;
    const temporary = `${this.path}.${process.pid}.${this.attempts}.tmp`;
    try {
      await writeThrough(temporary, text);
      if (await this.identity() !== this.savedAs) {
        const problem = 'another process has written it since it was read';
        throw new EmulatorStateError('STATE_FILE_CHANGED', this.path, problem, 'Use one state file for one emulator.');
      }
      await rename(temporary, this.path);
      await syncFolder(dirname(this.path));
      this.savedAs = await this.identity();
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      if (error instanceof EmulatorStateError) throw error;
      throw new EmulatorStateError('STATE_FILE_UNWRITABLE', this.path, messageOf(error), 'Check that its folder exists, may be written and has room.', { cause: error });
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
