import type { Route53Port, TaggedResource } from './route53-port';

type Tags = Readonly<Record<string, string>>;

/** Tags are asked for, and given, ten at a time (Route 53 API Reference, ListTagsForResources and ChangeTagsForResource). */
const perCall = 10;

/** The tags of resources, by id. */
export async function readTags(port: Route53Port, resource: TaggedResource, ids: readonly string[]): Promise<ReadonlyMap<string, Tags>> {
  const tags = new Map<string, Tags>();
  for (let i = 0; i < ids.length; i += perCall) {
    for (const [id, found] of await port.listTags(resource, ids.slice(i, i + perCall))) tags.set(id, found);
  }
  return tags;
}

/** Gives a resource tags, in as many calls as it takes. */
export async function addTags(port: Route53Port, resource: TaggedResource, id: string, tags: Tags): Promise<void> {
  const entries = Object.entries(tags);
  for (let i = 0; i < entries.length; i += perCall) await port.addTags(resource, id, Object.fromEntries(entries.slice(i, i + perCall)));
}
