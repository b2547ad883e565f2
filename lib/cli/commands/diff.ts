import { plan as makePlan } from '../../client/operations';
import { isEmptyPlan } from '../../plan/plan';
import { planText } from '../../render/plan-text';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { DiffOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 diff`: shows what deploy would do, and changes nothing. */
export async function diffCommand(options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  const connection = await connect(options);
  try {
    const plan = await makePlan(assembly, { client: connection.client });
    const exitCode = options.exitCode === true && !isEmptyPlan(plan) ? exitCodes.changesPending : exitCodes.success;
    if (options.json === true) printDocument('diff', exitCode, { plan }, terminal);
    else terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: options.full ?? false }));
    return exitCode;
  } finally {
    await connection.close();
  }
}
