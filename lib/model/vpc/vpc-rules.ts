import { finding, type Finding } from '../finding';
import { nearestNames } from '../nearest-names';
import { vpcKey, vpcText, type Vpc } from './vpc';
import { partitionOf, vpcRegions } from './vpc-regions';

/** The default quota (Route 53 Developer Guide, Quotas). */
const maxVpcs = 300;

/** What is wrong with the VPCs of one private zone: those that it is associated with, and those of other accounts that may be. */
export function checkVpcs(vpcs: readonly Vpc[], authorized: readonly Vpc[] = []): Finding[] {
  const all = [...vpcs, ...authorized];
  const size = all.length;
  return [
    ...(vpcs.length === 0 ? [finding('VpcsMissing', { message: 'The list of VPCs of the private zone is empty.' })] : []),
    ...all.flatMap(checkVpc),
    ...checkTwice(all),
    ...checkPartition(all),
    ...(size > maxVpcs ? [finding('VpcQuotaExceeded', { message: `The private zone has ${size} VPCs.`, value: String(size) })] : []),
  ];
}

/** What is wrong with the id of a VPC. */
export function checkVpcId(vpcId: string): Finding[] {
  if (/^vpc-[0-9a-z]+$/.test(vpcId)) return [];
  return [finding('VpcIdInvalid', { message: `${JSON.stringify(vpcId)} is no id of a VPC.`, value: vpcId })];
}

function checkVpc({ vpcId, region }: Vpc): Finding[] {
  const known = vpcRegions.includes(region);
  const like = nearestNames(region, vpcRegions);
  return [
    ...checkVpcId(vpcId),
    ...(known
      ? []
      : [
          finding('VpcRegionUnknown', {
            message: `${vpcId} is in ${JSON.stringify(region)}, which is no AWS Region that is known here${like.length === 0 ? '' : `, such as ${like.join(' or ')}`}.`,
            value: region,
          }),
        ]),
  ];
}

function checkTwice(vpcs: readonly Vpc[]): Finding[] {
  const seen = new Set<string>();
  return vpcs.flatMap((vpc) => {
    const key = vpcKey(vpc);
    if (seen.has(key)) return [finding('VpcDuplicate', { message: `${vpcText(vpc)} is given twice.`, value: vpc.vpcId })];
    seen.add(key);
    return [];
  });
}

/** A zone and its VPCs are of one partition (Route 53 API Reference, AssociateVPCWithHostedZone). */
function checkPartition([first, ...others]: readonly Vpc[]): Finding[] {
  if (first === undefined) return [];
  const partition = partitionOf(first.region);
  return others
    .filter(({ region }) => partitionOf(region) !== partition)
    .map((vpc) =>
      finding('VpcOfOtherPartition', {
        message: `${vpcText(vpc)} is of the partition ${partitionOf(vpc.region)}, and ${vpcText(first)} of ${partition}.`,
        value: vpc.region,
      }),
    );
}
