import type { DeployResult } from '../../apply/deploy';
import type { AnswerDiff } from '../../answer-diff/change';
import { deploy } from '../../client/operations';
import type { App } from '../../constructs/app';
import { isEmptyPlan, type Plan } from '../../plan/plan';
import { planText } from '../../render/plan-text';
import type { CheckReport } from '../../resolvers/checks/check-aliases';
import type { Assembly } from '../../synth/assembly';
import { answersOf, answersSection, planWithAnswers, printPlan } from '../answers';
import { approvePlan } from '../approve';
import { checkBeforeDeploy } from '../checks';
import { connect } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import { interruptSignal } from '../interrupt';
import { journalOf } from '../journal';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { DeployOptions, DestroyOptions } from '../options';
import { printDocument, printWarnings } from '../output';
import { keepRunbook } from '../keep-runbook';
import { progress } from '../progress';
import { assertWaitsKnown } from '../skipped-waits';
import type { Terminal } from '../terminal';
import { deployPlanCommand } from './deploy-plan';
import { printDone } from './deploy-report';

/** `apex53 deploy`: shows the plan, asks, and applies it; or applies a saved one. */
export async function deployCommand(options: DeployOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.plan !== undefined) return deployPlanCommand(options.plan, options, terminal);
  const app = await loadApp(options.app);
  if (options.expectNoChanges === true) return expectNoChanges(app, options, terminal);
  return run('deploy', app, options, terminal);
}

/** `apex53 destroy`: takes away what the app declares; zones stay unless their removal policy says otherwise. */
export async function destroyCommand(options: DestroyOptions, terminal: Terminal): Promise<ExitCode> {
  return run('destroy', await loadApp(options.app), options, terminal);
}

async function run(
  purpose: 'deploy' | 'destroy',
  app: App,
  options: DeployOptions | DestroyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { assembly, context } = await synthesizeApp(app, options, terminal);
  printWarnings(assembly.warnings, terminal);
  const checks = 'ignoreCheck' in options ? await checkBeforeDeploy(assembly, context, options, terminal) : undefined;
  const connection = await connect(options);
  const listen = progress(terminal);
  const interrupt = interruptSignal(terminal);
  const journal = journalOf(options);
  let shown: Plan | undefined;
  let answers: AnswerDiff | undefined;
  try {
    const result = await deploy(assembly, {
      client: connection.client,
      accounts: connection.accounts,
      services: connection.services,
      dsProbe: connection.dsProbe,
      purpose,
      allow: options.allow,
      skipWaits: options.skipWait,
      timeoutMilliseconds: options.timeout,
      ...(journal === undefined ? {} : { journal }),
      listen,
      signal: interrupt.signal,
      ...('keepGoing' in options ? { keepGoing: options.keepGoing } : {}),
      approve: async (plan, live) => {
        if (shown === undefined) assertWaitsKnown(plan, options.skipWait);
        shown = plan;
        if ('answers' in options) answers = await answersOf({ plan, live }, assembly, connection.client, options);
        return approvePlan(plan, options, terminal, 'answers' in options ? answersSection(answers, options, terminal) : '');
      },
    });
    if (shown === undefined) assertWaitsKnown(result.plan, options.skipWait);
    listen.end();
    const outcome = {
      assembly,
      result,
      applied: shown !== undefined,
      ...(checks === undefined ? {} : { checks }),
      ...(answers === undefined ? {} : { answers }),
    };
    const exitCode = result.held.length > 0 ? exitCodes.incomplete : exitCodes.success;
    report(purpose, exitCode, outcome, options, terminal);
    if (purpose === 'deploy') await keepRunbook(assembly, connection, terminal);
    return exitCode;
  } finally {
    listen.end();
    interrupt.release();
    await connection.close();
  }
}

async function expectNoChanges(app: App, options: DeployOptions, terminal: Terminal): Promise<ExitCode> {
  const { assembly } = await synthesizeApp(app, options, terminal);
  const connection = await connect(options);
  try {
    const planned = await planWithAnswers(assembly, connection, options);
    const exitCode = isEmptyPlan(planned.plan) ? exitCodes.success : exitCodes.changesPending;
    printPlan('deploy', exitCode, planned, options, terminal);
    return exitCode;
  } finally {
    await connection.close();
  }
}

/** What a run came to. */
interface Outcome {
  readonly assembly: Assembly;
  readonly result: DeployResult;
  /** Whether there was anything to apply. */
  readonly applied: boolean;
  /** Absent where nothing was checked. */
  readonly checks?: CheckReport;
  /** Absent where it was not asked for, and where nothing was applied. */
  readonly answers?: AnswerDiff;
}

function report(
  purpose: 'deploy' | 'destroy',
  exitCode: ExitCode,
  { assembly, result, applied, checks, answers }: Outcome,
  options: DeployOptions | DestroyOptions,
  terminal: Terminal,
): void {
  const { plan, hostedZones, changeIds, went, held, schedules } = result;
  if (options.json === true) {
    printDocument(
      purpose,
      exitCode,
      {
        plan,
        applied,
        hostedZones,
        changeIds,
        ...(held.length === 0 ? {} : { went, held }),
        ...(schedules === undefined ? {} : { schedules }),
        ...(checks === undefined ? {} : { checks }),
        ...(answers === undefined ? {} : { answers }),
      },
      terminal,
    );
    return;
  }
  if (!applied) {
    terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: false }));
    return;
  }
  printDone({ assembly, plan, hostedZones, went, held, ...(schedules === undefined ? {} : { schedules }) }, terminal);
}
