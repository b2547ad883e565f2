import fc from 'fast-check';
import { type Change, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { handlerDoor } from './support/doors';
import { change, createZone, listAll } from './support/zone';

const name = fc.constantFrom(
  'example.com',
  'a.example.com',
  '*.example.com',
  'a-b.example.com',
  'b.a.example.com',
  'A1.example.com',
  'example.net',
);
const values = fc.subarray(['192.0.2.1', '192.0.2.2', '192.0.2.3'], { minLength: 1 }).map((list) => list.map((Value) => ({ Value })));
const addresses = fc.record({ Name: name, Type: fc.constant('A' as const), TTL: fc.constantFrom(60, 300), ResourceRecords: values });
const routed = fc
  .tuple(
    addresses,
    fc.constantFrom('x', 'X', 'y'),
    fc.constantFrom({ Weight: 1 }, { Region: 'us-east-1' as const }, { MultiValueAnswer: true }),
  )
  .map(([set, SetIdentifier, policy]) => ({ ...set, SetIdentifier, ...policy }));
const target = fc.record({
  Name: name,
  Type: fc.constant('CNAME' as const),
  TTL: fc.constant(60),
  ResourceRecords: fc.constant('x.example.net').map((Value) => [{ Value }]),
});
const recordSet = fc.oneof(addresses, routed, target).map((set): ResourceRecordSet => set);
const batch = fc
  .array(fc.record({ Action: fc.constantFrom('CREATE', 'UPSERT', 'DELETE'), ResourceRecordSet: recordSet }), { minLength: 1, maxLength: 4 })
  .map((changes): Change[] => changes);

/** The key the emulator is expected to know a set by. */
function keyOf({ Name = '', Type, SetIdentifier }: ResourceRecordSet): string {
  return JSON.stringify([`${Name.toLowerCase().replace(/\.$/, '')}.`.replace(/^\*/, '\\052'), Type, SetIdentifier]);
}

function sortKey(set: ResourceRecordSet): string[] {
  return [`${(set.Name ?? '').split('.').slice(0, -1).reverse().join('.')}.`, set.Type ?? '', set.SetIdentifier ?? ''];
}

describe('whatever is sent', () => {
  it('a batch is applied whole or not at all, and the listing stays ordered, unique and the same in every page size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (batches, pageSize) => {
        const { client } = await handlerDoor.open();
        const zoneId = await createZone(client);
        let before = await listAll(client, zoneId);
        for (const changes of batches) {
          const accepted = await change(client, zoneId, ...changes).then(
            () => true,
            () => false,
          );
          const after = await listAll(client, zoneId);
          const expected = new Map(before.map((set) => [keyOf(set), set]));
          if (accepted) {
            for (const { Action, ResourceRecordSet: set } of changes) {
              if (!set) continue;
              if (Action === 'DELETE') expected.delete(keyOf(set));
              else expected.set(keyOf(set), { ...set, Name: (JSON.parse(keyOf(set)) as string[])[0] });
            }
          }
          expect(new Map(after.map((set) => [keyOf(set), set]))).toEqual(expected);
          expect(after.map(sortKey)).toEqual(
            after.map(sortKey).sort((left, right) => (left.join('\u0000') < right.join('\u0000') ? -1 : 1)),
          );
          before = after;
        }
        expect(await listAll(client, zoneId, pageSize)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('what is listed can be deleted as it is listed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
        const { client } = await handlerDoor.open();
        const zoneId = await createZone(client);
        const automatic = await listAll(client, zoneId);
        for (const changes of batches) await change(client, zoneId, ...changes).catch(() => undefined);
        const own = (await listAll(client, zoneId)).filter((set) => !automatic.some((kept) => keyOf(kept) === keyOf(set)));
        if (own.length > 0) await change(client, zoneId, ...own.map((set) => ({ Action: 'DELETE' as const, ResourceRecordSet: set })));
        expect(await listAll(client, zoneId)).toEqual(automatic);
      }),
      { numRuns: 15 },
    );
  });
});
