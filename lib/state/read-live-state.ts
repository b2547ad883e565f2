import type { HealthCheckDescription, Route53Port } from '../aws/route53-port';
import type { AbsentZone, LiveHealthCheck, LiveState, PresentZone } from '../plan/live-state';
import type { Assembly, AssemblyHostedZone } from '../synth/assembly';
import { generationOf } from '../synth/caller-reference';
import type { Tags } from '../synth/declarations';
import { delegatedZonePaths } from '../synth/delegated-zones';
import { listAllHealthChecks, readTags } from './list-all';
import { locateZone } from './locate-zone';
import { readRecordSets } from './read-record-sets';

/**
 * What Route 53 holds of what an assembly speaks of, in as few calls as paging allows: per zone one or two to find it and one for
 * each 300 record sets, and one for each 1,000 health checks of the account.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous`, `ZoneNameMismatch`, and what the port throws.
 */
export async function readLiveState(port: Route53Port, assembly: Assembly): Promise<LiveState> {
  const delegated = delegatedZonePaths(assembly);
  const healthChecks = await readHealthChecks(port, assembly);
  const zones = new Map<string, AbsentZone | PresentZone>();
  for (const zone of assembly.hostedZones) zones.set(zone.path, await readZone(port, zone, delegated.has(zone.path)));
  return { zones, healthChecks };
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

async function readHealthChecks(port: Route53Port, assembly: Assembly): Promise<LiveHealthCheck[]> {
  const declaredFor = (check: HealthCheckDescription) =>
    assembly.healthChecks.find(({ callerReference }) => generationOf(check.callerReference, callerReference) !== undefined);
  const isOwn = (check: HealthCheckDescription) =>
    assembly.app.healthCheckReferencePrefixes.some((prefix) => check.callerReference.startsWith(prefix)) ||
    declaredFor(check) !== undefined;
  const own = (await listAllHealthChecks(port)).filter(isOwn);
  const tags = await readTags(
    port,
    'healthcheck',
    own.filter((check) => Object.keys(declaredFor(check)?.tags ?? {}).length > 0).map(({ id }) => id),
  );
  return own.map((check) => {
    const ownTags = tags.get(check.id);
    return { ...check, ...(ownTags === undefined ? {} : { tags: ownTags }) };
  });
}
