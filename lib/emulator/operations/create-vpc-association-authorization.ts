import { invalidInput, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findHostedZone } from '../resources/hosted-zones';
import { holdsVpc, requireVpc, vpcAuthorizationRequest, writeVpc } from '../resources/vpcs';
import { readBody } from '../xml/body';
import { member } from '../xml/writer';

/**
 * CreateVPCAssociationAuthorization: lets the account of a VPC associate it with this private zone. Again for one VPC is
 * the same as once.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateVPCAssociationAuthorization.html
 */
export const createVpcAssociationAuthorization: Operation = (call) => {
  const { VPC: vpc } = readBody(call.body, 'CreateVPCAssociationAuthorization', vpcAuthorizationRequest);
  const zone = findHostedZone(call);
  requireVpc(vpc, call);
  if (!zone.isPrivate) throw invalidInput(`Invalid request: The hosted zone ${zone.id} is a public hosted zone.`);
  const authorized = zone.vpcAuthorizations ?? [];
  if (!holdsVpc(authorized, vpc)) {
    const most = call.settings.quotas.vpcAuthorizationsPerZone;
    if (authorized.length >= most) {
      throw new ServiceError(
        'TooManyVPCAssociationAuthorizations',
        `Cannot create more than ${most} VPC association authorizations for one hosted zone.`,
      );
    }
    zone.vpcAuthorizations = [...authorized, vpc];
  }
  return { markup: member('HostedZoneId', zone.id) + writeVpc(vpc) };
};
