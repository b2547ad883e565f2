import { listAll } from '../aws/list-all';
import { readCidrLocations } from '../aws/read-cidr-locations';
import type { Route53Port } from '../aws/route53-port';
import type { ExistingCidrCollection } from '../model/cidr-collection/existing';
import { Apex53Error } from '../model/error';
import type { ExistingTrafficPolicy } from '../model/traffic-policy/existing';
import type { Vpc } from '../model/vpc/vpc';
import { policyVersionKey } from '../model/traffic-policy/policy-version';
import { allPolicies } from '../resources/traffic-policy-inventory';
import type { Capture, CapturedZone } from './capture';
import { readVpcAuthorizations } from './read-vpcs';

/** A hosted zone with all that an app says of it. */
export interface CapturedZoneToImport extends CapturedZone {
  /** What owners in other accounts may associate with a private zone; undefined for a public one, and where that was not or may not be read. */
  readonly authorizedVpcs?: readonly Vpc[];
}

/** Hosted zones with everything of the account that they need, so that an app can declare it. */
export interface CaptureToImport extends Omit<Capture, 'denied' | 'zones'> {
  readonly zones: readonly CapturedZoneToImport[];
  readonly cidrCollections: readonly ExistingCidrCollection[];
  readonly trafficPolicies: readonly ExistingTrafficPolicy[];
  /** Why some of it is missing, where the credentials do not allow to read it. */
  readonly denied: readonly Apex53Error[];
}

export const nothingCaptured: CaptureToImport = { zones: [], healthChecks: [], cidrCollections: [], trafficPolicies: [], denied: [] };

/**
 * What zones need besides: CIDR collections by name and with their blocks, a call for each page of either; traffic policies with their
 * latest versions, a call for each hundred; authorizations of VPCs where zones are to be declared,
 * a call for each page of a private zone. Nothing is asked for that no zone uses.
 */
export async function withSharedResources(
  port: Route53Port,
  { denied, ...captured }: Capture,
  { declare = false }: { readonly declare?: boolean } = {},
): Promise<CaptureToImport> {
  const errors = denied === undefined ? [] : [denied];
  const unlessDenied = async <T>(read: Promise<readonly T[]>): Promise<readonly T[] | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!Apex53Error.is(error, 'AccessDenied')) throw error;
      errors.push(error);
      return undefined;
    }
  };
  const zones: CapturedZoneToImport[] = [];
  for (const zone of captured.zones) {
    const { id, privateZone } = zone.hostedZone;
    const authorizedVpcs = declare && privateZone ? await unlessDenied(readVpcAuthorizations(port, id)) : undefined;
    zones.push(authorizedVpcs === undefined ? zone : { ...zone, authorizedVpcs });
  }
  const cidrCollections = (await unlessDenied(captureCollections(port, captured))) ?? [];
  const policies = policiesOf(captured);
  const latest = new Map(
    policies.length === 0 ? [] : ((await unlessDenied(allPolicies(port))) ?? []).map(({ id, latestVersion }) => [id, latestVersion]),
  );
  const trafficPolicies = policies.map((policy) => {
    const latestVersion = latest.get(policy.policyId);
    return latestVersion === undefined ? policy : { ...policy, latestVersion };
  });
  return { ...captured, zones, cidrCollections, trafficPolicies, denied: errors };
}

async function captureCollections(port: Route53Port, { zones }: Pick<Capture, 'zones'>): Promise<ExistingCidrCollection[]> {
  const used = new Map<string, Set<string>>();
  for (const { recordSets } of zones)
    for (const { routing } of recordSets)
      if (routing.kind === 'ip-based')
        used.set(routing.collectionId, (used.get(routing.collectionId) ?? new Set()).add(routing.locationName));
  if (used.size === 0) return [];
  const listed = await listAll(async (token: string | undefined) => {
    const { collections: items, next } = await port.listCidrCollections(token);
    return { items, next };
  });
  const found: ExistingCidrCollection[] = [];
  for (const { id, name } of listed) {
    const locations = used.has(id) ? await readCidrLocations(port, id) : undefined;
    if (locations !== undefined) found.push({ id, name, locations, usedLocations: [...(used.get(id) ?? [])] });
  }
  return found;
}

/** Each version once. */
function policiesOf({ zones }: Pick<Capture, 'zones'>): Omit<ExistingTrafficPolicy, 'latestVersion'>[] {
  const versions = new Map<string, Omit<ExistingTrafficPolicy, 'latestVersion'>>();
  for (const { instances } of zones)
    for (const { policyId, policy } of instances)
      if (policy !== undefined) versions.set(policyVersionKey({ policyId, version: policy.version }), { policyId, ...policy });
  return [...versions.values()];
}
