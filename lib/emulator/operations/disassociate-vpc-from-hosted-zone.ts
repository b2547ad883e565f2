import { noSuchHostedZone, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { findHostedZoneOfAnyone } from '../resources/hosted-zones';
import { holdsVpc, ownerOfVpc, requireVpc, vpcAssociationRequest, vpcKey } from '../resources/vpcs';
import { readBody } from '../xml/body';

/**
 * DisassociateVPCFromHostedZone: by the zone's account or the VPC's; the last VPC stays.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DisassociateVPCFromHostedZone.html
 */
export const disassociateVpcFromHostedZone: Operation = (call) => {
  const { VPC: vpc, Comment } = readBody(call.body, 'DisassociateVPCFromHostedZone', vpcAssociationRequest);
  const { zone, owner } = findHostedZoneOfAnyone(call);
  requireVpc(vpc, call);
  if (owner.id !== call.account.id && ownerOfVpc(call, vpc) !== call.account.id) throw noSuchHostedZone(zone.id);
  if (!holdsVpc(zone.vpcs, vpc)) {
    throw new ServiceError(
      'VPCAssociationNotFound',
      `The VPC ${vpc.VPCId} in region ${vpc.VPCRegion} is not associated with the hosted zone ${zone.id}.`,
      404,
    );
  }
  if (zone.vpcs.length === 1) {
    throw new ServiceError('LastVPCAssociation', `Cannot remove last VPC association for the private zone ${zone.id}.`);
  }
  zone.vpcs = zone.vpcs.filter((held) => vpcKey(held) !== vpcKey(vpc));
  return { markup: writeChangeInfo(acceptChange(call, Comment), 'PENDING') };
};
