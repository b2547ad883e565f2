import {
  ChangeCidrCollectionCommand,
  CreateCidrCollectionCommand,
  ListCidrBlocksCommand,
  ListCidrLocationsCommand,
  type CidrCollectionChange,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { handlerDoor } from './support/doors';

const change = fc.record({
  LocationName: fc.constantFrom('a', 'b', 'a-b'),
  Action: fc.constantFrom('PUT', 'DELETE_IF_EXISTS'),
  CidrList: fc.subarray(['10.0.0.0/8', '10.0.0.0/9', '10.0.0.0/24', '2001:db8::/32', '2001:db8:1::/48'], { minLength: 1 }),
}) satisfies fc.Arbitrary<CidrCollectionChange>;
const changes = fc.array(change, { minLength: 1, maxLength: 3 });

/** Every block with its location, read in pages of the given size. */
async function blocksOf(client: Route53Client, CollectionId: string, MaxResults: number): Promise<[block: string, location: string][]> {
  const all: [string, string][] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListCidrBlocksCommand({ CollectionId, MaxResults, NextToken }));
    for (const { CidrBlock = '', LocationName = '' } of page.CidrBlocks ?? []) all.push([CidrBlock, LocationName]);
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  return all;
}

/** Where the blocks are after the changes; a block that is in several places makes the request one that is refused. */
function apply(before: ReadonlyMap<string, string>, list: readonly CidrCollectionChange[]): Map<string, string> | undefined {
  const places = new Map([...before].map(([block, location]) => [block, new Set([location])]));
  for (const { LocationName = '', Action, CidrList = [] } of list) {
    for (const block of CidrList) {
      const at = places.get(block) ?? new Set<string>();
      if (Action === 'PUT') at.add(LocationName);
      else at.delete(LocationName);
      places.set(block, at);
    }
  }
  const after = new Map<string, string>();
  for (const [block, at] of places) {
    if (at.size > 1) return undefined;
    for (const location of at) after.set(block, location);
  }
  return after;
}

describe('whatever is changed in a CIDR collection', () => {
  it('a block is in one location, a refused request changes nothing, and every page size lists the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 10 }), fc.integer({ min: 1, max: 5 }), async (requests, pageSize) => {
        const { client } = await handlerDoor.open();
        const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'offices' }));
        const id = Collection?.Id ?? '';
        let expected = new Map<string, string>();
        for (const Changes of requests) {
          const after = apply(expected, Changes);
          const accepted = await client.send(new ChangeCidrCollectionCommand({ Id: id, Changes })).then(
            () => true,
            () => false,
          );
          expect(accepted).toBe(after !== undefined);
          expected = after ?? expected;
          const listed = await blocksOf(client, id, pageSize);
          expect(listed).toHaveLength(expected.size);
          expect(new Map(listed)).toEqual(expected);
          expect(listed).toEqual(await blocksOf(client, id, 100));
          const { CidrLocations } = await client.send(new ListCidrLocationsCommand({ CollectionId: id }));
          expect(CidrLocations?.map(({ LocationName }) => LocationName)).toEqual([...new Set(expected.values())].sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});
