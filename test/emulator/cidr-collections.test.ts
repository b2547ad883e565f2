import {
  ChangeCidrCollectionCommand,
  CreateCidrCollectionCommand,
  DeleteCidrCollectionCommand,
  GetChangeCommand,
  ListCidrBlocksCommand,
  ListCidrCollectionsCommand,
  ListCidrLocationsCommand,
  paginateListCidrBlocks,
  paginateListCidrCollections,
  paginateListCidrLocations,
  type CidrCollectionChange,
} from '@aws-sdk/client-route-53';
import { type EmulatorOptions } from '../../lib/emulator';
import { doors, type Session } from './support/doors';
import { a, change, create, createZone, freshReference, refusalOf, remove } from './support/zone';

const unknown = '00000000-0000-4000-8000-000000000000';
const put = (LocationName: string, ...CidrList: string[]): CidrCollectionChange => ({ LocationName, Action: 'PUT', CidrList });
const away = (LocationName: string, ...CidrList: string[]): CidrCollectionChange => ({
  LocationName,
  Action: 'DELETE_IF_EXISTS',
  CidrList,
});

describe.each(doors)('CIDR collections through the $door', ({ open }) => {
  let session: Session;
  const reopen = async (options: EmulatorOptions) => {
    await session.close();
    session = await open(options);
  };
  beforeEach(async () => {
    session = await open();
  });
  afterEach(() => session.close());

  const createCollection = async (Name = 'offices', CallerReference = freshReference()) =>
    (await session.client.send(new CreateCidrCollectionCommand({ Name, CallerReference }))).Collection?.Id ?? '';
  const changeCollection = (Id: string, Changes: CidrCollectionChange[], CollectionVersion?: number) =>
    session.client.send(new ChangeCidrCollectionCommand({ Id, Changes, CollectionVersion }));
  const removeCollection = (Id: string) => session.client.send(new DeleteCidrCollectionCommand({ Id }));
  const blocksOf = async (CollectionId: string, LocationName?: string) =>
    (await session.client.send(new ListCidrBlocksCommand({ CollectionId, LocationName }))).CidrBlocks?.map(
      (block) => `${block.LocationName ?? ''} ${block.CidrBlock ?? ''}`,
    );
  const locationsOf = async (CollectionId: string) =>
    (await session.client.send(new ListCidrLocationsCommand({ CollectionId }))).CidrLocations?.map((location) => location.LocationName);
  const versionOf = async (id: string) =>
    (await session.client.send(new ListCidrCollectionsCommand({}))).CidrCollections?.find(({ Id }) => Id === id)?.Version;

  describe('collections', () => {
    it('are answered with 201, an ARN, version 1 and where they are', async () => {
      const created = await session.client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'ref' }));
      const id = created.Collection?.Id ?? '';
      expect(created.$metadata.httpStatusCode).toBe(201);
      expect(id).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
      expect(created.Collection).toEqual({ Arn: `arn:aws:route53:::cidrcollection/${id}`, Id: id, Name: 'offices', Version: 1 });
      expect(created.Location).toBe(`https://route53.amazonaws.com/2013-04-01/cidrcollection/${id}`);
    });

    it('are made once for one name and reference', async () => {
      const id = await createCollection('offices', 'ref');
      expect(await createCollection('offices', 'ref')).toBe(id);
      const exists = { code: 'CidrCollectionAlreadyExistsException', status: 400 };
      expect(await refusalOf(createCollection('offices', 'other'))).toMatchObject(exists);
      expect(await refusalOf(createCollection('other', 'ref'))).toMatchObject(exists);
    });

    it('have names of letters, digits, _ and -', async () => {
      for (const name of ['', 'two words', 'ümlaut', 'x'.repeat(65)])
        expect(await refusalOf(createCollection(name))).toMatchObject({ code: 'InvalidInput', status: 400 });
      for (const reference of ['', 'ümlaut'])
        expect(await refusalOf(createCollection('offices', reference))).toMatchObject({ code: 'InvalidInput', status: 400 });
      await expect(createCollection('x'.repeat(64))).resolves.toBeTruthy();
    });

    it('are five at most, unless the quota says otherwise', async () => {
      for (const name of ['a', 'b', 'c', 'd', 'e']) await createCollection(name);
      expect(await refusalOf(createCollection('f'))).toMatchObject({ code: 'LimitsExceeded', status: 400 });
    });

    it('are deleted when they are empty', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.0.0/24')]);
      expect(await refusalOf(removeCollection(id))).toMatchObject({ code: 'CidrCollectionInUseException', status: 400 });
      await changeCollection(id, [away('london', '198.18.0.0/24')]);
      expect((await removeCollection(id)).$metadata.httpStatusCode).toBe(200);
      expect(await refusalOf(removeCollection(id))).toMatchObject({ code: 'NoSuchCidrCollectionException', status: 404 });
    });

    it('stay while a record set routes to their default location', async () => {
      const id = await createCollection();
      const zoneId = await createZone(session.client);
      const set = a('c.example.com', { SetIdentifier: 'rest', CidrRoutingConfig: { CollectionId: id, LocationName: '*' } });
      await change(session.client, zoneId, create(set));
      expect(await refusalOf(removeCollection(id))).toMatchObject({ code: 'CidrCollectionInUseException', status: 400 });
      await change(session.client, zoneId, remove(set));
      await expect(removeCollection(id)).resolves.toBeDefined();
    });

    it('that are unknown are refused everywhere', async () => {
      const unknownCollection = { code: 'NoSuchCidrCollectionException', status: 404 };
      expect(await refusalOf(changeCollection(unknown, [put('london', '198.18.0.0/24')]))).toMatchObject(unknownCollection);
      expect(await refusalOf(removeCollection(unknown))).toMatchObject(unknownCollection);
      expect(await refusalOf(locationsOf(unknown))).toMatchObject(unknownCollection);
      expect(await refusalOf(blocksOf(unknown))).toMatchObject(unknownCollection);
      expect(await refusalOf(removeCollection('london'))).toMatchObject({ code: 'InvalidInput', status: 400 });
    });
  });

  describe('changes', () => {
    it('put blocks into locations, count the version up and can be followed', async () => {
      const id = await createCollection();
      const { Id } = await changeCollection(id, [put('london', '198.18.1.0/24', '2001:db8::/48'), put('berlin', '198.18.2.0/23')]);
      expect((await session.client.send(new GetChangeCommand({ Id }))).ChangeInfo?.Status).toBe('INSYNC');
      expect(await versionOf(id)).toBe(2);
      expect(await locationsOf(id)).toEqual(['berlin', 'london']);
      expect(await blocksOf(id)).toEqual(['berlin 198.18.2.0/23', 'london 198.18.1.0/24', 'london 2001:db8::/48']);
      expect(await blocksOf(id, 'berlin')).toEqual(['berlin 198.18.2.0/23']);
    });

    it('take away what is there and nothing else; a location without blocks is gone', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.1.0/24', '2001:db8::/48')]);
      await changeCollection(id, [away('london', '198.18.9.0/24', '2001:DB8:0::/48'), away('paris', '198.18.1.0/24')]);
      expect(await blocksOf(id)).toEqual(['london 198.18.1.0/24']);
      await changeCollection(id, [away('london', '198.18.1.0/24')]);
      expect(await locationsOf(id)).toEqual([]);
      expect(await refusalOf(blocksOf(id, 'london'))).toMatchObject({ code: 'NoSuchCidrLocationException', status: 404 });
    });

    it.each([
      [[put('berlin', '198.18.1.0/24'), away('london', '198.18.1.0/24')]],
      [[away('london', '198.18.1.0/24'), put('berlin', '198.18.1.0/24')]],
    ])('move a block from one location to another in one request: %j', async (changes) => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.1.0/24')]);
      expect(await refusalOf(changeCollection(id, [put('berlin', '198.18.1.0/24')]))).toMatchObject({
        code: 'CidrBlockInUseException',
        status: 400,
      });
      await changeCollection(id, changes);
      expect(await blocksOf(id)).toEqual(['berlin 198.18.1.0/24']);
    });

    it('find a block in another location whatever its spelling, but not a part of it', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '2001:db8::/32')]);
      expect(await refusalOf(changeCollection(id, [put('berlin', '2001:0DB8:0:0::/32')]))).toMatchObject({
        code: 'CidrBlockInUseException',
        status: 400,
      });
      await expect(changeCollection(id, [put('berlin', '2001:db8::/33')])).resolves.toBeDefined();
      await changeCollection(id, [put('london', '2001:0db8::/32')]);
      expect(await blocksOf(id, 'london')).toEqual(['london 2001:0db8::/32']);
    });

    it('need the current version, if they name one', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.1.0/24')], 1);
      expect(await refusalOf(changeCollection(id, [put('london', '198.18.2.0/24')], 1))).toMatchObject({
        code: 'CidrCollectionVersionMismatchException',
        status: 409,
      });
      await changeCollection(id, [put('london', '198.18.2.0/24')], 2);
      expect(await versionOf(id)).toBe(3);
    });

    it('are made all or not at all', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.1.0/24')]);
      const refused = changeCollection(id, [
        put('paris', '198.18.5.0/24'),
        away('london', '198.18.1.0/24'),
        put('berlin', '198.18.5.0/24'),
      ]);
      expect(await refusalOf(refused)).toMatchObject({ code: 'CidrBlockInUseException', status: 400 });
      expect(await blocksOf(id)).toEqual(['london 198.18.1.0/24']);
      expect(await versionOf(id)).toBe(2);
    });

    it('leave a block in every location that record sets route to', async () => {
      const id = await createCollection();
      await changeCollection(id, [put('london', '198.18.1.0/24', '198.18.2.0/24')]);
      const zoneId = await createZone(session.client);
      const set = a('c.example.com', { SetIdentifier: 'london', CidrRoutingConfig: { CollectionId: id, LocationName: 'london' } });
      await change(session.client, zoneId, create(set));
      await changeCollection(id, [away('london', '198.18.1.0/24')]);
      expect(await refusalOf(changeCollection(id, [away('london', '198.18.2.0/24')]))).toMatchObject({
        code: 'CidrBlockInUseException',
        status: 400,
      });
      await change(session.client, zoneId, remove(set));
      await expect(changeCollection(id, [away('london', '198.18.2.0/24')])).resolves.toBeDefined();
    });

    it.each([
      '198.18.0.0',
      '198.18.0.0/25',
      '0.0.0.0/0',
      '2001:db8::/49',
      '::/0',
      '198.18.0.1/24',
      '2001:db8::1/48',
      '198.18.0/24',
      'london',
      '198.18.0.0/24/24',
      'fe80::%1/16',
    ])('refuse what is no block of a collection: %s', async (block) => {
      expect(await refusalOf(changeCollection(await createCollection(), [put('london', block)]))).toEqual({
        code: 'InvalidInput',
        status: 400,
        message: `Invalid request: The CIDR block ${block} is not valid.`,
      });
    });

    it.each(['128.0.0.0/1', '198.18.3.0/24', '8000::/1', '2001:db8:ff::/48'])(
      'take blocks of every length that is allowed: %s',
      async (block) => {
        const id = await createCollection();
        await changeCollection(id, [put('london', block)]);
        expect(await blocksOf(id)).toEqual([`london ${block}`]);
      },
    );

    it('refuse locations with other names and lists that are too long or empty', async () => {
      const id = await createCollection();
      const many = Array.from({ length: 1001 }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`);
      const invalid = { code: 'InvalidInput', status: 400 };
      expect(await refusalOf(changeCollection(id, [put('*', '198.18.0.0/24')]))).toMatchObject(invalid);
      expect(await refusalOf(changeCollection(id, [put('x'.repeat(17), '198.18.0.0/24')]))).toMatchObject(invalid);
      expect(await refusalOf(changeCollection(id, [put('london', ...many)]))).toMatchObject(invalid);
      expect(
        await refusalOf(changeCollection(id, [put('london', ...many.slice(0, 600)), put('berlin', ...many.slice(600))])),
      ).toMatchObject(invalid);
      expect(await refusalOf(changeCollection(id, []))).toMatchObject(invalid);
      await changeCollection(id, [put('london', ...many.slice(0, 1000))]);
      expect(await refusalOf(changeCollection(id, [put('london', many[1000] ?? '')]))).toMatchObject({
        code: 'LimitsExceeded',
        status: 400,
      });
    });
  });

  describe('listings', () => {
    it('come page by page with a token, each item once', async () => {
      const ids = [await createCollection('a'), await createCollection('b'), await createCollection('c')];
      const collections: string[] = [];
      for await (const page of paginateListCidrCollections({ client: session.client, pageSize: 2 }, {}))
        collections.push(...(page.CidrCollections ?? []).map(({ Id }) => Id ?? ''));
      expect(collections).toEqual([...ids].sort());

      const CollectionId = ids[0] ?? '';
      await changeCollection(CollectionId, [
        put('e', '198.18.5.0/24'),
        put('d', '198.18.4.0/24', '198.18.14.0/24'),
        put('f', '198.18.6.0/24'),
      ]);
      const locations: string[] = [];
      for await (const page of paginateListCidrLocations({ client: session.client, pageSize: 1 }, { CollectionId }))
        locations.push(...(page.CidrLocations ?? []).map(({ LocationName }) => LocationName ?? ''));
      expect(locations).toEqual(['d', 'e', 'f']);
      const blocks: string[] = [];
      for await (const page of paginateListCidrBlocks({ client: session.client, pageSize: 3 }, { CollectionId }))
        blocks.push(...(page.CidrBlocks ?? []).map(({ CidrBlock }) => CidrBlock ?? ''));
      expect(blocks).toEqual(['198.18.14.0/24', '198.18.4.0/24', '198.18.5.0/24', '198.18.6.0/24']);
    });

    it('refuse a token of another listing, or none at all', async () => {
      await createCollection('a');
      const CollectionId = await createCollection('b');
      const { NextToken } = await session.client.send(new ListCidrCollectionsCommand({ MaxResults: 1 }));
      expect(NextToken).toBeDefined();
      for (const token of [NextToken, 'nonsense', `${NextToken ?? ''}=`]) {
        expect(await refusalOf(session.client.send(new ListCidrBlocksCommand({ CollectionId, NextToken: token })))).toMatchObject({
          code: 'InvalidInput',
          status: 400,
        });
        expect(await refusalOf(session.client.send(new ListCidrLocationsCommand({ CollectionId, NextToken: token })))).toMatchObject({
          code: 'InvalidInput',
          status: 400,
        });
      }
      for (const token of ['nonsense', `${NextToken ?? ''}=`]) {
        expect(await refusalOf(session.client.send(new ListCidrCollectionsCommand({ NextToken: token })))).toMatchObject({
          code: 'InvalidInput',
          status: 400,
        });
      }
    });

    it('show a collection whose quota of blocks is smaller', async () => {
      await reopen({ quotas: { cidrBlocksPerCollection: 1, cidrCollections: 1 } });
      const id = await createCollection();
      expect(await refusalOf(changeCollection(id, [put('london', '198.18.1.0/24'), put('berlin', '198.18.2.0/24')]))).toMatchObject({
        code: 'LimitsExceeded',
        status: 400,
      });
      expect(await refusalOf(createCollection('other'))).toMatchObject({ code: 'LimitsExceeded', status: 400 });
      expect(await blocksOf(id)).toEqual([]);
    });
  });
});
