import type { ApiHealthCheckConfig } from '../../../lib/model/health-check/api-shape';
import { checkApiHealthCheck } from '../../../lib/model/health-check/rules';
import { healthCheckTypes } from '../../../lib/model/health-check/type-members';

/** A health check of each type with what the type needs and no more. */
const smallest: Readonly<Record<string, ApiHealthCheckConfig>> = {
  HTTP: { Type: 'HTTP', FullyQualifiedDomainName: 'api.example.com' },
  HTTPS: { Type: 'HTTPS', FullyQualifiedDomainName: 'api.example.com' },
  HTTP_STR_MATCH: { Type: 'HTTP_STR_MATCH', FullyQualifiedDomainName: 'api.example.com', SearchString: 'ok' },
  HTTPS_STR_MATCH: { Type: 'HTTPS_STR_MATCH', FullyQualifiedDomainName: 'api.example.com', SearchString: 'ok' },
  TCP: { Type: 'TCP', IPAddress: '198.41.0.4', Port: 25 },
  CALCULATED: { Type: 'CALCULATED', ChildHealthChecks: ['one', 'two'], HealthThreshold: 1 },
  CLOUDWATCH_METRIC: { Type: 'CLOUDWATCH_METRIC', AlarmIdentifier: { Region: 'eu-west-1', Name: 'errors' } },
  RECOVERY_CONTROL: {
    Type: 'RECOVERY_CONTROL',
    RoutingControlArn: 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b',
  },
};
const of = (type: string, members: Partial<ApiHealthCheckConfig> = {}): ApiHealthCheckConfig => {
  const config = smallest[type];
  if (config === undefined) throw new Error(type);
  return { ...config, ...members };
};
const without = (config: ApiHealthCheckConfig, ...members: readonly (keyof ApiHealthCheckConfig)[]) =>
  Object.fromEntries(
    Object.entries(config).filter(([name]) => !members.includes(name as keyof ApiHealthCheckConfig)),
  ) as unknown as ApiHealthCheckConfig;
const codesOf = (config: ApiHealthCheckConfig) => checkApiHealthCheck(config).map(({ code }) => code);

/** A value for every member, that is in range. */
const samples: Required<Omit<ApiHealthCheckConfig, 'Type'>> = {
  IPAddress: '198.41.0.4',
  Port: 443,
  ResourcePath: '/health',
  FullyQualifiedDomainName: 'api.example.com',
  SearchString: 'ok',
  RequestInterval: 10,
  FailureThreshold: 1,
  MeasureLatency: true,
  Inverted: true,
  Disabled: true,
  EnableSNI: true,
  Regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
  ChildHealthChecks: ['one'],
  HealthThreshold: 1,
  AlarmIdentifier: { Region: 'eu-west-1', Name: 'errors' },
  InsufficientDataHealthStatus: 'LastKnownStatus',
  RoutingControlArn: 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b',
};

/** What each type has besides what it needs: the table of members by type (API Reference, HealthCheckConfig). */
const http = [
  'IPAddress',
  'Port',
  'ResourcePath',
  'FullyQualifiedDomainName',
  'RequestInterval',
  'FailureThreshold',
  'MeasureLatency',
  'Inverted',
  'Disabled',
  'Regions',
];
const taken: Readonly<Record<string, readonly string[]>> = {
  HTTP: http,
  HTTPS: [...http, 'EnableSNI'],
  HTTP_STR_MATCH: [...http, 'SearchString'],
  HTTPS_STR_MATCH: [...http, 'SearchString', 'EnableSNI'],
  TCP: http.filter((member) => member !== 'ResourcePath'),
  CALCULATED: ['ChildHealthChecks', 'HealthThreshold', 'FailureThreshold', 'Inverted', 'Disabled'],
  CLOUDWATCH_METRIC: ['AlarmIdentifier', 'InsufficientDataHealthStatus', 'FailureThreshold', 'Inverted', 'Disabled'],
  RECOVERY_CONTROL: ['RoutingControlArn', 'FailureThreshold', 'Inverted', 'Disabled'],
};
const ignored: Readonly<Record<string, readonly string[]>> = {
  RECOVERY_CONTROL: ['RequestInterval', 'MeasureLatency', 'EnableSNI', 'Regions'],
};

