import { App, HealthCheck, HostedZone, type HttpsCheckProps } from '../../lib';
import { appWith } from '../support/apps';

const configOf = (declare: (zone: HostedZone) => unknown) => appWith(declare).synth().healthChecks[0]?.config;
const referenceOf = (props: Partial<HttpsCheckProps>, id = 'Up', name = 'test') => {
  const app = new App({ name });
  HealthCheck.https(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), id, { host: 'a.example.com', ...props });
  return app.synth().healthChecks[0]?.callerReference;
};

describe('health checks', () => {
  it.each<[string, (zone: HostedZone) => unknown, object]>([
    [
      'HTTP',
      (zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com' }),
      { Type: 'HTTP', Port: 80, ResourcePath: '/', FullyQualifiedDomainName: 'a.example.com', RequestInterval: 30, FailureThreshold: 3 },
    ],
    [
      'HTTPS',
      (zone) => HealthCheck.https(zone, 'C', { host: 'a.example.com', path: '/up', intervalSeconds: 10 }),
      {
        Type: 'HTTPS',
        Port: 443,
        ResourcePath: '/up',
        FullyQualifiedDomainName: 'a.example.com',
        RequestInterval: 10,
        FailureThreshold: 3,
      },
    ],
    [
      'HTTP with a search string',
      (zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com', searchString: 'ok' }),
      {
        Type: 'HTTP_STR_MATCH',
        Port: 80,
        ResourcePath: '/',
        FullyQualifiedDomainName: 'a.example.com',
        SearchString: 'ok',
        RequestInterval: 30,
        FailureThreshold: 3,
      },
    ],
    [
      'HTTPS without SNI',
      (zone) => HealthCheck.https(zone, 'C', { ipAddress: '2600:9000:0::1', enableSni: false, searchString: 'ok' }),
      {
        Type: 'HTTPS_STR_MATCH',
        IPAddress: '2600:9000::1',
        Port: 443,
        ResourcePath: '/',
        SearchString: 'ok',
        RequestInterval: 30,
        FailureThreshold: 3,
        EnableSNI: false,
      },
    ],
    [
      'TCP',
      (zone) =>
        HealthCheck.tcp(zone, 'C', {
          ipAddress: '198.41.0.4',
          port: 25,
          inverted: true,
          disabled: true,
          measureLatency: true,
          failureThreshold: 1,
          regions: ['us-west-2', 'eu-west-1', 'us-east-1'],
        }),
      {
        Type: 'TCP',
        IPAddress: '198.41.0.4',
        Port: 25,
        RequestInterval: 30,
        FailureThreshold: 1,
        Inverted: true,
        Disabled: true,
        MeasureLatency: true,
        Regions: ['eu-west-1', 'us-east-1', 'us-west-2'],
      },
    ],
  ])('%s', (_, declare, config) => {
    expect(configOf(declare)).toEqual(config);
  });
});

describe('the identity of a health check', () => {
  const base = referenceOf({});

  it('fits the 64 characters of a caller reference, with a generation behind it', () => {
    expect(base).toMatch(/^apex53\.[0-9a-f.]{16,}$/);
    expect(base?.length).toBeLessThanOrEqual(64 - '.1000'.length);
  });

  it.each<[string, Partial<HttpsCheckProps>]>([
    ['the interval', { intervalSeconds: 10 }],
    ['measuring latency', { measureLatency: true }],
    ['the type', { searchString: 'ok' }],
    ['an address', { ipAddress: '198.41.0.4' }],
  ])('changes with %s, which cannot be changed in place', (_, props) => {
    expect(referenceOf(props)).not.toBe(base);
  });

  it('stays with everything that can', () => {
    expect(
      referenceOf({
        port: 8443,
        path: '/up',
        failureThreshold: 1,
        inverted: true,
        disabled: true,
        regions: ['us-west-2', 'eu-west-1', 'us-east-1'],
        enableSni: false,
        host: 'b.example.com',
        tags: { a: 'b' },
      }),
    ).toBe(base);
  });

  it('changes with construct path and app', () => {
    expect(new Set([base, referenceOf({}, 'Other'), referenceOf({}, 'Up', 'other')]).size).toBe(3);
  });

  it('can be given', () => {
    expect(referenceOf({ callerReference: 'mine' })).toBe('mine');
  });
});
