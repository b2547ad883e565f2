import { ServiceError } from '../errors';
import { type Operation, type OperationCall } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { findHostedZoneOfAnyone } from '../resources/hosted-zones';
import { holdsVpc, ownerOfVpc, requireVpc, vpcAssociationRequest, zonesOfVpc, type OwnedZone } from '../resources/vpcs';
import { type Vpc } from '../store/account';
import { readBody } from '../xml/body';

/**
 * AssociateVPCWithHostedZone: for private zones. A zone and a VPC of different accounts need an authorization by the
 * zone's account; then the VPC's account associates them.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_AssociateVPCWithHostedZone.html
 */
export const associateVpcWithHostedZone: Operation = (call) => {
  const { VPC: vpc, Comment } = readBody(call.body, 'AssociateVPCWithHostedZone', vpcAssociationRequest);
  const found = findHostedZoneOfAnyone(call);
  const { zone } = found;
  requireVpc(vpc, call);
  if (!zone.isPrivate)
    throw new ServiceError('PublicZoneVPCAssociation', `Attempting to associate public zone: ${zone.id} with vpc: ${vpc.VPCId}`);
  requireRight(vpc, found, call);
  requireFreeName(vpc, zone.name, call);
  if (zone.vpcs.length >= call.settings.quotas.vpcsPerZone) {
    const limit = `Cannot associate more than ${call.settings.quotas.vpcsPerZone} VPCs with one hosted zone.`;
    throw new ServiceError('LimitsExceeded', `Limits Exceeded: MAX_VPCS_ASSOCIATED_BY_ZONE - ${limit}`);
  }
  zone.vpcs = [...zone.vpcs, vpc];
  return { markup: writeChangeInfo(acceptChange(call, Comment), 'PENDING') };
};

/** The VPC must be the caller's, and the zone too unless its account authorized the association. */
function requireRight(vpc: Vpc, { zone, owner }: OwnedZone, call: OperationCall): void {
  const isOwnVpc = ownerOfVpc(call, vpc) === call.account.id;
  const isAllowed = owner.id === call.account.id || holdsVpc(zone.vpcAuthorizations ?? [], vpc);
  if (!isOwnVpc || !isAllowed)
    throw new ServiceError('NotAuthorizedException', `The VPC: ${vpc.VPCId} has not authorized to associate with your hosted zone.`, 401);
}

/** One zone of a name for a VPC, this zone included: a VPC cannot be associated twice. */
function requireFreeName(vpc: Vpc, name: string, call: OperationCall): void {
  if (!zonesOfVpc(call, vpc).some(({ zone }) => zone.name === name)) return;
  const clash = `is already associated with another private hosted zone that has an overlapping name space, ${name}.`;
  throw new ServiceError('ConflictingDomainExists', `The VPC that you chose, ${vpc.VPCId} in region ${vpc.VPCRegion}, ${clash}`);
}
