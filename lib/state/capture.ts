import { listAllHealthChecks, listAllRecordSets } from '../aws/list-all';
import { readTags } from '../aws/tags';
import type { DescribedHostedZone, HealthCheckDescription, HostedZoneDescription, Route53Port } from '../aws/route53-port';
import type { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { parseShardName } from '../model/ledger/ledger-name';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { parsePolicyDocument } from '../model/traffic-policy/from-api';
import { healthChecksOfPolicy } from '../model/traffic-policy/policy-document';
import { baseOfGeneration } from '../synth/caller-reference';
import type { Tags } from '../synth/declarations';
import { captureInstances, type CapturedInstance } from './capture-instances';

/** A hosted zone with all that is in it. */
export interface CapturedZone extends DescribedHostedZone {
  readonly zoneName: DomainName;
  readonly tags: Tags;
  readonly recordSets: readonly ResourceRecordSet[];
  /** Record sets that no app can declare, with the reason. */
  readonly undeclarable: readonly UndeclarableRecordSet[];
  /** The traffic policy instances that answer some of its names, as far as they may be read. */
  readonly instances: readonly CapturedInstance[];
}

/** A record set that no app can declare. */
export interface UndeclarableRecordSet {
  /** Such as `www.example.com. A`. */
  readonly subject: string;
  readonly reason: string;
  /** The traffic policy instance that it belongs to, so that apply leaves it alone in every zone. @default - to none */
  readonly instanceId?: string;
}

/** A health check that record sets use, or that such a one counts. */
export interface CapturedHealthCheck extends HealthCheckDescription {
  readonly tags: Tags;
  /** Whether the caller reference of another check is a later generation of this one's, so that it would be taken for this one. */
  readonly succeeded: boolean;
}

/** Hosted zones, and the health checks that their record sets and traffic policies use, with the children of those. */
export interface Capture {
  readonly zones: readonly CapturedZone[];
  readonly healthChecks: readonly CapturedHealthCheck[];
  /** Why something of traffic policy instances is missing, where the credentials do not allow to read it. */
  readonly denied?: Apex53Error;
}

/**
 * Everything that Route 53 holds of these zones: one call for each 300 record sets, one for the tags of ten resources, and where a
 * record set has a health check one for each 1,000 of the account. Where traffic policies answer names, what these take as well.
 */
export async function capture(port: Route53Port, found: readonly DescribedHostedZone[]): Promise<Capture> {
  const tags = await readTags(
    port,
    'hostedzone',
    found.map(({ hostedZone }) => hostedZone.id),
  );
  const sifted: Omit<CapturedZone, 'instances'>[] = [];
  for (const described of found) {
    const { hostedZone } = described;
    const listed = await listAllRecordSets(port, hostedZone.id);
    const zoneName = DomainName.parse(hostedZone.name);
    sifted.push({ ...described, zoneName, tags: tags.get(hostedZone.id) ?? {}, ...sift(listed, hostedZone) });
  }
  const policed = sifted.filter(({ undeclarable }) => undeclarable.some(({ instanceId }) => instanceId !== undefined));
  const { instances, denied } = await captureInstances(port, new Set(policed.map(({ hostedZone }) => hostedZone.id)));
  const zones = sifted.map((zone) => ({ ...zone, instances: instances.filter((one) => one.hostedZoneId === zone.hostedZone.id) }));
  const used = new Set([...zones.flatMap(({ recordSets }) => recordSets.flatMap(healthCheckIds)), ...instances.flatMap(checksOfPolicy)]);
  return {
    zones,
    healthChecks: used.size === 0 ? [] : await captureHealthChecks(port, used),
    ...(denied === undefined ? {} : { denied }),
  };
}

/** Ledgers of apps are left out: they speak of record sets, and are declared by nobody. */
function sift(
  listed: readonly ApiResourceRecordSet[],
  { id: hostedZoneId, name }: HostedZoneDescription,
): Pick<CapturedZone, 'recordSets' | 'undeclarable'> {
  const recordSets: ResourceRecordSet[] = [];
  const undeclarable: UndeclarableRecordSet[] = [];
  const options = { ownZoneIds: new Set([hostedZoneId]), unreadableValue: 'finding' } as const;
  for (const api of listed) {
    if (api.Type === 'TXT' && parseShardName(api.Name, name) !== undefined) continue;
    const subject = [api.Name, api.Type, api.SetIdentifier].filter((part) => part !== undefined).join(' ');
    if (api.TrafficPolicyInstanceId !== undefined) {
      const { TrafficPolicyInstanceId: instanceId } = api;
      undeclarable.push({ subject, reason: `It is answered by the traffic policy instance ${instanceId}.`, instanceId });
      continue;
    }
    const read = readRecordSet(api, options);
    if (read.ok) recordSets.push(read.value);
    else undeclarable.push({ subject, reason: read.findings.map(({ code, message }) => `${code}: ${message}`).join(' ') });
  }
  return { recordSets, undeclarable };
}

function healthCheckIds({ routing }: ResourceRecordSet): string[] {
  return routing.kind !== 'simple' && typeof routing.healthCheck === 'string' ? [routing.healthCheck] : [];
}

function checksOfPolicy({ policy }: CapturedInstance): string[] {
  const read = parsePolicyDocument(policy?.document ?? '');
  return read.ok ? healthChecksOfPolicy(read.value) : [];
}

async function captureHealthChecks(port: Route53Port, used: ReadonlySet<string>): Promise<CapturedHealthCheck[]> {
  const all = await listAllHealthChecks(port);
  const bases = new Set(all.flatMap(({ callerReference }) => baseOfGeneration(callerReference) ?? []));
  // One step is enough: no calculated check is the child of another.
  const children = new Set(all.flatMap(({ id, config }) => (used.has(id) ? (config.ChildHealthChecks ?? []) : [])));
  const checks = all.filter(({ id }) => used.has(id) || children.has(id));
  const tags = await readTags(
    port,
    'healthcheck',
    checks.map(({ id }) => id),
  );
  return checks.map((check) => ({
    ...check,
    tags: tags.get(check.id) ?? {},
    succeeded: bases.has(check.callerReference),
  }));
}
