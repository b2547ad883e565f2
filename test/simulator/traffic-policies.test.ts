import fc from 'fast-check';
import {
  App,
  HealthCheck,
  HostedZone,
  Route,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  WeightedSet,
  type Member,
} from '../../lib';
import { DomainName } from '../../lib/model/name/domain-name';
import { answer, worldFromAssembly, type Client, type HealthState } from '../../lib/simulator';
import { treeClient } from '../support/arbitrary-tree';

/** A routing policy as data, so that it can be declared in two apps. */
type Shape =
  | { readonly kind: 'value'; readonly last: number; readonly check?: number }
  | { readonly kind: Policy; readonly below: readonly Shape[]; readonly check?: number; readonly evaluate: boolean };

const policies = ['weighted', 'failover', 'latency', 'geolocation', 'geoproximity'] as const;
type Policy = (typeof policies)[number];

const checkNumber = fc.option(fc.nat(2), { nil: undefined });
const withCheck = <T extends object>(shape: T, check: number | undefined) => (check === undefined ? shape : { ...shape, check });
const value = fc
  .tuple(fc.integer({ min: 1, max: 9 }), checkNumber)
  .map(([last, check]) => withCheck({ kind: 'value' as const, last }, check));
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value,
    fc
      .tuple(fc.constantFrom(...policies), fc.array(tie('shape'), { minLength: 2, maxLength: 3 }), checkNumber, fc.boolean())
      .map(([kind, below, check, evaluate]) => withCheck({ kind, below, evaluate }, check)),
  ),
}));

const regions = ['eu-west-1', 'us-east-1', 'ap-south-1'];

function memberOf(one: Shape, checks: readonly HealthCheck[]): Member {
  const healthCheck = one.check === undefined ? {} : { healthCheck: checks[one.check] ?? '' };
  if (one.kind === 'value') return { values: [`192.0.2.${one.last}`], ...healthCheck };
  const members = one.below.map((inner) => memberOf(inner, checks));
  return { route: routeOf(one.kind, members, checks[0] ?? ''), evaluateTargetHealth: one.evaluate, ...healthCheck };
}

function routeOf(kind: Policy, members: readonly Member[], check: HealthCheck | string): Route {
  const [first = { values: [] }, second = first] = members;
  const keyed = <T>(make: (member: Member, i: number) => T) => Object.fromEntries(members.map((member, i) => [`m${i}`, make(member, i)]));
  switch (kind) {
    case 'weighted':
      return Route.weighted({ members: keyed((member, i) => ({ ...member, weight: i * 3 + 1 })) });
    case 'failover':
      // A primary without a health check is refused.
      return Route.failover({ primary: { healthCheck: check, ...first }, secondary: second });
    case 'latency':
      return Route.latency({ regions: Object.fromEntries(members.map((member, i) => [regions[i] ?? '', member])) });
    case 'geolocation':
      return Route.geolocation({
        default: first,
        continents: { EU: second },
        ...(members[2] === undefined ? {} : { countries: { US: members[2] } }),
      });
    case 'geoproximity':
      return Route.geoproximity({ members: keyed((member, i) => ({ ...member, region: regions[i] ?? '', bias: i * 10 })) });
  }
}

/** The same policy as an alias tree or as a traffic policy, with TTLs of 60 seconds. */
function answersOf(one: Shape, as: 'alias tree' | 'traffic policy'): (client: Client, health: HealthState) => unknown {
  const app = new App({ name: 'test' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const checks = [0, 1, 2].map((n) => HealthCheck.tcp(zone, `Up${n}`, { host: 'up.example.net', port: 80 + n }));
  const members = { members: { all: { ...memberOf(one, checks), weight: 1 } } };
  if (as === 'alias tree') new WeightedSet(zone, 'Www', { name: 'www', ttl: 60, ...members });
  else {
    const policy = new TrafficPolicy(zone, 'Policy', { document: TrafficPolicyDocument.fromRoute(Route.weighted(members)) });
    new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy, ttl: 60 });
  }
  const assembly = app.synth();
  return (client, health) => {
    const { replies } = answer(worldFromAssembly(assembly, { health }), client, { name: DomainName.parse('www.example.com'), type: 'A' });
    return replies.map((reply) => JSON.stringify(reply, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))).sort();
  };
}

const health = fc
  .tuple(...[0, 1, 2].map(() => fc.constantFrom('healthy' as const, 'unhealthy' as const)))
  .map((states): HealthState => ({ checks: Object.fromEntries(states.map((state, n) => [`Zone/Up${n}`, state])) }));

describe('a nested routing policy', () => {
  it('answers every client in every state of health the same as an alias tree and as a traffic policy', () => {
    fc.assert(
      fc.property(shape, fc.array(fc.tuple(treeClient, health), { minLength: 1, maxLength: 5 }), (one, asked) => {
        const [tree, policy] = [answersOf(one, 'alias tree'), answersOf(one, 'traffic policy')];
        for (const [client, state] of asked) expect(policy(client, state)).toEqual(tree(client, state));
      }),
    );
  });

  it('of geolocation answers by its default outside of its places, also as a traffic policy', () => {
    const one: Shape = {
      kind: 'geolocation',
      evaluate: true,
      below: [
        { kind: 'value', last: 1 },
        { kind: 'value', last: 2 },
      ],
    };
    const ask = answersOf(one, 'traffic policy');
    expect(String(ask({ place: { country: 'BR' } }, {}))).toContain('192.0.2.1');
    expect(String(ask({ place: { country: 'DE' } }, {}))).toContain('192.0.2.2');
  });

  it('of failover answers the secondary while the primary is unhealthy, also as a traffic policy', () => {
    const one: Shape = {
      kind: 'failover',
      evaluate: true,
      below: [
        { kind: 'value', last: 1, check: 0 },
        { kind: 'value', last: 2 },
      ],
    };
    const ask = answersOf(one, 'traffic policy');
    expect(String(ask({}, {}))).toContain('192.0.2.1');
    expect(String(ask({}, { checks: { 'Zone/Up0': 'unhealthy' } }))).toContain('192.0.2.2');
  });
});
