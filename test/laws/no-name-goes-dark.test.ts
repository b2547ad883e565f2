import fc from 'fast-check';
import { App, HealthCheck, HostedZone, LatencySet, Route } from '../../lib';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { desiredRecordSets } from '../../lib/synth/desired';
import { zonesStates } from '../support/arbitrary-zones-states';
import { cidrCollections } from '../support/arbitrary-tree';
import { darkMoments, momentsBetween, type ZonesState } from '../support/moments';
import { apiAlias, storedOf, values } from '../support/record-sets';

const zonesOf = (zones: Readonly<Record<string, readonly ApiResourceRecordSet[]>>): ZonesState =>
  new Map(
    Object.entries(zones).map(([name, sets]) => [name, new Map(sets.map(storedOf).map((stored) => [indexKey(stored.rrset), stored]))]),
  );
const zone = (...sets: readonly ApiResourceRecordSet[]) => zonesOf({ 'example.com.': sets });
const dark = (before: ZonesState, after: ZonesState, input: Parameters<typeof darkMoments>[3] = {}) =>
  darkMoments(before, after, momentsBetween(before, after), { cidrCollections, ...input });
const a = (Name: string, last = 1): ApiResourceRecordSet => ({ Name, TTL: 60, ...values('A', `192.0.2.${last}`) });
const cname = (Name: string, to: string): ApiResourceRecordSet => ({ Name, TTL: 60, ...values('CNAME', to) });

