import { drift } from '../../client/operations';
import { JournalFolder } from '../../files/journal-folder';
import { hasDrift } from '../../plan/drift/drift';
import { driftText } from '../../render/drift-text';
import type { Assembly } from '../../synth/assembly';
import { answersOf, answersSection } from '../answers';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { placeOf } from '../journal';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { DriftOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 drift`: tells what is otherwise than it was deployed, apart from what was edited since; changes nothing. */
export async function driftCommand(options: DriftOptions, terminal: Terminal): Promise<ExitCode> {
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  const deployed = await lastDeployed(assembly.app.name, options);
  const connection = await connect(options);
  try {
    const { client, accounts, services, dsProbe } = connection;
    const found = await drift(assembly, { client, accounts, services, dsProbe, ...(deployed === undefined ? {} : { deployed }) });
    const answers = await answersOf({ plan: found.changes, live: found.before }, deployed ?? assembly, client, options);
    const exitCode = hasDrift(found.drift) ? exitCodes.drifted : exitCodes.success;
    if (options.json === true)
      printDocument('drift', exitCode, { drift: found.drift, ...(answers === undefined ? {} : { answers }) }, terminal);
    else {
      const shown = { style: terminal.outStyle, width: terminal.width, full: options.full ?? false };
      terminal.out(driftText(found.drift, shown, answersSection(answers, options, terminal)));
    }
    return exitCode;
  } finally {
    await connection.close();
  }
}

/** What the journal knows to be deployed at the place that is asked. */
async function lastDeployed(app: string, options: DriftOptions): Promise<Assembly | undefined> {
  if (options.journal === false) return undefined;
  return new JournalFolder({ folder: options.journal, where: placeOf(options) }).lastDeployed(app);
}
