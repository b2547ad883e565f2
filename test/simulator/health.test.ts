import { checkStatus } from '../../lib/simulator/health/check-status';
import type { CheckMembers, CheckObservation, HealthState } from '../../lib/simulator';
import { withHealth, type GroupStep } from '../../lib/simulator';
import { apiAlias } from '../support/record-sets';
import { ask, lastNumbers, member, worldWith } from '../support/worlds';

const statusOf = (check: CheckMembers | undefined, observation?: CheckObservation, lastKnown?: 'healthy' | 'unhealthy') =>
  checkStatus('hc', {
    checks: new Map(check === undefined ? [] : [['hc', check]]),
    observations: new Map(observation === undefined ? [] : [['hc', observation]]),
    lastKnown: new Map(lastKnown === undefined ? [] : [['hc', lastKnown]]),
  }).healthy;
const http = { Type: 'HTTP' };
const alarm = (InsufficientDataHealthStatus?: string) => ({
  Type: 'CLOUDWATCH_METRIC',
  ...(InsufficientDataHealthStatus === undefined ? {} : { InsufficientDataHealthStatus }),
});

describe('the status of a health check', () => {
  it.each<[string, CheckMembers | undefined, CheckObservation | undefined, boolean]>([
    ['healthy without data', http, undefined, true],
    ['unhealthy without data when it is inverted', { ...http, Inverted: true }, undefined, false],
    ['what its endpoint is', http, 'unhealthy', false],
    ['the opposite of what its endpoint is when it is inverted', { ...http, Inverted: true }, 'unhealthy', true],
    ['healthy when it is disabled', { ...http, Disabled: true }, 'unhealthy', true],
    ['unhealthy when it is disabled and inverted', { ...http, Disabled: true, Inverted: true }, 'healthy', false],
    ['healthy of a check that is not known', undefined, undefined, true],
    ['what is observed of a check that is not known', undefined, 'unhealthy', false],
    ['unhealthy with exactly 18 % of the checkers', http, { checkers: 100, healthyCheckers: 18 }, false],
    ['healthy with one more than 18 %', http, { checkers: 100, healthyCheckers: 19 }, true],
    ['healthy with 3 of 16 checkers', http, { checkers: 16, healthyCheckers: 3 }, true],
    ['unhealthy with 2 of 16 checkers', http, { checkers: 16, healthyCheckers: 2 }, false],
    ['healthy when no checker has reported', http, { checkers: 0, healthyCheckers: 0 }, true],
    ['the opposite of the quorum when it is inverted', { ...http, Inverted: true }, { checkers: 16, healthyCheckers: 2 }, true],
    ['healthy while an alarm is OK', alarm(), 'OK', true],
    ['unhealthy in ALARM', alarm(), 'ALARM', false],
    ['healthy with too few data, where that is set', alarm('Healthy'), 'INSUFFICIENT_DATA', true],
    ['unhealthy with too few data, where that is set', alarm('Unhealthy'), 'INSUFFICIENT_DATA', false],
    ['healthy with too few data and no last status', alarm('LastKnownStatus'), 'INSUFFICIENT_DATA', true],
    ['healthy while a routing control is on', { Type: 'RECOVERY_CONTROL' }, 'ON', true],
    ['unhealthy while a routing control is off', { Type: 'RECOVERY_CONTROL' }, 'OFF', false],
    ['the given one, whatever the configuration', { ...http, Disabled: true, Inverted: true }, { status: 'healthy' }, true],
    [
      'the given one of a calculated check',
      { Type: 'CALCULATED', HealthThreshold: 0, ChildHealthChecks: [] },
      { status: 'unhealthy' },
      false,
    ],
  ])('is %s', (_, check, observation, healthy) => {
    expect(statusOf(check, observation)).toBe(healthy);
  });

  it('is the last known one with too few data, where that is set or nothing is', () => {
    expect(statusOf(alarm('LastKnownStatus'), 'INSUFFICIENT_DATA', 'unhealthy')).toBe(false);
    expect(statusOf(alarm(), 'INSUFFICIENT_DATA', 'unhealthy')).toBe(false);
    expect(statusOf(alarm('Healthy'), 'INSUFFICIENT_DATA', 'unhealthy')).toBe(true);
  });
});

