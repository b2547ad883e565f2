import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { isRecordType } from '../../model/rdata/record-type';
import { collect, failure, success, type Result } from '../../model/result';
import type { AliasTarget, ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { mapOf, textOf, valuesOf, type RecordEntry } from './record-entry';
import type { YamlTree } from './yaml-tree';

/** The type that octodns-route53 gives to alias records. */
export const aliasType = 'Route53Provider/ALIAS';

/** Names that octodns-route53 takes for those of AWS services (octodns_route53/record.py). */
const serviceNames = ['amazonaws.com.', 'cloudfront.net.', 'elasticbeanstalk.com.'];

/** The alias record sets of a `Route53Provider/ALIAS` record: one for each of its values. */
export function readAliases(entry: Omit<RecordEntry, 'type' | 'ttlSeconds'>): Result<readonly ResourceRecordSet[]> {
  const values = valuesOf(entry.members);
  if (values.length === 0) return malformed('The alias has no value.', '');
  return collect(values.map((value) => readAlias(entry, value)));
}

function readAlias({ name, zoneName }: Omit<RecordEntry, 'type' | 'ttlSeconds'>, value: YamlTree): Result<ResourceRecordSet> {
  const members = mapOf(value);
  const type = textOf(members, 'type') ?? '';
  if (!isRecordType(type)) return malformed('The alias has no record type.', type);
  const target = readTarget(members, zoneName);
  return target.ok ? success({ kind: 'alias', name, type, routing: { kind: 'simple' }, aliasTarget: target.value }) : target;
}

function readTarget(members: ReadonlyMap<string, YamlTree>, zoneName: DomainName): Result<AliasTarget> {
  const target = textOf(members, 'name') ?? '';
  const hostedZoneId = textOf(members, 'hosted-zone-id', 'hosted_zone_id');
  const evaluateTargetHealth = /^(?:true|yes|on)$/i.test(textOf(members, 'evaluate-target-health', 'evaluate_target_health') ?? '');
  if (hostedZoneId === undefined && serviceNames.some((service) => target.includes(service)))
    return malformed('The alias to an AWS service has no hosted-zone-id.', target);
  const absolute = hostedZoneId !== undefined ? target : target === '' ? zoneName.toText() : `${target}.${zoneName.toText()}`;
  const dnsName = DomainName.tryParse(absolute);
  if (!dnsName.ok) return dnsName;
  const home = hostedZoneId === undefined ? 'own-zone' : { hostedZoneId: hostedZoneId.replace(/^\/hostedzone\//, '') };
  return success({ home, dnsName: dnsName.value, evaluateTargetHealth });
}

function malformed(message: string, value: string): Result<never> {
  return failure(
    finding('OctodnsRecord', { message, value, allowed: 'values with type, and name, hosted-zone-id, evaluate-target-health' }),
  );
}
