import { App, HealthCheck, HostedZone, type HttpsCheckProps } from '../../lib';
import { appWith, findingsOf } from '../support/apps';

const configOf = (declare: (zone: HostedZone) => unknown) => appWith(declare).synth().resources[0]?.properties;
const referenceOf = (props: Partial<HttpsCheckProps>, id = 'Up', name = 'test') => {
  const app = new App({ name });
  HealthCheck.https(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), id, { host: 'a.example.com', ...props });
  return app.synth().resources[0]?.identity;
};

describe('health checks', () => {
  it.each<[string, (zone: HostedZone) => unknown, object]>([
    [
      'HTTP',
      (zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com' }),
      { Type: 'HTTP', Port: 80, ResourcePath: '/', FullyQualifiedDomainName: 'a.example.com', RequestInterval: 30, FailureThreshold: 3 },
    ],
    [
      'HTTP without a path',
      (zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com', path: '' }),
      { Type: 'HTTP', Port: 80, FullyQualifiedDomainName: 'a.example.com', RequestInterval: 30, FailureThreshold: 3 },
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

describe('health checks of other things than endpoints', () => {
  const routingControlArn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b';
  const up = (zone: HostedZone, id = 'Up') => HealthCheck.tcp(zone, id, { host: `${id}.example.net`, port: 80 });

  it.each<[string, (zone: HostedZone) => unknown, object]>([
    [
      'a calculated check wants all of its children healthy',
      (zone) => HealthCheck.calculated(zone, 'C', { children: ['id-of-one', up(zone)] }),
      { Type: 'CALCULATED', ChildHealthChecks: ['id-of-one', '{{healthCheck:Zone/Up:id}}'], HealthThreshold: 2 },
    ],
    [
      'or as many as it says',
      (zone) =>
        HealthCheck.calculated(zone, 'C', {
          children: [up(zone, 'B'), up(zone, 'A')],
          healthyThreshold: 1,
          inverted: true,
          disabled: true,
        }),
      {
        Type: 'CALCULATED',
        Inverted: true,
        Disabled: true,
        ChildHealthChecks: ['{{healthCheck:Zone/A:id}}', '{{healthCheck:Zone/B:id}}'],
        HealthThreshold: 1,
      },
    ],
    [
      'an alarm keeps the last status while it has no data',
      (zone) => HealthCheck.cloudWatchAlarm(zone, 'C', { alarmName: 'errors', alarmRegion: 'eu-central-1' }),
      {
        Type: 'CLOUDWATCH_METRIC',
        AlarmIdentifier: { Region: 'eu-central-1', Name: 'errors' },
        InsufficientDataHealthStatus: 'LastKnownStatus',
      },
    ],
    [
      'or has the status it says',
      (zone) =>
        HealthCheck.cloudWatchAlarm(zone, 'C', { alarmName: 'e', alarmRegion: 'us-east-1', insufficientData: 'Unhealthy', inverted: true }),
      {
        Type: 'CLOUDWATCH_METRIC',
        Inverted: true,
        AlarmIdentifier: { Region: 'us-east-1', Name: 'e' },
        InsufficientDataHealthStatus: 'Unhealthy',
      },
    ],
    [
      'a routing control',
      (zone) => HealthCheck.recoveryControl(zone, 'C', { routingControlArn, disabled: true }),
      { Type: 'RECOVERY_CONTROL', Disabled: true, RoutingControlArn: routingControlArn },
    ],
  ])('%s', (_, declare, config) => {
    const app = appWith(declare);
    expect(app.lint()).toEqual([]);
    expect(app.synth().resources.find(({ path }) => path === 'Zone/C')?.properties).toEqual(config);
  });

  it.each<[string, (zone: HostedZone) => unknown, object]>([
    [
      'a child that is calculated itself',
      (zone) => HealthCheck.calculated(zone, 'C', { children: [HealthCheck.calculated(zone, 'Inner', { children: [up(zone)] })] }),
      { code: 'HealthCheckFieldForbidden', path: 'Zone/C', value: '{{healthCheck:Zone/Inner:id}}' },
    ],
    [
      'a child of another app',
      (zone) => HealthCheck.calculated(zone, 'C', { children: [up(new HostedZone(new App(), 'Other', { zoneName: 'example.org' }))] }),
      { code: 'ReferenceUnknown', path: 'Zone/C', value: 'Other/Up' },
    ],
    [
      'a child of another app that has the path of one of this app',
      (zone) => [
        up(zone),
        HealthCheck.calculated(zone, 'C', { children: [up(new HostedZone(new App(), 'Zone', { zoneName: 'example.org' }))] }),
      ],
      { code: 'ReferenceUnknown', path: 'Zone/C', value: 'Zone/Up' },
    ],
    [
      'more than 255 children',
      (zone) => HealthCheck.calculated(zone, 'C', { children: Array.from({ length: 256 }, (_, i) => `id-${i}`) }),
      { code: 'HealthCheckFieldOutOfRange', path: 'Zone/C', value: '256' },
    ],
    [
      'a child named twice',
      (zone) => {
        const child = up(zone);
        HealthCheck.calculated(zone, 'C', { children: [child, child], healthyThreshold: 1 });
      },
      { code: 'HealthCheckChildRepeated', path: 'Zone/C', value: '{{healthCheck:Zone/Up:id}}' },
    ],
    [
      'a threshold over the number of children',
      (zone) => HealthCheck.calculated(zone, 'C', { children: [up(zone)], healthyThreshold: 2 }),
      { code: 'HealthCheckFieldDoubtful', severity: 'warning', path: 'Zone/C', value: '2' },
    ],
    [
      'no children, which makes it healthy always',
      (zone) => HealthCheck.calculated(zone, 'C', { children: [] }),
      { code: 'HealthCheckFieldDoubtful', severity: 'warning', path: 'Zone/C', value: '0' },
    ],
    [
      'a region whose alarms cannot be watched',
      (zone) => HealthCheck.cloudWatchAlarm(zone, 'C', { alarmName: 'errors', alarmRegion: 'eu-central-9' }),
      { code: 'HealthCheckFieldOutOfRange', path: 'Zone/C', value: 'eu-central-9' },
    ],
    [
      'no ARN',
      (zone) => HealthCheck.recoveryControl(zone, 'C', { routingControlArn: '' }),
      { code: 'HealthCheckFieldMissing', path: 'Zone/C' },
    ],
  ])('%s is a finding, and the only one', (_, declare, expected) => {
    expect(findingsOf(declare)).toMatchObject([expected]);
  });

  it('255 children are taken', () => {
    expect(findingsOf((zone) => HealthCheck.calculated(zone, 'C', { children: Array.from({ length: 255 }, (_, i) => `id-${i}`) }))).toEqual(
      [],
    );
  });

  it('the order of children is no difference', () => {
    const checks = (reverse: boolean) =>
      appWith((zone) => {
        const children = [up(zone, 'A'), up(zone, 'B'), 'some-id'];
        HealthCheck.calculated(zone, 'C', { children: reverse ? [...children].reverse() : children });
      }).synth().resources;
    expect(checks(true)).toEqual(checks(false));
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

  const of = (declare: (zone: HostedZone) => unknown) => appWith(declare).synth().resources[0]?.identity;

  it('of another type is its routing control, or nothing that can change', () => {
    const control = (arn: string) => of((zone) => HealthCheck.recoveryControl(zone, 'C', { routingControlArn: arn }));
    const calculated = (child: string) => of((zone) => HealthCheck.calculated(zone, 'C', { children: [child] }));
    const alarm = (alarmName: string, alarmRegion: string) =>
      of((zone) => HealthCheck.cloudWatchAlarm(zone, 'C', { alarmName, alarmRegion }));

    expect(control('arn:aws:a')).not.toBe(control('arn:aws:b'));
    expect(calculated('a')).toBe(calculated('b'));
    expect(alarm('a', 'us-east-1')).toBe(alarm('b', 'eu-west-1'));
    expect(new Set([control('arn:aws:a'), calculated('a'), alarm('a', 'us-east-1')]).size).toBe(3);
  });
});
