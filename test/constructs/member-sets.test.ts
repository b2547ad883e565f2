import { FailoverPair, HealthCheck, LatencySet, Target, WeightedSet, ARecord } from '../../lib';
import { findingsOf, recordSetsOf } from '../support/apps';

const texts = (...values: readonly string[]) => values.map((Value) => ({ Value }));
const alb = Target.loadBalancer('alb-1.eu-west-1.elb.amazonaws.com');

describe('FailoverPair', () => {
  it('is a primary with its health check and a secondary, with a TTL of 60 seconds', () => {
    const sets = recordSetsOf((zone) => {
      const up = HealthCheck.https(zone, 'Up', { host: 'api-primary.example.com', path: '/health' });
      new FailoverPair(zone, 'Api', {
        name: 'api',
        primary: { cname: 'api-primary.example.com', healthCheck: up },
        secondary: { cname: 'api-dr.example.com' },
      });
    });
    expect(sets).toEqual([
      {
        Name: 'api.example.com.',
        Type: 'CNAME',
        SetIdentifier: 'primary',
        Failover: 'PRIMARY',
        TTL: 60,
        ResourceRecords: texts('api-primary.example.com'),
        HealthCheckId: '{{healthCheck:Zone/Up:id}}',
      },
      {
        Name: 'api.example.com.',
        Type: 'CNAME',
        SetIdentifier: 'secondary',
        Failover: 'SECONDARY',
        TTL: 60,
        ResourceRecords: texts('api-dr.example.com'),
      },
    ]);
  });

  it('takes the id of a health check that exists, set identifiers and a TTL', () => {
    const sets = recordSetsOf(
      (zone) =>
        new FailoverPair(zone, 'Api', {
          ttl: 30,
          primary: { values: ['192.0.2.1'], healthCheck: 'hc-1', setIdentifier: 'here' },
          secondary: { values: ['192.0.2.2'], setIdentifier: 'there' },
        }),
    );
    expect(sets.map(({ SetIdentifier, TTL, HealthCheckId }) => [SetIdentifier, TTL, HealthCheckId])).toEqual([
      ['here', 30, 'hc-1'],
      ['there', 30, undefined],
    ]);
  });

  it('of an alias that evaluates its target needs no health check', () => {
    const primary = { alias: Target.loadBalancer('alb-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth: true }) };
    expect(findingsOf((zone) => new FailoverPair(zone, 'Api', { primary, secondary: { alias: alb } }))).toEqual([]);
  });

  it('whose primary can never fail is a finding', () => {
    expect(
      findingsOf((zone) => new FailoverPair(zone, 'Api', { primary: { values: ['192.0.2.1'] }, secondary: { values: ['192.0.2.2'] } })),
    ).toMatchObject([{ code: 'PrimaryWithoutHealthCheck', path: 'Zone/Api', recordSet: 'example.com. A primary' }]);
  });
});

describe('LatencySet', () => {
  it('has a member for each region, named after it', () => {
    const sets = recordSetsOf(
      (zone) =>
        new LatencySet(zone, 'Edge', {
          name: 'edge',
          regions: { 'us-east-1': { values: ['192.0.2.1'] }, 'eu-west-1': { alias: alb, types: ['A'], setIdentifier: 'europe' } },
        }),
    );
    expect(sets).toEqual([
      {
        Name: 'edge.example.com.',
        Type: 'A',
        SetIdentifier: 'europe',
        Region: 'eu-west-1',
        AliasTarget: { HostedZoneId: 'Z32O12XQLNTSW2', DNSName: 'alb-1.eu-west-1.elb.amazonaws.com.', EvaluateTargetHealth: false },
      },
      {
        Name: 'edge.example.com.',
        Type: 'A',
        SetIdentifier: 'us-east-1',
        Region: 'us-east-1',
        TTL: 300,
        ResourceRecords: texts('192.0.2.1'),
      },
    ]);
  });
});

describe('WeightedSet', () => {
  it('has a member for each set identifier, also one named like a number or an inherited member', () => {
    const sets = recordSetsOf(
      (zone) =>
        new WeightedSet(zone, 'W', {
          name: 'w',
          ttl: 5,
          members: {
            constructor: { weight: 1, values: ['192.0.2.1'] },
            ['__proto__']: { weight: 2, values: ['192.0.2.2'] },
            10: { weight: 3, values: ['192.0.2.3'] },
            9: { weight: 4, values: ['192.0.2.4'] },
          },
        }),
    );
    expect(sets.map(({ SetIdentifier, Weight, TTL }) => [SetIdentifier, Weight, TTL])).toEqual([
      ['10', 3, 5],
      ['9', 4, 5],
      ['__proto__', 2, 5],
      ['constructor', 1, 5],
    ]);
  });

  it('members with addresses of both kinds become A and AAAA', () => {
    const sets = recordSetsOf(
      (zone) => new WeightedSet(zone, 'W', { members: { a: { weight: 1, values: ['2001:db8::1', '192.0.2.1'] } } }),
    );
    expect(sets.map(({ Type, ResourceRecords }) => [Type, ResourceRecords])).toEqual([
      ['A', texts('192.0.2.1')],
      ['AAAA', texts('2001:db8::1')],
    ]);
  });

  it('members of another type say so', () => {
    const sets = recordSetsOf(
      (zone) => new WeightedSet(zone, 'W', { members: { a: { weight: 1, type: 'MX', values: ['10 mail.example.com.'] } } }),
    );
    expect(sets).toMatchObject([{ Type: 'MX', ResourceRecords: texts('10 mail.example.com.') }]);
  });

  it('a member without values is a finding', () => {
    expect(findingsOf((zone) => new WeightedSet(zone, 'W', { members: { a: { weight: 1, values: [] } } }))).toMatchObject([
      { code: 'ValuesMissing', recordSet: 'example.com. A a' },
    ]);
  });

  it('mistakes of several members are found at once', () => {
    const findings = findingsOf(
      (zone) =>
        new WeightedSet(zone, 'W', {
          name: 'a..b',
          members: { a: { weight: 1, values: ['x'] }, b: { weight: 1, alias: Target.cloudFront('y') } },
        }),
    );
    expect(findings.map(({ code }) => code).sort()).toEqual(['AliasTargetUnknown', 'Ipv4AddressInvalid', 'NameEmptyLabel']);
  });

  it('an alias may point to it, as to any record of the zone', () => {
    expect(
      findingsOf((zone) => {
        new WeightedSet(zone, 'W', { name: 'w', members: { a: { weight: 1, values: ['192.0.2.1'] } } });
        const member = { alias: Target.record('w'), types: ['A'] as const };
        new LatencySet(zone, 'L', { name: 'l', regions: { 'eu-west-1': member, 'us-east-1': member } });
        new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
      }),
    ).toEqual([]);
  });
});
