import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Which files of a folder go. */
export interface RemoveFilesOptions {
  /** Paths below the folder, with slashes, that stay whatever they hold. */
  readonly keep: ReadonlySet<string>;
  /** Whether a file with this text may go. */
  readonly mayRemove: (text: string) => boolean;
}

/** Removes the files below these paths of a folder that may go, and says which; links are not followed, other files stay. */
export async function removeFiles(folder: string, below: readonly string[], { keep, mayRemove }: RemoveFilesOptions): Promise<string[]> {
  const removed: string[] = [];
  for (const path of (await Promise.all(below.map((path) => filesAt(folder, path)))).flat()) {
    if (keep.has(path) || !mayRemove(await readFile(join(folder, path), 'utf8'))) continue;
    await rm(join(folder, path));
    removed.push(path);
  }
  return removed.sort();
}

/** The file of this path, or the TypeScript files in the folder of this path, however deep. */
async function filesAt(folder: string, path: string): Promise<string[]> {
  if (path.endsWith('.ts')) return (await namesIn(folder)).some(({ name, isFile }) => isFile && name === path) ? [path] : [];
  const found = await namesIn(join(folder, path));
  const deeper = await Promise.all(found.filter(({ isFolder }) => isFolder).map(({ name }) => filesAt(folder, `${path}/${name}`)));
  return [...found.filter(({ name, isFile }) => isFile && name.endsWith('.ts')).map(({ name }) => `${path}/${name}`), ...deeper.flat()];
}

async function namesIn(folder: string): Promise<{ name: string; isFile: boolean; isFolder: boolean }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile(), isFolder: entry.isDirectory() }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
