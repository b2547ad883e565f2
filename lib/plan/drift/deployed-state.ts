import { hostedZoneId, referenceToken } from '../../model/reference';
import { indexKey } from '../../model/rrset/rrset-key';
import type { LiveResource } from '../../resources/live-resource';
import { resourceKind } from '../../resources/registry';
import type { Assembly, AssemblyHostedZone } from '../../synth/assembly';
import { isPrivateSource } from '../../synth/declarations';
import type { AbsentZone, LiveState, PresentZone } from '../live-state';
import type { Plan, ZonePlan } from '../plan';
import { readPlanned } from '../read-planned';
import { lastingAttributes } from '../resource-plan';
import type { ResourceStep } from '../resource-step';

/** What Route 53 would hold after the plan; what is gone stands in it under its reference, or its construct path. */
export function deployedState(plan: Plan, assembly: Assembly, live: LiveState): LiveState {
  const plans = new Map(plan.hostedZones.map((zone) => [zone.path, zone]));
  const zones = assembly.hostedZones.map(
    (zone) => [zone.path, deployedZone(zone, plans.get(zone.path), live.zones.get(zone.path))] as const,
  );
  return { zones: new Map(zones), resources: deployedResources(plan.resources, live.resources) };
}

function deployedZone(
  { path, source }: AssemblyHostedZone,
  plan: ZonePlan | undefined,
  found: AbsentZone | PresentZone | undefined,
): PresentZone {
  const reference = referenceToken(hostedZoneId(path));
  const present: PresentZone =
    found?.status === 'present'
      ? found
      : {
          status: 'present',
          hostedZoneId: reference,
          privateZone: isPrivateSource(source),
          recordSets: [],
          managedByTrafficPolicies: [],
        };
  const ownZoneIds = new Set([present.hostedZoneId, reference]);
  const recordSets = new Map(present.recordSets.map((stored) => [indexKey(stored.rrset), stored]));
  for (const { before } of plan?.differences ?? []) if (before !== undefined) recordSets.delete(indexKey(readPlanned(before, ownZoneIds)));
  for (const { after } of plan?.differences ?? []) {
    if (after === undefined) continue;
    const rrset = readPlanned(after, ownZoneIds);
    recordSets.set(indexKey(rrset), { rrset, api: after });
  }
  return { ...present, ...deployedSettings(source, present), recordSets: [...recordSets.values()] };
}

function deployedSettings(source: AssemblyHostedZone['source'], present: PresentZone): Partial<PresentZone> {
  if (source.kind !== 'declared') return {};
  return {
    comment: source.comment ?? '',
    tags: { ...present.tags, ...source.tags },
    ...(source.vpcs === undefined ? {} : { vpcs: source.vpcs, authorizedVpcs: source.authorizedVpcs ?? [] }),
  };
}

function deployedResources(steps: readonly ResourceStep[], live: readonly LiveResource[]): LiveResource[] {
  const keyOf = ({ kind, id }: Pick<LiveResource, 'kind' | 'id'>) => `${kind} ${id}`;
  const resources = new Map(live.map((resource) => [keyOf(resource), resource]));
  for (const step of steps) {
    const { kind, action } = step;
    const there = action === 'create' ? undefined : resources.get(keyOf(step));
    if (action === 'delete' || action === 'replace') resources.delete(keyOf(step));
    if (action === 'update' && there !== undefined) {
      const attributes = lastingAttributes(there.attributes, resourceKind(kind).compare(step.after, there.properties));
      resources.set(keyOf(step), { ...there, properties: step.after, attributes, tags: { ...there.tags, ...step.addTags } });
    }
    if (action === 'create' || action === 'replace') {
      const { path, identity, after: properties, tags } = step;
      resources.set(keyOf({ kind, id: path }), { kind, id: path, identity, properties, attributes: {}, tags });
    }
  }
  return [...resources.values()];
}
