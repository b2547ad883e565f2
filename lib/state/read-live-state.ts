import type { Route53Port } from '../aws/route53-port';
import type { ServicePorts } from '../aws/service-ports';
import { readTags } from '../aws/tags';
import type { AbsentZone, LiveState, PresentZone } from '../plan/live-state';
import type { LiveResource } from '../resources/live-resource';
import { resourceKinds } from '../resources/registry';
import type { LiveZone, ResourcePorts } from '../resources/resource-kind';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import type { Tags } from '../synth/declarations';
import { delegatedZonePaths } from '../synth/delegated-zones';
import { outsideLocation, type OpenLedger } from '../model/ledger/ledger-store';
import { storeAt } from './ledger-store-at';
import { locateZone } from './locate-zone';
import { readRecordSets } from './read-record-sets';

/**
 * What Route 53, and for some resources another service, holds of what an assembly speaks of, in as few calls as paging allows: per
 * zone one or two to find it and one for each 300 record sets, and for resources what their kinds need.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous`, `ZoneNameMismatch`, and what the port throws.
 */
export async function readLiveState(
  port: Route53Port,
  assembly: Assembly,
  services: ServicePorts = {},
  openLedger?: OpenLedger,
): Promise<LiveState> {
  const delegated = delegatedZonePaths(assembly);
  const zones = new Map<string, AbsentZone | PresentZone>();
  for (const zone of assembly.hostedZones)
    zones.set(zone.path, await withLedger(zone, await readZone(port, zone, delegated.has(zone.path)), openLedger));
  return { zones, resources: await readResources({ route53: port, services }, assembly, zones) };
}

async function readResources(
  ports: ResourcePorts,
  assembly: Assembly,
  zones: ReadonlyMap<string, AbsentZone | PresentZone>,
): Promise<readonly LiveResource[]> {
  const present = new Map([...zones].flatMap(([path, zone]): [string, LiveZone][] => (zone.status === 'present' ? [[path, zone]] : [])));
  const resources: LiveResource[] = [];
  for (const kind of resourceKinds)
    resources.push(...(await kind.read(ports, { app: assembly.app, declared: resourcesOf(assembly, kind.kind), zones: present })));
  return resources;
}

async function withLedger(
  zone: AssemblyHostedZone,
  live: AbsentZone | PresentZone,
  openLedger: OpenLedger | undefined,
): Promise<AbsentZone | PresentZone> {
  const location = outsideLocation(zone.ledger);
  if (location === undefined || live.status === 'absent') return live;
  return { ...live, ledger: await storeAt(location, openLedger).read() };
}

async function readZone(port: Route53Port, zone: AssemblyHostedZone, wantsNameServers: boolean): Promise<AbsentZone | PresentZone> {
  const located = await locateZone(port, zone);
  if (located.status === 'absent') return located;
  const { hostedZone } = located;
  const nameServers = located.nameServers ?? (wantsNameServers ? (await port.getHostedZone(hostedZone.id))?.nameServers : undefined);
  const tags =
    zone.source.kind === 'declared' && Object.keys(zone.source.tags).length > 0
      ? await readTags(port, 'hostedzone', [hostedZone.id])
      : new Map<string, Tags>();
  const ownTags = tags.get(hostedZone.id);
  return {
    status: 'present',
    hostedZoneId: hostedZone.id,
    ...(hostedZone.comment === undefined ? {} : { comment: hostedZone.comment }),
    ...(nameServers === undefined ? {} : { nameServers }),
    ...(ownTags === undefined ? {} : { tags: ownTags }),
    ...(await readRecordSets(port, hostedZone.id)),
  };
}
