import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import type { JournalEntry } from '../journal/journal';
import { describeMoved, type Moved } from '../plan/moved';
import { journalledResources } from '../journal/resources/as-declared';
import { planRollback, touchedZones } from '../journal/rollback-plan';
import { Apex53Error } from '../model/error';
import type { AbsentZone, LiveState, PresentZone } from '../plan/live-state';
import { isEmptyPlan, type Plan } from '../plan/plan';
import { declaredKinds } from '../resources/memory/kinds-in-use';
import { ownZone, zonesNamed } from '../state/locate-zone';
import { readRecordSets } from '../state/read-record-sets';
import { readResources } from '../state/read-resources';
import { readVpcs } from '../state/read-vpcs';
import { marksOfRollback } from './marks-of-rollback';
import { applyPlan, type ApplyOptions, type ApplyPorts, type ApplyResult } from './apply-plan';

/** How an entry of the journal is undone. */
export interface RollbackOptions extends ApplyOptions {
  /** Undo what can be undone, and leave alone what is not as it was left. @default - then nothing is done */
  readonly partial?: boolean;
  /** Whether the plan may be applied; `live` is what it was made from. @default - it is approved */
  readonly approve?: (plan: Plan, live: LiveState, moved: readonly Moved[]) => Promise<boolean> | boolean;
}

/** What a rollback did. */
export interface RollbackResult extends ApplyResult {
  readonly plan: Plan;
  /** What was left alone. */
  readonly moved: readonly Moved[];
}

/**
 * Undoes what an entry of the journal says was done: record sets that are still as they were left become what they were. Each batch is a
 * compare-and-swap, so what somebody changes meanwhile is not lost either.
 *
 * @throws Apex53Error `RollbackBlocked` naming what is not as it was left, unless `partial`; `Declined`, and what applying throws.
 */
export async function rollback(entry: JournalEntry, ports: ApplyPorts, options: RollbackOptions = {}): Promise<RollbackResult> {
  const live = await readTouched(entry, ports);
  const { plan: undoing, moved } = planRollback(entry, live);
  if (moved.length > 0 && options.partial !== true)
    throw new Apex53Error(
      'RollbackBlocked',
      `${moved.map(describeMoved).join('\n')}\nNothing was changed. Undo the rest with --partial, which leaves these alone.`,
      { details: { moved } },
    );
  if (isEmptyPlan(undoing)) return { plan: undoing, moved, hostedZones: [], changeIds: [] };
  const marks = await marksOfRollback(entry, undoing.resources, ports.port);
  const plan = marks.length === 0 ? undoing : { ...undoing, marks };
  if (options.approve !== undefined && !(await options.approve(plan, live, moved)))
    throw new Apex53Error('Declined', 'The plan was not approved; nothing was changed.');
  const run = options.journal?.begin({
    app: entry.app,
    purpose: 'rollback',
    rollbackOf: entry.id,
    ...(entry.scopes === undefined ? {} : { scopes: entry.scopes }),
  });
  const result = await applyPlan(plan, ports, options, [], run);
  await options.journal?.keepDeployed(entry.app, undefined);
  return { ...result, plan, moved };
}

/** What Route 53 holds of what an entry touches. */
async function readTouched(entry: JournalEntry, { port, services = {}, clock, dsProbe }: ApplyPorts): Promise<LiveState> {
  const zones = new Map<string, AbsentZone | PresentZone>();
  for (const [path, editions] of touchedZones(entry)) zones.set(path, await readZone(editions, portIn(port, editions[0]?.account)));
  const steps = entry.plans.flatMap(({ resources }) => resources);
  if (steps.length === 0) return { zones, resources: [] };
  const present = new Map([...zones].flatMap(([path, zone]) => (zone.status === 'present' ? [[path, zone] as const] : [])));
  const declared = journalledResources(entry);
  const app = { name: entry.app, scopes: entry.scopes ?? [] };
  const kinds = declaredKinds(steps.map((step) => ({ kind: step.kind, properties: step.action === 'delete' ? step.before : step.after })));
  const search = { app, declared, zones: present, kinds, complete: true };
  return { zones, resources: (await readResources({ route53: port, services, clock, dsProbe }, search)).resources };
}

async function readZone(editions: ReturnType<typeof touchedZones>[number][1], port: Route53Port): Promise<AbsentZone | PresentZone> {
  const absent = { status: 'absent', candidates: [] } as const;
  let id = editions.findLast(({ hostedZoneId }) => hostedZoneId !== undefined)?.hostedZoneId;
  for (const { name, step } of editions) {
    if (id !== undefined || step.kind !== 'create') continue;
    id = ownZone(await zonesNamed(port, name), step.callerReference)?.id;
  }
  const found = id === undefined ? undefined : await port.getHostedZone(id);
  if (found === undefined) return absent;
  const { hostedZone, nameServers } = found;
  return {
    status: 'present',
    hostedZoneId: hostedZone.id,
    privateZone: hostedZone.privateZone,
    ...(hostedZone.comment === undefined ? {} : { comment: hostedZone.comment }),
    nameServers,
    ...(editions.some(({ vpcs }) => vpcs !== undefined) ? await readVpcs(port, hostedZone.id) : {}),
    ...(await readRecordSets(port, hostedZone.id)),
  };
}
