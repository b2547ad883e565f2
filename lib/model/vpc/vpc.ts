/** A VPC, and the AWS Region that it is in. */
export interface Vpc {
  /** Such as `vpc-0a1b2c3d4e5f60718`. */
  readonly vpcId: string;
  /** Such as `eu-west-1`. */
  readonly region: string;
}

/** One text for one VPC: the Region, then the id. */
export function vpcKey({ vpcId, region }: Vpc): string {
  return `${region}/${vpcId}`;
}

/** `vpc-0a1b in eu-west-1`. */
export function vpcText({ vpcId, region }: Vpc): string {
  return `${vpcId} in ${region}`;
}

/** The VPCs of one list that are not in another. */
export function vpcsBeyond(vpcs: readonly Vpc[], others: readonly Vpc[]): readonly Vpc[] {
  const known = new Set(others.map(vpcKey));
  return vpcs.filter((vpc) => !known.has(vpcKey(vpc)));
}

/** The VPCs that two lists have in common. */
export function vpcsInBoth(vpcs: readonly Vpc[], others: readonly Vpc[]): readonly Vpc[] {
  const known = new Set(others.map(vpcKey));
  return vpcs.filter((vpc) => known.has(vpcKey(vpc)));
}
