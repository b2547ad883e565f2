import type { AnswerDiff } from '../../answer-diff/change';
import { applySavedPlan } from '../../client/operations';
import { readContextFile } from '../../files/context-file';
import { readPlanFile } from '../../files/plan-file';
import { Apex53Error } from '../../model/error';
import { isEmptyPlan } from '../../plan/plan';
import { plainText } from '../../render/plain';
import { planText } from '../../render/plan-text';
import { answersOf, answersSection } from '../answers';
import { approvePlan } from '../approve';
import { checkBeforeDeploy } from '../checks';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { interruptSignal } from '../interrupt';
import { journalOf } from '../journal';
import { keepRunbook } from '../keep-runbook';
import type { DeployOptions } from '../options';
import { printDocument } from '../output';
import { progress } from '../progress';
import type { Terminal } from '../terminal';
import { printDone } from './deploy-report';

/** `apex53 deploy PLAN`: applies exactly a saved plan, or nothing. Whoever saved it has seen it, so nobody is asked. */
export async function deployPlanCommand(file: string, options: DeployOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.app !== undefined || options.expectNoChanges === true)
    throw new Apex53Error('UsageInvalid', 'A plan file holds the app and what is to be done: leave --app and --expect-no-changes away.');
  if (options.keepGoing === true)
    throw new Apex53Error('UsageInvalid', 'A plan file is applied as a whole or not at all: leave --keep-going away.');
  if (options.skipWait.length > 0)
    throw new Apex53Error('UsageInvalid', 'A plan file holds what is done: a wait is skipped by apex53 deploy --skip-wait without one.');
  const saved = await readPlanFile(file);
  const { assembly } = saved;
  const checks = await checkBeforeDeploy(assembly, await readContextFile(options.context), options, terminal);
  const connection = await connect(options);
  const listen = progress(terminal);
  const interrupt = interruptSignal(terminal);
  const journal = journalOf(options);
  let answers: AnswerDiff | undefined;
  const passOver = (alreadyDone: readonly string[]) => {
    if (options.json !== true) for (const subject of alreadyDone) terminal.err(`Already done: ${plainText(subject)}\n`);
  };
  try {
    const result = await applySavedPlan(saved, {
      client: connection.client,
      accounts: connection.accounts,
      services: connection.services,
      dsProbe: connection.dsProbe,
      allow: options.allow,
      timeoutMilliseconds: options.timeout,
      ...(journal === undefined ? {} : { journal }),
      listen,
      signal: interrupt.signal,
      approve: async (plan, live, alreadyDone) => {
        passOver(alreadyDone);
        answers = await answersOf({ plan, live }, assembly, connection.client, options);
        return approvePlan(plan, { ...options, yes: true }, terminal, answersSection(answers, options, terminal));
      },
    });
    listen.end();
    await keepRunbook(assembly, connection, terminal);
    const { plan, alreadyDone, hostedZones, changeIds, schedules } = result;
    const applied = !isEmptyPlan(plan);
    if (options.json === true)
      printDocument(
        'deploy',
        exitCodes.success,
        {
          plan,
          alreadyDone,
          applied,
          hostedZones,
          changeIds,
          ...(schedules === undefined ? {} : { schedules }),
          ...(checks === undefined ? {} : { checks }),
          ...(answers === undefined ? {} : { answers }),
        },
        terminal,
      );
    else if (applied)
      printDone(
        { assembly, plan, hostedZones, went: plan.hostedZones, held: [], ...(schedules === undefined ? {} : { schedules }) },
        terminal,
      );
    else {
      passOver(alreadyDone);
      terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: false }));
    }
    return exitCodes.success;
  } finally {
    listen.end();
    interrupt.release();
    await connection.close();
  }
}
