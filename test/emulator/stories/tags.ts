import { ChangeTagsForResourceCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, send } from './runner';

const tagKey = fc.constantFrom('1', '0', 'a', 'A', 'é', 'aws:x');
export const changeTags = fc
  .record({
    isZone: fc.boolean(),
    index: fc.nat({ max: 5 }),
    added: fc.uniqueArray(tagKey, { maxLength: 3 }),
    value: fc.constantFrom('', 'v', 'a b'),
    removed: fc.uniqueArray(tagKey, { maxLength: 2 }),
  })
  .map(({ isZone, index, added, value, removed }) =>
    deed(
      `tag ${isZone ? 'zone' : 'health check'} ${index}: ${added.join(', ')} are '${value}', without ${removed.join(', ')}`,
      async (model, { client }) => {
        const id = model.pick(isZone ? 'zone' : 'check', index);
        const tags = (isZone ? model.zones : model.checks).get(id)?.tags;
        const isWrong = added.length + removed.length === 0 || added.includes('aws:x');
        const refusal = !tags ? (isZone ? 'NoSuchHostedZone' : 'NoSuchHealthCheck') : isWrong ? 'InvalidInput' : undefined;
        const answer = await send(
          client.send(
            new ChangeTagsForResourceCommand({
              ResourceType: isZone ? 'hostedzone' : 'healthcheck',
              ResourceId: id,
              ...(added.length > 0 ? { AddTags: added.map((Key) => ({ Key, Value: value })) } : {}),
              ...(removed.length > 0 ? { RemoveTagKeys: removed } : {}),
            }),
          ),
          refusal,
        );
        if (!answer) return;
        for (const key of added) tags?.set(key, value);
        for (const key of removed) tags?.delete(key);
      },
    ),
  );
