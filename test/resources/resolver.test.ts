import {
  App,
  deploy,
  HybridDns,
  plan,
  ResolverEndpoint,
  ResolverRule,
  type Assembly,
  type Clock,
  type DeployOptions,
  type HybridDnsProps,
  type ResolverEndpointProps,
} from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { ask, type Asked } from '../support/aws-services';
import { fakeResolver, type FakeResolver } from '../support/aws-services/resolver';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const region = 'eu-west-1';
const vpcs = [{ vpcId: 'vpc-0a', region }];
const common = { region, addresses: ['subnet-0a', 'subnet-0b'], securityGroupIds: ['sg-0a'], vpcs };

const hybrid = (changed: Partial<HybridDnsProps> = {}) => {
  const app = new App({ name: 'network' });
  new HybridDns(app, 'Hybrid', {
    ...common,
    forward: { 'corp.example': ['10.9.0.53', '10.9.1.53'] },
    tags: { team: 'network' },
    ...changed,
  });
  return app.synth();
};
const inbound = (changed: Partial<ResolverEndpointProps> = {}) => {
  const app = new App({ name: 'network' });
  ResolverEndpoint.inbound(app, 'In', { ...common, ...changed });
  return app.synth();
};

interface World {
  readonly resolver: FakeResolver;
  readonly asked: Asked;
  readonly deploy: (
    assembly: Assembly,
    purpose?: 'destroy',
    interrupted?: Pick<DeployOptions, 'signal'> & { readonly clock: Clock },
  ) => Promise<unknown>;
  readonly isDone: (assembly: Assembly) => Promise<boolean>;
}

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function world(options: Parameters<typeof fakeResolver>[0] = {}): Promise<World> {
  const resolver = fakeResolver(options);
  const asked = await ask({ route53resolver: resolver.service });
  const route53 = emulated();
  const { client } = route53;
  opened.push(() => route53.close());
  const given = () => ({ client, services: asked.options, clock: steppedClock() });
  return {
    resolver,
    asked,
    deploy: (assembly, purpose, interrupted) =>
      deploy(assembly, { ...given(), ...interrupted, ...(purpose === undefined ? {} : { purpose }) }),
    isDone: async (assembly) => isEmptyPlan(await plan(assembly, given())),
  };
}

const writes = ({ asked }: World) => asked.services.requests.map(({ operation }) => operation).filter((one) => !/^(Get|List)/.test(one));
/** How many there are of each that are not on their way to their end. */
const held = ({ resolver: { endpoints, rules, associations } }: World) =>
  [endpoints, rules, associations].map((all) => [...all.values()].filter(({ members }) => members.Status !== 'DELETING').length);

