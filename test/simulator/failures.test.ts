import { allWithUnhealthy, withHealth, withUnhealthy, type World } from '../../lib/simulator';
import { ask, lastNumbers, member, told, worldWith } from '../support/worlds';

const loadBalancer = 'dualstack.lb-1.eu-west-1.elb.amazonaws.com.';
const world = worldWith(
  [
    member('a', { Failover: 'PRIMARY', HealthCheckId: 'up' }, 1),
    member('b', { Failover: 'SECONDARY' }, 2),
    {
      Name: 'lb.example.com.',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z32O12XQLNTSW2', DNSName: loadBalancer, EvaluateTargetHealth: true },
      SetIdentifier: 'lb',
      Failover: 'PRIMARY',
    },
    member('other', { Failover: 'SECONDARY' }, 9, { Name: 'lb.example.com.' }),
  ],
  { healthChecks: { inverted: { Type: 'HTTPS', Inverted: true }, both: { Type: 'CALCULATED', ChildHealthChecks: ['up'] } } },
);
const question = { name: 'lb.example.com' };

describe('what is named as unhealthy', () => {
  it('is so whatever its configuration makes of what is observed', () => {
    expect(lastNumbers(ask(withUnhealthy(world, ['up'])))).toEqual(['1 2']);
    expect(withUnhealthy(world, ['inverted', 'both']).observations).toEqual(
      new Map([
        ['inverted', { status: 'unhealthy' }],
        ['both', { status: 'unhealthy' }],
      ]),
    );
  });

  it.each([loadBalancer, 'lb-1.eu-west-1.elb.amazonaws.com', 'LB-1.eu-west-1.elb.amazonaws.com.'])(
    'may be an alias target by its name, with or without dualstack: %s',
    (name) => {
      expect(told(ask(withUnhealthy(world, [name]), {}, question))).toEqual(['1 lb.example.com. 60 A 192.0.2.9']);
    },
  );

  it('stays beside what was unhealthy already, and keeps what else is known of a target', () => {
    const before = withHealth(world, {
      checks: { up: 'unhealthy' },
      aliasTargets: { [loadBalancer]: { targetGroups: [{ registered: 1, healthy: 1 }], ttlSeconds: 7 } },
    });
    const after = withUnhealthy(before, [loadBalancer]);
    expect(lastNumbers(ask(after))).toEqual(['1 2']);
    expect(told(ask(after, {}, question))).toEqual(['1 lb.example.com. 60 A 192.0.2.9']);
    expect(after.aliasTargets.get(loadBalancer)?.ttlSeconds).toBe(7);
  });

  it('must be there: all that is not is named at once', () => {
    expect(() => withUnhealthy(world, ['upp', 'www.example.com'])).toThrow(/"upp" is no health check .*; "www\.example\.com" is no/);
  });

  it.each(['Zone/Up', '/Zone/Up', 'App/Zone/Up', '/App/Zone/Up', '/shop/Zone/Up'])(
    'may be a construct path with a slash and the app in front: %s',
    (name) => {
      const shop = worldWith([], { app: 'shop', healthChecks: { 'Zone/Up': { Type: 'TCP' } } });
      expect([...withUnhealthy(shop, [name]).observations.keys()]).toEqual(['Zone/Up']);
    },
  );

  it.each(['/bakery/Zone/Up', 'Up', '//Zone/Up', 'App/', '/'])('is not looked for by a part of its path: %s', (name) => {
    const shop = worldWith([], { app: 'shop', healthChecks: { 'Zone/Up': { Type: 'TCP' } } });
    expect(() => withUnhealthy(shop, [name])).toThrow('is no health check');
  });

  it('is the check of exactly this path before any other', () => {
    const nested = worldWith([], { healthChecks: { 'App/Zone/Up': { Type: 'TCP' }, 'Zone/Up': { Type: 'TCP' } } });
    expect([...withUnhealthy(nested, ['App/Zone/Up']).observations.keys()]).toEqual(['App/Zone/Up']);
  });
});

describe('what is named as unhealthy in two editions of a world', () => {
  const before = worldWith([], { healthChecks: { id: { Type: 'TCP' }, gone: { Type: 'TCP' }, still: { Type: 'TCP', Disabled: true } } });
  const after = worldWith([], { healthChecks: { 'Zone/Up': { Type: 'TCP' }, fresh: { Type: 'TCP' }, still: { Type: 'TCP' } } });
  const labels = new Map([['id', 'Zone/Up']]);
  const failing = (...names: readonly string[]) =>
    allWithUnhealthy([before, after], names, labels).map(({ observations }: World) => [...observations.keys()]);

  it('fails by any of its keys in both', () => {
    expect(failing('Zone/Up')).toEqual([['id'], ['Zone/Up']]);
    expect(failing('id')).toEqual([['id'], ['Zone/Up']]);
  });

  it('fails where it is, and where it is not disabled', () => {
    expect(failing('gone', 'fresh')).toEqual([['gone'], ['fresh']]);
    expect(failing('still')).toEqual([[], ['still']]);
  });

  it('must be in one of them', () => {
    expect(() => failing('Zone/Upp')).toThrow('near it: "Zone/Up"');
  });
});
