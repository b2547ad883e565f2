import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findHostedZone } from '../resources/hosted-zones';
import { holdsVpc, requireVpc, vpcAuthorizationRequest, vpcKey } from '../resources/vpcs';
import { readBody } from '../xml/body';

/**
 * DeleteVPCAssociationAuthorization: an association that was made with it stays.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteVPCAssociationAuthorization.html
 */
export const deleteVpcAssociationAuthorization: Operation = (call) => {
  const { VPC: vpc } = readBody(call.body, 'DeleteVPCAssociationAuthorization', vpcAuthorizationRequest);
  const zone = findHostedZone(call);
  requireVpc(vpc, call);
  const authorized = zone.vpcAuthorizations ?? [];
  if (!holdsVpc(authorized, vpc)) {
    const problem = `The VPC ${vpc.VPCId} in region ${vpc.VPCRegion} is not authorized to be associated with the hosted zone ${zone.id}.`;
    throw new ServiceError('VPCAssociationAuthorizationNotFound', problem, 404);
  }
  zone.vpcAuthorizations = authorized.filter((held) => vpcKey(held) !== vpcKey(vpc));
  return { markup: '' };
};
