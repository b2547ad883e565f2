import type { ApiHealthCheckConfig } from '../../../lib/model/health-check/api-shape';
import { immutablePart, type HealthCheckConfig } from '../../../lib/model/health-check/config';
import type { EndpointConfig } from '../../../lib/model/health-check/endpoint-config';
import { healthCheckFromApi } from '../../../lib/model/health-check/from-api';
import { checkHealthCheck } from '../../../lib/model/health-check/rules';
import { healthCheckToApi } from '../../../lib/model/health-check/to-api';
import { healthCheckId } from '../../../lib/model/reference';

const https: EndpointConfig = {
  kind: 'endpoint',
  type: 'HTTPS',
  fullyQualifiedDomainName: 'api.example.com',
  port: 443,
  resourcePath: '/health',
  requestIntervalSeconds: 30,
  failureThreshold: 3,
  measureLatency: false,
  inverted: false,
  disabled: false,
  enableSni: true,
  regions: [],
};
const without = (member: keyof EndpointConfig) =>
  Object.fromEntries(Object.entries(https).filter(([name]) => name !== member)) as unknown as EndpointConfig;
const tcp: EndpointConfig = { ...without('resourcePath'), type: 'TCP', enableSni: false };
const switches = { inverted: false, disabled: false };
const calculated: HealthCheckConfig = { kind: 'calculated', children: ['id', healthCheckId('Zone/Up')], healthThreshold: 1, ...switches };
const alarm: HealthCheckConfig = {
  kind: 'cloudWatchAlarm',
  alarmName: 'errors',
  alarmRegion: 'eu-central-1',
  insufficientDataStatus: 'Unhealthy',
  ...switches,
};
const routingControlArn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b';
const control: HealthCheckConfig = { kind: 'recoveryControl', routingControlArn, ...switches };
const others: readonly HealthCheckConfig[] = [
  calculated,
  { kind: 'calculated', children: [], ...switches },
  { ...calculated, inverted: true, disabled: true },
  alarm,
  { ...alarm, inverted: true, disabled: true },
  control,
  { ...control, inverted: true, disabled: true },
];
const codesOf = (config: HealthCheckConfig) => checkHealthCheck(config).map(({ code }) => code);

