import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { mapConcurrently } from '../model/concurrency';
import { DomainName } from '../model/name/domain-name';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { zonesByName } from '../state/zone-listing';
import { zonesAtOnce } from '../state/zones-at-once';
import type { DelegationFacts, ParentView } from './facts';
import type { DelegationProbe } from './probe';

/** A public hosted zone whose delegation is looked at, and the delegations in it. */
export interface DelegatingZone {
  readonly hostedZoneId: string;
  /** With final dot. */
  readonly name: string;
  /** Construct path. @default - the zone is not an app's */
  readonly path?: string;
  readonly account?: string;
  readonly recordSets: readonly ApiResourceRecordSet[];
}

/** Through what delegations are looked at. */
export interface DelegationPorts {
  readonly port: Route53Port;
  /** @default - the DNS is not asked */
  readonly probe?: DelegationProbe;
}

/** A silent one keeps no other waiting. */
const serversAtOnce = 8;

type Seen = Omit<DelegationFacts, 'servers'>;

/**
 * What is seen of the delegations to zones and in them: in Route 53 at the zones, at those above and below them in the same account, and in the
 * DNS where that is asked.
 */
export async function readDelegations(zones: readonly DelegatingZone[], { port, probe }: DelegationPorts): Promise<DelegationFacts[]> {
  const views = new Map<string, ParentView[]>();
  for (const zone of zones)
    for (const { Name, Type } of zone.recordSets)
      if (Type === 'NS' && Name !== zone.name) views.set(Name, [...(views.get(Name) ?? []), viewOf(zone, Name, zone.recordSets)]);
  const own = new Set(zones.map(({ name }) => name));
  const seen: Seen[] = await mapConcurrently(zones, zonesAtOnce, async (zone) => {
    const inPort = portIn(port, zone.account);
    const parents = views.get(zone.name) ?? (await viewsInAccount(inPort, zone.name));
    return { name: zone.name, ...placeOf(zone), zone: await zoneFacts(inPort, zone.hostedZoneId, zone), parents };
  });
  for (const zone of zones)
    for (const name of new Set(zone.recordSets.flatMap(({ Name, Type }) => (Type === 'NS' && !own.has(Name) ? [Name] : [])))) {
      own.add(name);
      const found = await zoneNamed(portIn(port, zone.account), name, views.get(name) ?? []);
      seen.push({ name, ...placeOf(zone), ...(found === undefined ? {} : { zone: found }), parents: views.get(name) ?? [] });
    }
  return mapConcurrently(seen, zonesAtOnce, (one) => withServers(one, probe));
}

function placeOf({ path }: DelegatingZone): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

async function withServers(seen: Seen, probe: DelegationProbe | undefined): Promise<DelegationFacts> {
  if (probe === undefined) return { ...seen, servers: new Map() };
  const served = await probe.delegationOf(seen.name);
  const parents = served === undefined ? seen.parents : [...seen.parents, served];
  const named = [...parents.flatMap(({ nameServers }) => nameServers), ...(seen.zone?.nameServers ?? []), ...(seen.zone?.apex ?? [])];
  const said = await mapConcurrently(
    [...new Set(named)],
    serversAtOnce,
    async (server) => [server, await probe.ask(server, seen.name)] as const,
  );
  return { ...seen, parents: distinct(parents), servers: new Map(said) };
}

/** A view that says the same as one before tells nothing new. */
function distinct(parents: readonly ParentView[]): ParentView[] {
  const key = ({ nameServers, ds }: ParentView) => JSON.stringify([[...nameServers].sort(), [...ds].sort()]);
  return [...new Map([...parents].reverse().map((view) => [key(view), view])).values()].reverse();
}

/** How the nearest zone of the account above a zone delegates it; none where there is no such zone. */
async function viewsInAccount(port: Route53Port, name: string): Promise<ParentView[]> {
  const above = ancestors(name);
  const named = await zonesByName(port, above);
  for (const parent of above) {
    const zones = (named.get(parent) ?? []).filter(({ privateZone }) => !privateZone);
    if (zones.length === 0) continue;
    return Promise.all(zones.map(async ({ id }) => viewOf({ hostedZoneId: id, name: parent }, name, await recordSetsAt(port, id, name))));
  }
  return [];
}

/** Names above a zone that can be zones of somebody, the nearest first. */
function ancestors(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(1, -2).map((_, i) => labels.slice(i + 1).join('.'));
}

/** The public zone of the account that a delegation means: that of its servers, else the first of the name. */
async function zoneNamed(port: Route53Port, name: string, views: readonly ParentView[]): Promise<DelegationFacts['zone']> {
  const zones = ((await zonesByName(port, [name])).get(name) ?? []).filter(({ privateZone }) => !privateZone);
  const facts = await Promise.all(zones.map(({ id }) => zoneFacts(port, id, { name })));
  const meant = new Set(views.flatMap(({ nameServers }) => nameServers));
  return facts.find(({ nameServers }) => nameServers.some((server) => meant.has(server))) ?? facts[0];
}

async function zoneFacts(
  port: Route53Port,
  hostedZoneId: string,
  { name, recordSets }: { readonly name: string; readonly recordSets?: readonly ApiResourceRecordSet[] },
): Promise<NonNullable<DelegationFacts['zone']>> {
  const described = await port.getHostedZone(hostedZoneId);
  const apex = recordSets ?? (await recordSetsAt(port, hostedZoneId, name));
  return { hostedZoneId, nameServers: (described?.nameServers ?? []).map(plainName), apex: valuesOf(apex, name, 'NS').map(plainName) };
}

async function recordSetsAt(port: Route53Port, hostedZoneId: string, name: string): Promise<readonly ApiResourceRecordSet[]> {
  return (await port.listResourceRecordSets(hostedZoneId, { name })).recordSets.filter(({ Name }) => Name === name);
}

function viewOf(
  { hostedZoneId, name: parent }: { readonly hostedZoneId: string; readonly name: string },
  name: string,
  recordSets: readonly ApiResourceRecordSet[],
): ParentView {
  return {
    where: `the hosted zone ${hostedZoneId} (${parent})`,
    nameServers: valuesOf(recordSets, name, 'NS').map(plainName),
    ds: valuesOf(recordSets, name, 'DS'),
  };
}

function valuesOf(recordSets: readonly ApiResourceRecordSet[], name: string, type: string): string[] {
  return recordSets.flatMap(({ Name, Type, ResourceRecords = [] }) =>
    Name === name && Type === type ? ResourceRecords.map(({ Value }) => Value) : [],
  );
}

/** In lower case, without final dot. */
export function plainName(server: string): string {
  const name = DomainName.tryParse(server);
  return (name.ok ? name.value.toText() : server.toLowerCase()).replace(/\.$/, '');
}
