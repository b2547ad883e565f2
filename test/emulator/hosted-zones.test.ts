import {
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  paginateListHostedZones,
  UpdateHostedZoneCommentCommand,
  type CreateHostedZoneCommandInput,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { a, change, create, createZone, freshReference, listAll, refusalOf, remove, upsert } from './support/zone';

describe.each(doors)('hosted zones through the $door', ({ open }) => {
  let session: Session;
  beforeEach(async () => {
    session = await open({ clock: { now: () => Date.UTC(2026, 0, 15, 17, 26, 46, 751) } });
  });
  afterEach(() => session.close());

  const createWith = (input: Partial<CreateHostedZoneCommandInput>) =>
    session.client.send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: freshReference(), ...input }));

  describe('functionality', () => {
    it('answers a creation with 201, the zone, a pending change and four name servers', async () => {
      const created = await createWith({
        Name: 'Example.COM',
        CallerReference: 'ref-1',
        HostedZoneConfig: { Comment: 'Production', PrivateZone: false },
      });
      expect(created.$metadata.httpStatusCode).toBe(201);
      expect(created.HostedZone).toEqual({
        Id: expect.stringMatching(/^\/hostedzone\/Z0[A-Z0-9]{19}$/) as string,
        Name: 'example.com.',
        CallerReference: 'ref-1',
        Config: { Comment: 'Production', PrivateZone: false },
        ResourceRecordSetCount: 2,
      });
      expect(created.Location).toBe(`https://route53.amazonaws.com/2013-04-01${created.HostedZone?.Id ?? ''}`);
      expect(created.ChangeInfo).toEqual({
        Id: expect.stringMatching(/^\/change\/C0/) as string,
        Status: 'PENDING',
        SubmittedAt: new Date('2026-01-15T17:26:46.751Z'),
      });
      const servers = created.DelegationSet?.NameServers ?? [];
      expect(servers.map((server) => server.replace(/^ns-\d+\.awsdns-\d\d\./, '')).sort()).toEqual(['co.uk', 'com', 'net', 'org']);
      expect(created.DelegationSet?.Id).toBeUndefined();
      expect(created.VPC).toBeUndefined();
    });

    it('gives a zone its NS and SOA sets', async () => {
      const { HostedZone, DelegationSet } = await createWith({});
      const [ns, soa] = await listAll(session.client, HostedZone?.Id ?? '');
      expect(ns).toEqual({
        Name: 'example.com.',
        Type: 'NS',
        TTL: 172800,
        ResourceRecords: DelegationSet?.NameServers?.map((server) => ({ Value: `${server}.` })),
      });
      expect(soa).toEqual({
        Name: 'example.com.',
        Type: 'SOA',
        TTL: 900,
        ResourceRecords: [{ Value: `${ns?.ResourceRecords?.[0]?.Value ?? ''} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400` }],
      });
    });

    it('makes a private zone of one that is created with a VPC', async () => {
      const created = await createWith({ Name: 'zone123', VPC: { VPCId: 'vpc-1a2b3c', VPCRegion: 'eu-west-1' } });
      expect(created.HostedZone?.Config).toEqual({ PrivateZone: true });
      expect(created.DelegationSet).toBeUndefined();
      expect(created.VPC).toEqual({ VPCId: 'vpc-1a2b3c', VPCRegion: 'eu-west-1' });
      const read = await session.client.send(new GetHostedZoneCommand({ Id: created.HostedZone?.Id }));
      expect(read.VPCs).toEqual([{ VPCId: 'vpc-1a2b3c', VPCRegion: 'eu-west-1' }]);
      expect(read.DelegationSet).toBeUndefined();
      const [ns] = await listAll(session.client, created.HostedZone?.Id ?? '');
      expect(ns?.ResourceRecords).toContainEqual({ Value: 'ns-512.awsdns-00.net.' });
    });

    it('gives zones of one name different name servers', async () => {
      const first = await createWith({});
      const second = await createWith({});
      expect(second.HostedZone?.Id).not.toBe(first.HostedZone?.Id);
      expect(first.DelegationSet?.NameServers?.filter((server) => second.DelegationSet?.NameServers?.includes(server))).toEqual([]);
    });

    it('counts record sets one by one', async () => {
      const id = await createZone(session.client);
      await change(
        session.client,
        id,
        create(a('w.example.com', { SetIdentifier: 'a', Weight: 1 })),
        create(a('w.example.com', { SetIdentifier: 'b', Weight: 1 })),
      );
      const { HostedZone } = await session.client.send(new GetHostedZoneCommand({ Id: id }));
      expect(HostedZone?.ResourceRecordSetCount).toBe(4);
    });

    it('reads a zone by its id with or without prefix', async () => {
      const id = await createZone(session.client);
      for (const Id of [id, `/hostedzone/${id}`]) {
        expect((await session.client.send(new GetHostedZoneCommand({ Id }))).HostedZone?.Id).toBe(`/hostedzone/${id}`);
      }
    });

    it('replaces and clears the comment', async () => {
      const id = await createZone(session.client);
      const set = await session.client.send(new UpdateHostedZoneCommentCommand({ Id: id, Comment: 'a < b & "c"' }));
      expect(set.HostedZone?.Config?.Comment).toBe('a < b & "c"');
      const cleared = await session.client.send(new UpdateHostedZoneCommentCommand({ Id: id }));
      expect(cleared.HostedZone?.Config?.Comment).toBeUndefined();
    });

    it('lists zones page by page, each once', async () => {
      const ids = await Promise.all(['a.com', 'b.com', 'c.com', 'd.com', 'e.com'].map((name) => createZone(session.client, name)));
      const listed: string[] = [];
      for await (const page of paginateListHostedZones({ client: session.client, pageSize: 2 }, {})) {
        expect(page.MaxItems).toBe(2);
        listed.push(...(page.HostedZones ?? []).map((zone) => zone.Id?.replace('/hostedzone/', '') ?? ''));
      }
      expect(listed.sort()).toEqual(ids.sort());
      expect((await session.client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount).toBe(5);
    });

    it('lists private zones alone when asked', async () => {
      await createZone(session.client);
      const id = await createZone(session.client, 'inner.example', 'vpc-1');
      const { HostedZones } = await session.client.send(new ListHostedZonesCommand({ HostedZoneType: 'PrivateHostedZone' }));
      expect(HostedZones?.map((zone) => zone.Id)).toEqual([`/hostedzone/${id}`]);
    });

    it('lists zones by name with labels reversed, from a name on, and echoes where it began', async () => {
      for (const name of ['b.example.com', 'example.com', 'a.example.com', 'example.org', 'a-b.example.com'])
        await createZone(session.client, name);
      const all = await session.client.send(new ListHostedZonesByNameCommand({}));
      expect(all.HostedZones?.map((zone) => zone.Name)).toEqual([
        'example.com.',
        'a-b.example.com.',
        'a.example.com.',
        'b.example.com.',
        'example.org.',
      ]);
      expect(all.DNSName).toBeUndefined();
      const page = await session.client.send(new ListHostedZonesByNameCommand({ DNSName: 'A.example.com', MaxItems: 1 }));
      expect(page).toMatchObject({ DNSName: 'A.example.com', IsTruncated: true, NextDNSName: 'b.example.com.', MaxItems: 1 });
      expect(page.HostedZones?.map((zone) => zone.Name)).toEqual(['a.example.com.']);
      const rest = await session.client.send(
        new ListHostedZonesByNameCommand({ DNSName: page.NextDNSName, HostedZoneId: page.NextHostedZoneId }),
      );
      expect(rest.HostedZones?.map((zone) => zone.Name)).toEqual(['b.example.com.', 'example.org.']);
      expect(rest.HostedZoneId).toBe(page.NextHostedZoneId);
    });

    it('deletes a zone that holds nothing but its NS and SOA sets', async () => {
      const id = await createZone(session.client);
      await change(
        session.client,
        id,
        upsert({ Name: 'example.com', Type: 'NS', TTL: 60, ResourceRecords: [{ Value: 'ns1.example.net' }] }),
      );
      const deleted = await session.client.send(new DeleteHostedZoneCommand({ Id: id }));
      expect(deleted.ChangeInfo?.Status).toBe('PENDING');
      expect(await refusalOf(session.client.send(new GetHostedZoneCommand({ Id: id })))).toEqual({
        code: 'NoSuchHostedZone',
        status: 404,
        message: `No hosted zone found with ID: ${id}`,
      });
    });
  });

  describe('refusals', () => {
    it('refuses a caller reference that was used before, also with the same settings and after deletion', async () => {
      const refused = {
        code: 'HostedZoneAlreadyExists',
        status: 409,
        message: 'A hosted zone has already been created with the specified caller reference.',
      };
      const { HostedZone } = await createWith({ CallerReference: 'once' });
      expect(await refusalOf(createWith({ CallerReference: 'once' }))).toEqual(refused);
      await session.client.send(new DeleteHostedZoneCommand({ Id: HostedZone?.Id }));
      expect(await refusalOf(createWith({ CallerReference: 'once', Name: 'example.org' }))).toEqual(refused);
    });

    it.each([
      ['com', 'com. is reserved by AWS!'],
      ['*.example.com', 'Creation of hosted zone with a wildcard domain name is not supported.'],
      ['my zone.com', "FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with ' '"],
      [`${'a'.repeat(64)}.com`, 'DomainLabelTooLong (Domain label is too long)'],
      ['a..com', 'DomainLabelEmpty (Domain label is empty)'],
    ])('refuses the zone name %p', async (Name, text) => {
      const { code, status, message } = await refusalOf(createWith({ Name }));
      expect([code, status]).toEqual(['InvalidDomainName', 400]);
      expect(message).toContain(text);
    });

    it('refuses a second private zone of one name on one VPC, and takes it on another', async () => {
      const VPC = { VPCId: 'vpc-1', VPCRegion: 'us-east-1' as const };
      const { HostedZone } = await createWith({ VPC });
      const { code, message } = await refusalOf(createWith({ VPC }));
      expect(code).toBe('ConflictingDomainExists');
      expect(message).toBe(
        `The VPC vpc-1 in region us-east-1 has already been associated with the hosted zone ${HostedZone?.Id?.slice(12) ?? ''} with the same domain name.`,
      );
      await expect(createWith({ VPC: { ...VPC, VPCId: 'vpc-2' } })).resolves.toBeDefined();
    });

    it('refuses a VPC id that cannot be one, a private zone without VPC, and a delegation set that does not exist', async () => {
      expect(await refusalOf(createWith({ VPC: { VPCId: 'network', VPCRegion: 'us-east-1' } }))).toEqual({
        code: 'InvalidVPCId',
        status: 400,
        message: 'The VPC ID is invalid.',
      });
      expect((await refusalOf(createWith({ HostedZoneConfig: { PrivateZone: true } }))).code).toBe('InvalidInput');
      expect((await refusalOf(createWith({ DelegationSetId: 'N123' }))).code).toBe('NoSuchDelegationSet');
      expect((await refusalOf(createWith({ VPC: { VPCId: 'vpc-1', VPCRegion: 'us-east-1' }, DelegationSetId: 'N123' }))).code).toBe(
        'InvalidInput',
      );
      expect((await refusalOf(session.client.send(new ListHostedZonesCommand({ DelegationSetId: 'N123' })))).code).toBe(
        'NoSuchDelegationSet',
      );
    });

    it('refuses to delete a zone with a delegation in it', async () => {
      const id = await createZone(session.client);
      const delegation = { Name: 'sub.example.com', Type: 'NS' as const, TTL: 300, ResourceRecords: [{ Value: 'ns.example.net' }] };
      await change(session.client, id, create(delegation));
      expect(await refusalOf(session.client.send(new DeleteHostedZoneCommand({ Id: id })))).toEqual({
        code: 'HostedZoneNotEmpty',
        status: 400,
        message: 'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
      });
      await change(session.client, id, remove(delegation));
      await expect(session.client.send(new DeleteHostedZoneCommand({ Id: id }))).resolves.toBeDefined();
    });

    it('refuses a zone id without a name to begin at, and a page size that is none', async () => {
      expect((await refusalOf(session.client.send(new ListHostedZonesByNameCommand({ HostedZoneId: 'Z1' })))).code).toBe('InvalidInput');
      expect((await refusalOf(session.client.send(new ListHostedZonesCommand({ MaxItems: 0 })))).message).toContain(
        "Value '0' at 'maxItems'",
      );
    });
  });
});

describe('quotas and seeds', () => {
  it('refuses one zone too many, and takes the quota from the options', async () => {
    const [door] = doors;
    const session = await door?.open({ quotas: { hostedZones: 1 } });
    if (!session) throw new Error('no door');
    await createZone(session.client);
    expect((await refusalOf(createZone(session.client))).code).toBe('TooManyHostedZones');
  });

  it('gives the same identifiers and name servers for the same seed, others for another', async () => {
    const [door] = doors;
    const read = async (seed: number) => {
      const session = await door?.open({ seed });
      return session?.client
        .send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'x' }))
        .then(({ HostedZone, DelegationSet }) => ({ HostedZone, DelegationSet }));
    };
    expect(await read(7)).toEqual(await read(7));
    expect(await read(7)).not.toEqual(await read(8));
  });
});
