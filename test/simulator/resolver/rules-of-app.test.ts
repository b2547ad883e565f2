import {
  answer,
  App,
  ARecord,
  DomainName,
  HostedZone,
  HybridDns,
  NsRecord,
  resourcesOf,
  ResolverEndpoint,
  ResolverRule,
  ResolverRuleAssociation,
  worldFromAssembly,
} from '../../../lib';

const region = 'eu-west-1';
const vpc = { vpcId: 'vpc-0a', region };

function world() {
  const app = new App({ name: 'network' });
  const internal = new HostedZone(app, 'Internal', { zoneName: 'corp.example', vpcs: [vpc] });
  new ARecord(internal, 'Www', { name: 'www', values: ['10.0.0.1'] });
  const cloud = new HostedZone(app, 'Cloud', { zoneName: 'aws.dc.example', vpcs: [vpc] });
  new ARecord(cloud, 'Www', { name: 'www', values: ['10.0.0.2'] });
  const deep = new HostedZone(app, 'Deep', { zoneName: 'a.b.lab.example', vpcs: [vpc] });
  new ARecord(deep, 'Www', { name: 'www', values: ['10.0.0.3'] });
  const { outbound } = new HybridDns(app, 'Hybrid', {
    region,
    addresses: ['subnet-0a', 'subnet-0b'],
    securityGroupIds: ['sg-0a'],
    vpcs: [vpc],
    forward: {
      'corp.example': ['10.9.0.53'],
      'dc.example': ['10.9.1.53', { ip: '10.9.2.53', port: 5353 }],
      'lab.example': ['10.9.3.53'],
      '.': ['10.9.9.53'],
    },
    keep: ['aws.dc.example'],
  });
  ResolverRule.delegate(app, 'Delegated', { delegationRecord: 'ns1.lab.example', endpoint: outbound, vpcs: [vpc] });
  return worldFromAssembly(app.synth());
}

const asked = (name: string, id = 'vpc-0a') => {
  const [first] = answer(world(), { vpc: { id, region } }, { name, type: 'A' }).replies;
  const [records] = first?.reply.answer ?? [];
  return { kind: first?.reply.kind, to: first?.reply.forwardedTo ?? (records?.values.kind === 'all' ? records.values.texts : undefined) };
};

describe('the Resolver rules of an app', () => {
  it.each([
    ['a rule wins over the private zone of the same name', 'www.corp.example', { kind: 'forwarded', to: ['10.9.0.53'] }],
    ['the rule of the longest name wins', 'x.dc.example', { kind: 'forwarded', to: ['10.9.1.53', '10.9.2.53 port 5353'] }],
    ['a system rule takes its domain back', 'www.aws.dc.example', { kind: 'answer', to: ['10.0.0.2'] }],
    ['a private zone of a longer name wins over a rule', 'www.a.b.lab.example', { kind: 'answer', to: ['10.0.0.3'] }],
    ['a rule for all names takes the rest', 'www.example.net', { kind: 'forwarded', to: ['10.9.9.53'] }],
  ])('%s', (_, name, reply) => {
    expect(asked(name)).toEqual(reply);
  });

  it('hold in VPCs that have them, and nowhere else', () => {
    expect(asked('x.dc.example', 'vpc-0b').kind).toBe('refused');
  });

  it('of a rule that the app does not declare nothing but the domain is known', () => {
    const app = new App({ name: 'network' });
    const zone = new HostedZone(app, 'Internal', { zoneName: 'corp.example', vpcs: [vpc] });
    new ARecord(zone, 'Www', { name: 'www', values: ['10.0.0.1'] });
    const rule = ResolverRule.fromId('rslvr-rr-0a', { domainName: 'corp.example', region });
    new ResolverRuleAssociation(app, 'Shared', { rule, vpc });
    const assembly = app.synth();
    const question = { name: 'www.corp.example', type: 'A' } as const;
    const client = { vpc: { id: 'vpc-0a', region } };

    const [{ reply } = {}] = answer(worldFromAssembly(assembly), client, question).replies;
    expect([reply?.kind, reply?.unknown]).toEqual([
      'unknown',
      'it is decided by a rule rslvr-rr-0a for corp.example., which is not declared here',
    ]);
    // Whoever knows it may say so.
    const said = { domain: DomainName.parse('corp.example'), vpcIds: ['vpc-0a'], ruleType: 'SYSTEM', targets: [] } as const;
    expect(answer(worldFromAssembly(assembly, { resolverRules: [said] }), client, question).replies[0]?.reply.kind).toBe('answer');
  });

  it('those that delegate go by their delegation record, through their endpoint', () => {
    const app = new App({ name: 'network' });
    const zone = new HostedZone(app, 'Hr', { zoneName: 'hr.example', vpcs: [vpc] });
    new NsRecord(zone, 'Eu', { name: 'eu', values: ['ns1.eu.hr.example'] });
    new ARecord(zone, 'Glue', { name: 'ns1.eu', values: ['10.0.0.30'] });
    ResolverRule.delegate(app, 'Delegated', {
      delegationRecord: 'hr.example',
      endpoint: ResolverEndpoint.fromId('rslvr-out-0a', region),
      vpcs: [vpc],
    });
    const [{ reply } = {}] = answer(
      worldFromAssembly(app.synth()),
      { vpc: { id: 'vpc-0a', region } },
      { name: 'test.eu.hr.example', type: 'A' },
    ).replies;
    expect([reply?.kind, reply?.delegatedTo]).toEqual(['delegated', ['ns1.eu.hr.example. (10.0.0.30) through rslvr-out-0a']]);
  });

  it('that delegate and that forward may be for one domain in one VPC, as in the tutorial of the Developer Guide', () => {
    const app = new App({ name: 'network' });
    const zone = new HostedZone(app, 'Hr', { zoneName: 'hr.example.com', vpcs: [vpc] });
    new NsRecord(zone, 'Na', { name: 'na', values: ['ns3.na.hr.example.net'] });
    const endpoint = ResolverEndpoint.fromId('rslvr-out-0a', region);
    ResolverRule.forward(app, 'Addresses', { domainName: 'hr.example.net', endpoint, targets: ['10.0.0.50'], vpcs: [vpc] });
    ResolverRule.delegate(app, 'OutOfZone', { delegationRecord: 'hr.example.net', endpoint, vpcs: [vpc] });

    expect(app.lint().filter(({ code }) => code === 'ResolverRuleOverlap')).toEqual([]);
    const associations = resourcesOf(app.synth(), 'resolverRuleAssociation').map(({ identity }) => identity);
    expect(new Set(associations).size).toBe(2);
    const kinds = ['test.na.hr.example.com', 'ns3.na.hr.example.net'].map(
      (name) => answer(worldFromAssembly(app.synth()), { vpc: { id: 'vpc-0a', region } }, { name, type: 'A' }).replies[0]?.reply.kind,
    );
    expect(kinds).toEqual(['delegated', 'forwarded']);
  });
});
