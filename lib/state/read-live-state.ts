import type { Route53Port } from '../aws/route53-port';
import type { ServicePorts } from '../aws/service-ports';
import { systemClock } from '../aws/system-clock';
import type { Clock } from '../model/clock';
import type { DsProbe } from '../model/dnssec/ds-probe';
import { mapConcurrently } from '../model/concurrency';
import { Apex53Error } from '../model/error';
import { outsideLocation, type OpenLedger } from '../model/ledger/ledger-store';
import type { AbsentZone, LiveState, PresentZone } from '../plan/live-state';
import { ZoneMemory } from '../plan/zone-memory';
import { declaredKinds, lookedForBy, together } from '../resources/memory/kinds-in-use';
import type { LiveZone } from '../resources/resource-kind';
import { isRemoved, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import type { Tags } from '../synth/declarations';
import { delegatedZonePaths } from '../synth/delegated-zones';
import { storeAt } from './ledger-store-at';
import { locateZones, type LocatedZone } from './locate-zone';
import { readVpcs } from './read-vpcs';
import { readRecordSets } from './read-record-sets';
import { readResources } from './read-resources';
import { readSharedZone } from './read-shared-zone';
import { readZoneTags } from './read-zone-tags';
import { zonesAtOnce } from './zones-at-once';

/** Through what is read besides Route 53. */
export interface ReadPorts {
  /** @default - none: an app with resources of other services is refused */
  readonly services?: ServicePorts;
  /** By which the name servers of parents are asked. @default - they are not */
  readonly dsProbe?: DsProbe | undefined;
  /** Opens ledgers that are kept outside of their zones. @default - an app with one is refused */
  readonly openLedger?: OpenLedger;
  /** @default - the machine's */
  readonly clock?: Clock;
}

/** So often is read what vanishes while it is read. */
const maxReads = 5;

/**
 * What Route 53, and for some resources another service, holds of what an assembly speaks of, in as few calls as paging allows: one for
 * a hundred zones that stand near each other, one for each 300 record sets, where a zone is shared only of what the plan depends on, one
 * for the tags of ten zones, and for resources what their kinds need. Where a zone vanishes meanwhile, everything is read again.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous`, `ZoneNameMismatch`, and what the port throws.
 */
export async function readLiveState(port: Route53Port, assembly: Assembly, ports: ReadPorts = {}): Promise<LiveState> {
  for (let read = 1; ; read++) {
    try {
      return await readOnce(port, assembly, ports);
    } catch (error) {
      if (read === maxReads || !Apex53Error.is(error, 'ConcurrentChange')) throw error;
    }
  }
}

async function readOnce(
  port: Route53Port,
  assembly: Assembly,
  { services = {}, dsProbe, openLedger, clock = systemClock }: ReadPorts,
): Promise<LiveState> {
  const located = await locateZones(port, assembly.hostedZones, delegatedZonePaths(assembly));
  const { tags, memory } = await readZoneTags(port, located);
  const read = await mapConcurrently(located, zonesAtOnce, async ({ zone, found }): Promise<[string, AbsentZone | PresentZone]> => {
    const live = found.status === 'absent' ? found : await readZone(port, assembly.app.name, zone, found, tags);
    return [zone.path, await withLedger(zone, live, openLedger)];
  });
  const zones = new Map(read);
  const { app } = assembly;
  const { resources, unseen } = await readResources(
    { route53: port, services, clock, dsProbe },
    {
      app,
      declared: assembly.resources,
      zones: new Map(assembly.hostedZones.flatMap((zone) => liveZone(zone, zones.get(zone.path), app.name))),
      kinds: together(declaredKinds(assembly.resources), memory.kinds, lookedForBy(app)),
      complete: memory.complete,
    },
  );
  return { zones, resources, readAt: clock.now(), memory: { ...memory, unseen } };
}

function liveZone(zone: AssemblyHostedZone, live: AbsentZone | PresentZone | undefined, owner: string): [string, LiveZone][] {
  if (live?.status !== 'present') return [];
  const account = zone.account === undefined ? {} : { account: zone.account };
  const removed = isRemoved(zone) ? { removed: true } : {};
  return [[zone.path, { ...live, ...account, ...removed, mayBeProtected: remembersProtection(zone, live, owner) }]];
}

/** Whether record sets may be protected: by the ledger; of those at the apex that belong to the zone it tells nothing. */
function remembersProtection(zone: AssemblyHostedZone, live: PresentZone, owner: string): boolean {
  return (
    zone.recordSets.some(({ recordSet: { Name, Type } }) => Name === zone.name && (Type === 'NS' || Type === 'SOA')) ||
    [...new ZoneMemory(owner, zone, live).claims.values()].some((claim) => claim.protected)
  );
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

async function readZone(
  port: Route53Port,
  owner: string,
  zone: AssemblyHostedZone,
  { hostedZone, nameServers }: LocatedZone,
  tags: ReadonlyMap<string, Tags>,
): Promise<PresentZone> {
  const ownTags = tags.get(hostedZone.id);
  // Undeclared record sets of an own zone are deleted, and a ledger outside of the zone can claim any of it.
  const whole = zone.source.kind === 'declared' || outsideLocation(zone.ledger) !== undefined;
  const contents = await (whole ? readRecordSets(port, hostedZone.id) : readSharedZone(port, zone, { hostedZoneId: hostedZone.id, owner }));
  const read = contents.recordSets.length + contents.managedByTrafficPolicies.length;
  const unread = whole ? 0 : Math.max(0, hostedZone.recordSetCount - read);
  return {
    status: 'present',
    hostedZoneId: hostedZone.id,
    privateZone: hostedZone.privateZone,
    ...(hostedZone.comment === undefined ? {} : { comment: hostedZone.comment }),
    ...(nameServers === undefined ? {} : { nameServers }),
    ...(ownTags === undefined ? {} : { tags: ownTags }),
    ...(await delegationSetOf(port, zone, hostedZone.id)),
    ...(zone.source.kind === 'declared' && hostedZone.privateZone ? await readVpcs(port, hostedZone.id) : {}),
    ...contents,
    ...(unread === 0 ? {} : { unread }),
  };
}

async function delegationSetOf(
  port: Route53Port,
  { source }: AssemblyHostedZone,
  hostedZoneId: string,
): Promise<Pick<PresentZone, 'delegationSetId'>> {
  if (source.kind !== 'declared' || source.delegationSetId === undefined) return {};
  const delegationSetId = (await port.getHostedZone(hostedZoneId))?.delegationSetId;
  return delegationSetId === undefined ? {} : { delegationSetId };
}
