import {
  answerDiff,
  App,
  ARecord,
  CnameRecord,
  deploy,
  FirewallDomainList,
  FirewallRuleGroup,
  HostedZone,
  planWithLiveState,
  ResolverEndpoint,
  ResolverRule,
  ResolverRuleAssociation,
  type FirewallRuleProps,
} from '../../lib';
import { askEditions } from '../../lib/answer-diff/ask-editions';
import { worldEditions } from '../../lib/answer-diff/world-editions';
import { answersText } from '../../lib/render/answer-words';
import { parseClient } from '../../lib/simulator';
import { ask } from '../support/aws-services';
import { fakeFirewall } from '../support/aws-services/firewall';
import { fakeResolver } from '../support/aws-services/resolver';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

const region = 'eu-west-1';
const vpcs = [
  { vpcId: 'vpc-0a', region },
  { vpcId: 'vpc-0b', region },
];

/** An app with a private and a public zone, and what else is declared. */
function appWith(declare: (app: App) => void, www = '10.0.0.1'): App {
  const app = new App({ name: 'network' });
  const inside = new HostedZone(app, 'Inside', { zoneName: 'corp.example', vpcs: vpcs.slice(0, 1) });
  new ARecord(inside, 'Www', { name: 'www', ttl: 60, values: [www] });
  new CnameRecord(inside, 'Shop', { name: 'shop', ttl: 60, target: 'shop.cdn.example' });
  const outside = new HostedZone(app, 'Outside', { zoneName: 'example.com' });
  new ARecord(outside, 'Www', { name: 'www', ttl: 60, values: ['192.0.2.1'] });
  declare(app);
  return app;
}

async function planned(service: Parameters<typeof ask>[0][string], before: App, after: App) {
  const { options: services } = await ask({ route53resolver: service });
  const given = { ...emulated(), services, clock: steppedClock() };
  await deploy(before.synth(), given);
  const assembly = after.synth();
  return { assembly, ...(await planWithLiveState(assembly, given)) };
}

async function changesOf(service: Parameters<typeof ask>[0][string], before: App, after: App) {
  const { assembly, live, plan } = await planned(service, before, after);
  return answerDiff(assembly, live, { plan }).zones.flatMap(({ path, changes }) =>
    changes.map(({ name, types, clients, before: was, after: is, dangers }) =>
      [path, name, types.join(), clients.text, `${answersText(was)} -> ${answersText(is)}`, ...dangers.map(({ danger }) => danger)].join(
        ' | ',
      ),
    ),
  );
}

const blocking = { action: 'BLOCK', response: 'NXDOMAIN' } as const;
const group =
  (domains: readonly string[], rule: Pick<FirewallRuleProps, 'action' | 'response'> = blocking) =>
  (app: App) => {
    const list = new FirewallDomainList(app, 'Bad', { region, domains });
    new FirewallRuleGroup(app, 'Egress', {
      region,
      rules: [{ domains: list, priority: 100, ...rule }],
      vpcs,
    });
  };
const nothing = () => undefined;
const blocked = 'blocked by DNS Firewall: rule BLOCK-100 (priority 100) of Egress';

