import {
  AssociateVPCWithHostedZoneCommand,
  CreateVPCAssociationAuthorizationCommand,
  DeleteVPCAssociationAuthorizationCommand,
  DisassociateVPCFromHostedZoneCommand,
  GetChangeCommand,
  GetHostedZoneCommand,
  ListHostedZonesByVPCCommand,
  ListVPCAssociationAuthorizationsCommand,
  Route53Client,
  type VPC,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import { type EmulatorOptions } from '../../lib/emulator';
import { doors, type Session } from './support/doors';
import { createZone, refusalOf } from './support/zone';

const vpc = (VPCId: string, region: VPCRegion = 'us-east-1'): VPC => ({ VPCId, VPCRegion: region });
const other = '210987654321';

describe.each(doors)('VPCs of private zones through the $door', ({ open }) => {
  let session: Session;
  let clients: Route53Client[];
  const reopen = async (options: EmulatorOptions) => {
    await session.close();
    session = await open(options);
  };
  beforeEach(async () => {
    clients = [];
    session = await open({ accounts: { stranger: other } });
  });
  afterEach(async () => {
    for (const client of clients) client.destroy();
    await session.close();
  });

  /** A client of another account. */
  const strangerClient = () => {
    const credentials = { accessKeyId: 'stranger', secretAccessKey: 'stranger' };
    const client = new Route53Client({
      region: 'us-east-1',
      endpoint: 'http://emulator.invalid',
      credentials,
      requestHandler: session.emulator.requestHandler(),
      maxAttempts: 1,
    });
    clients.push(client);
    return client;
  };
  const associate = (HostedZoneId: string, VPC: VPC, client = session.client) =>
    client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId, VPC, Comment: 'for tests' }));
  const disassociate = (HostedZoneId: string, VPC: VPC, client = session.client) =>
    client.send(new DisassociateVPCFromHostedZoneCommand({ HostedZoneId, VPC }));
  const authorize = (HostedZoneId: string, VPC: VPC) =>
    session.client.send(new CreateVPCAssociationAuthorizationCommand({ HostedZoneId, VPC }));
  const deauthorize = (HostedZoneId: string, VPC: VPC) =>
    session.client.send(new DeleteVPCAssociationAuthorizationCommand({ HostedZoneId, VPC }));
  const vpcsOf = async (Id: string) => (await session.client.send(new GetHostedZoneCommand({ Id }))).VPCs;

  describe('associations', () => {
    it('a VPC is associated by a change of its own, and shown with the zone', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      const { ChangeInfo } = await associate(zoneId, vpc('vpc-2', 'eu-west-1'));
      expect(ChangeInfo).toMatchObject({ Id: expect.stringMatching(/^\/change\/C/) as string, Status: 'PENDING', Comment: 'for tests' });
      expect((await session.client.send(new GetChangeCommand({ Id: ChangeInfo?.Id }))).ChangeInfo?.Status).toBe('INSYNC');
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-1'), vpc('vpc-2', 'eu-west-1')]);
    });

    it('the only VPC can be swapped: first the new one, then away with the old one', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      expect(await refusalOf(disassociate(zoneId, vpc('vpc-1')))).toMatchObject({ code: 'LastVPCAssociation', status: 400 });
      await associate(zoneId, vpc('vpc-2'));
      expect((await disassociate(zoneId, vpc('vpc-1'))).ChangeInfo?.Status).toBe('PENDING');
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-2')]);
    });

    it('a VPC is told apart by its Region too', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      await associate(zoneId, vpc('vpc-1', 'eu-west-1'));
      expect(await refusalOf(disassociate(zoneId, vpc('vpc-1', 'eu-west-2')))).toMatchObject({
        code: 'VPCAssociationNotFound',
        status: 404,
      });
    });

    it('a VPC has one zone of a name, and no zone twice', async () => {
      const first = await createZone(session.client, 'inner.example', 'vpc-1');
      const second = await createZone(session.client, 'inner.example', 'vpc-2');
      const conflict = {
        code: 'ConflictingDomainExists',
        status: 400,
        message:
          'The VPC that you chose, vpc-1 in region us-east-1, is already associated with another private hosted zone that has an overlapping name space, inner.example..',
      };
      expect(await refusalOf(associate(second, vpc('vpc-1')))).toEqual(conflict);
      expect(await refusalOf(associate(first, vpc('vpc-1')))).toEqual(conflict);
      await expect(associate(await createZone(session.client, 'sub.inner.example', 'vpc-3'), vpc('vpc-1'))).resolves.toBeDefined();
    });

    it('what cannot be associated is refused', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      const publicId = await createZone(session.client);
      expect(await refusalOf(associate('Z404', vpc('vpc-2')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      expect(await refusalOf(associate(publicId, vpc('vpc-2')))).toEqual({
        code: 'PublicZoneVPCAssociation',
        status: 400,
        message: `Attempting to associate public zone: ${publicId} with vpc: vpc-2`,
      });
      expect(await refusalOf(associate(zoneId, vpc('subnet-2')))).toEqual({
        code: 'InvalidVPCId',
        status: 400,
        message: 'The VPC ID is invalid.',
      });
      expect(await refusalOf(associate(zoneId, vpc('vpc-2', 'moon-1' as VPCRegion)))).toMatchObject({ code: 'InvalidInput', status: 400 });
      expect(await refusalOf(disassociate('Z404', vpc('vpc-1')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      expect(await refusalOf(disassociate(zoneId, vpc('subnet-2')))).toMatchObject({ code: 'InvalidVPCId', status: 400 });
      expect(await refusalOf(disassociate(publicId, vpc('vpc-1')))).toMatchObject({ code: 'VPCAssociationNotFound', status: 404 });
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-1')]);
    });

    it('a quota ends the association of VPCs', async () => {
      await reopen({ quotas: { vpcsPerZone: 2 } });
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      await associate(zoneId, vpc('vpc-2'));
      expect(await refusalOf(associate(zoneId, vpc('vpc-3')))).toMatchObject({ code: 'LimitsExceeded', status: 400 });
    });
  });

  describe('other accounts', () => {
    it('a VPC has one zone of a name, whichever account has the zone', async () => {
      const theirs = await createZone(strangerClient(), 'inner.example', 'vpc-1');
      const mine = await createZone(session.client, 'inner.example', 'vpc-2');
      expect(await refusalOf(associate(mine, vpc('vpc-1')))).toMatchObject({ code: 'ConflictingDomainExists' });
      expect(await refusalOf(createZone(session.client, 'inner.example', 'vpc-1'))).toMatchObject({ code: 'ConflictingDomainExists' });
      const { HostedZoneSummaries } = await session.client.send(
        new ListHostedZonesByVPCCommand({ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }),
      );
      expect(HostedZoneSummaries).toEqual([{ HostedZoneId: theirs, Name: 'inner.example.', Owner: { OwningAccount: other } }]);
    });

    it('the account of a VPC associates it with a zone of another account once that has authorized it', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      const stranger = strangerClient();
      expect(await refusalOf(associate(zoneId, vpc('vpc-2'), stranger))).toMatchObject({ code: 'NotAuthorizedException', status: 401 });
      await authorize(zoneId, vpc('vpc-2'));
      await associate(zoneId, vpc('vpc-2'), stranger);
      await deauthorize(zoneId, vpc('vpc-2'));
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-1'), vpc('vpc-2')]);
      const { HostedZoneSummaries } = await stranger.send(new ListHostedZonesByVPCCommand({ VPCId: 'vpc-2', VPCRegion: 'us-east-1' }));
      expect(HostedZoneSummaries).toEqual([{ HostedZoneId: zoneId, Name: 'inner.example.', Owner: { OwningAccount: '123456789012' } }]);
      await disassociate(zoneId, vpc('vpc-2'), stranger);
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-1')]);
    });

    it("a VPC that is known to be somebody else's is associated by its account alone", async () => {
      session.emulator.seed({ accountId: other, vpcs: [{ id: 'vpc-2', region: 'us-east-1' }] });
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      await authorize(zoneId, vpc('vpc-2'));
      expect(await refusalOf(associate(zoneId, vpc('vpc-2')))).toMatchObject({ code: 'NotAuthorizedException', status: 401 });
      expect(await refusalOf(createZone(session.client, 'else.example', 'vpc-2'))).toMatchObject({ code: 'InvalidVPCId', status: 400 });
      await associate(zoneId, vpc('vpc-2'), strangerClient());
      expect(await vpcsOf(zoneId)).toEqual([vpc('vpc-1'), vpc('vpc-2')]);
    });

    it('an account that has neither the zone nor the VPC cannot part them', async () => {
      session.emulator.seed({ vpcs: [{ id: 'vpc-2', region: 'us-east-1' }] });
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-1');
      await associate(zoneId, vpc('vpc-2'));
      expect(await refusalOf(disassociate(zoneId, vpc('vpc-2'), strangerClient()))).toMatchObject({
        code: 'NoSuchHostedZone',
        status: 404,
      });
    });
  });

  describe('authorizations', () => {
    it('are answered with the bare id of the zone, made once and listed page by page', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-0');
      for (const id of ['vpc-3', 'vpc-1', 'vpc-2', 'vpc-1']) {
        expect(await authorize(zoneId, vpc(id))).toMatchObject({ HostedZoneId: zoneId, VPC: vpc(id) });
      }
      const pages: VPC[][] = [];
      let NextToken: string | undefined;
      do {
        const page = await session.client.send(
          new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zoneId, MaxResults: 2, NextToken }),
        );
        expect(page.HostedZoneId).toBe(zoneId);
        pages.push(page.VPCs ?? []);
        ({ NextToken } = page);
      } while (NextToken !== undefined);
      expect(pages).toEqual([[vpc('vpc-1'), vpc('vpc-2')], [vpc('vpc-3')]]);
      await deauthorize(zoneId, vpc('vpc-2'));
      expect((await session.client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zoneId }))).VPCs).toEqual([
        vpc('vpc-1'),
        vpc('vpc-3'),
      ]);
    });

    it('come 50 on a page unless asked otherwise', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-0');
      for (let count = 0; count < 51; count += 1) await authorize(zoneId, vpc(`vpc-a${count}`));
      const first = await session.client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zoneId }));
      expect(first.VPCs).toHaveLength(50);
      expect(
        (await session.client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zoneId, NextToken: first.NextToken }))).VPCs,
      ).toHaveLength(1);
    });

    it('that make no sense are refused', async () => {
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-0');
      const publicId = await createZone(session.client);
      expect(await refusalOf(authorize('Z404', vpc('vpc-1')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      expect(await refusalOf(authorize(zoneId, vpc('x')))).toMatchObject({ code: 'InvalidVPCId', status: 400 });
      expect(await refusalOf(authorize(publicId, vpc('vpc-1')))).toMatchObject({ code: 'InvalidInput', status: 400 });
      expect(await refusalOf(deauthorize(zoneId, vpc('vpc-1')))).toMatchObject({
        code: 'VPCAssociationAuthorizationNotFound',
        status: 404,
      });
      expect(await refusalOf(deauthorize(zoneId, vpc('x')))).toMatchObject({ code: 'InvalidVPCId', status: 400 });
      expect(await refusalOf(deauthorize('Z404', vpc('vpc-1')))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      const list = (HostedZoneId: string, NextToken?: string) =>
        session.client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId, NextToken }));
      expect(await refusalOf(list('Z404'))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
      expect(await refusalOf(list(zoneId, 'nonsense'))).toMatchObject({ code: 'InvalidPaginationToken', status: 400 });
    });

    it('have a quota', async () => {
      await reopen({ quotas: { vpcAuthorizationsPerZone: 1 } });
      const zoneId = await createZone(session.client, 'inner.example', 'vpc-0');
      await authorize(zoneId, vpc('vpc-1'));
      await authorize(zoneId, vpc('vpc-1'));
      expect(await refusalOf(authorize(zoneId, vpc('vpc-2')))).toMatchObject({ code: 'TooManyVPCAssociationAuthorizations', status: 400 });
    });
  });

  describe('zones by VPC', () => {
    it('are listed page by page with bare id, name and owner', async () => {
      const names = ['a.example', 'b.example', 'c.example'];
      const expected: { HostedZoneId: string; Name: string; Owner: object }[] = [];
      for (const name of names)
        expected.push({
          HostedZoneId: await createZone(session.client, name, 'vpc-1'),
          Name: `${name}.`,
          Owner: { OwningAccount: '123456789012' },
        });
      await createZone(session.client, 'd.example', 'vpc-2');
      const list = (NextToken?: string) =>
        session.client.send(new ListHostedZonesByVPCCommand({ VPCId: 'vpc-1', VPCRegion: 'us-east-1', MaxItems: 2, NextToken }));
      const first = await list();
      const second = await list(first.NextToken);
      expect(first).toMatchObject({ MaxItems: 2, HostedZoneSummaries: { length: 2 } });
      expect(second.NextToken).toBeUndefined();
      expect([...(first.HostedZoneSummaries ?? []), ...(second.HostedZoneSummaries ?? [])]).toEqual(
        expected.sort((left, right) => (left.HostedZoneId < right.HostedZoneId ? -1 : 1)),
      );
    });

    it('are none for a VPC without zones, and refused without its Region or with a wrong token', async () => {
      const list = (VPCId: string | undefined, region: string | undefined, NextToken?: string) =>
        session.client.send(new ListHostedZonesByVPCCommand({ VPCId, VPCRegion: region as VPCRegion, NextToken }));
      expect(await list('vpc-9', 'us-east-1')).toMatchObject({ HostedZoneSummaries: [], MaxItems: 100 });
      const raw = await session.emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzonesbyvpc', query: { vpcid: 'vpc-1' } });
      expect(raw).toMatchObject({ statusCode: 400, body: expect.stringContaining('<Code>InvalidInput</Code>') as string });
      expect(await refusalOf(list('vpc-1', 'moon-1'))).toMatchObject({ code: 'InvalidInput', status: 400 });
      expect(await refusalOf(list('vpc-1', 'us-east-1', 'nonsense'))).toMatchObject({ code: 'InvalidPaginationToken', status: 400 });
    });
  });
});
