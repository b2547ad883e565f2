import { vpcRegions } from '../data/regions';
import { ServiceError } from '../errors';
import { type OperationCall } from '../operation';
import { type Account, type HostedZone, type Vpc } from '../store/account';
import { enumeration, text } from '../xml/scalars';
import { optional, required, structure } from '../xml/shapes';
import { element, member } from '../xml/writer';

/** A VPC as it is sent. */
export const vpcShape = structure({
  VPCRegion: required(enumeration(vpcRegions)),
  VPCId: required(text({ type: 'VPCId', max: 1024 })),
});

/** The body of the operations that associate and disassociate VPCs. */
export const vpcAssociationRequest = structure({ VPC: required(vpcShape), Comment: optional(text({ type: 'AssociateVPCComment' })) });

/** The body of the operations on authorizations. */
export const vpcAuthorizationRequest = structure({ VPC: required(vpcShape) });

/** One text for one VPC: the Region, then the id. */
export function vpcKey({ VPCRegion, VPCId }: Vpc): string {
  return `${VPCRegion}/${VPCId}`;
}

/** Whether a list holds the VPC. */
export function holdsVpc(vpcs: readonly Vpc[], vpc: Vpc): boolean {
  return vpcs.some((held) => vpcKey(held) === vpcKey(vpc));
}

/** A VPC must exist: any of the right form does, unless they are listed. @throws ServiceError InvalidVPCId */
export function requireVpc(vpc: Vpc, { settings }: OperationCall): void {
  if (!/^vpc-[0-9a-z]+$/.test(vpc.VPCId) || !settings.resources.hasVpc(vpc)) throw invalidVpcId();
}

/** The refusal of a VPC that does not exist or is not the caller's. */
export function invalidVpcId(): ServiceError {
  return new ServiceError('InvalidVPCId', 'The VPC ID is invalid.');
}

/** Id of the account that a VPC belongs to: the one that is known to have it, or else whoever asks. */
export function ownerOfVpc({ account, accounts, settings }: OperationCall, vpc: Vpc): string {
  return accounts.all().find(({ vpcs }) => vpcs.has(vpcKey(vpc)))?.id ?? settings.resources.ownerOfVpc(vpc) ?? account.id;
}

/** A private zone with the account that has it. */
export interface OwnedZone {
  readonly zone: HostedZone;
  readonly owner: Account;
}

/** The zones of all accounts that a VPC is associated with. */
export function zonesOfVpc({ accounts }: OperationCall, vpc: Vpc): OwnedZone[] {
  return accounts
    .all()
    .flatMap((owner) => [...owner.hostedZones.values()].filter((zone) => holdsVpc(zone.vpcs, vpc)).map((zone) => ({ zone, owner })));
}

/** Markup of a VPC. */
export function writeVpc({ VPCRegion, VPCId }: Vpc): string {
  return element('VPC', member('VPCRegion', VPCRegion) + member('VPCId', VPCId));
}
