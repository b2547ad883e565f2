import { finding, type Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { ValueRecordSet } from '../model/rrset/resource-record-set';
import { withArticle } from './article';
import { recognize } from './recognize';
import { checkBucket } from './targets/s3-website';
import type { ZoneVisibility } from './zone-visibility';

/** CNAMEs to AWS resources that Route 53 answers an alias for, free of charge. */
export function checkCname({ name, records }: ValueRecordSet, visibility: ZoneVisibility): Finding[] {
  if (isReference(records)) return [];
  return records.flatMap(({ rdata }) =>
    rdata.type === 'CNAME' && couldBeAlias(name, rdata.host, visibility) ? [suggestion(rdata.host)] : [],
  );
}

/** Whether an alias would answer the same, and its hosted zone id is known. */
function couldBeAlias(name: DomainName, host: DomainName, visibility: ZoneVisibility): boolean {
  const recognized = recognize(host);
  if (recognized?.cell === undefined) return false;
  const { service, region, parts } = recognized;
  if (service.privateZone === 'refused' && visibility !== 'public') return false;
  // Inside GovCloud an alias may point only to records of its own zone (AWS GovCloud User Guide, Route 53).
  if (region?.startsWith('us-gov-') === true) return false;
  return checkBucket(parts.bucket, name).length === 0;
}

function suggestion(host: DomainName): Finding {
  const value = host.toDisplay();
  const title = recognize(host)?.service.title ?? 'resource of AWS';
  return finding('CnameCouldBeAlias', { message: `${value} is the name of ${withArticle(title)}, which an alias can point to.`, value });
}
