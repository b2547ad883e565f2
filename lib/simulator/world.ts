import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import type { Place } from './client/client';
import type { FirewallInput } from './firewall/firewall-input';
import { firewallsByVpc, type VpcFirewall } from './firewall/vpc-firewall';
import { parseNetwork, PrefixTable, type Network } from './client/network';
import type { AliasTargetState, CheckMembers, HealthState } from './health/check';
import type { CheckWorld } from './health/check-status';
import { rulesByVpc, type ResolverRule, type RulesOfVpc } from './resolver/resolver-rule';
import { resourceKey } from './resource-key';
import { compareTexts, type ZoneIndex } from './zone/zone-index';

/** The blocks of a CIDR collection by the names of its locations, such as `{ office: ['203.0.113.0/24'] }`. */
export type CidrLocations = Readonly<Record<string, readonly string[]>>;

/** Everything that answers depend on besides the client and the question. */
export interface WorldInput {
  readonly zones: readonly ZoneIndex[];
  /** The name of the app that declares it, which construct paths may begin with. @default - none */
  readonly app?: string;
  /** By id, or by the construct path of those that are declared. */
  readonly healthChecks?: Readonly<Record<string, CheckMembers>>;
  /** @default - everything is healthy */
  readonly health?: HealthState;
  /**
   * By id, or by the construct path of those that are declared.
   * @default - nobody is in any location, so IP-based record sets answer by their default
   */
  readonly cidrCollections?: Readonly<Record<string, CidrLocations>>;
  /** Where addresses are, for clients that do not say it themselves; the longest block counts. */
  readonly places?: readonly { readonly block: string; readonly place: Place }[];
  /**
   * Measured milliseconds from each client Region to Regions.
   * @default - distances stand for latencies
   */
  readonly latencies?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of two for one domain in a VPC the later one counts. @default - none */
  readonly resolverRules?: readonly ResolverRule[];
  /** @default - no VPC has a group of DNS Firewall */
  readonly firewall?: FirewallInput;
}

/** A {@link WorldInput} made ready for questions; a value that is never changed. */
export interface World extends CheckWorld {
  /** Public zones by name; of several with one name, in the order of their ids. */
  readonly publicZones: ReadonlyMap<string, readonly ZoneIndex[]>;
  /** By VPC, then by name. */
  readonly privateZones: ReadonlyMap<string, ReadonlyMap<string, ZoneIndex>>;
  readonly zonesById: ReadonlyMap<string, ZoneIndex>;
  readonly aliasTargets: ReadonlyMap<string, AliasTargetState>;
  /** Locations by block, by the key of the collection. */
  readonly cidrCollections: ReadonlyMap<string, PrefixTable<string>>;
  readonly places: PrefixTable<Place>;
  readonly latencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By VPC. */
  readonly resolverRules: ReadonlyMap<string, RulesOfVpc>;
  /** Of VPCs that have groups of DNS Firewall. */
  readonly firewalls: ReadonlyMap<string, VpcFirewall>;
  readonly input: WorldInput;
}

/**
 * A world ready for questions, in time linear in zones and blocks.
 *
 * @throws Apex53Error `SimulationInvalid` when a block of a CIDR collection or of the places is none.
 */
export function buildWorld(input: WorldInput): World {
  const zones = [...input.zones].sort((a, b) => compareTexts(a.id, b.id));
  const publicZones = new Map<string, ZoneIndex[]>();
  const privateZones = new Map<string, Map<string, ZoneIndex>>();
  for (const zone of zones) {
    const name = zone.name.toText();
    if (zone.vpcs === undefined) entry(publicZones, name, () => []).push(zone);
    // A VPC has at most one private zone of a name.
    for (const { id } of zone.vpcs ?? []) {
      const ofVpc = entry(privateZones, id, () => new Map<string, ZoneIndex>());
      if (!ofVpc.has(name)) ofVpc.set(name, zone);
    }
  }
  return {
    publicZones,
    privateZones,
    zonesById: new Map(zones.map((zone) => [zone.id, zone])),
    checks: new Map(Object.entries(input.healthChecks ?? {}).map(([id, check]) => [resourceKey(id), withChildKeys(check)])),
    cidrCollections: new Map(
      Object.entries(input.cidrCollections ?? {}).map(([id, locations]) => [resourceKey(id), locationTable(locations)]),
    ),
    places: new PrefixTable((input.places ?? []).map(({ block, place }) => [networkOf(block), place] as const)),
    latencies: input.latencies ?? {},
    resolverRules: rulesByVpc(input.resolverRules ?? []),
    firewalls: firewallsByVpc(input.firewall ?? {}),
    ...observed(input.health ?? {}),
    input,
  };
}

/** The same world in another state of health. */
export function withHealth(world: World, health: HealthState): World {
  return { ...world, ...observed(health), input: { ...world.input, health } };
}

function observed({
  checks = {},
  lastKnown = {},
  aliasTargets = {},
}: HealthState): Pick<World, 'observations' | 'lastKnown' | 'aliasTargets'> {
  return {
    observations: byCheck(checks),
    lastKnown: byCheck(lastKnown),
    aliasTargets: new Map(Object.entries(aliasTargets).map(([name, state]) => [DomainName.parse(name).toText(), state])),
  };
}

function byCheck<T>(values: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(values).map(([id, value]) => [resourceKey(id), value]));
}

function withChildKeys(check: CheckMembers): CheckMembers {
  return check.ChildHealthChecks === undefined ? check : { ...check, ChildHealthChecks: check.ChildHealthChecks.map(resourceKey) };
}

function locationTable(locations: CidrLocations): PrefixTable<string> {
  const blocks = Object.entries(locations)
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([location, texts]) => texts.map((text) => [networkOf(text), location] as const));
  return new PrefixTable(blocks);
}

function networkOf(block: string): Network {
  const network = parseNetwork(block);
  if (network === undefined)
    throw new Apex53Error(
      'SimulationInvalid',
      `${JSON.stringify(block)} is no block of addresses. Give an IPv4 or IPv6 address with a prefix length, such as 203.0.113.0/24.`,
      { details: { block } },
    );
  return network;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
