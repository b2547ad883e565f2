import { App, FirewallDomainList, HybridDns, resourcesOf, type HybridDnsProps } from '../../../lib';

const region = 'eu-west-1';
const vpcs = ['vpc-0a1b', 'vpc-0c2d'].map((vpcId) => ({ vpcId, region }));
const hybrid = (props: Partial<HybridDnsProps>) => {
  const app = new App({ name: 'network' });
  const dns = new HybridDns(app, 'Hybrid', {
    region,
    addresses: ['subnet-0a', 'subnet-0b'],
    securityGroupIds: ['sg-0a'],
    vpcs,
    forward: { 'corp.example': ['10.9.0.53'] },
    tags: { team: 'network' },
    ...props,
  });
  return { app, dns, assembly: app.synth() };
};
const bad = FirewallDomainList.fromId('rslvr-fdl-0a1b');

describe('DNS of a hybrid network', () => {
  it('neither logs nor filters unless it is asked to', () => {
    const { dns, assembly } = hybrid({});

    expect([dns.queryLogging, dns.firewall]).toEqual([undefined, undefined]);
    expect([...new Set(assembly.resources.map(({ kind }) => kind))]).toEqual([
      'resolverEndpoint',
      'resolverRule',
      'resolverRuleAssociation',
    ]);
  });

  it('logs what each of its VPCs asks', () => {
    const { dns, assembly } = hybrid({ queryLogging: { destinationArn: 'arn:aws:s3:::dns-logs/vpcs' } });

    expect(resourcesOf(assembly, 'resolverQueryLogConfig').map(({ path, tags }) => [path, tags.team])).toEqual([
      [dns.queryLogging?.node.path, 'network'],
    ]);
    expect(resourcesOf(assembly, 'resolverQueryLogAssociation').map(({ properties }) => properties.ResourceId)).toEqual([
      'vpc-0a1b',
      'vpc-0c2d',
    ]);
  });

  it('has a group of DNS Firewall at work in each of its VPCs, at the priority and with the setting for failures that it is given', () => {
    const { dns, assembly } = hybrid({
      firewall: { rules: [{ domains: bad, priority: 100, action: 'BLOCK' }], priority: 150, failOpen: true, tags: { team: 'security' } },
    });

    expect(resourcesOf(assembly, 'firewallRuleGroup').map(({ path, tags }) => [path, tags.team])).toEqual([
      [dns.firewall?.node.path, 'security'],
    ]);
    expect(resourcesOf(assembly, 'firewallAssociation').map(({ properties }) => [properties.VpcId, properties.Priority])).toEqual([
      ['vpc-0a1b', 150],
      ['vpc-0c2d', 150],
    ]);
    expect(resourcesOf(assembly, 'firewallConfig').map(({ properties }) => [properties.ResourceId, properties.FirewallFailOpen])).toEqual([
      ['vpc-0a1b', 'ENABLED'],
      ['vpc-0c2d', 'ENABLED'],
    ]);
  });

  it('finds with its parts what is wrong with them', () => {
    const app = new App({ name: 'network' });
    new HybridDns(app, 'Hybrid', {
      region,
      addresses: ['subnet-0a', 'subnet-0b'],
      securityGroupIds: ['sg-0a'],
      vpcs,
      forward: {},
      queryLogging: { destinationArn: 'arn:aws:logs:us-east-1:111122223333:log-group:dns' },
      firewall: { rules: [], priority: 1 },
    });

    expect([...new Set(app.lint().map(({ code, path }) => `${code} ${path}`))]).toEqual([
      'FirewallPriorityInvalid Hybrid/Firewall/vpc-0a1b',
      'FirewallPriorityInvalid Hybrid/Firewall/vpc-0c2d',
      'ResolverLogDestinationInvalid Hybrid/QueryLogging',
    ]);
  });

  it('tells by findings what is given twice', () => {
    const app = new App({ name: 'network' });
    const [vpc] = vpcs;
    if (vpc === undefined) throw new Error('there are two');
    new HybridDns(app, 'Hybrid', {
      region,
      addresses: ['subnet-0a', 'subnet-0b'],
      securityGroupIds: ['sg-0a'],
      vpcs: [vpc, vpc],
      forward: { 'corp.example': ['10.9.0.53'] },
      keep: ['corp.example'],
      queryLogging: { destinationArn: 'arn:aws:s3:::dns-logs' },
      firewall: { rules: [] },
    });

    expect([...new Set(app.lint().map(({ code }) => code))].sort()).toEqual([
      'FirewallPriorityTaken',
      'ResolverLogRepeated',
      'ResolverRuleOverlap',
    ]);
  });
});
