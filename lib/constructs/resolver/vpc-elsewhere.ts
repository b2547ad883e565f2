import { at, finding, type Finding } from '../../model/finding';
import { vpcText, type Vpc } from '../../model/vpc/vpc';
import { partitionOf } from '../../model/vpc/vpc-regions';

/** A VPC has of Resolver what is in its Region, and nothing else. */
export function vpcElsewhere(path: string, vpc: Vpc, region: string, what: string): Finding[] {
  if (vpc.region === region) return [];
  const partition = partitionOf(vpc.region);
  const elsewhere = partition === partitionOf(region) ? '' : `, which is even of another partition, ${partition}`;
  const message = `${vpcText(vpc)} cannot have ${what}, which is in ${region}${elsewhere}.`;
  return [at(path, finding('ResolverVpcElsewhere', { message, value: vpc.region, allowed: `VPCs in ${region}` }))];
}