describe('DNS between VPCs and networks outside', () => {
  it('is created in order, each part once what it needs is there, and then there is nothing to do', async () => {
    const here = await world();
    await here.deploy(hybrid());

    expect(writes(here).filter((one) => one !== 'TagResource')).toEqual([
      'CreateResolverEndpoint',
      'CreateResolverEndpoint',
      'CreateResolverRule',
      'AssociateResolverRule',
    ]);
    expect([...here.resolver.endpoints.values()].map(({ members }) => members.Status)).toEqual(['OPERATIONAL', 'OPERATIONAL']);
    expect(await here.isDone(hybrid())).toBe(true);
  });

  it('is deleted in the order that Resolver asks for', async () => {
    const here = await world();
    await here.deploy(hybrid());
    const before = writes(here).length;

    await here.deploy(hybrid(), 'destroy');

    expect(writes(here).slice(before)).toEqual([
      'DisassociateResolverRule',
      'DeleteResolverRule',
      'DeleteResolverEndpoint',
      'DeleteResolverEndpoint',
    ]);
    expect(held(here)).toEqual([0, 0, 0]);
  });

  it('destroyed and declared again gets new creator request ids, since the former ones stay taken', async () => {
    const here = await world();
    await here.deploy(hybrid());
    await here.deploy(hybrid(), 'destroy');
    await here.deploy(hybrid());

    expect(held(here)).toEqual([2, 1, 1]);
    expect(await here.isDone(hybrid())).toBe(true);
  });

  it.each<[what: string, changed: Partial<HybridDnsProps>, calls: readonly string[]]>([
    ['the targets of a rule', { forward: { 'corp.example': ['10.9.0.53', '10.9.2.53'] } }, ['UpdateResolverRule']],
    [
      'the security groups of the outbound endpoint',
      { outbound: { securityGroupIds: ['sg-0b'] } },
      ['CreateResolverEndpoint', 'UpdateResolverRule', 'DeleteResolverEndpoint'],
    ],
    [
      'a forwarding rule to one that keeps the domain',
      { forward: {}, keep: ['corp.example'] },
      ['CreateResolverRule', 'DisassociateResolverRule', 'AssociateResolverRule', 'DeleteResolverRule'],
    ],
    ['a name', { outbound: { name: 'to the office' } }, ['UpdateResolverEndpoint']],
    ['protocols that have none in common', { inbound: { protocols: ['DoH'] } }, ['UpdateResolverEndpoint', 'UpdateResolverEndpoint']],
  ])('changes %s', async (_, changed, calls) => {
    const here = await world();
    await here.deploy(hybrid());
    const before = writes(here).length;

    await here.deploy(hybrid(changed));

    expect(
      writes(here)
        .slice(before)
        .filter((one) => one !== 'TagResource'),
    ).toEqual(calls);
    expect(await here.isDone(hybrid(changed))).toBe(true);
  });
});

describe('addresses of an endpoint', () => {
  const moved = inbound({ addresses: ['subnet-0c', 'subnet-0d'] });

  it('are swapped without fewer than two being attached at any time', async () => {
    const here = await world({ ticks: 2 });
    await here.deploy(inbound());
    await here.deploy(moved);

    expect(
      [...here.resolver.addresses.values()]
        .flat()
        .map(({ members }) => members.SubnetId)
        .sort(),
    ).toEqual(['subnet-0c', 'subnet-0d']);
    expect(here.resolver.fewestAttached()).toBeGreaterThanOrEqual(2);
    expect(await here.isDone(moved)).toBe(true);
  });

  it('are swapped also where the quota leaves room for none more', async () => {
    const six = (letter: string) => Array.from({ length: 6 }, (_, i) => `subnet-${letter}${i}`);
    const here = await world({ mostAddresses: 6 });
    await here.deploy(inbound({ addresses: six('a') }));
    await here.deploy(inbound({ addresses: six('b') }));

    expect(here.resolver.fewestAttached()).toBeGreaterThanOrEqual(2);
    expect(await here.isDone(inbound({ addresses: six('b') }))).toBe(true);
  });
});

describe('somebody else', () => {
  it('keeps endpoints and rules that the app did not make', async () => {
    const here = await world();
    const theirs = new App({ name: 'others' });
    ResolverRule.system(theirs, 'Theirs', { domainName: 'their.example', region, vpcs });
    await here.deploy(theirs.synth());
    await here.deploy(hybrid());
    await here.deploy(hybrid(), 'destroy');

    expect(held(here)).toEqual([0, 1, 1]);
  });

  it('who has a rule for the domain in the VPC is not overruled', async () => {
    const here = await world();
    const theirs = new App({ name: 'others' });
    ResolverRule.system(theirs, 'Theirs', { domainName: 'corp.example', region, vpcs });
    await here.deploy(theirs.synth());

    await expect(here.deploy(hybrid())).rejects.toMatchObject({
      code: 'ServiceFailed',
      message: expect.stringContaining('RSLVR-00802') as string,
    });
    expect(await here.isDone(theirs.synth())).toBe(true);
  });
});

