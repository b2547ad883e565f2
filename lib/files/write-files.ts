import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Apex53Error } from '../model/error';

/** A file of text. */
export interface TextFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly content: string;
}

/** Which files may be lost. */
export interface WriteFilesOptions {
  /** Whether a file with this text may be written over. */
  readonly mayReplace: (text: string) => boolean;
  /** Whether every file may be. */
  readonly force: boolean;
}

/**
 * Writes files into a folder, where nothing is in their way that may not be lost. Other files in it stay.
 *
 * @throws Apex53Error `OutputFolderTaken` naming what is in the way; nothing was written then.
 */
export async function writeFiles(files: readonly TextFile[], folder: string, { mayReplace, force }: WriteFilesOptions): Promise<void> {
  const taken: string[] = [];
  for (const { path, content } of force ? [] : files) {
    const text = await textOf(join(folder, path));
    if (text !== undefined && text !== content && !mayReplace(text)) taken.push(path);
  }
  if (taken.length > 0)
    throw new Apex53Error(
      'OutputFolderTaken',
      `${folder} holds ${taken.join(', ')}, which would be lost. Nothing was written; name another folder with --out, or give --force.`,
      { details: { folder, taken } },
    );
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The text of a file; the empty text of what is there but cannot be read as one. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}
