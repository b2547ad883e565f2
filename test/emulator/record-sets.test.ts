import {
  ChangeResourceRecordSetsCommand,
  GetChangeCommand,
  ListResourceRecordSetsCommand,
  waitUntilResourceRecordSetsChanged,
  type ListResourceRecordSetsCommandInput,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { a, change, create, createZone, listAll, listOwn, refusalOf, remove, upsert } from './support/zone';

describe.each(doors)('record sets through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  let now = 0;
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1);
    session = await open({ changeDelayMs: 30_000, clock: { now: () => now } });
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const page = (input: Partial<ListResourceRecordSetsCommandInput>) =>
    session.client.send(new ListResourceRecordSetsCommand({ HostedZoneId: zoneId, ...input }));
  const keys = (sets: readonly ResourceRecordSet[] = []) =>
    sets.map((set) => [set.Name, set.Type, set.SetIdentifier].filter(Boolean).join(' '));

  describe('changes', () => {
    it('are PENDING when accepted and INSYNC after the delay, with the comment', async () => {
      const { ChangeInfo } = await session.client.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: zoneId,
          ChangeBatch: { Comment: 'why', Changes: [create(a('www.example.com'))] },
        }),
      );
      expect(ChangeInfo).toMatchObject({ Status: 'PENDING', Comment: 'why', SubmittedAt: new Date(now) });
      const read = async () => (await session.client.send(new GetChangeCommand({ Id: ChangeInfo?.Id }))).ChangeInfo;
      now += 29_999;
      expect(await read()).toEqual(ChangeInfo);
      now += 1;
      expect(await read()).toEqual({ ...ChangeInfo, Status: 'INSYNC' });
    });

    it('satisfy the waiter of the SDK', async () => {
      const Id = await change(session.client, zoneId, create(a('www.example.com')));
      now += 60_000;
      await expect(
        waitUntilResourceRecordSetsChanged({ client: session.client, maxWaitTime: 10, minDelay: 1, maxDelay: 2 }, { Id }),
      ).resolves.toMatchObject({ state: 'SUCCESS' });
    });

    it('are listed at once, while they are PENDING', async () => {
      await change(session.client, zoneId, create(a('www.example.com')));
      expect(keys(await listOwn(session.client, zoneId))).toEqual(['www.example.com. A']);
    });

    it('with an unknown id are refused', async () => {
      expect(await refusalOf(session.client.send(new GetChangeCommand({ Id: 'C0UNKNOWN' })))).toMatchObject({
        code: 'NoSuchChange',
        status: 404,
      });
    });

    it('replace the whole set on UPSERT', async () => {
      await change(
        session.client,
        zoneId,
        create(a('web.example.com')),
        create(a('www.example.com', { ResourceRecords: [{ Value: '192.0.2.1' }, { Value: '192.0.2.2' }] })),
      );
      const alias: ResourceRecordSet = {
        Name: 'www.example.com.',
        Type: 'A',
        AliasTarget: { HostedZoneId: zoneId, DNSName: 'web.example.com.', EvaluateTargetHealth: true },
      };
      await change(session.client, zoneId, upsert(alias));
      expect((await listOwn(session.client, zoneId)).at(-1)).toEqual(alias);
      await change(session.client, zoneId, upsert(a('www.example.com.', { TTL: 5 })));
      expect((await listOwn(session.client, zoneId)).at(-1)).toEqual(a('www.example.com.', { TTL: 5 }));
    });

    it('take every member there and back', async () => {
      const {
        cidrCollections: [collection],
      } = session.emulator.seed({ cidrCollections: [{ name: 'offices', locations: { london: ['198.18.0.0/24'] } }] });
      const sets: ResourceRecordSet[] = [
        a('cidr.example.com.', { SetIdentifier: 'x', CidrRoutingConfig: { CollectionId: collection?.id, LocationName: 'london' } }),
        a('geo.example.com.', { SetIdentifier: 'x', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } }),
        a('latency.example.com.', { SetIdentifier: 'x', Region: 'eu-central-1' }),
        a('multi.example.com.', { SetIdentifier: 'x', MultiValueAnswer: true }),
        a('near.example.com.', {
          SetIdentifier: 'x',
          GeoProximityLocation: { Coordinates: { Latitude: '49.22', Longitude: '-74.01' }, Bias: -5 },
        }),
        a('near.example.com.', { SetIdentifier: 'y', GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } }),
        a('weighted.example.com.', { SetIdentifier: 'blue & <green> "x" @ 1', Weight: 0 }),
        { Name: 'weighted.example.com.', Type: 'TXT', TTL: 0, ResourceRecords: [{ Value: '"a < b & c"' }] },
      ];
      await change(session.client, zoneId, ...sets.map(create));
      expect(await listOwn(session.client, zoneId)).toEqual(sets);
      await change(session.client, zoneId, ...sets.map(remove));
      expect(await listOwn(session.client, zoneId)).toEqual([]);
    });
  });

  describe('listing', () => {
    const sets = [
      a('example.com', { Type: 'A' }),
      a('a-b.example.com'),
      a('a.example.com'),
      a('b.a.example.com'),
      a('a1.example.com'),
      a('*.example.com'),
      a('_x.example.com'),
      ...['r2', 'r1', 'R3'].map((SetIdentifier) => a('w.example.com', { SetIdentifier, Weight: 1 })),
      { Name: 'w.example.com', Type: 'TXT' as const, TTL: 60, ResourceRecords: [{ Value: '"x"' }] },
    ];
    const order = [
      'example.com. A',
      'example.com. NS',
      'example.com. SOA',
      '\\052.example.com. A',
      '_x.example.com. A',
      'a-b.example.com. A',
      'a.example.com. A',
      'b.a.example.com. A',
      'a1.example.com. A',
      'w.example.com. A R3',
      'w.example.com. A r1',
      'w.example.com. A r2',
      'w.example.com. TXT',
    ];
    beforeEach(() => change(session.client, zoneId, ...sets.map(create)));

    it('is in order of reversed labels, type, set identifier', async () => {
      expect(keys(await listAll(session.client, zoneId))).toEqual(order);
    });

    it.each([1, 2, 3, 5, 12, 13, 14])('gives every set once in pages of %p', async (size) => {
      expect(keys(await listAll(session.client, zoneId, size))).toEqual(order);
    });

    it('says where the next page begins, and only then', async () => {
      const first = await page({ MaxItems: 10 });
      expect(first).toMatchObject({
        IsTruncated: true,
        NextRecordName: 'w.example.com.',
        NextRecordType: 'A',
        NextRecordIdentifier: 'r1',
        MaxItems: 10,
      });
      const whole = await page({});
      expect(whole).toMatchObject({ IsTruncated: false, MaxItems: 100 });
      expect([whole.NextRecordName, whole.NextRecordType, whole.NextRecordIdentifier]).toEqual([undefined, undefined, undefined]);
    });

    it.each<[Partial<ListResourceRecordSetsCommandInput>, string]>([
      [{ StartRecordName: '*.example.com' }, '\\052.example.com. A'],
      [{ StartRecordName: '\\052.example.com.' }, '\\052.example.com. A'],
      [{ StartRecordName: 'A.EXAMPLE.com' }, 'a.example.com. A'],
      [{ StartRecordName: 'a0.example.com' }, 'a1.example.com. A'],
      [{ StartRecordName: 'com' }, 'example.com. A'],
      [{ StartRecordName: 'example.com', StartRecordType: 'MX' }, 'example.com. NS'],
      [{ StartRecordName: 'w.example.com', StartRecordType: 'A', StartRecordIdentifier: 'r2' }, 'w.example.com. A r2'],
      [{ StartRecordName: 'w.example.com', StartRecordType: 'A', StartRecordIdentifier: 'r9' }, 'w.example.com. TXT'],
      [{ StartRecordName: 'w.example.com', StartRecordType: 'AAAA' }, 'w.example.com. TXT'],
    ])('begins at the first set not below %p', async (start, first) => {
      expect(keys((await page({ ...start, MaxItems: 1 })).ResourceRecordSets)).toEqual([first]);
    });

    it('is empty after the last set', async () => {
      expect((await page({ StartRecordName: 'zz.example.org' })).ResourceRecordSets ?? []).toEqual([]);
    });

    it('follows changes between two pages', async () => {
      await page({ MaxItems: 3 });
      await change(session.client, zoneId, remove(a('a.example.com')), create(a('a0.example.com')));
      expect(keys(await listAll(session.client, zoneId, 2))).toEqual(
        order
          .map((key) => (key === 'a.example.com. A' ? undefined : key))
          .flatMap((key) => (key === 'b.a.example.com. A' ? [key, 'a0.example.com. A'] : (key ?? []))),
      );
    });

    it('refuses a type without a name, an identifier without a type, an unknown type, a bad name', async () => {
      expect((await refusalOf(page({ StartRecordType: 'A' }))).code).toBe('InvalidInput');
      expect((await refusalOf(page({ StartRecordName: 'w.example.com', StartRecordIdentifier: 'r1' }))).code).toBe('InvalidInput');
      expect((await refusalOf(page({ StartRecordName: 'w.example.com', StartRecordType: 'X' as 'A' }))).message).toContain(
        "Value 'X' at 'startRecordType'",
      );
      expect(await refusalOf(page({ StartRecordName: 'a b' }))).toEqual({
        code: 'InvalidInput',
        status: 400,
        message: "FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with ' '",
      });
      expect((await refusalOf(page({ HostedZoneId: 'Z404' }))).code).toBe('NoSuchHostedZone');
    });
  });

  it('cuts a page at 300 sets without an error', async () => {
    const sets = Array.from({ length: 320 }, (_, index) => a(`h${index}.example.com`));
    await change(session.client, zoneId, ...sets.map(create));
    const first = await page({ MaxItems: 1000 });
    expect(first.ResourceRecordSets).toHaveLength(300);
    expect(first).toMatchObject({ IsTruncated: true, MaxItems: 300 });
    expect((await page({})).ResourceRecordSets).toHaveLength(100);
    expect(await listAll(session.client, zoneId)).toHaveLength(322);
  });

  it('counts requests by operation, refused ones too', async () => {
    session.emulator.resetCounts();
    await change(session.client, zoneId, create(a('www.example.com')));
    await refusalOf(change(session.client, zoneId, create(a('www.example.com'))));
    await page({});
    expect(Object.fromEntries(session.emulator.requestCounts())).toEqual({ ChangeResourceRecordSets: 2, ListResourceRecordSets: 1 });
  });
});
