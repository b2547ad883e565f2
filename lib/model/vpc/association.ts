/** The association of a VPC with a private zone that exists without the app, in the AWS CLI's shape. */
export interface VpcAssociationProperties {
  readonly HostedZoneId: string;
  readonly VPC: { readonly VPCRegion: string; readonly VPCId: string };
}

/** By which an association is found again, since it has no id: all that it is. */
export function associationIdentity({ HostedZoneId, VPC }: VpcAssociationProperties): string {
  return `${HostedZoneId}/${VPC.VPCRegion}/${VPC.VPCId}`;
}
