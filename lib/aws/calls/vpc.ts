import type * as sdk from '@aws-sdk/client-route-53';
import type { Vpc } from '../../model/vpc/vpc';

export function toVpc({ vpcId, region }: Vpc): sdk.VPC {
  return { VPCId: vpcId, VPCRegion: region as sdk.VPCRegion };
}

export function describeVpc({ VPCId, VPCRegion }: sdk.VPC): Vpc {
  return { vpcId: VPCId ?? '', region: VPCRegion ?? '' };
}
