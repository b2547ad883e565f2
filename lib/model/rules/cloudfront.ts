import type { ResourceRecordSet } from '../rrset/resource-record-set';

/** Zone ids of CloudFront distributions: everywhere, and in China (Route 53 API Reference, AliasTarget, HostedZoneId). */
const cloudFrontZoneIds: ReadonlySet<string> = new Set(['Z2FDTNDATAQYW2', 'Z3RFFRIM2A3IF5']);

/** Whether the record set is an alias to a CloudFront distribution. */
export function isCloudFrontAlias(rrset: ResourceRecordSet): boolean {
  return rrset.kind === 'alias' && rrset.aliasTarget.home !== 'own-zone' && cloudFrontZoneIds.has(rrset.aliasTarget.home.hostedZoneId);
}
