import { CreateSubnetCommand, CreateSecurityGroupCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ListResolverEndpointsCommand, ListResolverRuleAssociationsCommand, Route53ResolverClient } from '@aws-sdk/client-route53resolver';
import { App, deploy, HybridDns, plan, type EndpointAddress } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { emulated } from '../support/emulated';
import { startMoto } from './support/moto';

const region = 'eu-west-1';

describe("against moto's Resolver", () => {
  it('DNS between VPCs and networks outside is created, its addresses swapped, and deleted', async () => {
    const endpoint = await startMoto();
    const options = { endpoint, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
    const ec2 = new EC2Client({ ...options, credentials: { ...options.credentials } });
    const resolver = new Route53ResolverClient({ ...options, credentials: { ...options.credentials } });
    const route53 = emulated();
    const { client } = route53;

    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const vpcId = Vpc?.VpcId ?? '';
    const subnets = await Promise.all(
      ['a', 'b', 'c'].map(async (zone, i) => {
        const cidr = `10.0.${i + 1}.0/24`;
        const made = await ec2.send(new CreateSubnetCommand({ VpcId: vpcId, CidrBlock: cidr, AvailabilityZone: `${region}${zone}` }));
        return { subnetId: made.Subnet?.SubnetId ?? '', ip: `10.0.${i + 1}.10`, cidr };
      }),
    );
    const group = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'dns', Description: 'dns', VpcId: vpcId }));
    const declared = (addresses: readonly EndpointAddress[]) => {
      const app = new App({ name: 'network' });
      const securityGroupIds = [group.GroupId ?? ''];
      const vpcs = [{ vpcId, region }];
      new HybridDns(app, 'Hybrid', { region, addresses, securityGroupIds, vpcs, forward: { 'corp.example': ['10.9.0.53'] } });
      return app.synth();
    };
    const given = { client, services: options };

    for (const assembly of [declared(subnets.slice(0, 2)), declared(subnets.slice(1))]) {
      await deploy(assembly, given);
      expect(isEmptyPlan(await plan(assembly, given))).toBe(true);
    }
    const { ResolverEndpoints = [] } = await resolver.send(new ListResolverEndpointsCommand({}));
    expect(ResolverEndpoints.map(({ Direction, IpAddressCount }) => [Direction, IpAddressCount]).sort()).toEqual([
      ['INBOUND', 2],
      ['OUTBOUND', 2],
    ]);

    await deploy(declared(subnets.slice(1)), { ...given, purpose: 'destroy' });
    expect((await resolver.send(new ListResolverEndpointsCommand({}))).ResolverEndpoints).toEqual([]);
    expect((await resolver.send(new ListResolverRuleAssociationsCommand({}))).ResolverRuleAssociations).toEqual([]);

    for (const one of [ec2, resolver]) one.destroy();
    await route53.close();
  });
});
