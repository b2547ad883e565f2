import type { ApiFirewallRule } from '../../../lib/model/firewall/api-shape';
import { answer, buildWorld, withUnhealthy, type FirewallInput, type QuestionType, type WorldInput } from '../../../lib/simulator';
import { askInVpc, firewallRule, inVpc, privateZone, toldInVpc, values, vpcRule } from '../../support/vpc-worlds';
import { zoneWith } from '../../support/worlds';

const zone = privateZone(
  'example.com',
  values('www.example.com', 'A', '10.0.0.1'),
  values('www.example.com', 'TXT', '"text"'),
  values('moved.example.com', 'CNAME', 'next.example.com.'),
  values('next.example.com', 'CNAME', 'last.example.com.'),
  values('last.example.com', 'A', '10.0.0.2'),
  values('out.example.com', 'CNAME', 'cdn.example.net.'),
);
const domainLists = {
  www: ['www.example.com'],
  below: ['*.example.com'],
  apex: ['example.com'],
  all: ['*'],
  moved: ['moved.example.com'],
  next: ['next.example.com'],
  last: ['last.example.com'],
  out: ['out.example.com'],
  cdn: ['cdn.example.net'],
};
const address = '1 www.example.com. 60 A 10.0.0.1';
const chain =
  'moved.example.com. 60 CNAME next.example.com., next.example.com. 60 CNAME last.example.com., last.example.com. 60 A 10.0.0.2';

const withGroups = (...groups: readonly (readonly ApiFirewallRule[])[]): FirewallInput => ({
  associations: groups.map((_, i) => ({ vpcId: 'vpc-1', group: `group${i}`, priority: 101 + i })),
  groups: Object.fromEntries(groups.map((rules, i) => [`group${i}`, rules])),
  domainLists,
});
const input = (firewall: FirewallInput): WorldInput => ({ zones: [zone], firewall });
const asked = (name: string, rules: readonly ApiFirewallRule[], type: QuestionType = 'A') =>
  toldInVpc(askInVpc(input(withGroups(rules)), name, type));
