import type { Route53Port, TaggedResource } from '../aws/route53-port';
import type { Tags } from '../synth/declarations';

/** At most ten tags go in one call (Route 53 API Reference, ChangeTagsForResource). */
export async function addTags(port: Route53Port, resource: TaggedResource, id: string, tags: Tags): Promise<void> {
  const entries = Object.entries(tags);
  for (let i = 0; i < entries.length; i += 10) await port.addTags(resource, id, Object.fromEntries(entries.slice(i, i + 10)));
}
