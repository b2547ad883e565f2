import {
  App,
  FirewallDomainList,
  FirewallRuleGroup,
  FirewallVpcSetting,
  HybridDns,
  ResolverEndpoint,
  ResolverQueryLogging,
  ResolverQueryLogAssociation,
  ResolverRule,
  ResolverRuleAssociation,
} from '../../../../lib';

const region = 'eu-west-1';
const vpc = { vpcId: 'vpc-0a1b2c3d4e5f60718', region };
const app = new App({ name: 'resolver' });

new HybridDns(app, 'Hybrid', {
  region,
  addresses: [{ subnetId: 'subnet-0a', ip: '10.0.1.10' }, 'subnet-0b'],
  securityGroupIds: ['sg-0b', 'sg-0a'],
  vpcs: [vpc],
  forward: { 'corp.example': ['10.9.0.53', { ip: '10.9.1.53', port: 5353 }] },
  keep: ['aws.corp.example'],
  inbound: { protocols: ['DoH', 'Do53'] },
  tags: { team: 'network' },
});
const own = ResolverEndpoint.outbound(app, 'Own', {
  region,
  addresses: ['subnet-0a', 'subnet-0b'],
  securityGroupIds: ['sg-0a'],
  name: 'own',
  protocols: ['DoH', 'Do53'],
});
ResolverRule.forward(app, 'Partner', {
  domainName: 'partner.example',
  targets: [{ ip: '192.0.2.53', protocol: 'DoH', serverName: 'dns.partner.example' }],
  endpoint: own,
});
new ResolverRuleAssociation(app, 'Shared', {
  rule: ResolverRule.fromId('rslvr-rr-0a1b2c3d', { domainName: 'shared.example', region }),
  vpc,
});

new ResolverQueryLogging(app, 'Logs', { region, destinationArn: 'arn:aws:s3:::dns-logs/vpcs', vpcs: [vpc], tags: { team: 'network' } });
new ResolverQueryLogAssociation(app, 'SharedLogs', {
  logging: ResolverQueryLogging.fromId('rqlc-0a1b2c3d', { destinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:dns', region }),
  vpc,
});

const ours = new FirewallDomainList(app, 'Ours', { region, domains: ['corp.example', '*.corp.example'] });
const bad = new FirewallDomainList(app, 'Bad', { region, domains: ['*.bad.example', 'bad.example'], name: 'bad-domains' });
new FirewallRuleGroup(app, 'Egress', {
  region,
  rules: [
    { domains: bad, priority: 200, action: 'BLOCK', response: { cname: 'blocked.corp.example', ttl: 30 } },
    { domains: ours, priority: 100, action: 'ALLOW', queryType: 'a' },
    { domains: FirewallDomainList.fromId('rslvr-fdl-0a1b2c3d'), priority: 300, action: 'ALERT', trustRedirections: true },
  ],
  vpcs: [{ ...vpc, priority: 150 }],
});
new FirewallVpcSetting(app, 'FailOpen', { vpc, failOpen: true });

export default app;
