import { AaaaRecord, ARecord, FailoverPair, GeolocationSet, LatencySet, MultivalueSet, Route, Target, WeightedSet } from '../../lib';
import { findingsOf, recordSetsOf } from '../support/apps';

const here = { values: ['192.0.2.1'] };
const there = { values: ['192.0.2.2'] };
const canary = Route.weighted({ members: { old: { weight: 95, ...here }, new: { weight: 5, ...there } } });

describe('a nested policy', () => {
  it('is a group of its own, which the member points to and whose health it takes over', () => {
    const sets = recordSetsOf(
      (zone) => new LatencySet(zone, 'Www', { name: 'www', regions: { 'eu-west-1': { route: canary }, 'us-east-1': here } }),
    );
    expect(sets.map(({ Name, Type, SetIdentifier, Region, Weight }) => [Name, Type, SetIdentifier, Region ?? Weight])).toEqual([
      ['www.example.com.', 'A', 'eu-west-1', 'eu-west-1'],
      ['www.example.com.', 'A', 'us-east-1', 'us-east-1'],
      ['eu-west-1._route.www.example.com.', 'A', 'new', 5],
      ['eu-west-1._route.www.example.com.', 'A', 'old', 95],
    ]);
    expect(sets[0]).toMatchObject({
      AliasTarget: { HostedZoneId: '{{hostedZone:Zone:id}}', DNSName: 'eu-west-1._route.www.example.com.', EvaluateTargetHealth: true },
    });
  });

  it('lies below the way down to it, however deep', () => {
    const sets = recordSetsOf(
      (zone) =>
        new FailoverPair(zone, 'Www', {
          name: 'www',
          primary: { route: Route.latency({ regions: { 'eu-west-1': { route: canary } } }) },
          secondary: there,
        }),
    );
    expect([...new Set(sets.map(({ Name }) => Name))]).toEqual([
      'www.example.com.',
      'primary._route.www.example.com.',
      'eu-west-1.primary._route.www.example.com.',
    ]);
  });

  it('has the name it has whatever stands beside it', () => {
    const nameOf = (others: object) =>
      recordSetsOf((zone) => new WeightedSet(zone, 'W', { name: 'w', members: { a: { weight: 1, route: canary }, ...others } }))
        .map(({ Name }) => Name)
        .filter((name) => name.startsWith('a'));
    expect(nameOf({})).toEqual(nameOf({ b: { weight: 1, route: canary }, A: { weight: 2, ...here } }));
  });

  it('has a name even where the set identifier is no label, and another one for another identifier', () => {
    const identifiers = ['Blue', 'blue', 'blue green', 'blue-green', 'ü', 'x'.repeat(60), 'x'.repeat(61)];
    const members = Object.fromEntries(identifiers.map((identifier) => [identifier, { weight: 1, route: canary }]));
    const sets = recordSetsOf((zone) => new WeightedSet(zone, 'W', { name: 'w', members }));
    const names = new Set(sets.map(({ Name }) => Name).filter((name) => name.includes('_route')));
    expect(names.size).toBe(identifiers.length);
    expect(names).toContain('blue._route.w.example.com.');
  });

  it('of a wildcard lies beside it, not below it', () => {
    const sets = recordSetsOf((zone) => new WeightedSet(zone, 'W', { name: '*.w', members: { a: { weight: 1, route: canary } } }));
    expect(sets.map(({ Name }) => Name)).toContain('a._route._wildcard.w.example.com.');
  });

  it('of several types has an alias for each', () => {
    const both = Route.weighted({ members: { a: { weight: 1, values: ['192.0.2.1', '2001:db8::1'] } } });
    const sets = recordSetsOf((zone) => new LatencySet(zone, 'L', { name: 'l', regions: { 'eu-west-1': { route: both } } }));
    expect(sets.map(({ Name, Type }) => [Name, Type])).toEqual([
      ['l.example.com.', 'A'],
      ['l.example.com.', 'AAAA'],
      ['eu-west-1._route.l.example.com.', 'A'],
      ['eu-west-1._route.l.example.com.', 'AAAA'],
    ]);
  });

  it('of host names is an alias of type CNAME', () => {
    const hosts = Route.weighted({ members: { a: { weight: 1, cname: 'a.example.net' } } });
    const sets = recordSetsOf((zone) => new LatencySet(zone, 'L', { name: 'l', regions: { 'eu-west-1': { route: hosts } } }));
    expect(sets.map(({ Type }) => Type)).toEqual(['CNAME', 'CNAME']);
  });

  it('has one TTL throughout: that of the set around it unless it says otherwise, and 60 seconds for failover', () => {
    const ttls = (route: Route, ttl?: number) =>
      recordSetsOf(
        (zone) => new LatencySet(zone, 'L', { name: 'l', ...(ttl === undefined ? {} : { ttl }), regions: { 'eu-west-1': { route } } }),
      ).flatMap(({ TTL }) => TTL ?? []);
    expect(ttls(canary)).toEqual([300, 300]);
    expect(ttls(canary, 20)).toEqual([20, 20]);
    expect(ttls(Route.weighted({ ttl: 5, members: { a: { weight: 1, ...here } } }), 20)).toEqual([5]);
    expect(ttls(Route.failover({ primary: { ...here, healthCheck: 'hc-1' }, secondary: there }))).toEqual([60, 60]);
  });

  it('is not evaluated where the member says so', () => {
    const [alias] = recordSetsOf(
      (zone) =>
        new LatencySet(zone, 'L', {
          name: 'l',
          regions: { 'eu-west-1': { route: canary, evaluateTargetHealth: false, healthCheck: 'hc-1' } },
        }),
    );
    expect(alias).toMatchObject({ HealthCheckId: 'hc-1', AliasTarget: { EvaluateTargetHealth: false } });
  });

  it('makes a failover primary that can fail, since its health is that of the route', () => {
    const pair = { primary: { route: canary }, secondary: there };
    expect(findingsOf((zone) => new FailoverPair(zone, 'F', pair))).toEqual([]);
  });

  it('without members is a finding, wherever it stands', () => {
    const empty = Route.latency({ regions: {} });
    expect(findingsOf((zone) => new WeightedSet(zone, 'W', { members: { a: { weight: 1, route: empty } } }))).toMatchObject([
      { code: 'MembersMissing', path: 'Zone/W' },
    ]);
  });

  it('tells every mistake in the tree at once', () => {
    const wrong = Route.weighted({ members: { a: { weight: 1, values: ['x'] }, b: { weight: 1, alias: Target.cloudFront('y') } } });
    const found = findingsOf((zone) => new LatencySet(zone, 'L', { regions: { 'eu-west-1': { route: wrong } } }));
    expect(found.map(({ code }) => code).sort()).toEqual(['AliasTargetUnknown', 'Ipv4AddressInvalid']);
  });

  it('too deep for a name is a finding', () => {
    const deep = Array.from({ length: 10 }).reduce<Route>(
      (route) => Route.weighted({ members: { ['y'.repeat(40)]: { weight: 1, route } } }),
      canary,
    );
    expect(findingsOf((zone) => new LatencySet(zone, 'L', { regions: { 'eu-west-1': { route: deep } } }))).toMatchObject([
      { code: 'NameTooLong' },
    ]);
  });

  it('is free to hold every policy', () => {
    const regions = { 'eu-west-1': here };
    const routes = {
      weighted: canary,
      latency: Route.latency({ regions }),
      geolocation: Route.geolocation({ countries: { DE: here }, default: there }),
      geoproximity: Route.geoproximity({ members: { a: { region: 'eu-west-1', ...here } } }),
      ipBased: Route.ipBased({ collectionId: 'c8c02a84-aaaa-bbbb-e0d2-d833a2f80106', locations: { office: here }, default: there }),
      multivalue: Route.multivalue({ members: { a: here, b: there } }),
    };
    for (const [name, route] of Object.entries(routes)) {
      const sets = recordSetsOf((zone) => new FailoverPair(zone, 'F', { name, primary: { route }, secondary: there }));
      expect(sets.length).toBeGreaterThan(2);
    }
  });
});

