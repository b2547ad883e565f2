import {
  App,
  deploy,
  FirewallAssociation,
  FirewallDomainList,
  FirewallRuleGroup,
  FirewallVpcSetting,
  plan,
  type Assembly,
  type FirewallRuleProps,
} from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { ask } from '../support/aws-services';
import { fakeFirewall } from '../support/aws-services/firewall';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

const region = 'eu-west-1';
const vpc = { vpcId: 'vpc-0a', region };

interface Declared {
  readonly bad?: readonly string[];
  readonly order?: readonly [bad: number, good: number];
  readonly response?: FirewallRuleProps['response'];
  readonly withGood?: boolean;
  readonly groupName?: string;
  readonly mutationProtection?: boolean;
  readonly failOpen?: boolean;
  readonly team?: string;
}

const egress = (changed: Declared = {}): Assembly => {
  const { bad = ['bad.example', '*.bad.example'], order = [200, 100], response = 'NXDOMAIN', withGood = true, failOpen, team } = changed;
  const app = new App({ name: 'network' });
  const tags = team === undefined ? {} : { tags: { team } };
  const badList = new FirewallDomainList(app, 'Bad', { region, domains: bad, ...tags });
  const goodList = withGood ? [new FirewallDomainList(app, 'Good', { region, domains: ['ok.bad.example'] })] : [];
  const group = new FirewallRuleGroup(app, 'Egress', {
    region,
    ...(changed.groupName === undefined ? {} : { name: changed.groupName }),
    rules: [
      { domains: badList, priority: order[0], action: 'BLOCK', response },
      ...goodList.map((domains) => ({ domains, priority: order[1], action: 'ALLOW' as const })),
    ],
  });
  new FirewallAssociation(app, 'InVpc', { group, vpc, mutationProtection: changed.mutationProtection ?? false, ...tags });
  if (failOpen !== undefined) new FirewallVpcSetting(app, 'Setting', { vpc, failOpen });
  return app.synth();
};

async function world() {
  const firewall = fakeFirewall();
  const { services, options } = await ask({ route53resolver: firewall.service });
  const { client } = emulated();
  const given = () => ({ client, services: options, clock: steppedClock() });
  return {
    firewall,
    services,
    deploy: (assembly: Assembly, purpose?: 'destroy') => deploy(assembly, { ...given(), ...(purpose === undefined ? {} : { purpose }) }),
    isDone: async (assembly: Assembly) => isEmptyPlan(await plan(assembly, given())),
    writes: () => services.requests.map(({ operation }) => operation).filter((one) => !/^(Get|List|Tag)/.test(one)),
    held: () => [firewall.lists.size, firewall.groups.size, firewall.associations.size],
    rules: () =>
      [...firewall.rules.values()].flat().map(({ Priority, Action, BlockResponse }) => [Priority, Action, BlockResponse].join(' ')),
    domains: () => [...firewall.domains.values()].map((domains) => [...domains].sort()),
  };
}

