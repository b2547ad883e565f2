import {
  CreateResourceRecordSetProtectionsCommand,
  DeleteHostedZoneCommand,
  DeleteResourceRecordSetProtectionsCommand,
  InvalidResourceRecordSetProtectionBatch,
  ListResourceRecordSetProtectionsCommand,
  paginateListResourceRecordSetProtections,
  ProtectionAlreadyExists,
  type ListResourceRecordSetProtectionsCommandInput,
  type ResourceRecordSetProtectionConfig,
  type RRType,
} from '@aws-sdk/client-route-53';
import { type EmulatorOptions } from '../../lib/emulator';
import { doors, type Session } from './support/doors';
import { a, change, create, createZone, listOwn, refusalOf, remove, upsert } from './support/zone';

const key = (RecordName: string, RecordType: RRType = 'A') => ({ RecordName, RecordType });

describe.each(doors)('protections of record sets through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  const reopen = async (options: EmulatorOptions) => {
    await session.close();
    session = await open(options);
    zoneId = await createZone(session.client);
  };
  beforeEach(async () => {
    session = await open();
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const protect = (...Protections: ResourceRecordSetProtectionConfig[]) =>
    session.client.send(new CreateResourceRecordSetProtectionsCommand({ HostedZoneId: zoneId, Protections }));
  const unprotect = (...Protections: ResourceRecordSetProtectionConfig[]) =>
    session.client.send(new DeleteResourceRecordSetProtectionsCommand({ HostedZoneId: zoneId, Protections }));
  const list = (input: Partial<ListResourceRecordSetProtectionsCommandInput> = {}) =>
    session.client.send(new ListResourceRecordSetProtectionsCommand({ HostedZoneId: zoneId, ...input }));
  const namesOf = async (input: Partial<ListResourceRecordSetProtectionsCommandInput> = {}) =>
    (await list(input)).ResourceRecordSetProtections?.map(({ RecordName, RecordType }) => `${RecordName ?? ''} ${RecordType ?? ''}`);
  /** The refused entries and their codes. */
  const errorsOf = async (
    call: Promise<unknown>,
    kind: typeof InvalidResourceRecordSetProtectionBatch | typeof ProtectionAlreadyExists,
  ) => {
    const error: unknown = await call.then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    if (error instanceof kind)
      return error.Errors?.map(({ RecordName, RecordType, Code }) => `${RecordName ?? ''} ${RecordType ?? ''} ${Code ?? ''}`);
    throw new Error(`not a ${kind.name}: ${String(error)}`);
  };

  describe('protect', () => {
    it('every set of a name and type from every change, with the comment in the refusal', async () => {
      const sets = [a('w.example.com', { SetIdentifier: 'a', Weight: 1 }), a('w.example.com', { SetIdentifier: 'b', Weight: 1 })];
      await change(session.client, zoneId, ...sets.map(create));
      await protect({ ...key('W.example.com'), Comment: 'ask the <dns> team' });
      for (const refused of [
        upsert(a('w.example.com', { SetIdentifier: 'a', Weight: 9 })),
        create(a('w.example.com', { SetIdentifier: 'c', Weight: 1 })),
        ...sets.map(remove),
      ]) {
        const { code, status, message } = await refusalOf(change(session.client, zoneId, refused, create(a('free.example.com'))));
        expect({ code, status }).toEqual({ code: 'InvalidChangeBatch', status: 400 });
        expect(message).toBe(
          '[RRSet with DNS name w.example.com., type A cannot be changed because it has a resource record set protection: ask the <dns> team]',
        );
      }
      expect(await listOwn(session.client, zoneId)).toHaveLength(2);
    });

    it('a name and type that has no set yet, and no other name or type', async () => {
      await protect(key('new.example.com'));
      expect(await refusalOf(change(session.client, zoneId, create(a('new.example.com'))))).toMatchObject({
        code: 'InvalidChangeBatch',
        status: 400,
      });
      await change(
        session.client,
        zoneId,
        create(a('sub.new.example.com')),
        create({ Name: 'new.example.com', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"x"' }] }),
      );
      await unprotect(key('new.example.com'));
      await expect(change(session.client, zoneId, create(a('new.example.com')))).resolves.toBeDefined();
    });

    it('the zone from being deleted', async () => {
      await protect(key('new.example.com'));
      const remove = () => session.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
      expect(await refusalOf(remove())).toMatchObject({ code: 'HostedZoneNotEmpty', status: 400 });
      await unprotect(key('new.example.com'));
      await expect(remove()).resolves.toBeDefined();
    });
  });

  describe('are listed', () => {
    const protections = [
      key('b.example.com'),
      key('example.com', 'TXT'),
      key('a.b.example.com'),
      key('b.example.com', 'AAAA'),
      key('a-b.example.com'),
      key('*.example.com'),
    ];
    const ordered = [
      'example.com. TXT',
      '\\052.example.com. A',
      'a-b.example.com. A',
      'b.example.com. A',
      'b.example.com. AAAA',
      'a.b.example.com. A',
    ];

    it('by reversed labels and type, with comments where they have one', async () => {
      await protect(...protections);
      expect(await namesOf()).toEqual(ordered);
      await protect({ ...key('c.example.com'), Comment: 'why' }, { ...key('d.example.com'), Comment: '' });
      const { ResourceRecordSetProtections } = await list({ StartRecordName: 'c.example.com' });
      expect(ResourceRecordSetProtections).toEqual([{ ...key('c.example.com.'), Comment: 'why' }, key('d.example.com.')]);
    });

    it('from a name and type on, and page by page', async () => {
      await protect(...protections);
      expect(await namesOf({ StartRecordName: 'B.example.com' })).toEqual(ordered.slice(3));
      expect(await namesOf({ StartRecordName: 'b.example.com', StartRecordType: 'AAAA' })).toEqual(ordered.slice(4));
      const listed: string[] = [];
      for await (const page of paginateListResourceRecordSetProtections(
        { client: session.client, pageSize: 4 },
        { HostedZoneId: zoneId },
      )) {
        listed.push(
          ...(page.ResourceRecordSetProtections ?? []).map(({ RecordName, RecordType }) => `${RecordName ?? ''} ${RecordType ?? ''}`),
        );
      }
      expect(listed).toEqual(ordered);
      const { NextToken } = await list({ MaxResults: 4 });
      expect(await namesOf({ NextToken, StartRecordName: 'example.com' })).toEqual(ordered.slice(4));
    });

    it('300 on a page at most', async () => {
      for (let batch = 0; batch < 4; batch += 1)
        await protect(...Array.from({ length: 100 }, (_, index) => key(`h${batch * 100 + index}.example.com`)));
      const first = await list({ MaxResults: 1000 });
      expect(first.ResourceRecordSetProtections).toHaveLength(300);
      const rest = await list({ NextToken: first.NextToken });
      expect(rest.ResourceRecordSetProtections).toHaveLength(100);
      expect(rest.NextToken).toBeUndefined();
    });

    it('not from a type alone, a name that cannot be read, a wrong token or an unknown zone', async () => {
      expect(await refusalOf(list({ StartRecordType: 'A' }))).toMatchObject({ code: 'InvalidInput', status: 400 });
      expect(await refusalOf(list({ StartRecordName: 'a..example.com' }))).toMatchObject({ code: 'InvalidInput', status: 400 });
      expect(await refusalOf(list({ NextToken: 'nonsense' }))).toMatchObject({ code: 'InvalidPaginationToken', status: 400 });
      expect(await refusalOf(list({ HostedZoneId: 'Z404' }))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
    });
  });

  describe('are made and deleted all or not at all', () => {
    it('entries that are not valid are the only ones that are reported', async () => {
      await protect(key('there.example.com'));
      const call = () =>
        protect(
          key('there.example.com'),
          key('fine.example.com'),
          key('example.net'),
          key('a..example.com'),
          key('twice.example.com'),
          key('TWICE.example.com.'),
        );
      expect(await refusalOf(call())).toMatchObject({ code: 'InvalidResourceRecordSetProtectionBatch', status: 400 });
      expect(await errorsOf(call(), InvalidResourceRecordSetProtectionBatch)).toEqual([
        'example.net A InvalidInput',
        'a..example.com A InvalidInput',
        'TWICE.example.com. A InvalidInput',
      ]);
      expect(await namesOf()).toEqual(['there.example.com. A']);
    });

    it('entries that exist are reported, with a code of their own when all do', async () => {
      await protect(key('one.example.com'), key('two.example.com'));
      expect(await errorsOf(protect(key('one.example.com'), key('three.example.com')), InvalidResourceRecordSetProtectionBatch)).toEqual([
        'one.example.com A ProtectionAlreadyExists',
      ]);
      const all = () => protect(key('one.example.com'), key('two.example.com'));
      expect(await refusalOf(all())).toMatchObject({ code: 'ProtectionAlreadyExists', status: 409 });
      expect(await errorsOf(all(), ProtectionAlreadyExists)).toEqual([
        'one.example.com A ProtectionAlreadyExists',
        'two.example.com A ProtectionAlreadyExists',
      ]);
      expect(await namesOf()).toEqual(['one.example.com. A', 'two.example.com. A']);
    });

    it('nothing is deleted when one is not there', async () => {
      await protect(key('one.example.com'));
      const call = () => unprotect(key('one.example.com'), key('one.example.com', 'TXT'), key('example.net'));
      expect(await refusalOf(call())).toMatchObject({ code: 'InvalidResourceRecordSetProtectionBatch', status: 400 });
      expect(await errorsOf(call(), InvalidResourceRecordSetProtectionBatch)).toEqual([
        'example.net A InvalidInput',
        'one.example.com TXT ProtectionNotFound',
      ]);
      expect(await namesOf()).toEqual(['one.example.com. A']);
    });

    it('one request has one to a hundred entries', async () => {
      const many = Array.from({ length: 101 }, (_, index) => key(`h${index}.example.com`));
      for (const call of [protect, unprotect]) {
        expect(await refusalOf(call(...many))).toMatchObject({ code: 'InvalidInput', status: 400 });
        expect(await refusalOf(call())).toMatchObject({ code: 'InvalidInput', status: 400 });
        expect(await refusalOf(call(key('www.example.com', 'DNAME' as RRType)))).toMatchObject({ code: 'InvalidInput', status: 400 });
      }
      await protect(...many.slice(0, 100));
      await unprotect(...many.slice(0, 100));
      expect(await namesOf()).toEqual([]);
    });

    it('an unknown zone and a full one are refused', async () => {
      await reopen({ quotas: { protectionsPerZone: 1 } });
      expect(await refusalOf(protect(key('one.example.com'), key('two.example.com')))).toMatchObject({
        code: 'LimitsExceeded',
        status: 400,
      });
      zoneId = 'Z404';
      expect(await refusalOf(protect(key('one.example.com')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      expect(await refusalOf(unprotect(key('one.example.com')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
    });
  });
});
