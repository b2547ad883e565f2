import { isEmptyPlan } from '../../plan/plan';
import { planWithAnswers, printPlan } from '../answers';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { DiffOptions } from '../options';
import { printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 diff`: shows what deploy would do, and changes nothing. */
export async function diffCommand(options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  const connection = await connect(options);
  try {
    const planned = await planWithAnswers(assembly, connection.client, options);
    const exitCode = options.exitCode === true && !isEmptyPlan(planned.plan) ? exitCodes.changesPending : exitCodes.success;
    printPlan('diff', exitCode, planned, options, terminal);
    return exitCode;
  } finally {
    await connection.close();
  }
}
