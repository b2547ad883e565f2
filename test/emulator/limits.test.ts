import {
  CreateReusableDelegationSetCommand,
  CreateTrafficPolicyCommand,
  GetAccountLimitCommand,
  GetCheckerIpRangesCommand,
  GetHostedZoneCommand,
  GetHostedZoneLimitCommand,
  GetReusableDelegationSetLimitCommand,
  UpdateHostedZoneFeaturesCommand,
  type AccountLimitType,
  type HostedZoneLimitType,
  type ReusableDelegationSetLimitType,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { createZone, freshReference, refusalOf } from './support/zone';

describe.each(doors)('limits and features through the $door', ({ open }) => {
  let session: Session;
  beforeEach(async () => {
    session = await open({ quotas: { hostedZones: 7, vpcsPerZone: 9, zonesPerDelegationSet: 11 } });
  });
  afterEach(() => session.close());

  const accountLimit = (Type: AccountLimitType) => session.client.send(new GetAccountLimitCommand({ Type }));
  const zoneLimit = (HostedZoneId: string, Type: HostedZoneLimitType) =>
    session.client.send(new GetHostedZoneLimitCommand({ HostedZoneId, Type }));
  const setLimit = (DelegationSetId: string, Type: ReusableDelegationSetLimitType = 'MAX_ZONES_BY_REUSABLE_DELEGATION_SET') =>
    session.client.send(new GetReusableDelegationSetLimitCommand({ DelegationSetId, Type }));

  it('an account limit comes with what there is of it', async () => {
    await createZone(session.client);
    await createZone(session.client, 'example.org');
    expect(await accountLimit('MAX_HOSTED_ZONES_BY_OWNER')).toMatchObject({
      Limit: { Type: 'MAX_HOSTED_ZONES_BY_OWNER', Value: 7 },
      Count: 2,
    });
    const Document = JSON.stringify({
      AWSPolicyFormatVersion: '2015-10-01',
      RecordType: 'A',
      Endpoints: { web: { Type: 'value', Value: '192.0.2.1' } },
      StartEndpoint: 'web',
    });
    await session.client.send(new CreateTrafficPolicyCommand({ Name: 'web', Document }));
    expect(await accountLimit('MAX_TRAFFIC_POLICIES_BY_OWNER')).toMatchObject({ Count: 1 });
    await session.client.send(new CreateReusableDelegationSetCommand({ CallerReference: freshReference() }));
    expect(await accountLimit('MAX_REUSABLE_DELEGATION_SETS_BY_OWNER')).toMatchObject({ Count: 1 });
    expect(await accountLimit('MAX_HEALTH_CHECKS_BY_OWNER')).toMatchObject({
      Limit: { Type: 'MAX_HEALTH_CHECKS_BY_OWNER', Value: 200 },
      Count: 0,
    });
  });

  it.each<[AccountLimitType, number]>([
    ['MAX_REUSABLE_DELEGATION_SETS_BY_OWNER', 100],
    ['MAX_TRAFFIC_POLICIES_BY_OWNER', 50],
    ['MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER', 5],
  ])('the default of %s is %d', async (type, value) => {
    expect(await accountLimit(type)).toMatchObject({ Limit: { Type: type, Value: value }, Count: 0 });
  });

  it('a zone counts its record sets, and its VPCs when it is private', async () => {
    const publicId = await createZone(session.client);
    const privateId = await createZone(session.client, 'inner.example', 'vpc-1');
    expect(await zoneLimit(publicId, 'MAX_RRSETS_BY_ZONE')).toMatchObject({
      Limit: { Type: 'MAX_RRSETS_BY_ZONE', Value: 10000 },
      Count: 2,
    });
    expect(await zoneLimit(privateId, 'MAX_VPCS_ASSOCIATED_BY_ZONE')).toMatchObject({
      Limit: { Type: 'MAX_VPCS_ASSOCIATED_BY_ZONE', Value: 9 },
      Count: 1,
    });
    expect(await refusalOf(zoneLimit(publicId, 'MAX_VPCS_ASSOCIATED_BY_ZONE'))).toMatchObject({
      code: 'HostedZoneNotPrivate',
      status: 400,
    });
    expect(await refusalOf(zoneLimit('Z404', 'MAX_RRSETS_BY_ZONE'))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
  });

  it('a reusable delegation set counts the zones it serves', async () => {
    const zoneId = await createZone(session.client);
    const { DelegationSet: set } = await session.client.send(
      new CreateReusableDelegationSetCommand({ CallerReference: freshReference(), HostedZoneId: zoneId }),
    );
    expect(await setLimit(set?.Id ?? '')).toMatchObject({ Limit: { Type: 'MAX_ZONES_BY_REUSABLE_DELEGATION_SET', Value: 11 }, Count: 1 });
    expect(await refusalOf(setLimit('N404'))).toMatchObject({
      code: 'NoSuchDelegationSet',
      status: 400,
      message: 'No delegation set found with ID: N404',
    });
  });

  it('types of limits that do not exist are refused', async () => {
    const refused = {
      code: 'InvalidInput',
      status: 400,
      message: expect.stringContaining(
        "Value 'MAX' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [MAX_",
      ) as string,
    };
    expect(await refusalOf(accountLimit('MAX' as AccountLimitType))).toEqual(refused);
    expect(await refusalOf(zoneLimit('Z1', 'MAX' as HostedZoneLimitType))).toEqual(refused);
    expect(await refusalOf(setLimit('N1', 'MAX' as ReusableDelegationSetLimitType))).toEqual(refused);
  });

  it('the ranges of health checkers are listed in order', async () => {
    const { CheckerIpRanges: ranges = [] } = await session.client.send(new GetCheckerIpRangesCommand({}));
    const numbers = ranges
      .map((range) => range.split(/[./]/).map(Number))
      .map(([a = 0, b = 0, c = 0, d = 0]) => ((a * 256 + b) * 256 + c) * 256 + d);
    expect(ranges).toContain('54.183.255.128/26');
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
    expect(new Set(numbers).size).toBe(32);
  });

  it('accelerated recovery can be switched for public zones, and stays as it is when nothing is sent', async () => {
    const zoneId = await createZone(session.client);
    const features = async () => (await session.client.send(new GetHostedZoneCommand({ Id: zoneId }))).HostedZone?.Features;
    const update = (HostedZoneId: string, EnableAcceleratedRecovery?: boolean) =>
      session.client.send(new UpdateHostedZoneFeaturesCommand({ HostedZoneId, EnableAcceleratedRecovery }));
    expect(await features()).toBeUndefined();
    expect((await update(zoneId, true)).$metadata.httpStatusCode).toBe(200);
    await update(zoneId);
    expect(await features()).toEqual({ AcceleratedRecoveryStatus: 'ENABLED' });
    await update(zoneId, false);
    expect(await features()).toEqual({ AcceleratedRecoveryStatus: 'DISABLED' });
    expect(await refusalOf(update('Z404', true))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
    expect(await refusalOf(update(await createZone(session.client, 'inner.example', 'vpc-1'), true))).toMatchObject({
      code: 'InvalidInput',
      status: 400,
    });
  });
});