describe('GeolocationSet', () => {
  it('has members for subdivisions, countries, continents and everybody else, named after the place', () => {
    const sets = recordSetsOf(
      (zone) =>
        new GeolocationSet(zone, 'G', {
          name: 'g',
          subdivisions: { 'US-CA': here },
          countries: { DE: { ...here, setIdentifier: 'germany' } },
          continents: { EU: here },
          default: there,
        }),
    );
    expect(sets.map(({ SetIdentifier, GeoLocation }) => [SetIdentifier, GeoLocation])).toEqual([
      ['US-CA', { CountryCode: 'US', SubdivisionCode: 'CA' }],
      ['continent-EU', { ContinentCode: 'EU' }],
      ['default', { CountryCode: '*' }],
      ['germany', { CountryCode: 'DE' }],
    ]);
  });

  it.each(['US', 'USCA', 'US-', '-CA', 'US-ZZ'])('a subdivision %s, which there is not, is a finding', (code) => {
    const found = findingsOf((zone) => new GeolocationSet(zone, 'G', { subdivisions: { [code]: here }, default: there }));
    expect(found.map(({ severity }) => severity)).toContain('error');
  });
});

describe('MultivalueSet', () => {
  it('has members by set identifier', () => {
    const sets = recordSetsOf(
      (zone) => new MultivalueSet(zone, 'M', { name: 'm', members: { a: { ...here, healthCheck: 'hc-1' }, b: there } }),
    );
    expect(sets.map(({ SetIdentifier, MultiValueAnswer, HealthCheckId }) => [SetIdentifier, MultiValueAnswer, HealthCheckId])).toEqual([
      ['a', true, 'hc-1'],
      ['b', true, undefined],
    ]);
  });
});

describe('record sets beside a nested policy', () => {
  it('keep their names', () => {
    const found = findingsOf((zone) => {
      new WeightedSet(zone, 'W', { name: 'w', members: { a: { weight: 1, route: canary } } });
      new ARecord(zone, 'A', { name: 'a.w', ...here });
      new AaaaRecord(zone, 'Aaaa', { name: 'w2', values: ['2001:db8::1'] });
    });
    expect(found).toEqual([]);
  });
});