describe('whoever has an answer before and after has one at every moment', () => {
  it.each(['stays', 'comes and goes'] as const)('between any two states of a zone and one below it whose delegation %s', (delegation) => {
    fc.assert(
      fc.property(zonesStates(delegation), zonesStates(delegation), (before, after) => {
        expect(dark(before, after)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('when a CNAME turns from one name of another zone to another one', () => {
    const state = (name: string) =>
      zonesOf({ 'example.com.': [cname('www.example.com.', `${name}.example.org.`)], 'example.org.': [a(`${name}.example.org.`)] });
    expect(dark(state('blue'), state('green'))).toEqual([]);
    expect(dark(state('green'), state('blue'))).toEqual([]);
  });

  it('when a subdomain moves into a zone of its own, and back', () => {
    const ns = { Name: 'shop.example.com.', TTL: 60, ...values('NS', 'ns-1.awsdns-01.org.') };
    const one = zonesOf({ 'example.com.': [a('www.shop.example.com.')], 'shop.example.com.': [] });
    const two = zonesOf({ 'example.com.': [ns], 'shop.example.com.': [a('www.shop.example.com.')] });
    expect(dark(one, two)).toEqual([]);
    expect(dark(two, one)).toEqual([]);
  });

  it('when names take over from a wildcard, or give it back', () => {
    const wildcard = zone(a('*.example.com.'));
    const names = zone(a('*.example.com.'), a('a.example.com.'), a('x.a.example.com.'), a('*.a.example.com.'));
    expect(dark(wildcard, names)).toEqual([]);
    expect(dark(names, wildcard)).toEqual([]);
    expect(dark(wildcard, zone(a('a.example.com.')))).toEqual([]);
  });
});

/** What one name can be, with everything that it needs beside it. */
const www = 'www.example.com.';
const policies: Readonly<Record<string, readonly ApiResourceRecordSet[]>> = {
  simple: [a(www)],
  alias: [a('other.example.com.'), apiAlias(www, 'other.example.com.')],
  'alias chain': [a('end.example.com.'), apiAlias('mid.example.com.', 'end.example.com.'), apiAlias(www, 'mid.example.com.')],
  CNAME: [a('host.example.com.'), cname(www, 'host.example.com.')],
  'CNAME chain': [a('z.example.com.'), cname('b.example.com.', 'z.example.com.'), cname(www, 'b.example.com.')],
  weighted: [1, 2].map((n) => ({ ...a(www, n), SetIdentifier: `${n}`, Weight: n })),
  latency: ['eu-west-1', 'us-east-1'].map((Region) => ({ ...a(www), SetIdentifier: Region, Region })),
  failover: [
    { ...a(www), SetIdentifier: 'p', Failover: 'PRIMARY', HealthCheckId: 'hc' },
    { ...a(www, 2), SetIdentifier: 's', Failover: 'SECONDARY' },
  ],
  geolocation: ['*', 'DE'].map((CountryCode) => ({ ...a(www), SetIdentifier: CountryCode, GeoLocation: { CountryCode } })),
  geoproximity: ['eu-west-1', 'us-east-1'].map((AWSRegion) => ({
    ...a(www),
    SetIdentifier: AWSRegion,
    GeoProximityLocation: { AWSRegion },
  })),
  'IP-based': ['*', 'one'].map((LocationName) => ({
    ...a(www),
    SetIdentifier: LocationName,
    CidrRoutingConfig: { CollectionId: 'c', LocationName },
  })),
  multivalue: [1, 2].map((n) => ({ ...a(www, n), SetIdentifier: `${n}`, MultiValueAnswer: true })),
  nested: [
    a('b.a._route.www.example.com.'),
    {
      ...apiAlias('a._route.www.example.com.', 'b.a._route.www.example.com.', { EvaluateTargetHealth: true }),
      SetIdentifier: 'b',
      Weight: 1,
    },
    {
      ...apiAlias(www, 'a._route.www.example.com.', { EvaluateTargetHealth: true }),
      SetIdentifier: 'a',
      Region: 'eu-west-1',
      HealthCheckId: 'hc',
    },
  ],
  wildcard: [a('*.example.com.')],
};

describe('one name keeps being answered when its routing changes', () => {
  it.each(Object.keys(policies).flatMap((before) => Object.keys(policies).map((after) => [before, after])))(
    'from %s to %s',
    (before, after) => {
      expect(dark(zone(...(policies[before] ?? [])), zone(...(policies[after] ?? [])), { checks: ['hc'] })).toEqual([]);
    },
  );
});

/** A routing expression: a leaf, or a policy with members. */
interface Tree {
  readonly policy: 'leaf' | 'weighted' | 'latency' | 'failover' | 'geolocation';
  readonly members: readonly Tree[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant<Tree>({ policy: 'leaf', members: [] }),
    fc.record({
      policy: fc.constantFrom('weighted', 'latency', 'failover', 'geolocation'),
      members: fc.array(tie('tree'), { minLength: 2, maxLength: 2 }),
    }),
  ),
}));

type Routed = Parameters<typeof Route.failover>[0]['primary'];

/** The app whose www is a latency set around a tree; each member has a check of its own. */
function routed(root: Tree): ZonesState {
  const app = new App({ name: 'law' });
  const scope = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  let leaves = 0;
  const member = (node: Tree, path: string): Routed => {
    const healthCheck = HealthCheck.tcp(scope, `Up${path}`, { host: `${path}.example.net`, port: 80 });
    if (node.policy === 'leaf' || node.members.length === 0) return { values: [`192.0.2.${++leaves}`], healthCheck };
    const [first = { policy: 'leaf', members: [] }, second] = node.members;
    const [one, other] = [member(first, `${path}-1`), second === undefined ? undefined : member(second, `${path}-2`)];
    return { healthCheck, route: routeOf(node.policy, one, other) };
  };
  new LatencySet(scope, 'Www', { name: 'www', regions: { 'eu-west-1': member(root, 'r') } });
  const assembly = app.synth();
  return new Map(
    assembly.hostedZones.map((declared) => [
      declared.name,
      new Map(desiredRecordSets(declared).map(({ recordSet }) => [indexKey(recordSet.rrset), recordSet])),
    ]),
  );
}

function routeOf(policy: Exclude<Tree['policy'], 'leaf'>, one: Routed, other: Routed | undefined): Route {
  const both = <T extends object>(first: T, second: T) =>
    other === undefined
      ? [{ ...one, ...first }]
      : [
          { ...one, ...first },
          { ...other, ...second },
        ];
  switch (policy) {
    case 'weighted':
      return Route.weighted({ members: Object.fromEntries(both({ weight: 1 }, { weight: 2 }).map((member, i) => [`m${i}`, member])) });
    case 'latency':
      return Route.latency({ regions: Object.fromEntries(both({}, {}).map((member, i) => [['eu-west-1', 'us-east-1'][i] ?? '', member])) });
    case 'failover':
      return other === undefined
        ? Route.weighted({ members: { m0: { weight: 1, ...one } } })
        : Route.failover({ primary: one, secondary: other });
    case 'geolocation':
      return Route.geolocation({ default: one, ...(other === undefined ? {} : { countries: { DE: other } }) });
  }
}

/** The tree with the second branch of each of its policies taken away, one at a time. */
function pruned(root: Tree): Tree[] {
  const [first, second] = root.members;
  if (first === undefined || second === undefined) return [];
  return [
    { ...root, members: [first] },
    ...pruned(first).map((less) => ({ ...root, members: [less, second] })),
    ...pruned(second).map((less) => ({ ...root, members: [first, less] })),
  ];
}

describe('a nested expression', () => {
  it('answers at every moment while a branch is added or taken away at any level, whichever check is unhealthy', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const whole = routed(root);
        const checks = [...whole.values()].flatMap((sets) => [...sets.values()].flatMap(({ api }) => api.HealthCheckId ?? []));
        for (const less of pruned(root).map(routed)) {
          expect(dark(whole, less, { checks })).toEqual([]);
          expect(dark(less, whole, { checks })).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
