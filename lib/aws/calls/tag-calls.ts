import type * as sdk from '@aws-sdk/client-route-53';
import type { Route53Port } from '../route53-port';
import { bare } from './bare-id';
import type { Calls } from './calls';

/** The calls to tags. */
export function tagCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call }: Calls,
): Pick<Route53Port, 'listTags' | 'addTags' | 'removeTags'> {
  return {
    async listTags(resource, ids) {
      const answer = await call({ operation: 'ListTagsForResources', resource: `${resource}/${ids.join(', ')}` }, (c) =>
        client.send(new c.ListTagsForResourcesCommand({ ResourceType: resource, ResourceIds: [...ids] })),
      );
      return new Map(
        (answer.ResourceTagSets ?? []).map((set) => [
          bare(set.ResourceId),
          Object.fromEntries((set.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ]),
      );
    },
    async addTags(resource, id, tags) {
      await call({ operation: 'ChangeTagsForResource', resource: `${resource}/${id}` }, (c) =>
        client.send(
          new c.ChangeTagsForResourceCommand({
            ResourceType: resource,
            ResourceId: id,
            AddTags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
          }),
        ),
      );
    },
    async removeTags(resource, id, keys) {
      await call({ operation: 'ChangeTagsForResource', resource: `${resource}/${id}` }, (c) =>
        client.send(new c.ChangeTagsForResourceCommand({ ResourceType: resource, ResourceId: id, RemoveTagKeys: [...keys] })),
      );
    },
  };
}
