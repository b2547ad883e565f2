import { ChangeCidrCollectionCommand, CreateCidrCollectionCommand } from '@aws-sdk/client-route-53';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import type { Route53Client } from '../../lib/aws/sdk';
import { collectionsUsedBy, readCidrBlocks } from '../../lib/state/read-cidr-collections';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { apiRecordSet, modelOf } from '../support/record-sets';
import { member } from '../support/worlds';

async function createCollection(
  client: Route53Client,
  name: string,
  locations: Readonly<Record<string, readonly string[]>>,
): Promise<string> {
  const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: name, CallerReference: name }));
  const Changes = Object.entries(locations).map(([LocationName, blocks]) => ({
    LocationName,
    Action: 'PUT' as const,
    CidrList: [...blocks],
  }));
  await client.send(new ChangeCidrCollectionCommand({ Id: Collection?.Id, Changes }));
  return Collection?.Id ?? '';
}

describe('the blocks of CIDR collections', () => {
  it('are read by location, page by page to the end', async () => {
    const { client, emulator } = emulated();
    const many = Array.from({ length: 250 }, (_, i) => `10.${i}.0.0/16`);
    const id = await createCollection(client, 'many', { lab: ['2001:db8::/32'], office: many });
    emulator.resetCounts();

    const { collections, denied } = await readCidrBlocks(sdkRoute53(client), [id, id]);

    expect(denied).toBeUndefined();
    expect(Object.keys(collections)).toEqual([id]);
    expect(collections[id]?.lab).toEqual(['2001:db8::/32']);
    expect([...(collections[id]?.office ?? [])].sort()).toEqual([...many].sort());
    expect(emulator.requestCounts().get('ListCidrBlocks')).toBe(3);
  });

  it('of collections that do not exist, or not yet, are left out', async () => {
    const { client, emulator } = emulated();
    const ids = ['00000000-0000-4000-8000-000000000000', '{{cidrCollection:Offices:id}}'];

    expect((await readCidrBlocks(sdkRoute53(client), ids.slice(0, 1))).collections).toEqual({});
    expect(emulator.requestCounts().get('ListCidrBlocks')).toBe(1);
  });

  it('are not known where the credentials do not allow to read them, which is said', async () => {
    const { client } = emulated(
      {},
      refusing(({ path }) => path.includes('/cidrblocks'), 'AccessDenied', 403, 'no'),
    );
    const id = await createCollection(client, 'offices', { office: ['10.0.0.0/8'] });

    const { collections, denied } = await readCidrBlocks(sdkRoute53(client), [id]);

    expect(collections).toEqual({});
    expect(denied?.message).toContain(`The credentials do not allow route53:ListCidrBlocks on cidrcollection/${id}`);
  });

  it('are asked for only where a record set is IP-based', () => {
    const routed = member('a', { CidrRoutingConfig: { CollectionId: 'c', LocationName: 'office' } }, 1);
    expect(collectionsUsedBy([modelOf(routed), modelOf(apiRecordSet({}))])).toEqual(['c']);
  });
});
