import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assembly } from '../synth/assembly';
import { assemblyFiles, type AssemblyFilesOptions } from '../synth/assembly-files';

/**
 * Writes an assembly's files into a folder, and removes what an earlier synth left there.
 *
 * A folder that holds anything but an assembly is never emptied.
 *
 * @returns the paths written, below the folder, `manifest.json` first
 */
export async function writeAssembly(assembly: Assembly, folder: string, options: AssemblyFilesOptions = {}): Promise<readonly string[]> {
  const files = assemblyFiles(assembly, options);
  if (await isAssembly(folder)) await Promise.all(['zones', 'health-checks'].map((part) => rm(join(folder, part), { recursive: true, force: true })));
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