describe('the status of a calculated health check', () => {
  const family = (threshold: number, states: Readonly<Record<string, CheckObservation>>, more: CheckMembers = { Type: 'CALCULATED' }) =>
    checkStatus('parent', {
      checks: new Map<string, CheckMembers>([
        ['parent', { HealthThreshold: threshold, ChildHealthChecks: ['a', 'b', 'off'], ...more }],
        ['a', http],
        ['b', http],
        ['off', { ...http, Disabled: true, Inverted: true }],
      ]),
      observations: new Map(Object.entries(states)),
      lastKnown: new Map(),
    });

  it('is healthy with as many healthy children as the threshold asks for', () => {
    expect(family(2, {}).healthy).toBe(true);
    expect(family(2, { a: 'unhealthy' }).healthy).toBe(false);
    expect(family(2, { a: 'unhealthy' }).reason).toEqual({ kind: 'children', healthy: 1, of: 3, threshold: 2 });
  });

  it('is always healthy with threshold 0, and never with one above the number of children', () => {
    expect(family(0, { a: 'unhealthy', b: 'unhealthy' }).healthy).toBe(true);
    expect(family(4, { off: { status: 'healthy' } }).healthy).toBe(false);
  });

  it('counts a disabled child as healthy, and as unhealthy when it is inverted', () => {
    expect(family(3, {}).healthy).toBe(false);
    expect(family(3, { off: { status: 'healthy' } }).healthy).toBe(true);
  });

  it('does not look at its own observations, and is turned around when it is inverted', () => {
    expect(family(2, { parent: 'unhealthy' }).healthy).toBe(true);
    expect(family(2, {}, { Type: 'CALCULATED', Inverted: true }).healthy).toBe(false);
  });

  it('comes out for checks in a circle, and for many levels of many children', () => {
    const checks = new Map<string, CheckMembers>([['self', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['self'] }]]);
    for (let level = 0; level < 30; level++)
      for (let i = 0; i < 20; i++)
        checks.set(`${level}-${i}`, {
          Type: 'CALCULATED',
          HealthThreshold: 20,
          ChildHealthChecks: Array.from({ length: 20 }, (_, child) => `${level + 1}-${child}`),
        });
    const world = { checks, observations: new Map(), lastKnown: new Map() };
    expect(checkStatus('self', world).healthy).toBe(true);
    expect(checkStatus('0-0', world).healthy).toBe(true);
  });
});

