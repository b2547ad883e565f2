import type { HealthCheckDescription, RecordSetCursor, Route53Port, TaggedResource } from '../aws/route53-port';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { Tags } from '../synth/declarations';

/** Tags are asked for at most ten resources at a time (Route 53 API Reference, ListTagsForResources). */
const tagsPerCall = 10;

/** Every record set of a zone as it is listed, page by page to the end. */
export async function listAllRecordSets(port: Route53Port, hostedZoneId: string): Promise<ApiResourceRecordSet[]> {
  const all: ApiResourceRecordSet[] = [];
  let cursor: RecordSetCursor | undefined;
  do {
    const page = await port.listResourceRecordSets(hostedZoneId, cursor);
    for (const recordSet of page.recordSets) all.push(recordSet);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

/** Every health check of the account, page by page to the end. */
export async function listAllHealthChecks(port: Route53Port): Promise<HealthCheckDescription[]> {
  const all: HealthCheckDescription[] = [];
  let marker: string | undefined;
  do {
    const page = await port.listHealthChecks(marker);
    for (const check of page.healthChecks) all.push(check);
    marker = page.next;
  } while (marker !== undefined);
  return all;
}

/** The tags of resources, by id. */
export async function readTags(port: Route53Port, resource: TaggedResource, ids: readonly string[]): Promise<ReadonlyMap<string, Tags>> {
  const tags = new Map<string, Tags>();
  for (let i = 0; i < ids.length; i += tagsPerCall) {
    for (const [id, found] of await port.listTags(resource, ids.slice(i, i + tagsPerCall))) tags.set(id, found);
  }
  return tags;
}