describe('a health check in the shape of the API', () => {
  it('has what a person would write: members with the default of the service are left out', () => {
    expect(healthCheckToApi(https)).toEqual({
      Port: 443,
      Type: 'HTTPS',
      ResourcePath: '/health',
      FullyQualifiedDomainName: 'api.example.com',
      RequestInterval: 30,
      FailureThreshold: 3,
    });
  });

  const configs: readonly HealthCheckConfig[] = [
    https,
    tcp,
    { ...https, ipAddress: '2001:db8::1' },
    { ...https, type: 'HTTPS_STR_MATCH', searchString: 'ok' },
    { ...https, enableSni: false },
    { ...https, type: 'HTTP', port: 80, enableSni: false },
    { ...https, type: 'HTTP', port: 80, enableSni: true },
    { ...https, measureLatency: true, inverted: true, disabled: true },
    { ...https, requestIntervalSeconds: 10, failureThreshold: 10 },
    { ...https, regions: ['eu-west-1', 'us-east-1', 'us-west-2'] },
    ...others,
  ];
  it.each(configs)('comes back as it was: %j', (config) => {
    expect(healthCheckFromApi(healthCheckToApi(config))).toEqual(config);
  });

  it('what the service lists reads as what was declared: defaults spelled out, address and regions in another spelling', () => {
    const listed: ApiHealthCheckConfig = {
      IPAddress: '2001:4860:4860:0:0:0:0:8842',
      Port: 443,
      Type: 'HTTPS',
      ResourcePath: '/health',
      FullyQualifiedDomainName: 'api.example.com',
      RequestInterval: 30,
      FailureThreshold: 3,
      MeasureLatency: false,
      Inverted: false,
      Disabled: false,
      EnableSNI: true,
      Regions: ['us-west-2', 'eu-west-1', 'us-east-1'],
    };
    expect(healthCheckFromApi(listed)).toEqual({
      ...https,
      ipAddress: '2001:4860:4860::8842',
      regions: ['eu-west-1', 'us-east-1', 'us-west-2'],
    });
  });

  it('children are listed in any order, and references to them are tokens', () => {
    expect(healthCheckToApi(calculated)).toEqual({
      Type: 'CALCULATED',
      ChildHealthChecks: ['id', '{{healthCheck:Zone/Up:id}}'],
      HealthThreshold: 1,
    });
    expect(healthCheckFromApi({ Type: 'CALCULATED', ChildHealthChecks: ['b', 'a'] })).toEqual(
      healthCheckFromApi({ Type: 'CALCULATED', ChildHealthChecks: ['a', 'b'] }),
    );
  });

  it('members that a type has not are not looked at, though the service lists some of them', () => {
    const listed = { RequestInterval: 30, FailureThreshold: 3, MeasureLatency: false, EnableSNI: false, Inverted: false, Disabled: false };
    for (const config of others.filter(({ inverted }) => !inverted))
      expect(healthCheckFromApi({ ...listed, ...healthCheckToApi(config) })).toEqual(config);
  });

  it.each(['HTTP', 'HTTPS', 'TCP'])('%s: what is left out has the defaults of the service', (Type) => {
    expect(healthCheckFromApi({ Type })).toMatchObject({
      requestIntervalSeconds: 30,
      failureThreshold: 3,
      measureLatency: false,
      inverted: false,
      disabled: false,
      enableSni: Type === 'HTTPS',
      regions: [],
    });
  });

  it('of a type that is not known is not read', () => {
    expect(healthCheckFromApi({ Type: 'constructor' })).toBeUndefined();
  });
});

describe('what UpdateHealthCheck cannot change', () => {
  it.each<[string, HealthCheckConfig]>([
    ['the type', { ...https, type: 'HTTP' }],
    ['the interval', { ...https, requestIntervalSeconds: 10 }],
    ['measuring latency', { ...https, measureLatency: true }],
    ['having an address', { ...https, ipAddress: '203.0.113.1' }],
  ])('%s', (__, config) => {
    expect(immutablePart(config)).not.toEqual(immutablePart(https));
  });

  it('is the routing control, where a check follows one', () => {
    expect(immutablePart({ ...control, routingControlArn: `${routingControlArn}c` })).not.toEqual(immutablePart(control));
  });

  it('is nothing else of the other types', () => {
    expect(immutablePart({ ...calculated, children: [], healthThreshold: 0, inverted: true, disabled: true })).toEqual(
      immutablePart(calculated),
    );
    expect(immutablePart({ ...alarm, alarmName: 'x', alarmRegion: 'eu-west-1', inverted: true, disabled: true })).toEqual(
      immutablePart(alarm),
    );
    expect(immutablePart({ ...control, inverted: true, disabled: true })).toEqual(immutablePart(control));
    expect(new Set([https, calculated, alarm, control].map((config) => immutablePart(config)[0])).size).toBe(4);
  });

  it('is nothing else', () => {
    const changed: HealthCheckConfig = {
      ...https,
      port: 8443,
      resourcePath: '/',
      fullyQualifiedDomainName: 'b.example.com',
      failureThreshold: 1,
      inverted: true,
      disabled: true,
      enableSni: false,
      regions: ['a'],
    };
    expect(immutablePart(changed)).toEqual(immutablePart(https));
    expect(immutablePart({ ...https, ipAddress: '192.0.2.1' })).toEqual(immutablePart({ ...https, ipAddress: '192.0.2.2' }));
  });
});

