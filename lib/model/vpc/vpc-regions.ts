import { latencyRegions } from '../rrset/latency-regions';

/**
 * AWS Regions that a VPC of a private zone can be in: those of latency routing, and those of the isolated partitions.
 *
 * Source: botocore 1.43.107, `data/route53/2013-04-01/service-2.json` (2026-11), shape VPCRegion. Checked 2026-11-21.
 */
export const vpcRegions: readonly string[] = [
  ...latencyRegions,
  'eu-isoe-west-1',
  'us-iso-east-1',
  'us-iso-west-1',
  'us-isob-east-1',
  'us-isob-west-1',
  'us-isof-east-1',
  'us-isof-south-1',
];

/** What the codes of the Regions of a partition begin with; every other Region is of the partition `aws`. */
const partitions: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
];

/** The partition of AWS that a Region belongs to. */
export function partitionOf(region: string): string {
  return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
