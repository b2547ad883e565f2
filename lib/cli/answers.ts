import { answerDiff } from '../answer-diff/answer-diff';
import { versionsUsed } from '../answer-diff/instances-of';
import type { AnswerDiff } from '../answer-diff/change';
import type { SurroundingsOfPlan } from '../answer-diff/world-editions';
import type { Route53Port } from '../aws/route53-port';
import type { Route53Client } from '../aws/sdk';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { planWithLiveState } from '../client/operations';
import type { Apex53Error } from '../model/error';
import type { LiveState } from '../plan/live-state';
import { isEmptyPlan, type Plan } from '../plan/plan';
import { answerDiffText } from '../render/answer-diff-text';
import { planText } from '../render/plan-text';
import { liveOf } from '../resources/live-resource';
import { collectionsUsedBy, readCidrBlocks } from '../state/read-cidr-collections';
import { documentsOf, readPolicyVersions } from '../state/read-policy-versions';
import type { Assembly } from '../synth/assembly';
import type { AnswersOptions, GlobalOptions, SkipWaitOptions } from './options';
import { printDocument } from './output';
import type { Connection } from './connect';
import type { ExitCode } from './exit-codes';
import { assertWaitsKnown } from './skipped-waits';
import type { Terminal } from './terminal';

/** A plan, and what it changes in the answers where that is asked for. */
export interface PlanWithAnswers {
  readonly plan: Plan;
  readonly answers?: AnswerDiff;
}

/** Reads, plans, and compares the answers. */
export async function planWithAnswers(
  assembly: Assembly,
  connection: Connection,
  options: AnswersOptions & SkipWaitOptions,
): Promise<PlanWithAnswers> {
  const planned = await planWithLiveState(assembly, { ...connection, skipWaits: options.skipWait });
  assertWaitsKnown(planned.plan, options.skipWait);
  const answers = await answersOf(planned, assembly, connection.client, options);
  return { plan: planned.plan, ...(answers === undefined ? {} : { answers }) };
}

/** What a plan changes in the answers, by the live state that it was made from; undefined where that is not asked for. */
export async function answersOf(
  { plan, live }: { readonly plan: Plan; readonly live: LiveState },
  assembly: Assembly,
  client: Route53Client,
  { answers: detail }: AnswersOptions,
): Promise<AnswerDiff | undefined> {
  if (detail === 'none') return undefined;
  const { surroundings } = isEmptyPlan(plan) ? { surroundings: {} } : await surroundingsOf(plan, live, sdkRoute53(client));
  return answerDiff(assembly, live, { plan, ...surroundings });
}

/** What answers depend on before and after a plan and is not read with the app's own, and why some of it may not be read. */
export async function surroundingsOf(
  plan: Plan,
  live: LiveState,
  port: Route53Port,
): Promise<{ readonly surroundings: SurroundingsOfPlan; readonly denied: readonly Apex53Error[] }> {
  const blocks = await readCidrBlocks(port, collectionsOf(plan, live));
  const policies = await readPolicyVersions(port, versionsUsed(plan, live));
  return {
    surroundings: { cidrCollections: blocks.collections, policyDocuments: documentsOf(policies) },
    denied: [blocks.denied, policies.denied].filter((error) => error !== undefined),
  };
}

/** Ids of the CIDR collections that record sets route by, before or after, and whose blocks are not read with the app's own. */
function collectionsOf(plan: Plan, { zones, resources }: LiveState): string[] {
  const before = [...zones.values()].flatMap((zone) => (zone.status === 'present' ? zone.recordSets.map(({ rrset }) => rrset) : []));
  const after = plan.hostedZones.flatMap(({ differences }) =>
    differences.flatMap((one) => one.after?.CidrRoutingConfig?.CollectionId ?? []),
  );
  const known = new Set(liveOf(resources, 'cidrCollection').map(({ id }) => id));
  return [...collectionsUsedBy(before), ...after].filter((id) => !known.has(id));
}

/** Prints a plan that is not applied, as text or as the one JSON document. */
export function printPlan(
  command: string,
  exitCode: ExitCode,
  { plan, answers }: PlanWithAnswers,
  options: AnswersOptions & GlobalOptions & { readonly full?: boolean },
  terminal: Terminal,
): void {
  if (options.json === true) {
    printDocument(command, exitCode, { plan, ...(answers === undefined ? {} : { answers }) }, terminal);
    return;
  }
  terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: options.full ?? false }));
  terminal.out(answersSection(answers, options, terminal));
}

/** What stands below a plan: the answers that change, where there are any and they are asked for. */
export function answersSection(answers: AnswerDiff | undefined, { answers: detail }: AnswersOptions, terminal: Terminal): string {
  if (answers === undefined || detail === 'none') return '';
  const text = answerDiffText(answers, { style: terminal.outStyle, width: terminal.width, detail });
  return text === '' ? '' : `\n${text}`;
}