describe('the members of each type', () => {
  it('are said for every type', () => {
    expect(Object.keys(taken)).toEqual(healthCheckTypes);
  });

  describe.each(Object.keys(taken))('%s', (type) => {
    it('is in order with what it needs', () => {
      expect(codesOf(of(type))).toEqual([]);
    });

    it.each(Object.keys(samples))('%s', (member) => {
      const found = codesOf({ ...of(type), [member]: samples[member as keyof typeof samples] });
      const expected =
        taken[type]?.includes(member) === true
          ? []
          : ignored[type]?.includes(member) === true
            ? ['HealthCheckFieldDoubtful']
            : ['HealthCheckFieldForbidden'];
      expect(found).toEqual(expected);
    });

    it('may have the members that listings fill in: false and empty', () => {
      expect(codesOf(of(type, { Inverted: false, Disabled: false, EnableSNI: false, MeasureLatency: false, Regions: [] }))).toEqual([]);
    });
  });

  it.each<[string, ApiHealthCheckConfig]>([
    ['no address and no host name', without(of('HTTP'), 'FullyQualifiedDomainName')],
    ['an empty host name', of('HTTP', { FullyQualifiedDomainName: '' })],
    ['no search string', without(of('HTTP_STR_MATCH'), 'SearchString')],
    ['an empty search string', of('HTTPS_STR_MATCH', { SearchString: '' })],
    ['no port over TCP', without(of('TCP'), 'Port')],
    ['no alarm', without(of('CLOUDWATCH_METRIC'), 'AlarmIdentifier')],
    ['no routing control', without(of('RECOVERY_CONTROL'), 'RoutingControlArn')],
  ])('%s: a field is missing', (_, config) => {
    expect(codesOf(config)).toEqual(['HealthCheckFieldMissing']);
  });

  it.each(['PING', 'https', 'constructor', ''])('the type %j does not exist', (Type) => {
    expect(checkApiHealthCheck({ Type })).toMatchObject([
      { code: 'HealthCheckFieldOutOfRange', allowed: expect.stringContaining('CALCULATED') as string },
    ]);
  });
});

