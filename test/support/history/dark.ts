import { indexKey } from '../../../lib/model/rrset/rrset-key';
import { resourcesOf } from '../../../lib';
import { desiredRecordSets } from '../../../lib/synth/desired';
import type { CidrLocations, Client } from '../../../lib/simulator';
import { zonesStateOf, type EmulatorState, type HeldHealthCheck } from '../emulator-states';
import { darkMoments, type ZonesState } from '../moments';
import type { ZoneState } from '../zone-states';
import { routedNames, shownName } from './routed';
import type { RanOnce } from './run';

/** Somebody of each place and network that routed names tell apart. */
const askers: readonly { readonly block?: string; readonly client: Client }[] = [
  { client: {} },
  { block: '10.1.0.0/16', client: { place: { country: 'DE' }, subnet: '10.1.0.0/24' } },
  { block: '10.2.0.0/16', client: { place: { country: 'US', subdivision: 'WA' }, subnet: '10.2.0.0/24' } },
  { block: '10.3.0.0/16', client: { place: { country: 'BR' }, subnet: '10.3.0.0/24' } },
];

/** Who had an answer before a run and by its declaration, and none at some moment in between; private zones are not asked. */
export function darkIn({ assembly, purpose, states }: RanOnce): string[] {
  const [first, ...then] = states;
  if (first === undefined || then.length === 0 || purpose === 'destroy') return [];
  const declared: ZonesState = new Map(
    assembly.hostedZones
      .filter(({ name }) => name.endsWith('example.com.'))
      .map((zone) => [zone.name, new Map(desiredRecordSets(zone).map(({ recordSet }) => [indexKey(recordSet.rrset), recordSet]))]),
  );
  // A zone that is not there yet answers nothing.
  const asked = (state: EmulatorState): ZonesState => {
    const held = zonesStateOf(state);
    return new Map([...declared.keys()].map((name): [string, ZoneState] => [name, held.get(name) ?? new Map()]));
  };
  const wanted = Object.fromEntries(resourcesOf(assembly, 'cidrCollection').map(({ path, properties }) => [path, properties.Locations]));
  const moments = then.map((state, i) => ({
    when: `change ${i + 1}`,
    state: asked(state),
    input: { cidrCollections: collectionsIn(state) },
  }));
  const input = { cidrCollections: { ...collectionsIn(first), ...wanted } };
  const collections = [...states.flatMap((state) => Object.values(collectionsIn(state))), ...Object.values(wanted)];
  // No request moves a block and changes record sets, so whoever is in one that moves may be in neither location for a moment.
  const clients = askers.filter(({ block }) => locationsOf(block, collections).size < 2).map(({ client }) => client);
  return [
    ...darkMoments(asked(first), declared, moments, { ...input, clients: [{}] }),
    ...darkMoments(asked(first), declared, moments, { ...input, clients, checks: failures(states), names: [...routedNames, shownName] }),
  ];
}

function collectionsIn({ cidrCollections }: EmulatorState): Record<string, CidrLocations> {
  return Object.fromEntries(cidrCollections.map(({ id, locations }) => [id, Object.fromEntries(locations)]));
}

/** The locations that a block is in, now or then. */
function locationsOf(block: string | undefined, collections: readonly CidrLocations[]): ReadonlySet<string> {
  return new Set(
    collections.flatMap((locations) =>
      Object.entries(locations).flatMap(([name, blocks]) => (block !== undefined && blocks.includes(block) ? [name] : [])),
    ),
  );
}

/** Each endpoint is down once, and once all are: every check of it that there ever was, and the one that is declared. */
function failures(states: readonly EmulatorState[]): string[][] {
  const checks = new Map(states.flatMap(({ healthChecks }) => healthChecks.map((check) => [check.id, check] as const)));
  const of = (path: string) => [path, ...[...checks.values()].filter((check) => pathOf(check) === path).map(({ id }) => id)];
  const [up, alive, either] = [of('Up'), of('Alive'), of('Either')];
  return [up, alive, [...up, ...alive, ...either]];
}

/** The construct path of a check. */
export function pathOf({ config: { FullyQualifiedDomainName = '', ChildHealthChecks } }: HeldHealthCheck): string {
  if (ChildHealthChecks !== undefined) return 'Either';
  return { 'up.example.net': 'Up', 'alive.example.net': 'Alive', 'child.example.net': 'Child' }[FullyQualifiedDomainName] ?? 'theirs';
}
