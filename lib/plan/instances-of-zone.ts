import { resolveIn } from '../model/json-references';
import { hostedZoneId, referenceToken, type ReferenceResolver } from '../model/reference';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import { liveOf, type LiveResource } from '../resources/live-resource';
import { resourceKind } from '../resources/registry';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import type { LiveState, PresentZone } from './live-state';
import type { Conflict } from './plan';

type Instance = LiveResource<'trafficPolicyInstance'>;

/** The app's traffic policy instances in one zone. */
export interface InstancesOfZone {
  /** Name and type, such as `www.example.com. A`, of those that exist, declared or no longer. */
  readonly own: ReadonlySet<string>;
  /** Those that are declared and do not exist yet. */
  readonly coming: readonly { readonly path: string; readonly name: string; readonly type: string }[];
}

export const noInstances: InstancesOfZone = { own: new Set(), coming: [] };

/** What the plan of a zone has to know of the app's instances in it. */
export function instancesOfZone(
  assembly: Assembly,
  live: LiveState,
  zone: AssemblyHostedZone,
  resolve: ReferenceResolver,
): InstancesOfZone {
  const present = live.zones.get(zone.path);
  const id = present?.status === 'present' ? present.hostedZoneId : referenceToken(hostedZoneId(zone.path));
  const declared = resourcesOf(assembly, 'trafficPolicyInstance')
    .map(({ path, properties }) => ({ path, properties: resolveIn(properties, resolve) }))
    .filter(({ properties }) => properties.HostedZoneId === id)
    .map(({ path, properties: { Name: name, TrafficPolicyType: type } }) => ({ path, name, type }));
  const keys = new Set(declared.map(keyOfInstance));
  const existing = liveOf(live.resources, 'trafficPolicyInstance').filter(({ properties }) => properties.HostedZoneId === id);
  const own = existing.filter((one) => keys.has(keyOfLive(one)) || resourceKind(one.kind).isOwn(one, assembly.app)).map(keyOfLive);
  const there = new Set(existing.map(keyOfLive));
  return { own: new Set(own), coming: declared.filter((one) => !there.has(keyOfInstance(one))) };
}

/**
 * An instance cannot be created where a record set stands, and the record set cannot go first: instances come before record sets, so that
 * aliases to them can be made.
 */
export function comingInstanceConflicts(
  zone: AssemblyHostedZone,
  { recordSets }: PresentZone,
  coming: InstancesOfZone['coming'],
): Conflict[] {
  return coming.flatMap(({ path, name, type }) => {
    const other = recordSets.find(
      // A CNAME stands alone; at the apex there is none.
      ({ rrset }) => rrset.name.toText() === name && (rrset.type === type || (name !== zone.name && [rrset.type, type].includes('CNAME'))),
    );
    if (other === undefined) return [];
    return [
      {
        code: 'RecordSetConflict',
        path,
        message:
          `${name} ${type} cannot be answered by a traffic policy instance while ${zone.name} holds ${keyText(keyOf(other.rrset))}. ` +
          'Without a gap: declare the instance under another name and the record set as an alias to it. ' +
          'Or in two deploys: take the record set away first, and declare the instance then; in between the name has no answer.',
      },
    ];
  });
}

function keyOfInstance({ name, type }: { readonly name: string; readonly type: string }): string {
  return `${name} ${type}`;
}

function keyOfLive({ properties: { Name: name, TrafficPolicyType: type } }: Instance): string {
  return keyOfInstance({ name, type });
}
