import {
  ChangeCidrCollectionCommand,
  CreateCidrCollectionCommand,
  DeleteCidrCollectionCommand,
  type CidrCollectionChange,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, noteChange, send } from './runner';
import { quotas } from './world';
import { routedLocations } from './zone-rules';

export const createCollection = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([name, ref]) =>
  deed(`create CIDR collection ${name}, reference ${ref}`, async (model, { client }) => {
    const Name = `collection-${name}`;
    const CallerReference = `collection ${ref}`;
    const near = [...model.collections.values()].filter((one) => one.name === Name || one.reference === CallerReference);
    const [replayed] = near.filter((one) => one.name === Name && one.reference === CallerReference);
    const refusal =
      near.length > 0 && !replayed
        ? 'CidrCollectionAlreadyExistsException'
        : !replayed && model.collections.size >= quotas.cidrCollections
          ? 'LimitsExceeded'
          : undefined;
    const answer = await send(client.send(new CreateCidrCollectionCommand({ Name, CallerReference })), refusal);
    if (!answer) return;
    const id = answer.Collection?.Id ?? '';
    if (replayed) {
      expect(answer.Collection).toMatchObject({ Id: replayed.id, Version: replayed.version });
      return;
    }
    model.born('collection', id);
    model.collections.set(id, { id, name: Name, reference: CallerReference, version: 1, blocks: new Map() });
  }),
);

const cidrChange = fc.record({
  LocationName: fc.constantFrom('near', 'far'),
  Action: fc.constantFrom('PUT', 'PUT', 'DELETE_IF_EXISTS'),
  CidrList: fc.subarray(['10.0.0.0/8', '10.0.0.0/9', '2001:db8::/32'], { minLength: 1 }),
}) satisfies fc.Arbitrary<CidrCollectionChange>;
export const changeCollection = fc
  .record({
    index: fc.nat({ max: 3 }),
    changes: fc.array(cidrChange, { minLength: 1, maxLength: 2 }),
    version: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2, nil: undefined }),
  })
  .map(({ index, changes, version }) =>
    deed(
      `change CIDR collection ${index}${version === undefined ? '' : ` of version ${version}`}: ${JSON.stringify(changes)}`,
      async (model, { client }) => {
        const id = model.pick('collection', index);
        const collection = model.collections.get(id);
        const blocks = new Map([...(collection?.blocks ?? [])].map(([block, location]) => [block, new Set([location])]));
        for (const { LocationName, Action, CidrList } of changes) {
          for (const block of CidrList) {
            const places = blocks.get(block) ?? new Set();
            if (Action === 'PUT') places.add(LocationName);
            else places.delete(LocationName);
            blocks.set(block, places);
          }
        }
        const left = new Set([...blocks.values()].flatMap((places) => [...places]));
        const before = new Set(collection?.blocks.values());
        const isLost = [...routedLocations(model, id)].some((location) => before.has(location) && !left.has(location));
        const refusal = !collection
          ? 'NoSuchCidrCollectionException'
          : version !== undefined && version !== collection.version
            ? 'CidrCollectionVersionMismatchException'
            : isLost || [...blocks.values()].some(({ size }) => size > 1)
              ? 'CidrBlockInUseException'
              : undefined;
        const answer = await send(
          client.send(new ChangeCidrCollectionCommand({ Id: id, CollectionVersion: version, Changes: changes })),
          refusal,
        );
        if (!answer || !collection) return;
        noteChange(model, answer.Id);
        collection.version += 1;
        collection.blocks = new Map([...blocks].flatMap(([block, [location]]) => (location === undefined ? [] : [[block, location]])));
      },
    ),
  );

export const deleteCollection = fc.nat({ max: 3 }).map((index) =>
  deed(`delete CIDR collection ${index}`, async (model, { client }) => {
    const id = model.pick('collection', index);
    const collection = model.collections.get(id);
    const isUsed = (collection?.blocks.size ?? 0) > 0 || routedLocations(model, id).size > 0;
    const answer = await send(
      client.send(new DeleteCidrCollectionCommand({ Id: id })),
      !collection ? 'NoSuchCidrCollectionException' : isUsed ? 'CidrCollectionInUseException' : undefined,
    );
    if (answer) model.collections.delete(id);
  }),
);
