import type { Change, OrderedGroup } from '../model/change-batch/change';
import { orderChanges } from '../model/change-batch/order';
import { ledgerCapacity } from '../model/ledger/shard-text';
import { sortByKey } from '../model/name/order';
import type { ReferenceResolver } from '../model/reference';
import { isPermanentIn } from '../model/rrset/permanent';
import { indexKey, listingOrderKey } from '../model/rrset/rrset-key';
import { isRemoved, type AssemblyHostedZone } from '../synth/assembly';
import { desiredRecordSets } from '../synth/desired';
import { compareZone, type Comparison, type LedgerOnly, type OwnedDifference } from './compare-zone';
import {
  besideConflicts,
  candidateConflicts,
  delegationSetMismatch,
  delegationSetOf,
  privacyMismatch,
  trafficPolicyConflicts,
} from './conflicts';
import type { HeldReason } from './hold/hold';
import { comingInstanceConflicts, noInstances, type InstancesOfZone } from './instances-of-zone';
import type { AbsentZone, PresentZone } from './live-state';
import { ledgerWrite } from './ledger-write';
import { documentUnreadable, ledgerFull, ledgerUnreadable, protectedZone, zoneNotEmpty } from './ownership-conflicts';
import type { Conflict, LedgerDifference, ZonePlan, ZoneStep } from './plan';
import type { ZoneChanges } from './submission-order';
import { toPlanned } from './planned-changes';
import { missingTags } from './tags';
import { vpcChanges } from './vpc-changes';
import { ZoneMemory } from './zone-memory';
import { recordSetOf, ZonePacker } from './zone-packer';

/** What a zone's plan depends on besides the zone. */
export interface ZonePlanContext {
  readonly resolve: ReferenceResolver;
  readonly destroy: boolean;
  /** Name of the app. */
  readonly owner: string;
  /** The app's traffic policy instances in the zone. @default - none */
  readonly instances?: InstancesOfZone;
  /** What of the zone stays as it is, by keys. @default - nothing */
  readonly held?: ReadonlyMap<string, HeldReason>;
}

/** What is planned for a zone, before it is known in which batches. */
export interface PlannedZone {
  readonly plan: Omit<ZonePlan, 'batches'>;
  readonly changes: ZoneChanges;
  readonly conflicts: readonly Conflict[];
  /** Makes batches of groups, in the order in which they are to be sent; the ledger goes along. */
  readonly pack: (groups: readonly OrderedGroup[]) => Change[][];
}

/** What happens to a zone and in it, and what a person must settle first. */
export function planZone(zone: AssemblyHostedZone, live: AbsentZone | PresentZone | undefined, wanted: ZonePlanContext): PlannedZone {
  const context = { ...wanted, destroy: wanted.destroy || isRemoved(zone) };
  const present = live?.status === 'present' ? live : undefined;
  const desired = desiredRecordSets(zone, {
    resolve: context.resolve,
    ...(present === undefined ? {} : { hostedZoneId: present.hostedZoneId }),
  });
  const memory = new ZoneMemory(context.owner, zone, present);
  const all = compareZone(zone, desired, memory, context);
  const { going, staying } = parted(all.differences, context.held);
  const compared = { ...all, differences: going };
  const { differences, unchanged, foreign } = compared;
  const step = zoneStep(zone, present, context);
  const vpcs = context.destroy ? undefined : vpcChanges(zone.source, present);
  const managed = present?.managedByTrafficPolicies ?? [];
  const { own, coming } = context.instances ?? noInstances;
  const others = managed.filter((key) => !own.has(key)).length + memory.foreignLedgers + (present?.unread ?? 0);
  const ledger = ledgerDifference(compared.ledgerOnly, (memory.document?.pending.length ?? 0) > 0);
  const write = ledgerWrite(zone, compared, memory, present?.ledger);
  const packer = new ZonePacker(zone, compared, memory);
  const groups = orderChanges(differences, {
    create: 'CREATE',
    isPermanent: isPermanentIn(zone),
    unchanged: [...unchanged, ...foreign, ...staying.flatMap(({ before }) => before?.rrset ?? [])],
    rank: packer.rank,
    fits: packer.fits,
  });
  return {
    changes: { path: zone.path, name: zone.name, differences, groups },
    pack: packer.pack,
    plan: {
      path: zone.path,
      name: zone.name,
      ...(zone.account === undefined ? {} : { account: zone.account }),
      ...(present === undefined ? {} : { hostedZoneId: present.hostedZoneId }),
      ...(present?.nameServers === undefined ? {} : { nameServers: present.nameServers }),
      step,
      ...(vpcs === undefined ? {} : { vpcs }),
      differences: inListingOrder(differences).map(toPlanned),
      ...(staying.length === 0
        ? {}
        : { held: inListingOrder(staying).map((one) => ({ ...toPlanned(one), ...reasonOf(one, context.held) })) }),
      ...(ledger === undefined ? {} : { ledger }),
      ...(write === undefined ? {} : { ledgerWrite: write }),
      ...(zone.guards === undefined ? {} : { guardLimits: zone.guards }),
      unchanged: unchanged.length,
      foreign: foreign.length + others,
    },
    conflicts: [
      ...(live?.status === 'absent' && !context.destroy ? candidateConflicts(zone, live.candidates) : []),
      ...(present === undefined ? [] : privacyMismatch(zone, present)),
      ...(present === undefined || context.destroy ? [] : delegationSetMismatch(zone, present, context.resolve)),
      ...memory.ownUnreadable.map((shard) => ledgerUnreadable(zone, shard)),
      ...(memory.documentProblem === undefined ? [] : [documentUnreadable(zone, memory.documentProblem)]),
      ...(context.destroy && zone.protect === true ? [protectedZone(zone)] : []),
      ...compared.conflicts.filter(({ about }) => about === undefined || context.held?.has(about.recordSet) !== true),
      ...(step.kind === 'delete' && foreign.length + others > 0 ? [zoneNotEmpty(zone, foreign, others)] : []),
      ...besideConflicts(zone, differences, foreign),
      ...trafficPolicyConflicts(zone, differences, managed),
      ...(present === undefined || context.destroy ? [] : comingInstanceConflicts(zone, present, coming)),
      ...fullLedger(zone, compared, memory),
    ],
  };
}

