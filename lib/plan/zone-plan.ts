import type { Difference, StoredRecordSet } from '../model/change-batch/change';
import { orderChanges } from '../model/change-batch/order';
import { sortByKey } from '../model/name/order';
import type { ReferenceResolver } from '../model/rrset/api-references';
import { isPermanentIn } from '../model/rrset/permanent';
import { canonicalContent, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey, listingOrderKey } from '../model/rrset/rrset-key';
import type { AssemblyHostedZone } from '../synth/assembly';
import { desiredRecordSets, type DesiredRecordSet } from '../synth/desired';
import { candidateConflicts, recordSetConflicts, trafficPolicyConflicts } from './conflicts';
import type { AbsentZone, PresentZone } from './live-state';
import type { Conflict, RecordSetDifference, ZonePlan, ZoneStep } from './plan';
import type { ZoneChanges } from './submission-order';
import { missingTags } from './tags';

/** What a zone's plan depends on besides the zone. */
export interface ZonePlanContext {
  readonly resolve: ReferenceResolver;
  readonly destroy: boolean;
}

/** A difference, with who declares it. */
type Owned = Difference & { readonly path?: string };

/** What happens to a zone and in it, and what a person must settle first. */
export function planZone(
  zone: AssemblyHostedZone,
  live: AbsentZone | PresentZone | undefined,
  context: ZonePlanContext,
): { readonly plan: Omit<ZonePlan, 'batches'>; readonly changes: ZoneChanges; readonly conflicts: readonly Conflict[] } {
  const present = live?.status === 'present' ? live : undefined;
  const desired = desiredRecordSets(zone, {
    resolve: context.resolve,
    ...(present === undefined ? {} : { hostedZoneId: present.hostedZoneId }),
  });
  const { differences, unchanged, foreign } = (context.destroy ? compareForDestroy : compareForDeploy)(
    zone,
    desired,
    present?.recordSets ?? [],
  );
  const groups = orderChanges(differences, {
    create: 'CREATE',
    isPermanent: isPermanentIn(zone),
    unchanged: [...unchanged, ...foreign],
  });
  return {
    changes: { path: zone.path, name: zone.name, differences, groups },
    plan: {
      path: zone.path,
      name: zone.name,
      ...(present === undefined ? {} : { hostedZoneId: present.hostedZoneId }),
      ...(present?.nameServers === undefined ? {} : { nameServers: present.nameServers }),
      step: zoneStep(zone, present, context.destroy),
      differences: sortByKey(differences, (difference) => listingOrderKey(recordSetOf(difference))).map(toPlanned),
      unchanged: unchanged.length,
      foreign: foreign.length + (present?.managedByTrafficPolicies.length ?? 0),
    },
    conflicts: [
      ...(live?.status === 'absent' && !context.destroy ? candidateConflicts(zone, live.candidates) : []),
      ...recordSetConflicts(zone, differences, foreign),
      ...trafficPolicyConflicts(zone, differences, present?.managedByTrafficPolicies ?? []),
    ],
  };
}

/** What differs between a zone as declared and as it is. */
interface Comparison {
  readonly differences: Owned[];
  readonly unchanged: readonly ResourceRecordSet[];
  /** Record sets that the app does not own, and leaves alone. */
  readonly foreign: readonly ResourceRecordSet[];
}

function compareForDeploy(zone: AssemblyHostedZone, desired: readonly DesiredRecordSet[], live: readonly StoredRecordSet[]): Comparison {
  const isPermanent = isPermanentIn(zone);
  const undeclared = new Map(live.map((stored) => [indexKey(stored.rrset), stored]));
  const differences: Owned[] = [];
  const unchanged: ResourceRecordSet[] = [];
  for (const { path, recordSet: after } of desired) {
    const key = indexKey(after.rrset);
    const before = undeclared.get(key);
    undeclared.delete(key);
    if (before === undefined) differences.push({ path, after });
    else if (canonicalContent(before.rrset) === canonicalContent(after.rrset)) unchanged.push(before.rrset);
    else differences.push({ path, before, after });
  }
  const foreign: ResourceRecordSet[] = [];
  for (const before of undeclared.values()) {
    if (isPermanent(before.rrset)) continue;
    if (zone.source.kind === 'declared') differences.push({ before });
    else foreign.push(before.rrset);
  }
  return { differences, unchanged, foreign };
}

/** In its own zones the app takes everything away; in a shared one only what stands exactly as it declares it. */
function compareForDestroy(zone: AssemblyHostedZone, desired: readonly DesiredRecordSet[], live: readonly StoredRecordSet[]): Comparison {
  const isPermanent = isPermanentIn(zone);
  const declared = new Map(desired.map(({ path, recordSet: { rrset } }) => [indexKey(rrset), { path, content: canonicalContent(rrset) }]));
  const differences: Owned[] = [];
  const foreign: ResourceRecordSet[] = [];
  for (const before of live) {
    if (isPermanent(before.rrset)) continue;
    const match = declared.get(indexKey(before.rrset));
    const isOwn = zone.source.kind === 'declared' || match?.content === canonicalContent(before.rrset);
    if (isOwn) differences.push({ before, ...(match === undefined ? {} : { path: match.path }) });
    else foreign.push(before.rrset);
  }
  return { differences, unchanged: [], foreign };
}

function recordSetOf({ before, after }: Difference): ResourceRecordSet {
  const stored = after ?? before;
  if (stored === undefined) throw new TypeError('A difference has a record set before or after it.');
  return stored.rrset;
}

function toPlanned({ path, before, after }: Owned): RecordSetDifference {
  return {
    kind: before === undefined ? 'create' : after === undefined ? 'delete' : 'update',
    ...(path === undefined ? {} : { path }),
    ...(before === undefined ? {} : { before: before.api }),
    ...(after === undefined ? {} : { after: after.api }),
  };
}

function zoneStep({ source }: AssemblyHostedZone, live: PresentZone | undefined, destroy: boolean): ZoneStep {
  if (source.kind !== 'declared') return { kind: 'none' };
  if (destroy) return live !== undefined && source.removalPolicy === 'destroy' ? { kind: 'delete' } : { kind: 'none' };
  if (live === undefined)
    return {
      kind: 'create',
      callerReference: source.callerReference,
      ...(source.comment === undefined ? {} : { comment: source.comment }),
      tags: source.tags,
    };
  const before = live.comment ?? '';
  const after = source.comment ?? '';
  const addTags = missingTags(source.tags, live.tags);
  if (before === after && Object.keys(addTags).length === 0) return { kind: 'none' };
  return { kind: 'update', ...(before === after ? {} : { comment: { before, after } }), addTags };
}
