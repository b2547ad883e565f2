import { writePlanFile } from '../../files/plan-file';
import { Apex53Error } from '../../model/error';
import { isEmptyPlan } from '../../plan/plan';
import { savedPlanOf } from '../../plan/saved/saved-plan';
import { plainText } from '../../render/plain';
import { planWithAnswers, printPlan } from '../answers';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { DiffOptions } from '../options';
import { printWarnings } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 diff`: shows what deploy would do, and changes nothing; `--out` keeps the plan in a file. */
export async function diffCommand(options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.out !== undefined && options.skipWait.length > 0)
    throw new Apex53Error(
      'UsageInvalid',
      'A plan file skips no wait, since nobody knows when it is applied: leave --out or --skip-wait away.',
    );
  const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
  printWarnings(assembly.warnings, terminal);
  const connection = await connect(options);
  try {
    const planned = await planWithAnswers(assembly, connection, options);
    const exitCode = options.exitCode === true && !isEmptyPlan(planned.plan) ? exitCodes.changesPending : exitCodes.success;
    if (options.out !== undefined) await writePlanFile(savedPlanOf(assembly, planned.plan), options.out, { force: options.force ?? false });
    printPlan('diff', exitCode, planned, options, terminal);
    if (options.out !== undefined)
      terminal.err(`Saved the plan in ${plainText(options.out)}; apex53 deploy ${plainText(options.out)} applies it.\n`);
    return exitCode;
  } finally {
    await connection.close();
  }
}
