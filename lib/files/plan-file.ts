import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Apex53Error } from '../model/error';
import { isSavedPlanText, parseSavedPlan } from '../plan/saved/parse-saved-plan';
import { savedPlanText, type SavedPlan } from '../plan/saved/saved-plan';
import { writeFiles } from './write-files';

/**
 * Writes a plan file, never over another file unless `force` is given.
 *
 * @throws Apex53Error `OutputFolderTaken`
 */
export async function writePlanFile(saved: SavedPlan, path: string, { force }: { readonly force: boolean }): Promise<void> {
  await writeFiles([{ path: basename(path), content: savedPlanText(saved) }], dirname(path), { mayReplace: isSavedPlanText, force });
}

/** @throws Apex53Error `PlanFileInvalid` when the file cannot be read, or is no plan file. */
export async function readPlanFile(path: string): Promise<SavedPlan> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Apex53Error('PlanFileInvalid', `${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
  return parseSavedPlan(text, path);
}
