// Who answers which question of a VPC, and what is declared beside the zone, tested before anything is deployed.
import { resourcesOf } from 'apex53';
import { Answers, Template } from 'apex53/testing';
import app, { office } from './app';

const { assembly } = Template.fromApp(app);
const answers = Answers.of(assembly);
const inVpc = { from: 'vpc-0a1b2c3d4e5f60718@eu-west-1' };
const vpcIds = ['vpc-0a1b2c3d4e5f60718', 'vpc-1b2c3d4e5f6071829'];

it('says nothing against the app', () => {
  expect(app.lint()).toEqual([]);
});

it('sends questions for the office there, from VPCs only', () => {
  answers.toAnswer('wiki.corp.example', 'A', inVpc, 'FORWARDED');
  answers.toAnswer('wiki.corp.example', 'A', {}, 'REFUSED');
});

it('answers for the cloud itself, though the office has the domain above', () => {
  answers.toAnswer('db.cloud.corp.example', 'A', inVpc, '10.0.1.5');
  answers.toAnswer('other.cloud.corp.example', 'A', inVpc, 'NXDOMAIN');
});

it('asks the name server of a branch for what is delegated to it', () => {
  answers.toAnswer('printer.branch.cloud.corp.example', 'A', inVpc, 'DELEGATED');
});

it('answers the office through the inbound endpoint as it answers the VPCs', () => {
  const fromOffice = { from: 'inbound:vpc-0a1b2c3d4e5f60718@eu-west-1' };
  answers.toAnswer('db.cloud.corp.example', 'A', fromOffice, '10.0.1.5');
  answers.toAnswer('www.bad.example', 'A', fromOffice, 'NXDOMAIN');
});

it('blocks what is bad, also where a CNAME of ours leads there', () => {
  answers.toAnswer('bad.example', 'A', inVpc, 'NXDOMAIN');
  answers.toAnswer('tracker.cloud.corp.example', 'A', inVpc, 'NXDOMAIN');
});

it('asks both name servers of the office, through the outbound endpoint', () => {
  const forwarding = resourcesOf(assembly, 'resolverRule').find(({ path }) => path === office.rules.get('corp.example')?.node.path);

  expect(forwarding?.properties).toMatchObject({
    RuleType: 'FORWARD',
    TargetIps: [{ Ip: '10.9.0.53' }, { Ip: '10.9.1.53' }],
    ResolverEndpointId: office.outbound.endpointId,
  });
});

it('has endpoints both ways, each in two subnets', () => {
  expect(
    resourcesOf(assembly, 'resolverEndpoint').map(({ properties }) => [
      properties.Direction,
      ...properties.IpAddresses.map(({ SubnetId }) => SubnetId),
    ]),
  ).toEqual([
    ['INBOUND', 'subnet-0a1b2c3d', 'subnet-1b2c3d4e'],
    ['OUTBOUND', 'subnet-0a1b2c3d', 'subnet-1b2c3d4e'],
  ]);
});

it('has every VPC follow the rules, logged, and behind the firewall', () => {
  const rules = resourcesOf(assembly, 'resolverRuleAssociation').map(({ properties }) => properties.VPCId);
  const logs = resourcesOf(assembly, 'resolverQueryLogAssociation').map(({ properties }) => properties.ResourceId);
  const firewalls = resourcesOf(assembly, 'firewallAssociation').map(({ properties }) => properties.VpcId);

  expect([rules.sort(), logs.sort(), firewalls.sort()]).toEqual([[...vpcIds, ...vpcIds, ...vpcIds].sort(), vpcIds, vpcIds]);
});

it('lets pass what is ours before it blocks what is bad', () => {
  const [egress] = resourcesOf(assembly, 'firewallRuleGroup');

  expect(egress?.properties.Rules.map(({ Priority, Action, BlockResponse }) => [Priority, Action, BlockResponse])).toEqual([
    [100, 'ALLOW', undefined],
    [200, 'BLOCK', 'NXDOMAIN'],
  ]);
});