const nxdomain = { BlockResponse: 'NXDOMAIN' } as const;
const trusting = { FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN' } as const;
const override = {
  BlockResponse: 'OVERRIDE',
  BlockOverrideDomain: 'sinkhole.example',
  BlockOverrideDnsType: 'CNAME',
  BlockOverrideTtl: 30,
} as const;

describe('DNS Firewall', () => {
  it.each<[rule: string, readonly ApiFirewallRule[], string]>([
    ['blocks with no data', [firewallRule(1, 'BLOCK', 'www')], '1 nodata'],
    ['blocks with no such name', [firewallRule(1, 'BLOCK', 'www', nxdomain)], '1 nxdomain'],
    [
      'blocks with a CNAME under the name asked for',
      [firewallRule(1, 'BLOCK', 'www', override)],
      '1 www.example.com. 30 CNAME sinkhole.example.',
    ],
    ['lets pass what it logs', [firewallRule(1, 'ALERT', 'www')], address],
    [
      'stops at the first rule that matches: what it lets pass is not blocked',
      [firewallRule(1, 'ALLOW', 'www'), firewallRule(2, 'BLOCK', 'all')],
      address,
    ],
    ['stops at an alert too', [firewallRule(1, 'ALERT', 'www'), firewallRule(2, 'BLOCK', 'all')], address],
    [
      'goes by priority, not by the order in which rules stand',
      [firewallRule(2, 'ALLOW', 'www'), firewallRule(1, 'BLOCK', 'all')],
      '1 nodata',
    ],
    ['takes a domain for itself alone', [firewallRule(1, 'BLOCK', 'apex')], address],
    ['takes an asterisk and a dot for everything below', [firewallRule(1, 'BLOCK', 'below')], '1 nodata'],
    ['takes an asterisk for everything', [firewallRule(1, 'BLOCK', 'all')], '1 nodata'],
    ['looks at the query types of a rule: the one asked for', [firewallRule(1, 'BLOCK', 'www', { Qtype: 'A' })], '1 nodata'],
    ['looks at the query types of a rule: by number', [firewallRule(1, 'BLOCK', 'www', { Qtype: 'TYPE1' })], '1 nodata'],
    ['looks at the query types of a rule: another one', [firewallRule(1, 'BLOCK', 'www', { Qtype: 'AAAA' })], address],
    ['lets pass what no rule has', [firewallRule(1, 'BLOCK', 'cdn')], address],
  ])('%s', (_, rules, reply) => {
    expect(asked('www.example.com', rules)).toEqual([reply]);
  });

  it('does not take everything below a domain for the domain', () => {
    expect(asked('example.com', [firewallRule(1, 'BLOCK', 'below')], 'NS')[0]).toContain('1 example.com. 172800 NS');
  });

  it('goes through the groups of a VPC by the priority of their associations', () => {
    const allow = [firewallRule(500, 'ALLOW', 'www')];
    const block = [firewallRule(1, 'BLOCK', 'all', nxdomain)];
    const told = (...groups: readonly (readonly ApiFirewallRule[])[]) =>
      toldInVpc(askInVpc(input(withGroups(...groups)), 'www.example.com'));
    expect([told(allow, block), told(block, allow)]).toEqual([[address], ['1 nxdomain']]);
    const { associations = [], ...rest } = withGroups(allow, block);
    const swapped = { ...rest, associations: associations.map((one) => ({ ...one, priority: 1000 - one.priority })) };
    expect(toldInVpc(askInVpc(input(swapped), 'www.example.com'))).toEqual(['1 nxdomain']);
  });

  it.each<[rule: string, readonly ApiFirewallRule[], string]>([
    ['blocks the question where a CNAME leads to what is blocked', [firewallRule(1, 'BLOCK', 'last', nxdomain)], '1 nxdomain'],
    [
      'answers the name asked for by the CNAME of the rule that blocks behind it',
      [firewallRule(1, 'BLOCK', 'next', override)],
      '1 moved.example.com. 30 CNAME sinkhole.example.',
    ],
    [
      'looks at where CNAMEs lead although the name asked for is let pass',
      [firewallRule(1, 'ALLOW', 'moved'), firewallRule(2, 'BLOCK', 'all')],
      '1 nodata',
    ],
    [
      'lets a chain pass of which every name is let pass',
      [firewallRule(1, 'ALLOW', 'below'), firewallRule(2, 'BLOCK', 'all')],
      `1 ${chain}`,
    ],
    [
      'does not look where CNAMEs lead when the rule that lets pass trusts redirections',
      [firewallRule(1, 'ALLOW', 'moved', trusting), firewallRule(2, 'BLOCK', 'all')],
      `1 ${chain}`,
    ],
    ['looks at the name asked for alone by a rule that trusts redirections', [firewallRule(1, 'BLOCK', 'last', trusting)], `1 ${chain}`],
    [
      'trusts from the name asked for only, not from one in the chain',
      [firewallRule(1, 'ALLOW', 'next', trusting), firewallRule(2, 'BLOCK', 'last', nxdomain)],
      '1 nxdomain',
    ],
  ])('%s', (_, rules, reply) => {
    expect(asked('moved.example.com', rules)).toEqual([reply]);
  });

  it('looks at the name that a CNAME leads to out of the zone', () => {
    expect(asked('out.example.com', [firewallRule(1, 'BLOCK', 'cdn', nxdomain)])).toEqual(['1 nxdomain']);
  });

  it('has no redirection to look at where the CNAME itself is asked for', () => {
    expect(asked('out.example.com', [firewallRule(1, 'BLOCK', 'cdn', nxdomain)], 'CNAME')).toEqual([
      '1 out.example.com. 60 CNAME cdn.example.net.',
    ]);
  });

  it('blocks the share of questions that a CNAME leads to what is blocked', () => {
    const member = (SetIdentifier: string, Weight: number, target: string) => ({
      ...values('w.example.com', 'CNAME', target),
      SetIdentifier,
      Weight,
    });
    const weighted = privateZone('example.com', member('a', 1, 'bad.example.net.'), member('b', 3, 'good.example.net.'));
    const firewall = { ...withGroups([firewallRule(1, 'BLOCK', 'bad', nxdomain)]), domainLists: { bad: ['bad.example.net'] } };
    expect(toldInVpc(askInVpc({ zones: [weighted], firewall }, 'w.example.com'))).toEqual([
      '3/4 w.example.com. 60 CNAME good.example.net.',
      '1/4 nxdomain',
    ]);
  });

  it('blocks before a rule forwards, and names of public zones and of none', () => {
    const firewall = withGroups([firewallRule(1, 'BLOCK', 'all', nxdomain)]);
    const resolverRules = [vpcRule('FORWARD', 'corp.example')];
    const publicZone = zoneWith([values('www.example.org', 'A', '192.0.2.1')], { name: 'example.org' });
    const told = (name: string) => toldInVpc(askInVpc({ zones: [zone, publicZone], resolverRules, firewall }, name));
    expect(['wiki.corp.example', 'www.example.org', 'www.example.net'].map(told)).toEqual([['1 nxdomain'], ['1 nxdomain'], ['1 nxdomain']]);
  });

  it('is at work in VPCs that have groups, and nowhere else', () => {
    const world = {
      zones: [zoneWith([values('www.example.com', 'A', '192.0.2.1')])],
      firewall: withGroups([firewallRule(1, 'BLOCK', 'all')]),
    };
    const told = (client: typeof inVpc) => toldInVpc(askInVpc(world, 'www.example.com', 'A', client));
    expect([told(inVpc), told({ vpc: { id: 'vpc-2' } }), told({})]).toEqual([
      ['1 nodata'],
      ['1 www.example.com. 60 A 192.0.2.1'],
      ['1 www.example.com. 60 A 192.0.2.1'],
    ]);
  });

  it('answers as the resolver of a VPC, and names the rule that blocks', () => {
    const [{ reply } = {}] = askInVpc(input(withGroups([firewallRule(1, 'BLOCK', 'www', nxdomain)])), 'www.example.com').replies;
    expect(reply).toMatchObject({
      rcode: 'NXDOMAIN',
      authoritative: false,
      recursionAvailable: true,
      authority: [],
      blockedBy: 'rule BLOCK-1 (priority 1) of group0',
    });
  });

  it('an asterisk without a dot stands for any text in front', () => {
    const told = (name: string) =>
      toldInVpc(
        askInVpc({ zones: [], firewall: { ...withGroups([firewallRule(1, 'BLOCK', 'odd')]), domainLists: { odd: ['*ample.com'] } } }, name),
      );
    expect(['www.example.com', 'ample.com', 'ample.com.au'].map(told)).toEqual([['1 nodata'], ['1 nodata'], ['1 refused']]);
  });
});

describe('where lists or groups are not known', () => {
  const unknownList = 'it depends on whether the list aws, which is not known, has it for rule BLOCK-1 (priority 1) of group0';

  it('the answer is unknown where the rule would block', () => {
    expect(asked('www.example.com', [firewallRule(1, 'BLOCK', 'aws')])).toEqual([`1 unknown ${unknownList}`]);
  });

  it('the answer is known where the rule makes no difference', () => {
    expect(asked('www.example.com', [firewallRule(1, 'ALERT', 'aws')])).toEqual([address]);
    expect(asked('www.example.com', [firewallRule(1, 'BLOCK', 'aws'), firewallRule(2, 'BLOCK', 'www')])).toEqual(['1 nodata']);
    expect(asked('www.example.com', [firewallRule(1, 'BLOCK', 'aws', { Qtype: 'MX' })])).toEqual([address]);
  });

  it('the answer is known where a rule before it decides', () => {
    expect(asked('www.example.com', [firewallRule(0, 'ALLOW', 'www'), firewallRule(1, 'BLOCK', 'aws')])).toEqual([address]);
  });

  it('a list that may let pass makes unknown what a later rule blocks', () => {
    expect(asked('www.example.com', [firewallRule(1, 'ALLOW', 'aws'), firewallRule(2, 'BLOCK', 'www')])[0]).toContain('1 unknown');
  });

  it('the answer is unknown where it depends on a name that a CNAME leads to', () => {
    expect(asked('out.example.com', [firewallRule(0, 'ALLOW', 'out'), firewallRule(1, 'BLOCK', 'aws')])).toEqual([
      `1 unknown ${unknownList}`,
    ]);
  });

  it('the answer is unknown behind a group whose rules are not, and known where one before it decides', () => {
    const foreign = { vpcId: 'vpc-1', group: 'rslvr-frg-0a', priority: 200 };
    const told = (rules: readonly ApiFirewallRule[]) => {
      const own = withGroups(rules);
      return toldInVpc(askInVpc(input({ ...own, associations: [...(own.associations ?? []), foreign] }), 'www.example.com'));
    };
    expect(told([])).toEqual(['1 unknown it depends on the rules of the DNS Firewall group rslvr-frg-0a, which are not known']);
    expect(told([firewallRule(1, 'ALLOW', 'www')])).toEqual([address]);
  });

  it('both branches are told: what the rule would do, and how it goes on', () => {
    const { explanation } = askInVpc(input(withGroups([firewallRule(1, 'BLOCK', 'aws', nxdomain)])), 'www.example.com');
    expect(explanation.map(({ kind }) => kind)).toEqual(['firewall', 'zone', 'name', 'group']);
    expect(explanation[0]).toMatchObject({ findings: [{ kind: 'rule', assumed: true }, { kind: 'no-rule' }] });
  });

  it('whoever knows a list says what is in it', () => {
    const firewall = withGroups([firewallRule(1, 'BLOCK', 'aws')]);
    expect(toldInVpc(askInVpc(input({ ...firewall, domainLists: { ...firewall.domainLists, aws: [] } }), 'www.example.com'))).toEqual([
      address,
    ]);
  });
});

describe('while DNS Firewall itself does not answer', () => {
  const firewall = withGroups([firewallRule(1, 'BLOCK', 'last', nxdomain)]);
  const told = (more: FirewallInput, name = 'www.example.com', client = inVpc) => {
    const failing = withUnhealthy(buildWorld({ zones: [zone], firewall: { ...firewall, ...more } }), ['dns-firewall']);
    return answer(failing, client, { name, type: 'A' });
  };

  it('a VPC fails closed, with SERVFAIL to everything', () => {
    expect(told({}).replies[0]?.reply).toMatchObject({ kind: 'unanswerable', rcode: 'SERVFAIL' });
    expect(told({}).explanation).toEqual([{ kind: 'firewall-fails', vpcId: 'vpc-1', open: false }]);
  });

  it('a VPC that fails open answers everything, what is blocked too', () => {
    const failOpenVpcs = ['vpc-1'];
    expect(toldInVpc(told({ failOpenVpcs }))).toEqual([address]);
    expect(toldInVpc(told({ failOpenVpcs }, 'last.example.com'))).toEqual(['1 last.example.com. 60 A 10.0.0.2']);
  });

  it('a VPC without groups does not notice', () => {
    expect(told({}, 'www.example.com', { vpc: { id: 'vpc-2' } }).replies[0]?.reply.kind).toBe('refused');
  });

  it('it cannot fail where no VPC has it', () => {
    expect(() => withUnhealthy(buildWorld({ zones: [zone] }), ['dns-firewall'])).toThrow(/"dns-firewall" is no health check/);
  });
});
