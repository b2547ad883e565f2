import type { AppContents, ExistingHealthCheck, ExistingPolicyInstance, ZoneToImport } from '../codegen/contents';
import { DomainName } from '../model/name/domain-name';
import { isRecordType } from '../model/rdata/record-type';
import type { CapturedHealthCheck } from '../state/capture';
import type { CapturedInstance } from '../state/capture-instances';
import type { CapturedZoneToImport, CaptureToImport } from '../state/capture-to-import';

/** How an app is made of what exists. */
export interface AppContentsOptions {
  /** @default - made of the first zone's name */
  readonly name?: string;
  /** Whether live zones are declared, and so taken over whole. @default false */
  readonly declare?: boolean;
}

/** What an app is to be generated from: live zones, and zones from files. */
export function appContents(live: CaptureToImport, files: readonly ZoneToImport[], { name, declare }: AppContentsOptions): AppContents {
  const zones = [...live.zones.map((zone) => liveContents(zone, declare === true)), ...files];
  const { cidrCollections, trafficPolicies } = live;
  return { name: name ?? defaultName(zones), zones, healthChecks: live.healthChecks.map(existingCheck), cidrCollections, trafficPolicies };
}

/** The first zone's name, as one word. */
function defaultName(zones: readonly ZoneToImport[]): string {
  const words = zones[0]?.zoneName.toDisplay().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60) || 'imported';
}

function liveContents(
  { hostedZone, zoneName, nameServers, vpcs, authorizedVpcs, tags, recordSets, undeclarable, instances: captured }: CapturedZoneToImport,
  declare: boolean,
): ZoneToImport {
  const instances = captured.flatMap(existingInstance);
  const declarable = new Set(instances.map(({ id }) => id));
  const { id, callerReference, comment, privateZone } = hostedZone;
  return {
    zoneName,
    recordSets,
    instances,
    leftOut: undeclarable
      .filter(({ instanceId }) => instanceId === undefined || !declarable.has(instanceId))
      .map(({ instanceId, ...left }) => ({ ...left, kept: instanceId !== undefined })),
    hostedZone: {
      id,
      callerReference,
      privateZone,
      ...(comment === undefined ? {} : { comment }),
      tags,
      nameServers,
      ...(privateZone ? { vpcs } : {}),
      ...(authorizedVpcs === undefined ? {} : { authorizedVpcs }),
      as: declare ? 'declare' : 'import',
    },
  };
}

/** None where what it answers by may not be read. */
function existingInstance({
  id,
  name,
  type,
  ttl,
  policy,
  ...instance
}: CapturedInstance): (ExistingPolicyInstance & { readonly id: string })[] {
  const parsed = DomainName.tryParse(name);
  if (policy === undefined || !parsed.ok || !isRecordType(type)) return [];
  return [{ id, name: parsed.value, type, ttl, policyId: instance.policyId, version: instance.policyVersion }];
}

function existingCheck({ id, callerReference, config, tags, succeeded }: CapturedHealthCheck): ExistingHealthCheck {
  const obstacle = succeeded ? { obstacle: 'another health check has a later generation of its caller reference' } : {};
  return { id, callerReference, config, tags, ...obstacle };
}