/** What goes, and what stays as it is. */
function parted(
  differences: Comparison['differences'],
  held: ZonePlanContext['held'],
): { readonly going: Comparison['differences']; readonly staying: Comparison['differences'] } {
  if (held === undefined) return { going: differences, staying: [] };
  const isHeld = (difference: OwnedDifference) => held.has(indexKey(recordSetOf(difference)));
  return { going: differences.filter((one) => !isHeld(one)), staying: differences.filter(isHeld) };
}

function reasonOf(difference: OwnedDifference, held: ZonePlanContext['held']): HeldReason {
  return held?.get(indexKey(recordSetOf(difference))) ?? { refusals: [] };
}

function inListingOrder(differences: Comparison['differences']): Comparison['differences'] {
  return sortByKey(differences, (difference) => listingOrderKey(recordSetOf(difference)));
}

/** What a run that broke off left pending is settled by the next one, also when nothing else is to do. */
function ledgerDifference(ledgerOnly: Comparison['ledgerOnly'], isPending: boolean): LedgerDifference | undefined {
  if (ledgerOnly.length === 0 && !isPending) return undefined;
  const keys = (kind: LedgerOnly) => ledgerOnly.flatMap((one) => (one.kind === kind ? [one.key] : [])).sort();
  return {
    adopted: keys('adopted'),
    released: keys('released'),
    protected: keys('protected'),
    unprotected: keys('unprotected'),
    forgotten: keys('forgotten').length,
  };
}

/** Between two batches a ledger may hold what comes and what goes. */
function fullLedger(zone: AssemblyHostedZone, { differences, ledgerOnly }: Comparison, memory: ZoneMemory): Conflict[] {
  const keys = new Set(memory.claims.keys());
  for (const { effect } of [...differences, ...ledgerOnly]) if (effect?.after !== undefined) keys.add(effect.key);
  return keys.size <= ledgerCapacity ? [] : [ledgerFull(zone, keys.size)];
}

function zoneStep({ source }: AssemblyHostedZone, live: PresentZone | undefined, { destroy, resolve }: ZonePlanContext): ZoneStep {
  if (source.kind !== 'declared') return { kind: 'none' };
  if (destroy)
    return live !== undefined && (source.removalPolicy === 'destroy' || source.removed === true) ? { kind: 'delete' } : { kind: 'none' };
  if (live === undefined)
    return {
      kind: 'create',
      callerReference: source.callerReference,
      ...(source.comment === undefined ? {} : { comment: source.comment }),
      tags: source.tags,
      ...(source.vpcs?.[0] === undefined ? {} : { vpc: source.vpcs[0] }),
      ...(source.delegationSetId === undefined ? {} : { delegationSetId: delegationSetOf(source.delegationSetId, resolve) }),
    };
  const before = live.comment ?? '';
  const after = source.comment ?? '';
  const addTags = missingTags(source.tags, live.tags);
  if (before === after && Object.keys(addTags).length === 0) return { kind: 'none' };
  return { kind: 'update', ...(before === after ? {} : { comment: { before, after } }), addTags };
}
