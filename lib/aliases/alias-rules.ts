import { at, finding, type Finding } from '../model/finding';
import type { RecordType } from '../model/rdata/record-type';
import type { AliasRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { DeclaredRecordSet } from '../model/rules/declared';
import { when } from '../model/rules/when';
import { withArticle } from './article';
import { checkCname } from './cname-rules';
import { recognize, recognizeNotAliasTarget, type Recognized } from './recognize';
import { checkBucket } from './targets/s3-website';
import { checkZoneId, checkZoneIdOfUnknown } from './zone-id-rules';
import type { ZoneVisibility } from './zone-visibility';

/**
 * What is wrong or doubtful in aliases to AWS resources, and in CNAMEs that could be such aliases. Takes time linear in the number of record
 * sets.
 */
export function checkAliasTargets(declared: readonly DeclaredRecordSet[], visibility: ZoneVisibility): Finding[] {
  return declared.flatMap(({ path, rrset }) => {
    const findings = rrset.kind === 'alias' ? checkAlias(rrset, visibility) : rrset.type === 'CNAME' ? checkCname(rrset, visibility) : [];
    return findings.map((found) => at(path, { ...found, recordSet: keyText(keyOf(rrset)) }));
  });
}

function checkAlias(rrset: AliasRecordSet, visibility: ZoneVisibility): Finding[] {
  const { home, dnsName } = rrset.aliasTarget;
  if (home === 'own-zone') return [];
  const recognized = recognize(dnsName);
  if (recognized === undefined) return checkUnrecognized(rrset, home.hostedZoneId);
  return [
    ...checkZoneId(recognized, dnsName, home.hostedZoneId),
    ...checkType(rrset.type, recognized),
    ...(recognized.service.kind === 's3-website' ? checkWebsite(rrset, recognized) : []),
    ...when(recognized.parts.internal !== undefined && visibility === 'public', 'AliasToInternal', {
      message: `${dnsName.toDisplay()} is the name of an internal load balancer.`,
      value: dnsName.toDisplay(),
    }),
  ];
}

function checkUnrecognized({ aliasTarget: { dnsName } }: AliasRecordSet, hostedZoneId: string): Finding[] {
  const value = dnsName.toDisplay();
  const other = recognizeNotAliasTarget(dnsName);
  if (other === undefined) return checkZoneIdOfUnknown(dnsName, hostedZoneId);
  return [
    finding(other.impossible ? 'AliasTargetRefused' : 'AliasTargetUndocumented', {
      message: `${value} is the name of ${withArticle(other.title)}.`,
      value,
      fix: other.instead,
    }),
  ];
}

function checkType(type: RecordType, { service, recordTypes, parts }: Recognized): Finding[] {
  if (type === 'NS' || type === 'SOA' || recordTypes.includes(type)) return [];
  // Accelerators answer AAAA under their dual-stack names only.
  if (service.furtherRecordTypes.includes(type) && !(service.kind === 'global-accelerator' && parts.stack === undefined)) return [];
  return type === 'AAAA'
    ? [finding('AliasWithoutIpv6', { message: `This name of ${withArticle(service.title)} has no IPv6 addresses.`, value: type })]
    : [finding('AliasTypeUnlikeTarget', { message: `The name of ${withArticle(service.title)} has no ${type} records.`, value: type })];
}

function checkWebsite({ name, aliasTarget: { dnsName } }: AliasRecordSet, recognized: Recognized): Finding[] {
  const { bucket } = recognized.parts;
  const endpoint = recognized.dnsName.toDisplay();
  return [
    ...when(!dnsName.isWithin(recognized.dnsName), 'AliasTargetRefused', {
      message: `${dnsName.toDisplay()} does not lie in the hosted zone of the website endpoint, which is ${endpoint}.`,
      value: dnsName.toDisplay(),
      allowed: endpoint,
      fix: 'alias the endpoint with Target.s3Website({ region })',
    }),
    ...checkBucket(bucket, name),
  ];
}
