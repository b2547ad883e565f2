import type { Route53Port } from '../aws/route53-port';
import { listAllRecordSets } from '../aws/list-all';
import { storedRecordSets, type ZoneContents } from './zone-contents';

/** Every record set of a zone, page by page to the end. */
export async function readRecordSets(port: Route53Port, hostedZoneId: string): Promise<ZoneContents> {
  return storedRecordSets(await listAllRecordSets(port, hostedZoneId), hostedZoneId);
}
