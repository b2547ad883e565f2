import { type EmulatorResponse } from '../../lib/emulator';
import { rawZone, textOf } from './support/raw';

const tooLong = (value: string, at: string, most: number) =>
  `1 validation error detected: Value '${value}' at '${at}' failed to satisfy constraint: Member must have length less than or equal to ${most}`;
const said = ({ statusCode, body }: EmulatorResponse) => [statusCode, textOf(body, 'Code'), textOf(body, 'Message')];

describe('lengths of ids and of start positions', () => {
  const get = async (path: string, query: Record<string, string> = {}) => {
    const { emulator, zoneId } = await rawZone();
    return said(await emulator.handle({ method: 'GET', path: `/2013-04-01/${path.replace('ZONE', zoneId)}`, query }));
  };

  it.each([
    ['a hosted zone', 'hostedzone/', 'id'],
    ['a delegation set', 'delegationset/', 'id'],
  ])('the id of %s has 32 characters at most, not counting its prefix', async (_, path, at) => {
    const longest = 'Z'.repeat(32);

    expect(await get(`${path}${longest}Z`)).toEqual([400, 'InvalidInput', tooLong(`${longest}Z`, at, 32)]);
    expect((await get(`${path}${longest}`))[1]).toMatch(/^NoSuch/);
    expect((await get(`${path}${encodeURIComponent(`/${path}${longest}`)}`))[1]).toMatch(/^NoSuch/);
  });

  it('the id of a change has 6,500 characters at most', async () => {
    expect((await get(`change/${'C'.repeat(6500)}`))[1]).toBe('NoSuchChange');
    expect((await get(`change/${'C'.repeat(6501)}`))[1]).toBe('InvalidInput');
  });

  it('a listing of record sets starts from an identifier of 128 characters at most', async () => {
    const start = { name: 'example.com', type: 'A' };

    expect((await get('hostedzone/ZONE/rrset', { ...start, identifier: 'x'.repeat(128) }))[0]).toBe(200);
    expect(await get('hostedzone/ZONE/rrset', { ...start, identifier: 'x'.repeat(129) })).toEqual([
      400,
      'InvalidInput',
      tooLong('x'.repeat(129), 'startRecordIdentifier', 128),
    ]);
  });

  it('instances are asked for by a policy id of 36 characters at most', async () => {
    expect((await get('trafficpolicyinstances/trafficpolicy', { id: 'x'.repeat(36), version: '1' }))[1]).toBe('NoSuchTrafficPolicy');
    expect((await get('trafficpolicyinstances/trafficpolicy', { id: 'x'.repeat(37), version: '1' }))[1]).toBe('InvalidInput');
  });

  it('CIDR blocks are asked for by a name that a location can have', async () => {
    expect(await get('cidrcollection/00000000-0000-4000-8000-000000000000/cidrblocks', { location: 'a b' })).toEqual([
      400,
      'InvalidInput',
      expect.stringContaining(
        "Value 'a b' at 'locationName' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9A-Za-z_\\-]+",
      ),
    ]);
  });

  it.each([
    ['trafficpolicyinstances/hostedzone', 'id', 'hostedZoneId'],
    ['trafficpolicyinstances', 'hostedzoneid', 'hostedZoneIdMarker'],
    ['queryloggingconfig', 'hostedzoneid', 'hostedZoneId'],
    ['hostedzone', 'delegationsetid', 'delegationSetId'],
  ])('the id in a query of %s has 32 characters at most, not counting its prefix', async (path, parameter, at) => {
    const prefix = parameter.startsWith('delegation') ? '/delegationset/' : '/hostedzone/';
    const longest = 'Z'.repeat(32);

    expect(await get(path, { [parameter]: `${longest}Z` })).toEqual([400, 'InvalidInput', tooLong(`${longest}Z`, at, 32)]);
    expect((await get(path, { [parameter]: `${prefix}${longest}` }))[1]).not.toBe('InvalidInput');
  });

  it.each([
    ['hostedzone', 'marker', 64],
    ['hostedzonesbyname', 'dnsname', 1_024],
    ['hostedzone/ZONE/rrset', 'name', 1_024],
    ['delegationset', 'marker', 64],
    ['healthcheck', 'marker', 64],
    ['trafficpolicies', 'trafficpolicyid', 36],
    ['queryloggingconfig', 'nexttoken', 1_024],
  ])('a listing of %s is asked for with a %s of %i characters at most', async (path, parameter, most) => {
    expect(await get(path, { [parameter]: 'x'.repeat(most + 1) })).toEqual([
      400,
      'InvalidInput',
      expect.stringContaining(`failed to satisfy constraint: Member must have length less than or equal to ${most}`),
    ]);
  });

  const zoneIn = (operation: string, rest = '') => ({ operation, body: (id: string) => `<HostedZoneId>${id}</HostedZoneId>${rest}` });
  it.each([
    [
      'queryloggingconfig',
      zoneIn('CreateQueryLoggingConfig', '<CloudWatchLogsLogGroupArn>x</CloudWatchLogsLogGroupArn>'),
      'NoSuchHostedZone',
    ],
    [
      'keysigningkey',
      zoneIn(
        'CreateKeySigningKey',
        '<CallerReference>x</CallerReference><KeyManagementServiceArn>x</KeyManagementServiceArn><Name>key</Name><Status>ACTIVE</Status>',
      ),
      'NoSuchHostedZone',
    ],
    [
      'trafficpolicyinstance',
      zoneIn(
        'CreateTrafficPolicyInstance',
        '<Name>x</Name><TTL>1</TTL><TrafficPolicyId>x</TrafficPolicyId><TrafficPolicyVersion>1</TrafficPolicyVersion>',
      ),
      'NoSuchHostedZone',
    ],
    ['delegationset', zoneIn('CreateReusableDelegationSet', '<CallerReference>x</CallerReference>'), 'HostedZoneNotFound'],
  ] as const)(
    'the zone id in the body of a POST to %s has 32 characters at most, not counting its prefix',
    async (path, { operation, body }, missing) => {
      const { emulator } = await rawZone();
      const post = async (id: string) =>
        said(
          await emulator.handle({
            method: 'POST',
            path: `/2013-04-01/${path}`,
            body: `<${operation}Request>${body(id)}</${operation}Request>`,
          }),
        );
      const longest = 'Z'.repeat(32);

      expect(await post(`${longest}Z`)).toEqual([
        400,
        'InvalidInput',
        expect.stringContaining(
          `cvc-maxLength-valid: Value '${longest}Z' with length = '33' is not facet-valid with respect to maxLength '32' for type 'ResourceId'.`,
        ),
      ]);
      expect((await post(longest))[1]).toBe(missing);
      expect((await post(`/hostedzone/${longest}`))[1]).toBe(missing);
    },
  );
});
