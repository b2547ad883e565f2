import { systemClock } from '../../aws/system-clock';
import { readRunbookFile } from '../../files/recovery-runbook';
import { Apex53Error } from '../../model/error';
import type { ClusterEndpoint } from '../../model/recovery/cluster-endpoint';
import { rulesBrokenBy } from '../../model/recovery/safety-rules';
import { answersAround, followedAfterSeconds, type AnswersAround } from '../../recovery/compare-answers';
import { failOver } from '../../recovery/fail-over';
import type { RecoveryRunbook } from '../../recovery/runbook';
import { cellsOn, changesOf, controlsOf, failoverNamed, statesFor, transitionsTo, type Transition } from '../../recovery/transitions';
import { brokenRulesText, comparedAnswersText, transitionsText } from '../../render/failover-text';
import { outcomeJson } from '../../render/outcome-json';
import { plainText } from '../../render/plain';
import { credentialsFor } from '../connect';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { FailoverOptions } from '../options';
import { printDocument } from '../output';
import type { Terminal } from '../terminal';

/** `apex53 failover`: switches routing controls through whichever endpoint of the cluster answers, and reads them back. */
export async function failoverCommand(options: FailoverOptions, terminal: Terminal): Promise<ExitCode> {
  const runbook = await readRunbookFile(options.runbook);
  const { name, to } = options;
  if (name === undefined) {
    if (to !== undefined) throw new Apex53Error('UsageInvalid', `Name the failover: apex53 failover NAME --to ${to}.`);
    return list(runbook, options, terminal);
  }
  const failover = failoverNamed(runbook, name);
  // Whoever mistypes the cell learns it before anybody is asked.
  const wanted = to === undefined ? undefined : statesFor(failover, to);
  const cluster = await connectCluster(failover.endpoints ?? runbook.endpoints, terminal);
  try {
    const before = await cluster.states(controlsOf(failover).map(({ arn }) => arn));
    const after = wanted ?? before;
    const transitions = transitionsTo(failover, before, after);
    const changes = changesOf(transitions);
    const broken = rulesBrokenBy(runbook.safetyRules, before, changes).filter(({ arn }) => !options.overrideSafetyRule.includes(arn));
    const answers = answersAround(runbook, failover, { before, after }, options.from);
    const found = { name, ...(to === undefined ? {} : { to }), from: cellsOn(failover, before), transitions, broken, answers };
    if (options.json !== true) show(found, terminal);
    if (options.dryRun === true || changes.size === 0)
      return report(found, { changed: false, exitCode: broken.length > 0 ? exitCodes.refused : exitCodes.success }, options, terminal);
    if (!(await isApproved(options, terminal))) throw new Apex53Error('Declined', 'Nothing was changed.');
    await failOver(cluster, changes, { overrideSafetyRules: options.overrideSafetyRule, clock: systemClock });
    return report(found, { changed: true, exitCode: exitCodes.success }, options, terminal);
  } finally {
    cluster.close();
  }
}

async function connectCluster(endpoints: readonly ClusterEndpoint[], terminal: Terminal) {
  const { sdkRecoveryCluster } = await import('../../aws/recovery-cluster.js');
  const { loadSdk } = await import('../../aws/service-packages.js');
  return sdkRecoveryCluster(loadSdk('route53-recovery-cluster'), endpoints, {
    random: Math.random,
    ...credentialsFor(endpoints.map(({ endpoint }) => endpoint)),
    listen: ({ endpoint, reason }) =>
      terminal.err(`The endpoint in ${plainText(endpoint.region)} does not answer, going on to the next: ${plainText(reason)}\n`),
  });
}

/** What was found out before anything is changed. */
interface Found {
  readonly name: string;
  /** Absent where nothing is to be changed. */
  readonly to?: string;
  /** The cells that traffic goes to now. */
  readonly from: readonly string[];
  readonly transitions: readonly Transition[];
  readonly broken: ReturnType<typeof rulesBrokenBy>;
  readonly answers: readonly AnswersAround[];
}

function show({ name, to, from, transitions, broken, answers }: Found, { out, outStyle: style }: Terminal): void {
  const now = from.length === 0 ? 'no cell' : from.join(', ');
  out(`${style.bold(plainText(name))}: traffic goes to ${plainText(now)}${to === undefined ? '' : `, and is to go to ${plainText(to)}`}\n`);
  out(transitionsText(transitions, { style }) + brokenRulesText(broken, { style }));
  if (answers.length > 0)
    out(`Answers, as far as the runbook tells, with everything else healthy\n${comparedAnswersText(answers, { style })}`);
}

function report(
  { answers, broken, ...found }: Found,
  { changed, exitCode }: { readonly changed: boolean; readonly exitCode: ExitCode },
  { json, dryRun = false }: FailoverOptions,
  { out, ...terminal }: Terminal,
): ExitCode {
  const seconds = followedAfterSeconds(answers);
  if (json === true) {
    const compared = answers.map(({ before, after, ...question }) => ({
      ...question,
      before: outcomeJson(before, false),
      after: outcomeJson(after, false),
    }));
    const document = { ...found, changed, refusedBySafetyRules: broken, answers: compared };
    printDocument('failover', exitCode, seconds === undefined ? document : { ...document, followedAfterSeconds: seconds }, {
      out,
      ...terminal,
    });
  } else if (changed) {
    const follow = seconds === undefined ? '' : ` Resolvers follow within ${seconds} s of Route 53 seeing it.`;
    out(`${terminal.outStyle.green('Done.')} All routing controls were read back.${follow}\n`);
  } else if (found.to !== undefined) {
    out(
      found.transitions.every(({ before, after }) => before === after)
        ? 'Nothing to change.\n'
        : dryRun
          ? 'A dry run: nothing was changed.\n'
          : '',
    );
  }
  return exitCode;
}

function list({ failovers }: RecoveryRunbook, { json }: FailoverOptions, terminal: Terminal): ExitCode {
  const listed = Object.entries(failovers).map(([name, { cells }]) => ({ name, cells: Object.keys(cells) }));
  if (json === true) printDocument('failover', exitCodes.success, { failovers: listed }, terminal);
  else for (const { name, cells } of listed) terminal.out(`${plainText(name)}: ${cells.map(plainText).join(', ')}\n`);
  return exitCodes.success;
}

async function isApproved({ yes, json }: FailoverOptions, terminal: Terminal): Promise<boolean> {
  if (yes === true) return true;
  if (terminal.ask === undefined || json === true) {
    terminal.err('Nobody can answer here: pass --yes to switch the routing controls.\n');
    return false;
  }
  return ['y', 'yes'].includes((await terminal.ask('Switch these routing controls? yes / [no] ')).trim().toLowerCase());
}
