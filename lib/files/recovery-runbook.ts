import { readFile, rename, writeFile } from 'node:fs/promises';
import { Apex53Error } from '../model/error';
import { parseRunbook } from '../recovery/read-runbook';
import type { RecoveryRunbook } from '../recovery/runbook';

/**
 * The recovery runbook in a file.
 *
 * @throws Apex53Error `RunbookInvalid` when there is none, or with everything in it that cannot be.
 */
export async function readRunbookFile(path: string): Promise<RecoveryRunbook> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Apex53Error(
      'RunbookInvalid',
      `The recovery runbook ${path} cannot be read: ${why}. Name another with --runbook, or deploy an app that declares a failover, which writes it.`,
      { details: { path }, cause: error },
    );
  }
  return parseRunbook(text, path);
}

/** Replaces the runbook in a file, as a whole or not at all. Equal runbooks give equal bytes. */
export async function writeRunbookFile(path: string, runbook: RecoveryRunbook): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, `${JSON.stringify(runbook, undefined, 2)}\n`);
  await rename(beside, path);
}
