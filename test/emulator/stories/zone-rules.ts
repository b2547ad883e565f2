import { type Change, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { type TinyModel, type TinyZone, type VpcId } from './world';

/** What record sets a zone takes, and which zones an account. */

/** A name below a zone: as it may be sent, and as the service stores it. */
export type TinyLabel = readonly [sent: string, stored: string];
export const labels: readonly TinyLabel[] = [
  ['', ''],
  ['www', 'www.'],
  ['WWW', 'www.'],
  ['*', '\\052.'],
  ['a-b', 'a-b.'],
  ['a', 'a.'],
  ['b.a', 'b.a.'],
  ['x\\056y', 'x\\056y.'],
  ['\\101', 'a.'],
  ['@', '\\100.'],
];

/** Labels reversed, as the documentation of listings has it; no name here has an escaped dot that is not an escape. */
export function sortKey(name: string): string {
  return `${name
    .split('.')
    .filter((label) => label !== '')
    .reverse()
    .join('.')}.`;
}

/** Order of record sets in a listing. */
export function compareSets(left: ResourceRecordSet, right: ResourceRecordSet): number {
  for (const [one, other] of [
    [sortKey(left.Name ?? ''), sortKey(right.Name ?? '')],
    [left.Type ?? '', right.Type ?? ''],
    [left.SetIdentifier ?? '', right.SetIdentifier ?? ''],
  ] as const) {
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

const keyOf = ({ Name, Type, SetIdentifier }: ResourceRecordSet): string => JSON.stringify([Name, Type, SetIdentifier]);
const sameGroup = (one: ResourceRecordSet, other: ResourceRecordSet): boolean => one.Name === other.Name && one.Type === other.Type;

const policyNames = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
  'GeoProximityLocation',
  'CidrRoutingConfig',
] as const;
const policies = (set: ResourceRecordSet): string[] => policyNames.filter((name) => set[name] !== undefined);

/** Everything a set says, whatever the order of its values and members. */
function content(set: ResourceRecordSet): string {
  const values = set.ResourceRecords?.map(({ Value }) => Value).sort();
  return JSON.stringify(
    Object.entries({ ...set, ResourceRecords: values })
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function below(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** The code that a change batch earns; undefined when it is accepted, and then the zone is changed. */
export function changeZone(model: TinyModel, zoneId: string, changes: readonly Change[]): string | undefined {
  const zone = model.zones.get(zoneId);
  for (const { ResourceRecordSet: set = {} as ResourceRecordSet } of changes) {
    if (policies(set).length > 1 || (policies(set).length === 1) !== (set.SetIdentifier !== undefined)) return 'InvalidInput';
  }
  if (!zone) return 'NoSuchHostedZone';
  for (const { Action, ResourceRecordSet: set } of changes) {
    if (Action !== 'DELETE' && set?.HealthCheckId !== undefined && !model.checks.has(set.HealthCheckId)) return 'NoSuchHealthCheck';
  }
  const after = [...zone.sets];
  const earlier = new Map<string, string>();
  for (const { Action = '', ResourceRecordSet: set = {} as ResourceRecordSet } of changes) {
    const key = keyOf(set);
    const before = earlier.get(key);
    if (before !== undefined && (before !== 'DELETE' || Action === 'DELETE')) return 'InvalidChangeBatch';
    earlier.set(key, Action);
    const at = after.findIndex((one) => keyOf(one) === key);
    const stored = after[at];
    if (!below(set.Name ?? '', zone.name) || zone.protections.has(protectionOf(set))) return 'InvalidChangeBatch';
    if (Action === 'DELETE') {
      if (!stored || content(stored) !== content(set)) return 'InvalidChangeBatch';
      after.splice(at, 1);
      continue;
    }
    if (
      (Action === 'CREATE' && stored) ||
      !fits(
        set,
        after.filter((one) => keyOf(one) !== key),
        zone,
        model,
      )
    )
      return 'InvalidChangeBatch';
    if (stored) after.splice(at, 1);
    after.push(set);
  }
  if (!['NS', 'SOA'].every((type) => after.some(({ Name, Type }) => Name === zone.name && Type === type))) return 'InvalidChangeBatch';
  zone.sets = after;
  sortZone(zone);
  return undefined;
}

/** Puts the sets of a zone in the order of listings. */
export function sortZone(zone: TinyZone): void {
  zone.sets = [...zone.sets].sort(compareSets);
}

/** Name and type as one text, in the order of listings. */
export function protectionOf({ Name = '', Type }: Partial<Pick<ResourceRecordSet, 'Name' | 'Type'>>): string {
  return `${sortKey(Name)} ${Name} ${Type ?? ''}`;
}

/** Whether a set may stand beside the others of its zone. */
function fits(set: ResourceRecordSet, others: readonly ResourceRecordSet[], zone: TinyZone, model: TinyModel): boolean {
  if (set.TrafficPolicyInstanceId !== undefined) return false;
  const values = set.ResourceRecords?.map(({ Value = '' }) => Value) ?? [];
  if (values.some((value) => value.startsWith('wrong')) || new Set(values).size < values.length) return false;
  const namesakes = others.filter(({ Name }) => Name === set.Name);
  if (set.Type === 'CNAME') {
    if (set.Name === zone.name || namesakes.some(({ Type }) => Type !== 'CNAME') || values.length > 1 || set.MultiValueAnswer) return false;
  } else if (namesakes.some(({ Type }) => Type === 'CNAME')) return false;
  if (set.AliasTarget && !reaches(set, others, zone)) return false;
  if (set.AliasTarget && set.MultiValueAnswer) return false;
  const [policy] = policies(set);
  const group = others.filter((one) => sameGroup(one, set));
  if (policy === undefined) return group.length === 0 && set.HealthCheckId === undefined;
  if (group.some((one) => policies(one)[0] !== policy)) return false;
  switch (policy) {
    case 'Weight':
      return set.TTL === undefined || group.every(({ TTL }) => TTL === undefined || TTL === set.TTL);
    case 'Region':
      return group.every(({ Region }) => Region !== set.Region);
    case 'GeoLocation':
      return group.every(({ GeoLocation }) => JSON.stringify(GeoLocation) !== JSON.stringify(set.GeoLocation));
    case 'GeoProximityLocation':
      return zone.vpcs === undefined && group.every((one) => one.GeoProximityLocation?.AWSRegion !== set.GeoProximityLocation?.AWSRegion);
    case 'Failover': {
      const isSafe = set.HealthCheckId !== undefined || set.AliasTarget?.EvaluateTargetHealth === true;
      return group.every(({ Failover }) => Failover !== set.Failover) && (set.Failover === 'SECONDARY' || isSafe);
    }
    case 'CidrRoutingConfig':
      return zone.vpcs === undefined && fitsCollection(set, group, model);
    default:
      return true;
  }
}

function fitsCollection(
  { CidrRoutingConfig: config }: ResourceRecordSet,
  group: readonly ResourceRecordSet[],
  { collections }: TinyModel,
): boolean {
  const collection = collections.get(config?.CollectionId ?? '');
  const hasLocation = config?.LocationName === '*' || [...(collection?.blocks.values() ?? [])].includes(config?.LocationName ?? '');
  return (
    collection !== undefined &&
    hasLocation &&
    group.every(
      ({ CidrRoutingConfig: other }) => other?.CollectionId === config?.CollectionId && other?.LocationName !== config?.LocationName,
    )
  );
}

/** An alias inside its zone has a target, and no way leads back to it. */
function reaches(set: ResourceRecordSet, others: readonly ResourceRecordSet[], zone: TinyZone): boolean {
  if (set.AliasTarget?.HostedZoneId !== zone.id) return true;
  const targetsOf = (name: string) => others.filter(({ Name, Type }) => Name === name && Type === set.Type);
  const start = set.AliasTarget.DNSName ?? '';
  if (!below(start, zone.name) || start === set.Name || targetsOf(start).length === 0) return false;
  const seen = new Set([start]);
  for (const name of seen) {
    for (const { AliasTarget } of targetsOf(name)) {
      if (AliasTarget?.HostedZoneId === zone.id && AliasTarget.DNSName !== undefined) seen.add(AliasTarget.DNSName);
    }
  }
  return !seen.has(set.Name ?? '');
}

/** The code that a new zone earns. */
export function zoneRefusal(
  model: TinyModel,
  zone: { name: string; reference: string; vpc: VpcId | undefined; delegationSet: string | undefined },
  most: number,
): string | undefined {
  if (model.zoneReferences.has(zone.reference)) return 'HostedZoneAlreadyExists';
  if (model.zones.size >= most) return 'TooManyHostedZones';
  if (zone.vpc !== undefined && !model.hasVpc(zone.vpc)) return 'InvalidVPCId';
  if (zone.vpc !== undefined && model.world.isTaken(zone.vpc, zone.name)) return 'ConflictingDomainExists';
  const all = [...model.zones.values()];
  if (zone.delegationSet === undefined) return undefined;
  const servers = model.delegationSets.get(zone.delegationSet);
  if (!servers) return 'NoSuchDelegationSet';
  const isNear = ({ name }: TinyZone) => below(name, zone.name) || below(zone.name, name);
  return all.some((other) => isNear(other) && other.nameServers.some((server) => servers.includes(server)))
    ? 'ConflictingDomainExists'
    : undefined;
}

/** Locations of a collection that record sets route to. */
export function routedLocations(model: TinyModel, collectionId: string): Set<string> {
  const configs = [...model.zones.values()].flatMap(({ sets }) => sets).map(({ CidrRoutingConfig }) => CidrRoutingConfig);
  return new Set(configs.filter((config) => config?.CollectionId === collectionId).map((config) => config?.LocationName ?? ''));
}