describe('whatever goes wrong on the way', () => {
  const changed = hybrid({
    forward: { 'corp.example': ['10.9.2.53'] },
    outbound: { securityGroupIds: ['sg-0b'] },
    addresses: ['subnet-0c', 'subnet-0b'],
  });
  const histories: readonly (readonly [string, Assembly | undefined, Assembly])[] = [
    ['created', undefined, hybrid()],
    ['changed', hybrid(), changed],
  ];
  const refusing = (from: number) => {
    let seen = 0;
    return () => (seen++ >= from ? { code: 'AccessDeniedException', message: 'no' } : undefined);
  };

  it.each(histories)('it is %s once, wherever a run breaks off', async (_, from, to) => {
    const whole = await world({ ticks: 2 });
    if (from !== undefined) await whole.deploy(from);
    const before = whole.asked.services.requests.length;
    await whole.deploy(to);
    const calls = whole.asked.services.requests.length - before;
    expect(calls).toBeGreaterThan(10);
    for (let n = 0; n < calls; n += 3) {
      const here = await world({ ticks: 2 });
      if (from !== undefined) await here.deploy(from);
      here.asked.services.refuse(refusing(n));
      await expect(here.deploy(to)).rejects.toMatchObject({ code: 'AccessDenied' });
      here.asked.services.refuse(() => undefined);
      await here.deploy(to);
      expect([n, ...held(here)]).toEqual([n, 2, 1, 1]);
      expect(await here.isDone(to)).toBe(true);
    }
  });

  it('it is deleted wherever a run breaks off: what still ends is waited for', async () => {
    const whole = await world({ ticks: 2 });
    await whole.deploy(hybrid());
    const before = whole.asked.services.requests.length;
    await whole.deploy(hybrid(), 'destroy');
    for (let n = 0; n < whole.asked.services.requests.length - before; n++) {
      const here = await world({ ticks: 2 });
      await here.deploy(hybrid());
      here.asked.services.refuse(refusing(n));
      await expect(here.deploy(hybrid(), 'destroy')).rejects.toMatchObject({ code: 'AccessDenied' });
      here.asked.services.refuse(() => undefined);
      await here.deploy(hybrid(), 'destroy');
      expect([n, ...held(here)]).toEqual([n, 0, 0, 0]);
    }
  });

  it.each(['UPDATING', 'ACTION_NEEDED'])('a rule waits for an endpoint that is %s and comes round', async (Status) => {
    const here = await world();
    await here.deploy(hybrid({ forward: {} }));
    for (const endpoint of here.resolver.endpoints.values()) {
      endpoint.members.Status = Status;
      endpoint.pending = 5;
    }
    await here.deploy(hybrid());

    expect(held(here)).toEqual([2, 1, 1]);
    expect(await here.isDone(hybrid())).toBe(true);
  });

  it('a wait in the middle of a change ends when the run is interrupted, and the next run goes on', async () => {
    const here = await world();
    await here.deploy(hybrid({ forward: {} }));
    const endpoints = [...here.resolver.endpoints.values()];
    for (const endpoint of endpoints) Object.assign(endpoint, { pending: 1000, members: { ...endpoint.members, Status: 'UPDATING' } });
    const stop = new AbortController();
    const clock = steppedClock();
    const stopAfterThree: Clock = {
      now: () => clock.now(),
      async sleep(time) {
        if (clock.sleeps.length === 3) stop.abort();
        else await clock.sleep(time);
      },
    };

    await expect(here.deploy(hybrid(), undefined, { clock: stopAfterThree, signal: stop.signal })).rejects.toMatchObject({
      code: 'Interrupted',
    });
    expect(clock.sleeps).toHaveLength(3);

    for (const endpoint of endpoints) endpoint.pending = 1;
    await here.deploy(hybrid());
    expect(held(here)).toEqual([2, 1, 1]);
  });

  it('it is created once by two runs at a time', async () => {
    const here = await world();
    await Promise.allSettled([here.deploy(hybrid()), here.deploy(hybrid())]);
    await here.deploy(hybrid());

    expect(held(here)).toEqual([2, 1, 1]);
  });
});

it('an app that has nothing of Resolver makes no call to it', async () => {
  const here = await world();
  await here.deploy(new App({ name: 'network' }).synth());

  expect(here.asked.services.calls()).toEqual([]);
});
