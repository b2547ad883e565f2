import {
  ActivateKeySigningKeyCommand,
  AssociateVPCWithHostedZoneCommand,
  CreateHostedZoneCommand,
  CreateKeySigningKeyCommand,
  CreateQueryLoggingConfigCommand,
  CreateVPCAssociationAuthorizationCommand,
  DeactivateKeySigningKeyCommand,
  EnableHostedZoneDNSSECCommand,
  GetDNSSECCommand,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import { Emulator, type EmulatorOptions, type EmulatorResources } from '../../lib/emulator';
import { doors, type Session } from './support/doors';
import { createZone, freshReference, refusalOf } from './support/zone';

const arn = {
  key: 'arn:aws:kms:us-east-1:123456789012:key/one',
  otherKey: 'arn:aws:kms:us-east-1:123456789012:key/two',
  group: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/one',
  closed: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/closed',
  noGroup: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/none',
};

describe.each(doors)('resources beside Route 53 through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  const start = async (options?: EmulatorOptions) => {
    session = await open(options);
    zoneId = await createZone(session.client);
  };
  afterEach(() => session.close());

  const log = (CloudWatchLogsLogGroupArn: string, HostedZoneId = zoneId) =>
    session.client.send(new CreateQueryLoggingConfigCommand({ HostedZoneId, CloudWatchLogsLogGroupArn }));
  const addKey = (KeyManagementServiceArn: string, Name = 'key_1', Status = 'ACTIVE') =>
    session.client.send(
      new CreateKeySigningKeyCommand({ CallerReference: Name, HostedZoneId: zoneId, KeyManagementServiceArn, Name, Status }),
    );
  const inVpc = (VPCId: string, VPCRegion: VPCRegion = 'us-east-1', client = session.client) =>
    client.send(new CreateHostedZoneCommand({ Name: 'inside.example', CallerReference: freshReference(), VPC: { VPCId, VPCRegion } }));
  const dnssec = () => session.client.send(new GetDNSSECCommand({ HostedZoneId: zoneId }));
  const admin = async (method: string, body?: unknown) => {
    const answer = await session.emulator.handle({
      method,
      path: '/_apex53/resources',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as unknown };
  };

  it('all exist while nothing is listed', async () => {
    await start();
    await log(arn.noGroup);
    await addKey(arn.key);
    await inVpc('vpc-1');
    expect(await admin('GET')).toEqual({ status: 200, body: {} });
  });

  it('exist when they are listed: log groups', async () => {
    await start({ resources: { logGroups: [arn.group, { arn: arn.closed, writable: false }] } });
    expect(await refusalOf(log(arn.noGroup))).toEqual({
      code: 'NoSuchCloudWatchLogsLogGroup',
      status: 404,
      message: "The specified CloudWatch Logs log group doesn't exist.",
    });
    expect(await refusalOf(log(arn.closed))).toMatchObject({ code: 'InsufficientCloudWatchLogsResourcePolicy', status: 400 });
    expect(await refusalOf(log('arn:aws:logs:us-east-1:x'))).toMatchObject({ code: 'InvalidInput' });
    await log(arn.group);
    await addKey(arn.otherKey);
  });

  it('exist when they are listed: KMS keys', async () => {
    await start({ resources: { kmsKeys: [arn.key] } });
    expect(await refusalOf(addKey(arn.otherKey))).toMatchObject({ code: 'InvalidKMSArn', status: 400 });
    await addKey(arn.key);
    await log(arn.noGroup);
  });

  it('exist when they are listed: VPCs, in their Region', async () => {
    await start({
      resources: {
        vpcs: [
          { id: 'vpc-1', region: 'us-east-1' },
          { id: 'vpc-2', region: 'eu-west-1' },
        ],
      },
    });
    const refused = { code: 'InvalidVPCId', status: 400, message: 'The VPC ID is invalid.' };
    expect(await refusalOf(inVpc('vpc-3'))).toEqual(refused);
    expect(await refusalOf(inVpc('vpc-1', 'eu-west-1'))).toEqual(refused);
    const { HostedZone } = await inVpc('vpc-1');
    const associate = (VPCId: string, VPCRegion: VPCRegion) =>
      session.client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: HostedZone?.Id, VPC: { VPCId, VPCRegion } }));
    expect(await refusalOf(associate('vpc-3', 'us-east-1'))).toEqual(refused);
    await associate('vpc-2', 'eu-west-1');
    const authorize = new CreateVPCAssociationAuthorizationCommand({
      HostedZoneId: HostedZone?.Id,
      VPC: { VPCId: 'vpc-3', VPCRegion: 'us-east-1' },
    });
    expect(await refusalOf(session.client.send(authorize))).toEqual(refused);
  });

  it('belong to the account that is listed with a VPC', async () => {
    await start({
      accounts: { NETWORK: '222222222222' },
      resources: { vpcs: [{ id: 'vpc-1', region: 'us-east-1', accountId: '222222222222' }] },
    });
    expect(await refusalOf(inVpc('vpc-1'))).toMatchObject({ code: 'InvalidVPCId' });
    await inVpc('vpc-1', 'us-east-1', session.as('NETWORK'));
  });

  it('can go: a key-signing key without its KMS key needs action, and cannot be activated', async () => {
    await start();
    await addKey(arn.key);
    await addKey(arn.otherKey, 'key_2');
    await session.client.send(new EnableHostedZoneDNSSECCommand({ HostedZoneId: zoneId }));
    expect((await dnssec()).Status?.ServeSignature).toBe('SIGNING');
    session.emulator.setResources({ kmsKeys: [arn.otherKey] });
    const { Status, KeySigningKeys } = await dnssec();
    expect(Status?.ServeSignature).toBe('ACTION_NEEDED');
    expect(KeySigningKeys?.map((key) => [key.Name, key.Status, key.StatusMessage !== undefined])).toEqual([
      ['key_1', 'ACTION_NEEDED', true],
      ['key_2', 'ACTIVE', false],
    ]);
    const enabling = session.client.send(new EnableHostedZoneDNSSECCommand({ HostedZoneId: zoneId }));
    expect(await refusalOf(enabling)).toMatchObject({ code: 'InvalidKMSArn' });
    await session.client.send(new DeactivateKeySigningKeyCommand({ HostedZoneId: zoneId, Name: 'key_1' }));
    expect((await dnssec()).Status?.ServeSignature).toBe('SIGNING');
    const activating = session.client.send(new ActivateKeySigningKeyCommand({ HostedZoneId: zoneId, Name: 'key_1' }));
    expect(await refusalOf(activating)).toMatchObject({ code: 'InvalidKMSArn' });
    session.emulator.setResources({});
    await session.client.send(new ActivateKeySigningKeyCommand({ HostedZoneId: zoneId, Name: 'key_1' }));
  });

  it('are exchanged over the admin path, and back to the options by a reset', async () => {
    await start({ resources: { kmsKeys: [arn.key] } });
    const listing = { logGroups: [arn.group], vpcs: [{ id: 'vpc-1', region: 'us-east-1', accountId: '111111111111' }] };
    expect(await admin('PUT', listing)).toEqual({ status: 200, body: listing });
    await addKey(arn.otherKey);
    expect(await refusalOf(log(arn.noGroup))).toMatchObject({ code: 'NoSuchCloudWatchLogsLogGroup' });
    await session.emulator.reset();
    expect(await admin('GET')).toEqual({ status: 200, body: { kmsKeys: [arn.key] } });
  });

  const wrong: readonly [unknown, string][] = [
    [null, 'Resources must be an object with the members kmsKeys, logGroups, vpcs.'],
    [[], 'Resources must be an object with the members kmsKeys, logGroups, vpcs.'],
    [{ buckets: [] }, 'There are no resources "buckets". There are: kmsKeys, logGroups, vpcs.'],
    [{ kmsKeys: arn.key }, 'The resources kmsKeys must be a list.'],
    [{ kmsKeys: [1] }, 'Each of the resources kmsKeys must be an ARN. One is 1.'],
    [
      { logGroups: [{ arn: arn.group, writable: 'no' }] },
      'Each of the resources logGroups must be an ARN, or {"arn", "writable": true or false}.',
    ],
    [
      { vpcs: [{ id: 'vpc-1' }] },
      'Each of the resources vpcs must be {"id", "region"} and, of twelve digits, "accountId". One is {"id":"vpc-1"}.',
    ],
    [{ vpcs: [{ id: 'vpc-1', region: 'us-east-1', owner: 'x' }] }, 'Each of the resources vpcs must be'],
    [{ vpcs: [{ id: 'vpc-1', region: 'us-east-1', accountId: '1' }] }, 'Each of the resources vpcs must be'],
  ];
  it.each(wrong)('cannot be %j, and then stay as they were', async (listing, message) => {
    await start({ resources: { kmsKeys: [arn.key] } });
    expect(() => new Emulator({ resources: listing as EmulatorResources })).toThrow(message);
    const answer = await admin('PUT', listing);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(message).slice(1, -1));
    expect(await admin('GET')).toEqual({ status: 200, body: { kmsKeys: [arn.key] } });
  });
});
