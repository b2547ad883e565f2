import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { HealthCheckDescription, RecordSetCursor, Route53Port } from './route53-port';

/** Everything that a call lists, page by page to the end. */
export async function listAll<T, C>(
  page: (cursor: C | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: C | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: C | undefined;
  do {
    const { items, next } = await page(cursor);
    for (const item of items) all.push(item);
    cursor = next;
  } while (cursor !== undefined);
  return all;
}

/** Every record set of a zone as it is listed. */
export function listAllRecordSets(port: Route53Port, hostedZoneId: string): Promise<ApiResourceRecordSet[]> {
  return listAll(async (cursor: RecordSetCursor | undefined) => {
    const { recordSets: items, next } = await port.listResourceRecordSets(hostedZoneId, cursor);
    return { items, next };
  });
}

/** Every health check of the account. */
export function listAllHealthChecks(port: Route53Port): Promise<HealthCheckDescription[]> {
  return listAll(async (marker: string | undefined) => {
    const { healthChecks: items, next } = await port.listHealthChecks(marker);
    return { items, next };
  });
}
