import type * as sdk from '@aws-sdk/client-route-53';
import type { Route53Port } from '../route53-port';
import { bare } from './bare-id';
import { describeVpc, toVpc } from './vpc';
import type { Calls } from './calls';

/** The calls to the VPCs of private hosted zones. */
export function vpcCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call, callUnless }: Calls,
): Pick<
  Route53Port,
  | 'associateVpc'
  | 'disassociateVpc'
  | 'listHostedZonesByVpc'
  | 'listVpcAuthorizations'
  | 'createVpcAuthorization'
  | 'deleteVpcAuthorization'
> {
  return {
    async associateVpc(hostedZoneId, vpc) {
      const answer = await call({ operation: 'AssociateVPCWithHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.AssociateVPCWithHostedZoneCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
      return { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async disassociateVpc(hostedZoneId, vpc) {
      const context = { operation: 'DisassociateVPCFromHostedZone', resource: `hostedzone/${hostedZoneId}` };
      const answer = await callUnless('VPCAssociationNotFound', context, (c) =>
        client.send(new c.DisassociateVPCFromHostedZoneCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
      return answer === undefined ? undefined : { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async listHostedZonesByVpc({ vpcId, region }, token) {
      const page = await call({ operation: 'ListHostedZonesByVPC', resource: vpcId }, (c) =>
        client.send(
          new c.ListHostedZonesByVPCCommand({
            VPCId: vpcId,
            VPCRegion: region as sdk.VPCRegion,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return {
        hostedZoneIds: (page.HostedZoneSummaries ?? []).map(({ HostedZoneId }) => bare(HostedZoneId)),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async listVpcAuthorizations(hostedZoneId, token) {
      const context = { operation: 'ListVPCAssociationAuthorizations', resource: `hostedzone/${hostedZoneId}` };
      const page = await call(context, (c) =>
        client.send(
          new c.ListVPCAssociationAuthorizationsCommand({
            HostedZoneId: hostedZoneId,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return { vpcs: (page.VPCs ?? []).map(describeVpc), ...(page.NextToken === undefined ? {} : { next: page.NextToken }) };
    },
    async createVpcAuthorization(hostedZoneId, vpc) {
      await call({ operation: 'CreateVPCAssociationAuthorization', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.CreateVPCAssociationAuthorizationCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
    },
    async deleteVpcAuthorization(hostedZoneId, vpc) {
      const context = { operation: 'DeleteVPCAssociationAuthorization', resource: `hostedzone/${hostedZoneId}` };
      await callUnless('VPCAssociationAuthorizationNotFound', context, (c) =>
        client.send(new c.DeleteVPCAssociationAuthorizationCommand({ HostedZoneId: hostedZoneId, VPC: toVpc(vpc) })),
      );
    },
  };
}