describe('DNS Firewall', () => {
  it('is created: lists before rules, rules before the VPC has them, and then there is nothing to do', async () => {
    const here = await world();
    await here.deploy(egress({ team: 'network' }));

    expect(here.writes()).toEqual([
      'CreateFirewallDomainList',
      'UpdateFirewallDomains',
      'CreateFirewallDomainList',
      'UpdateFirewallDomains',
      'CreateFirewallRuleGroup',
      'CreateFirewallRule',
      'CreateFirewallRule',
      'AssociateFirewallRuleGroup',
    ]);
    expect(here.rules().sort()).toEqual(['100 ALLOW ', '200 BLOCK NXDOMAIN']);
    expect(await here.isDone(egress({ team: 'network' }))).toBe(true);
  });

  it('is deleted the other way round, protected against changes or not', async () => {
    const here = await world();
    await here.deploy(egress({ mutationProtection: true }));
    const before = here.writes().length;
    await here.deploy(egress({ mutationProtection: true }), 'destroy');

    expect(here.writes().slice(before)).toEqual([
      'UpdateFirewallRuleGroupAssociation',
      'DisassociateFirewallRuleGroup',
      'DeleteFirewallRule',
      'DeleteFirewallRule',
      'DeleteFirewallRuleGroup',
      'DeleteFirewallDomainList',
      'DeleteFirewallDomainList',
    ]);
    expect(here.held()).toEqual([0, 0, 0]);
  });

  it.each<[what: string, changed: Declared, calls: readonly string[]]>([
    ['a domain more and one less', { bad: ['bad.example', 'worse.example'] }, ['UpdateFirewallDomains', 'UpdateFirewallDomains']],
    ['priorities that change places', { order: [100, 200] }, ['UpdateFirewallRule', 'UpdateFirewallRule', 'UpdateFirewallRule']],
    ['what is answered', { response: { cname: 'blocked.example', ttl: 30 } }, ['UpdateFirewallRule']],
    ['a rule less, with its list', { withGood: false }, ['DeleteFirewallRule', 'DeleteFirewallDomainList']],
    [
      'another group',
      { groupName: 'other' },
      [
        'CreateFirewallRuleGroup',
        'CreateFirewallRule',
        'CreateFirewallRule',
        'DisassociateFirewallRuleGroup',
        // The first request id stays taken.
        'AssociateFirewallRuleGroup',
        'AssociateFirewallRuleGroup',
        'DeleteFirewallRule',
        'DeleteFirewallRule',
        'DeleteFirewallRuleGroup',
      ],
    ],
    ['protection of the association', { mutationProtection: true }, ['UpdateFirewallRuleGroupAssociation']],
    ['failing open', { failOpen: true }, ['UpdateFirewallConfig']],
    ['failing closed, as it did', { failOpen: false }, []],
  ])('changes: %s', async (_, changed, calls) => {
    const here = await world();
    await here.deploy(egress());
    const before = here.writes().length;
    await here.deploy(egress(changed));

    expect(here.writes().slice(before)).toEqual(calls);
    expect(await here.isDone(egress(changed))).toBe(true);
  });

  it('gives its tags to what takes the place of another one in the same run', async () => {
    const here = await world();
    await here.deploy(egress({ team: 'network' }));
    await here.deploy(egress({ team: 'network', groupName: 'other' }));

    expect(await here.isDone(egress({ team: 'network', groupName: 'other' }))).toBe(true);
  });

  it('adds new domains before old ones go, a thousand at a time, and loses none', async () => {
    const domains = (from: number, count: number) => Array.from({ length: count }, (_, i) => `d${from + i}.example`).sort();
    const here = await world();
    await here.deploy(egress({ bad: domains(0, 1500), withGood: false }));
    const kept = domains(500, 1000);
    let fewest = Number.POSITIVE_INFINITY;
    here.services.refuse(() => {
      const held = [...here.firewall.domains.values()][0] ?? new Set<string>();
      fewest = Math.min(fewest, kept.filter((domain) => held.has(domain)).length);
      return undefined;
    });
    await here.deploy(egress({ bad: domains(500, 2500), withGood: false }));

    expect(fewest).toBe(1000);
    expect(here.domains()).toEqual([domains(500, 2500)]);
  });

  it('leaves lists and groups alone that the app did not make', async () => {
    const here = await world();
    const theirs = new App({ name: 'others' });
    new FirewallDomainList(theirs, 'Bad', { region, domains: ['theirs.example'] });
    await here.deploy(theirs.synth());
    await here.deploy(egress());
    await here.deploy(egress(), 'destroy');

    expect(here.held()).toEqual([1, 0, 0]);
  });

  it('that somebody else has at the same priority is named, and not overruled', async () => {
    const here = await world();
    const theirs = new App({ name: 'others' });
    new FirewallAssociation(theirs, 'InVpc', { group: new FirewallRuleGroup(theirs, 'Group', { region, rules: [] }), vpc });
    await here.deploy(theirs.synth());

    await expect(here.deploy(egress())).rejects.toMatchObject({
      code: 'ServiceFailed',
      message: expect.stringContaining('at priority 101 already') as string,
    });
    expect(here.held()).toEqual([2, 2, 1]);
  });

  it('asks nothing of other parts of Resolver', async () => {
    const here = await world();
    await here.deploy(egress());

    expect(here.services.calls().filter((call) => !/Firewall|Tag/.test(call))).toEqual([]);
  });
});

describe('whatever goes wrong on the way', () => {
  const changed = egress({ bad: ['worse.example'], order: [100, 200], groupName: 'other', mutationProtection: true });
  const histories: readonly (readonly [string, Assembly | undefined, Assembly])[] = [
    ['created', undefined, egress()],
    ['changed', egress(), changed],
  ];
  it.each(histories)('it is %s once, wherever a run breaks off', async (_, from, to) => {
    const whole = await world();
    if (from !== undefined) await whole.deploy(from);
    const before = whole.services.requests.length;
    await whole.deploy(to);
    const calls = whole.services.requests.length - before;
    for (let n = 0; n < calls; n += 7) {
      const here = await world();
      if (from !== undefined) await here.deploy(from);
      let seen = 0;
      here.services.refuse(() => (seen++ >= n ? { code: 'AccessDeniedException', message: 'no' } : undefined));
      await expect(here.deploy(to)).rejects.toMatchObject({ code: 'AccessDenied' });
      here.services.refuse(() => undefined);
      await here.deploy(to);
      expect([n, ...here.held()]).toEqual([n, 2, 1, 1]);
      expect(await here.isDone(to)).toBe(true);
    }
  });

  it.each(['GetFirewallDomainList', 'GetFirewallRuleGroup'])('what is still on its way out is made anew: %s', async (look) => {
    const here = await world();
    await here.deploy(egress());
    let ending = false;
    here.services.refuse(({ operation }) => {
      const refused = ending && operation === look;
      ending ||= operation === look.replace('Get', 'Delete');
      return refused ? { code: 'AccessDeniedException', message: 'no' } : undefined;
    });
    await expect(here.deploy(egress(), 'destroy')).rejects.toMatchObject({ code: 'AccessDenied' });
    here.services.refuse(() => undefined);

    await here.deploy(egress());

    const { lists, groups, associations } = here.firewall;
    const staying = [lists, groups, associations].map((all) => [...all.values()].filter(({ Status }) => Status !== 'DELETING').length);
    expect(staying).toEqual([2, 1, 1]);
    expect(await here.isDone(egress())).toBe(true);
  });

  it('it is created once by two runs at a time', async () => {
    const here = await world();
    await Promise.allSettled([here.deploy(egress()), here.deploy(egress())]);
    await here.deploy(egress());

    expect(here.held()).toEqual([2, 1, 1]);
  });
});
