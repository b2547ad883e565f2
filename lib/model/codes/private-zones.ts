import { acknowledgeableError, error, warning, type FindingEntry } from './entry';

const associate = 'Route 53 API Reference, AssociateVPCWithHostedZone';

/** Private hosted zones and the VPCs that they answer for. */
export const privateZoneCodes = {
  VpcsMissing: error(
    'A private hosted zone is declared without a VPC; Route 53 creates none, and never takes the last one away.',
    'one VPC at least; a public zone has no property vpcs',
    'give a VPC, or take vpcs away for a public zone',
    'Route 53 API Reference, CreateHostedZone; DisassociateVPCFromHostedZone',
  ),
  VpcIdInvalid: error(
    'The text is no id of a VPC.',
    'vpc- and small letters and digits, such as vpc-0a1b2c3d4e5f60718',
    'copy the id from the VPC console or `aws ec2 describe-vpcs`',
    'EC2 API Reference, Vpc',
  ),
  VpcRegionUnknown: acknowledgeableError(
    'The VPC is in an AWS Region that this version does not know.',
    'a Region of the shape VPCRegion of the Route 53 API',
    'correct it, or acknowledge the finding when AWS has it by now',
    'Route 53 API Reference, VPC',
  ),
  VpcDuplicate: error('The same VPC is given twice.', 'each VPC once, in vpcs or in authorizedVpcs', 'give it once', associate),
  VpcOfOtherPartition: error(
    'The VPCs of a private zone are of different partitions of AWS.',
    'VPCs of one partition, which is that of the account',
    'declare a zone of its own in each partition',
    associate,
  ),
  PrivateZoneNameTwice: error(
    'Two private zones of one name have a VPC in common, but a VPC has at most one private zone of a name.',
    'private zones of one name without a VPC in common',
    'take the VPC away from one of them, or put the record sets into one zone',
    associate,
  ),
  VpcQuotaExceeded: warning(
    'The private zone has more VPCs than the default quota lets it have.',
    'at most 300 VPCs, unless AWS raised the quota',
    'ask for a higher quota before deploying, or share the zone by a Route 53 Profile',
    'Route 53 Developer Guide, Quotas',
  ),
  PublicNameHidden: warning(
    'A public name does not exist for the VPCs of a private zone that encloses it: a private zone is final, and never falls back to the public one.',
    'every public name of a host in the private zone too, as far as the VPCs ask for it',
    'declare it in the private zone too, such as with both of SplitHorizonZone, or acknowledge that no VPC asks for it',
    'Route 53 Developer Guide, Considerations when working with a private hosted zone',
  ),
  AcceleratedRecoveryPrivate: error(
    'Accelerated recovery is declared for a private zone.',
    'acceleratedRecovery of public zones',
    'take it away',
    'Route 53 API Reference, UpdateHostedZoneFeatures',
  ),
  LookupVpcOfPublicZone: error(
    'A public zone is looked up by a VPC.',
    'vpcId for private zones only',
    'take vpcId away, or look up the private zone',
    'apex53',
  ),
} as const satisfies Record<string, FindingEntry>;