describe('ranges', () => {
  it.each<[string, ApiHealthCheckConfig]>([
    ['255 children', of('CALCULATED', { ChildHealthChecks: Array.from({ length: 255 }, (_, i) => `c${i}`), HealthThreshold: 255 })],
    ['a search string of 255 characters', of('HTTP_STR_MATCH', { SearchString: 'a'.repeat(255) })],
    [
      'all eight regions',
      of('HTTP', {
        Regions: ['us-east-1', 'us-west-1', 'us-west-2', 'eu-west-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'sa-east-1'],
      }),
    ],
    ['an alarm name of 256 characters', of('CLOUDWATCH_METRIC', { AlarmIdentifier: { Region: 'eu-west-1', Name: 'a'.repeat(256) } })],
    ['an alarm in China', of('CLOUDWATCH_METRIC', { AlarmIdentifier: { Region: 'cn-north-1', Name: 'a' } })],
    ['a public IPv6 address', of('TCP', { IPAddress: '2001:4860:4860:0:0:0:0:8888' })],
    ['a host name with final dot', of('HTTP', { FullyQualifiedDomainName: 'api.example.com.' })],
    ['a host name with an underscore', of('HTTP', { FullyQualifiedDomainName: 'api_1.example.com' })],
    ['an address and a host name', of('HTTPS', { IPAddress: '198.41.0.4' })],
  ])('%s: in order', (_, config) => {
    expect(codesOf(config)).toEqual([]);
  });

  it.each<[string, ApiHealthCheckConfig]>([
    ['256 children', of('CALCULATED', { ChildHealthChecks: Array.from({ length: 256 }, (_, i) => `c${i}`) })],
    ['a search string of 256 characters', of('HTTP_STR_MATCH', { SearchString: 'a'.repeat(256) })],
    ['a path of 256 characters', of('HTTP', { ResourcePath: `/${'a'.repeat(255)}` })],
    ['an ARN of 256 characters', of('RECOVERY_CONTROL', { RoutingControlArn: 'a'.repeat(256) })],
    ['an interval of 20', of('HTTP', { RequestInterval: 20 })],
    ['a failure threshold of 0', of('TCP', { FailureThreshold: 0 })],
    ['a failure threshold of 11', of('TCP', { FailureThreshold: 11 })],
    ['port 0', of('TCP', { Port: 0 })],
    ['port 65536', of('TCP', { Port: 65536 })],
    ['an empty alarm name', of('CLOUDWATCH_METRIC', { AlarmIdentifier: { Region: 'eu-west-1', Name: '' } })],
    ['an alarm name of 257 characters', of('CLOUDWATCH_METRIC', { AlarmIdentifier: { Region: 'eu-west-1', Name: 'a'.repeat(257) } })],
    ['an alarm in no region', of('CLOUDWATCH_METRIC', { AlarmIdentifier: { Region: 'eu-nowhere-1', Name: 'a' } })],
    ['a status that does not exist', of('CLOUDWATCH_METRIC', { InsufficientDataHealthStatus: 'Ok' })],
    ['a host name with an empty label', of('HTTP', { FullyQualifiedDomainName: 'api..example.com' })],
    ['a host name with a blank', of('HTTP', { FullyQualifiedDomainName: 'api example.com' })],
    ['a host name with a label of 64 characters', of('HTTP', { FullyQualifiedDomainName: `${'a'.repeat(64)}.example.com` })],
    ['an address that is none', of('TCP', { IPAddress: '198.41.0' })],
    ['an address with a zone', of('TCP', { IPAddress: 'fe80::1%eth0' })],
    ['a region without checkers', of('HTTP', { Regions: ['us-east-1', 'us-west-2', 'eu-central-1'] })],
  ])('%s: out of range', (_, config) => {
    expect(codesOf(config)).toEqual(['HealthCheckFieldOutOfRange']);
  });

  it('a health threshold of 257 is out of range, and more than there are children', () => {
    expect(codesOf(of('CALCULATED', { HealthThreshold: 257 }))).toEqual(['HealthCheckFieldOutOfRange', 'HealthCheckFieldDoubtful']);
  });
});

describe('addresses that checkers cannot reach', () => {
  it.each([
    '0.1.2.3',
    '10.0.0.10',
    '100.127.255.255',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:198.41.0.4',
    '2001::1',
    '2001:10::1',
    '2001:db8::1',
    '2002::1',
    '3ffe::1',
    '5f00::1',
    'fc00::1',
    'fdff::1',
    'fe80::1',
    'ff02::1',
  ])('%s', (IPAddress) => {
    expect(codesOf(of('TCP', { IPAddress }))).toEqual(['HealthCheckAddressForbidden']);
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '192.52.193.1',
    '192.175.48.1',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2600::1',
    '2a00::1',
  ])('%s is public', (IPAddress) => {
    expect(codesOf(of('TCP', { IPAddress }))).toEqual([]);
  });

  it('the finding says which range it is', () => {
    expect(checkApiHealthCheck(of('TCP', { IPAddress: '172.16.5.4' }))).toMatchObject([
      { message: 'The address lies in 172.16.0.0/12 (private), which is not public.', value: '172.16.5.4' },
    ]);
  });
});

describe('what Route 53 takes, and does not do what it seems to', () => {
  it.each<[string, ApiHealthCheckConfig]>([
    ['a URL as host name', of('HTTPS', { FullyQualifiedDomainName: 'https://api.example.com' })],
    ['a path in the host name', of('HTTPS', { FullyQualifiedDomainName: 'api.example.com/health' })],
    ['a port in the host name', of('HTTPS', { FullyQualifiedDomainName: 'api.example.com:8443' })],
    ['an IPv4 address as host name', of('HTTPS', { FullyQualifiedDomainName: '198.41.0.4' })],
    ['an IPv6 address as host name', of('HTTPS', { FullyQualifiedDomainName: '2600::1' })],
    ['a wildcard as host name', of('HTTPS', { FullyQualifiedDomainName: '*.example.com' })],
    ['a health threshold above the number of children', of('CALCULATED', { HealthThreshold: 3 })],
    ['a health threshold of 0', of('CALCULATED', { HealthThreshold: 0 })],
    [
      'the ARN of a control panel instead of a routing control',
      of('RECOVERY_CONTROL', { RoutingControlArn: 'arn:aws:route53-recovery-control::111122223333:controlpanel/a' }),
    ],
    ['a threshold without children', of('CALCULATED', { ChildHealthChecks: [] })],
  ])('%s is a warning', (_, config) => {
    expect(checkApiHealthCheck(config)).toMatchObject([{ code: 'HealthCheckFieldDoubtful', severity: 'warning' }]);
  });
});

describe('children of a calculated check', () => {
  const typeOf = (id: string) => ({ one: 'HTTP', two: 'CALCULATED' })[id];

  it('are named once each', () => {
    expect(checkApiHealthCheck(of('CALCULATED', { ChildHealthChecks: ['a', 'b', 'a', 'a'] }))).toMatchObject([
      { code: 'HealthCheckChildRepeated', value: 'a' },
    ]);
  });

  it('are not calculated themselves, as far as their types are known', () => {
    expect(checkApiHealthCheck(of('CALCULATED'), { typeOf })).toMatchObject([{ code: 'HealthCheckFieldForbidden', value: 'two' }]);
    expect(checkApiHealthCheck(of('CALCULATED', { ChildHealthChecks: ['one', 'unknown'] }), { typeOf })).toEqual([]);
  });
});
