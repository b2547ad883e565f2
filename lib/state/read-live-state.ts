import type { HealthCheckDescription, Route53Port, TaggedResource } from '../aws/route53-port';
import { healthCheckFromApi } from '../model/health-check/api-shape';
import type { AbsentZone, LiveHealthCheck, LiveState, PresentZone } from '../plan/live-state';
import type { Assembly, AssemblyHostedZone } from '../synth/assembly';
import { generationOf } from '../synth/caller-reference';
import type { Tags } from '../synth/declarations';
import { delegatedZonePaths } from '../synth/delegated-zones';
import { locateZone } from './locate-zone';
import { readRecordSets } from './read-record-sets';

/** Tags are asked for at most ten resources at a time (Route 53 API Reference, ListTagsForResources). */
const tagsPerCall = 10;

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
    zone.source.kind === 'declared'
      ? await readTags(port, 'hostedzone', [{ id: hostedZone.id, declared: zone.source.tags }])
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
  const own: HealthCheckDescription[] = [];
  let page = await port.listHealthChecks();
  own.push(...page.healthChecks.filter(isOwn));
  while (page.next !== undefined) {
    page = await port.listHealthChecks(page.next);
    own.push(...page.healthChecks.filter(isOwn));
  }
  const tags = await readTags(
    port,
    'healthcheck',
    own.map((check) => ({ id: check.id, declared: declaredFor(check)?.tags ?? {} })),
  );
  return own.map((check) => {
    const endpoint = healthCheckFromApi(check.config);
    const ownTags = tags.get(check.id);
    return { ...check, ...(endpoint === undefined ? {} : { endpoint }), ...(ownTags === undefined ? {} : { tags: ownTags }) };
  });
}

/** The tags of those resources for which the app declares some. */
async function readTags(
  port: Route53Port,
  resource: TaggedResource,
  resources: readonly { readonly id: string; readonly declared: Tags }[],
): Promise<ReadonlyMap<string, Tags>> {
  const ids = resources.filter(({ declared }) => Object.keys(declared).length > 0).map(({ id }) => id);
  const tags = new Map<string, Tags>();
  for (let i = 0; i < ids.length; i += tagsPerCall) {
    for (const [id, found] of await port.listTags(resource, ids.slice(i, i + tagsPerCall))) tags.set(id, found);
  }
  return tags;
}
