import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Apex53Error } from '../model/error';
import type { Assembly } from '../synth/assembly';
import { fileFolders } from '../synth/cli-input';
import { assemblyFiles, type AssemblyFilesOptions } from '../synth/assembly-files';

/**
 * Writes an assembly's files into a folder, and removes what an earlier synth left there. Other files in the folder stay.
 *
 * @returns the paths written, below the folder, `manifest.json` first
 * @throws Apex53Error `OutputFolderTaken` when the folder has a file of that name that synth did not write
 */
export async function writeAssembly(assembly: Assembly, folder: string, options: AssemblyFilesOptions = {}): Promise<readonly string[]> {
  const files = assemblyFiles(assembly, options);
  if (await isAssembly(folder))
    await Promise.all(['zones', ...Object.values(fileFolders)].map((part) => rm(join(folder, part), { recursive: true, force: true })));
  else
    await refuseTakenFiles(
      folder,
      files.map(({ path }) => path),
    );
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return files.map(({ path }) => path);
}

/** Whether synth wrote the folder; other programs have a manifest.json too. */
async function isAssembly(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && (manifest as { assembly?: unknown }).assembly === 'assembly.json';
  } catch {
    return false;
  }
}

async function refuseTakenFiles(folder: string, paths: readonly string[]): Promise<void> {
  const present = await Promise.all(
    paths.map((path) =>
      access(join(folder, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const taken = paths.filter((_, i) => present[i] === true);
  if (taken.length > 0) {
    throw new Apex53Error(
      'OutputFolderTaken',
      `${folder} holds ${taken.join(', ')}, which synth did not write. Nothing was written; name another folder.`,
      { details: { folder, taken } },
    );
  }
}
