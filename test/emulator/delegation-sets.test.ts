import {
  CreateHostedZoneCommand,
  CreateReusableDelegationSetCommand,
  DeleteHostedZoneCommand,
  DeleteReusableDelegationSetCommand,
  GetHostedZoneCommand,
  GetReusableDelegationSetCommand,
  ListHostedZonesCommand,
  ListReusableDelegationSetsCommand,
} from '@aws-sdk/client-route-53';
import { type EmulatorOptions } from '../../lib/emulator';
import { doors, type Session } from './support/doors';
import { createZone, freshReference, listAll, refusalOf } from './support/zone';

describe.each(doors)('reusable delegation sets through the $door', ({ open }) => {
  let session: Session;
  const reopen = async (options: EmulatorOptions) => {
    await session.close();
    session = await open(options);
  };
  beforeEach(async () => {
    session = await open();
  });
  afterEach(() => session.close());

  const createSet = async (HostedZoneId?: string, CallerReference = freshReference()) => {
    const { DelegationSet } = await session.client.send(new CreateReusableDelegationSetCommand({ CallerReference, HostedZoneId }));
    return { id: DelegationSet?.Id ?? '', servers: DelegationSet?.NameServers ?? [] };
  };
  const createWith = (DelegationSetId: string, Name = 'example.com') =>
    session.client.send(new CreateHostedZoneCommand({ Name, CallerReference: freshReference(), DelegationSetId }));
  const remove = (Id: string) => session.client.send(new DeleteReusableDelegationSetCommand({ Id }));

  describe('functionality', () => {
    it('a creation is answered with 201, the set and where it is', async () => {
      const created = await session.client.send(new CreateReusableDelegationSetCommand({ CallerReference: 'set-1' }));
      expect(created.$metadata.httpStatusCode).toBe(201);
      expect(created.DelegationSet).toEqual({
        Id: expect.stringMatching(/^\/delegationset\/N0[A-Z0-9]{19}$/) as string,
        CallerReference: 'set-1',
        NameServers: expect.any(Array) as string[],
      });
      expect(created.DelegationSet?.NameServers?.map((server) => server.replace(/^ns-\d+\.awsdns-\d\d\./, '')).sort()).toEqual([
        'co.uk',
        'com',
        'net',
        'org',
      ]);
      expect(created.Location).toBe(`https://route53.amazonaws.com/2013-04-01${created.DelegationSet?.Id ?? ''}`);
      const read = await session.client.send(new GetReusableDelegationSetCommand({ Id: created.DelegationSet?.Id }));
      expect(read.DelegationSet).toEqual(created.DelegationSet);
    });

    it('zones of different names share the servers of a set, in their answers and their NS sets', async () => {
      const set = await createSet();
      for (const name of ['example.com', 'example.org']) {
        const { HostedZone, DelegationSet } = await createWith(set.id, name);
        expect(DelegationSet).toMatchObject({ Id: set.id, NameServers: set.servers });
        expect((await session.client.send(new GetHostedZoneCommand({ Id: HostedZone?.Id }))).DelegationSet).toEqual(DelegationSet);
        const [ns] = await listAll(session.client, HostedZone?.Id ?? '');
        expect(ns?.ResourceRecords?.map(({ Value }) => Value)).toEqual(set.servers.map((server) => `${server}.`));
      }
    });

    it('a set of an existing zone takes over its servers, and the zone becomes one of its zones', async () => {
      const zoneId = await createZone(session.client);
      const before = await session.client.send(new GetHostedZoneCommand({ Id: zoneId }));
      const set = await createSet(zoneId);
      expect(set.servers).toEqual(before.DelegationSet?.NameServers);
      const after = await session.client.send(new GetHostedZoneCommand({ Id: zoneId }));
      expect(after.DelegationSet?.Id).toBe(set.id);
      expect(await refusalOf(remove(set.id))).toMatchObject({ code: 'DelegationSetInUse', status: 400 });
    });

    it('zones are listed by their set', async () => {
      const set = await createSet();
      const { HostedZone } = await createWith(set.id);
      await createZone(session.client, 'example.org');
      for (const DelegationSetId of [set.id, set.id.replace('/delegationset/', '')]) {
        const { HostedZones } = await session.client.send(new ListHostedZonesCommand({ DelegationSetId }));
        expect(HostedZones?.map(({ Id }) => Id)).toEqual([HostedZone?.Id]);
      }
      const both = await session.client.send(new ListHostedZonesCommand({ DelegationSetId: set.id, HostedZoneType: 'PrivateHostedZone' }));
      expect(both.HostedZones).toEqual([]);
    });

    it('sets are listed page by page, each once', async () => {
      const ids: string[] = [];
      for (let count = 0; count < 5; count += 1) ids.push((await createSet()).id);
      const listed: string[] = [];
      let Marker: string | undefined;
      do {
        const page = await session.client.send(new ListReusableDelegationSetsCommand({ Marker, MaxItems: 2 }));
        expect(page).toMatchObject({ MaxItems: 2, IsTruncated: page.NextMarker !== undefined });
        expect(page.Marker).toBe(Marker);
        listed.push(...(page.DelegationSets ?? []).map(({ Id }) => Id ?? ''));
        Marker = page.NextMarker;
      } while (Marker !== undefined);
      expect(listed).toEqual([...ids].sort());
    });

    it('a set is deleted when its last zone is gone', async () => {
      const set = await createSet();
      const { HostedZone } = await createWith(set.id);
      expect(await refusalOf(remove(set.id))).toMatchObject({ code: 'DelegationSetInUse', status: 400 });
      await session.client.send(new DeleteHostedZoneCommand({ Id: HostedZone?.Id }));
      expect((await remove(set.id)).$metadata.httpStatusCode).toBe(200);
      expect(await refusalOf(session.client.send(new GetReusableDelegationSetCommand({ Id: set.id })))).toMatchObject({
        code: 'NoSuchDelegationSet',
        status: 400,
      });
    });
  });

  describe('refusals', () => {
    it('a caller reference is never free again', async () => {
      const set = await createSet(undefined, 'once');
      await remove(set.id);
      expect(await refusalOf(createSet(undefined, 'once'))).toMatchObject({ code: 'DelegationSetAlreadyCreated', status: 400 });
    });

    it('a set is made of a public zone that exists and has none yet', async () => {
      const zoneId = await createZone(session.client);
      await createSet(zoneId);
      expect(await refusalOf(createSet(zoneId))).toMatchObject({ code: 'DelegationSetAlreadyReusable', status: 400 });
      expect(await refusalOf(createSet('Z404'))).toMatchObject({ code: 'HostedZoneNotFound', status: 400 });
      expect(await refusalOf(createSet(await createZone(session.client, 'inner.example', 'vpc-1')))).toMatchObject({
        code: 'InvalidArgument',
        status: 400,
      });
    });

    it('an unknown set serves and lists nothing', async () => {
      const refused = { code: 'NoSuchDelegationSet', status: 400, message: 'No delegation set found with ID: N404' };
      expect(await refusalOf(createWith('N404'))).toEqual(refused);
      expect(await refusalOf(remove('N404'))).toEqual(refused);
      expect(await refusalOf(session.client.send(new ListHostedZonesCommand({ DelegationSetId: 'N404' })))).toEqual(refused);
    });

    it.each(['example.com', 'www.example.com', 'sub.www.example.com'])(
      'a set serves no zone of the same name, above or below one of its zones: %s',
      async (name) => {
        const set = await createSet();
        await createWith(set.id, 'www.example.com');
        const { code, status, message } = await refusalOf(createWith(set.id, name));
        expect({ code, status }).toEqual({ code: 'ConflictingDomainExists', status: 400 });
        expect(message).toContain(`as the DNSName: ${name}. conflicts with existing ones sharing the delegation set`);
        await expect(createWith(set.id, 'wwww.example.com')).resolves.toBeDefined();
      },
    );

    it('a private zone has no reusable set', async () => {
      const set = await createSet();
      const call = session.client.send(
        new CreateHostedZoneCommand({
          Name: 'example.com',
          CallerReference: freshReference(),
          DelegationSetId: set.id,
          VPC: { VPCId: 'vpc-1', VPCRegion: 'us-east-1' },
        }),
      );
      expect(await refusalOf(call)).toMatchObject({ code: 'InvalidInput', status: 400 });
    });

    it('quotas end the creation of sets and of zones in one set', async () => {
      await reopen({ quotas: { reusableDelegationSets: 1, zonesPerDelegationSet: 1 } });
      const set = await createSet();
      expect(await refusalOf(createSet())).toMatchObject({ code: 'LimitsExceeded', status: 400 });
      await createWith(set.id);
      expect(await refusalOf(createWith(set.id, 'example.org'))).toMatchObject({ code: 'TooManyHostedZones', status: 400 });
    });
  });
});