describe('the health of a record set', () => {
  const failover = (primary: object, rest: Parameters<typeof worldWith>[0], health: HealthState) =>
    lastNumbers(
      ask(
        worldWith([{ ...member('p', { Failover: 'PRIMARY' }, 1), ...primary }, member('s', { Failover: 'SECONDARY' }, 2), ...rest], {
          healthChecks: { own: http },
          health,
        }),
      ),
    );

  it('goes by its check, observed by id or by construct path', () => {
    expect(failover({ HealthCheckId: 'own' }, [], {})).toEqual(['1 1']);
    expect(failover({ HealthCheckId: 'own' }, [], { checks: { own: 'unhealthy' } })).toEqual(['1 2']);
    expect(failover({ HealthCheckId: '{{healthCheck:Zone/Up:id}}' }, [], { checks: { 'Zone/Up': 'unhealthy' } })).toEqual(['1 2']);
    expect(
      failover({ HealthCheckId: '{{healthCheck:Zone/Up:id}}' }, [], { checks: { '{{healthCheck:Zone/Up:id}}': 'unhealthy' } }),
    ).toEqual(['1 2']);
  });

  const lb = 'lb.us-east-1.elb.amazonaws.com.';
  const primary = (EvaluateTargetHealth: boolean, more: { readonly HealthCheckId?: string }, health: HealthState) => {
    const alias = apiAlias('www.example.com.', lb, {
      HostedZoneId: 'Z35SXDOTRQ7X7K',
      SetIdentifier: 'p',
      Failover: 'PRIMARY',
      EvaluateTargetHealth,
      ...more,
    });
    const world = worldWith([alias, member('s', { Failover: 'SECONDARY' }, 2)], { health });
    return lastNumbers(ask(world))[0] === '1 2' ? 'unhealthy' : 'healthy';
  };

  it.each<[string, boolean, HealthState, string]>([
    ['an AWS target nothing is known of', true, {}, 'healthy'],
    ['an unhealthy AWS target', true, { aliasTargets: { [lb]: { healthy: false } } }, 'unhealthy'],
    ['an unhealthy AWS target that is not evaluated', false, { aliasTargets: { [lb]: { healthy: false } } }, 'healthy'],
    [
      'target groups that all have a healthy target',
      true,
      { aliasTargets: { [lb.toUpperCase()]: { healthy: false, targetGroups: [{ registered: 3, healthy: 1 }] } } },
      'healthy',
    ],
    [
      'one target group without a healthy target',
      true,
      {
        aliasTargets: {
          [lb]: {
            targetGroups: [
              { registered: 1, healthy: 1 },
              { registered: 1, healthy: 0 },
            ],
          },
        },
      },
      'unhealthy',
    ],
    [
      'one target group without targets',
      true,
      {
        aliasTargets: {
          [lb]: {
            targetGroups: [
              { registered: 1, healthy: 1 },
              { registered: 0, healthy: 0 },
            ],
          },
        },
      },
      'unhealthy',
    ],
  ])('of an alias with %s', (_, evaluate, health, expected) => {
    expect(primary(evaluate, {}, health)).toBe(expected);
  });

  it('of an alias needs its own check and its target both', () => {
    expect(primary(true, { HealthCheckId: 'own' }, { checks: { own: 'unhealthy' } })).toBe('unhealthy');
    expect(primary(true, { HealthCheckId: 'own' }, { checks: { own: 'healthy' }, aliasTargets: { [lb]: { healthy: false } } })).toBe(
      'unhealthy',
    );
    expect(primary(true, { HealthCheckId: 'own' }, { checks: { own: 'healthy' } })).toBe('healthy');
  });

  it('of an alias whose target is gone is unhealthy where it is evaluated', () => {
    const world = (EvaluateTargetHealth: boolean) =>
      worldWith([
        apiAlias('www.example.com.', 'gone.example.com.', { SetIdentifier: 'p', Failover: 'PRIMARY', EvaluateTargetHealth }),
        member('s', { Failover: 'SECONDARY' }, 2),
      ]);
    expect(lastNumbers(ask(world(true)))).toEqual(['1 2']);
    expect(lastNumbers(ask(world(false)))).toEqual(['1 nodata']);
  });

  it('is told with its reason: which check, which target', () => {
    const world = withHealth(
      worldWith([
        apiAlias('www.example.com.', 'two.example.com.', {
          SetIdentifier: 'p',
          Failover: 'PRIMARY',
          EvaluateTargetHealth: true,
          HealthCheckId: 'own',
        }),
        member('s', { Failover: 'SECONDARY' }, 2),
        member('x', { Weight: 1 }, 3, { Name: 'two.example.com.', HealthCheckId: 'leaf' }),
      ]),
      { checks: { leaf: 'unhealthy' } },
    );
    const group = ask(world).explanation.find((step): step is GroupStep => step.kind === 'group');
    expect(group?.candidates[0]?.health).toMatchObject({
      healthy: false,
      check: { id: 'own', healthy: true },
      target: { kind: 'records', healthy: false, members: [{ setIdentifier: 'x', health: { healthy: false, check: { id: 'leaf' } } }] },
    });
  });
});