describe('a plan that changes DNS Firewall, and no record set', () => {
  it('is dangerous where it blocks a name of the app, in every VPC that gets it', async () => {
    const after = appWith(group(['www.corp.example', 'www.example.com', 'elsewhere.example']));
    expect(await changesOf(fakeFirewall().service, appWith(nothing), after)).toEqual([
      `Outside | www.example.com. | A | in vpc-0a, vpc-0b | 192.0.2.1 (60 s) -> no such name, ${blocked} | firewall-blocks`,
      `Inside | www.corp.example. | A | in vpc-0a | 10.0.0.1 (60 s) -> no such name, ${blocked} | firewall-blocks`,
    ]);
  });

  it('is dangerous where it blocks what a CNAME of the app leads to', async () => {
    const after = appWith(group(['shop.cdn.example'], { action: 'BLOCK', response: { cname: 'sink.example', ttl: 9 } }));
    expect(await changesOf(fakeFirewall().service, appWith(nothing), after)).toEqual([
      `Inside | shop.corp.example. | A | in vpc-0a | shop.cdn.example. (60 s) -> sink.example. (9 s), ${blocked} | firewall-blocks`,
    ]);
  });

  it('finds the CNAME of the app that leads to what a list has from now on', async () => {
    const changes = await changesOf(
      fakeFirewall().service,
      appWith(group(['x.example'])),
      appWith(group(['x.example', 'shop.cdn.example'])),
    );
    expect(changes).toEqual([
      `Inside | shop.corp.example. | A | in vpc-0a | shop.cdn.example. (60 s) -> no such name, ${blocked} | firewall-blocks`,
    ]);
  });

  it('is dangerous where it depends on a list that the app does not declare', async () => {
    const after = appWith((app) => {
      const domains = FirewallDomainList.fromId('rslvr-fdl-aws');
      new FirewallRuleGroup(app, 'Egress', {
        region,
        rules: [{ domains, priority: 1, action: 'BLOCK', queryType: 'A' }],
        vpcs: vpcs.slice(1),
      });
    });
    const told = await changesOf(fakeFirewall().service, appWith(nothing), after);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Outside \| www\.example\.com\. \| A \| in vpc-0b \| .* -> not known: .*rslvr-fdl-aws.* \| answer-unknown$/);
  });

  it('tells once what a list that nobody can read makes of many names', async () => {
    const withNames = (declare: (app: App) => void) =>
      appWith((app) => {
        const zone = new HostedZone(app, 'Large', { zoneName: 'large.example', vpcs });
        for (let i = 0; i < 5; i++) new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['10.0.0.9'] });
        declare(app);
      });
    const after = withNames((app) => {
      const domains = FirewallDomainList.fromId('rslvr-fdl-aws');
      new FirewallRuleGroup(app, 'Egress', { region, rules: [{ domains, priority: 1, action: 'BLOCK', queryType: 'A' }], vpcs });
    });
    const { assembly, live, plan } = await planned(fakeFirewall().service, withNames(nothing), after);
    const large = answerDiff(assembly, live, { plan }).zones.find(({ path }) => path === 'Large');
    expect(large).toMatchObject({ step: 'kept', changes: [], dangers: [{ danger: 'answer-unknown' }] });
    expect(large?.dangers[0]?.message).toMatch(
      /^What is answered to 5 names, r\d\.large\.example\. among them, is not known any more in vpc-0a, vpc-0b: .*rslvr-fdl-aws/,
    );
  });

  it('tells what is answered again when a name is taken off a list, without danger', async () => {
    const changes = await changesOf(
      fakeFirewall().service,
      appWith(group(['www.corp.example', 'x.example'])),
      appWith(group(['x.example'])),
    );
    expect(changes).toEqual([`Inside | www.corp.example. | A | in vpc-0a | no such name, ${blocked} -> 10.0.0.1 (60 s)`]);
  });

  it('says nothing where rules and lists change that no name of the app comes to', async () => {
    expect(await changesOf(fakeFirewall().service, appWith(group(['a.example'])), appWith(group(['a.example', 'b.example'])))).toEqual([]);
  });

  it('leaves what record sets change to what is told for everybody', async () => {
    const later = appWith(group(['a.example', 'b.example']), '10.0.0.2');
    expect(await changesOf(fakeFirewall().service, appWith(group(['a.example'])), later)).toEqual([
      'Inside | www.corp.example. | A | everybody | 10.0.0.1 (60 s) -> 10.0.0.2 (60 s)',
    ]);
  });

  it('leaves what record sets change to everybody also where a rule has the name from now on, and lets it pass', async () => {
    const after = appWith(group(['www.corp.example'], { action: 'ALERT' }), '10.0.0.2');
    expect(await changesOf(fakeFirewall().service, appWith(nothing), after)).toEqual([
      'Inside | www.corp.example. | A | everybody | 10.0.0.1 (60 s) -> 10.0.0.2 (60 s)',
    ]);
  });

  it('is compared for one client with the firewall of each side', async () => {
    const { assembly, live, plan } = await planned(fakeFirewall().service, appWith(nothing), appWith(group(['www.corp.example'])));
    const editions = worldEditions(plan, live, assembly);
    const kinds = (from: string) => {
      const asked = askEditions(editions, { name: 'www.corp.example', type: 'A' }, { client: parseClient(from), unhealthy: [] });
      return [asked.before, asked.after].map(({ replies }) => replies[0]?.reply.kind);
    };
    expect([kinds('vpc-0a'), kinds('inbound:vpc-0a'), kinds('vpc-0c')]).toEqual([
      ['answer', 'nxdomain'],
      ['answer', 'nxdomain'],
      ['refused', 'refused'],
    ]);
  });
});

describe('a plan that changes Resolver rules, and no record set', () => {
  const endpoint = ResolverEndpoint.fromId('rslvr-out-0a', region);
  const forwarding = (domainName: string) => (app: App) =>
    void ResolverRule.forward(app, 'Office', { domainName, endpoint, targets: ['10.9.0.53'], vpcs: vpcs.slice(0, 1) });

  it('is dangerous where a rule takes names of the app', async () => {
    expect((await changesOf(fakeResolver().service, appWith(nothing), appWith(forwarding('www.corp.example')))).at(-1)).toBe(
      'Inside | www.corp.example. | A | in vpc-0a | 10.0.0.1 (60 s) -> forwarded by a rule of the VPC | rule-takes-name',
    );
  });

  it('is no change for names of a private zone where the rule is of a shorter one', async () => {
    expect(await changesOf(fakeResolver().service, appWith(nothing), appWith(forwarding('example')))).toEqual([]);
  });

  it('is dangerous where a rule decides that the app does not declare', async () => {
    const shared = (app: App) => {
      const rule = ResolverRule.fromId('rslvr-rr-0a', { domainName: 'www.example.com', region });
      for (const vpc of vpcs.slice(1)) new ResolverRuleAssociation(app, 'Shared', { rule, vpc });
    };
    const told = await changesOf(fakeResolver().service, appWith(nothing), appWith(shared));
    expect(told.at(-1)).toContain(
      'Outside | www.example.com. | A | in vpc-0b | 192.0.2.1 (60 s) -> not known: it is decided by a rule rslvr-rr-0a',
    );
    expect(told.at(-1)).toContain('answer-unknown');
  });
});
