import { writeRunbookFile } from '../files/recovery-runbook';
import { defaultRunbookFile } from '../recovery/runbook';
import { resourcesOf, type Assembly } from '../synth/assembly';
import type { Connection } from './connect';
import type { Terminal } from './terminal';

/** Writes the runbook of an app that declares routing controls, for the day on which nothing of it can be asked for. */
export async function keepRunbook(assembly: Assembly, connection: Connection, terminal: Terminal): Promise<void> {
  if (resourcesOf(assembly, 'routingControl').length === 0) return;
  const { recoveryRunbook } = await import('../client/recovery-runbook.js');
  const runbook = await recoveryRunbook(assembly, connection);
  if (runbook === undefined) return;
  await writeRunbookFile(defaultRunbookFile, runbook);
  terminal.err(`The runbook is in ${defaultRunbookFile}; keep it where those who fail over can reach it without AWS.\n`);
}