describe('health checks that Route 53 takes', () => {
  it.each<[string, HealthCheckConfig]>([
    ['a host name', https],
    ['TCP', tcp],
    ['a public IPv4 address', { ...without('fullyQualifiedDomainName'), ipAddress: '198.41.0.4' }],
    ['a public IPv6 address', { ...https, ipAddress: '2001:4860:4860::8888' }],
    ['a string match', { ...https, type: 'HTTPS_STR_MATCH', searchString: 'ok' }],
    [
      'the largest values',
      { ...https, port: 65535, failureThreshold: 10, requestIntervalSeconds: 10, resourcePath: `/${'a'.repeat(254)}` },
    ],
    ['three regions', { ...https, regions: ['eu-west-1', 'us-east-1', 'us-west-2'] }],
  ])('%s', (__, config) => {
    expect(codesOf(config)).toEqual([]);
  });
});

describe('health checks that Route 53 refuses', () => {
  it.each<[string, HealthCheckConfig, readonly string[]]>([
    ['neither address nor host name', without('fullyQualifiedDomainName'), ['HealthCheckFieldMissing']],
    ['a string match without a string', { ...https, type: 'HTTPS_STR_MATCH' }, ['HealthCheckFieldMissing']],
    ['a string match for the empty string', { ...https, type: 'HTTPS_STR_MATCH', searchString: '' }, ['HealthCheckFieldMissing']],
    ['a search string without a match', { ...https, searchString: 'ok' }, ['HealthCheckFieldForbidden']],
    ['a path over TCP', { ...tcp, resourcePath: '/' }, ['HealthCheckFieldForbidden']],
    ['port 0', { ...https, port: 0 }, ['HealthCheckFieldOutOfRange']],
    ['port 65536', { ...https, port: 65536 }, ['HealthCheckFieldOutOfRange']],
    ['half a port', { ...https, port: 80.5 }, ['HealthCheckFieldOutOfRange']],
    ['a threshold of 0', { ...https, failureThreshold: 0 }, ['HealthCheckFieldOutOfRange']],
    ['a threshold of 11', { ...https, failureThreshold: 11 }, ['HealthCheckFieldOutOfRange']],
    ['an interval of 20 seconds', { ...https, requestIntervalSeconds: 20 }, ['HealthCheckFieldOutOfRange']],
    ['a host name of 256 characters', { ...https, fullyQualifiedDomainName: `${'a.'.repeat(127)}aa` }, ['HealthCheckFieldOutOfRange']],
    ['a path of 256 characters', { ...https, resourcePath: `/${'a'.repeat(255)}` }, ['HealthCheckFieldOutOfRange']],
    [
      'a search string of 256 characters',
      { ...https, type: 'HTTPS_STR_MATCH', searchString: 'a'.repeat(256) },
      ['HealthCheckFieldOutOfRange'],
    ],
    ['an address that is none', { ...https, ipAddress: 'localhost' }, ['HealthCheckFieldOutOfRange']],
    ['a region without checkers', { ...https, regions: ['eu-west-1', 'us-east-1', 'eu-central-1'] }, ['HealthCheckFieldOutOfRange']],
    ['two regions', { ...https, regions: ['eu-west-1', 'us-east-1'] }, ['HealthCheckRegionsTooFew']],
    ['three times one region', { ...https, regions: ['eu-west-1', 'eu-west-1', 'eu-west-1'] }, ['HealthCheckRegionsTooFew']],
    [
      'several mistakes at once',
      { ...https, port: 0, failureThreshold: 0, searchString: 'ok', ipAddress: '10.0.0.1' },
      ['HealthCheckFieldForbidden', 'HealthCheckFieldOutOfRange', 'HealthCheckFieldOutOfRange', 'HealthCheckAddressForbidden'],
    ],
  ])('%s', (__, config, codes) => {
    expect(codesOf(config)).toEqual(codes);
  });

  it.each([
    '10.0.0.10',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '100.64.0.1',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:10.0.0.1',
    '::',
  ])('the address %s, which is not public', (ipAddress) => {
    expect(codesOf({ ...https, ipAddress })).toEqual(['HealthCheckAddressForbidden']);
  });
});
