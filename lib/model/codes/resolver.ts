import { acknowledgeableError, error, warning, type FindingEntry } from './entry';

const endpoint = 'Route 53 Resolver API Reference, CreateResolverEndpoint';
const rule = 'Route 53 Resolver API Reference, CreateResolverRule';

/** Route 53 Resolver. */
export const resolverCodes = {
  ResolverNameInvalid: error(
    'A name cannot be given to a resource of Resolver.',
    '1 to 64 letters, digits, blanks, `_` and `-`, not digits alone',
    'choose another name, or leave it out',
    endpoint,
  ),
  ResolverAddressCount: error(
    'A Resolver endpoint has too few addresses to stay up, or more than Resolver takes.',
    '2 to 20 addresses; 6 unless the quota was raised',
    'add an address in another Availability Zone, or take some away',
    endpoint,
  ),
  ResolverSubnetRepeated: warning(
    'All addresses of a Resolver endpoint lie in one subnet, so that one Availability Zone takes it down.',
    'subnets of at least two Availability Zones',
    'place one of the addresses in another subnet',
    'Route 53 Developer Guide, Values that you specify when you create or edit inbound endpoints',
  ),
  ResolverAddressInvalid: error(
    'An address, subnet or security group of a Resolver endpoint cannot be.',
    'ids of subnets and security groups; addresses of the sort that the endpoint has, each once',
    'correct it, or leave the address out for AWS to pick one',
    endpoint,
  ),
  ResolverAddressOutsideSubnet: error(
    'An address of a Resolver endpoint cannot be had in its subnet.',
    'an address of the subnet, but for the first four and the last one',
    'correct the address, the subnet or its block',
    'Amazon VPC User Guide, Subnet sizing',
  ),
  ResolverSubnetsOverlap: error(
    'The blocks that are told of the subnets of a Resolver endpoint cannot all be right.',
    'one block for each subnet, and none that has addresses of another one',
    'correct `cidr`, or the id of the subnet',
    'Amazon VPC User Guide, Subnet sizing',
  ),
  ResolverRegionUnknown: acknowledgeableError(
    'A resource of Resolver is in an AWS Region that this version does not know.',
    'the code of a Region, such as eu-west-1',
    'correct it, or acknowledge the finding when AWS has it by now',
    'Route 53 API Reference, VPC',
  ),
  ResolverProtocolsInvalid: error(
    'A Resolver endpoint cannot have these protocols.',
    'inbound: Do53, DoH or DoH-FIPS, or Do53 with one of the others; outbound: Do53, DoH or both; delegation: Do53',
    'choose among the protocols of the direction',
    endpoint,
  ),
  ResolverRuleEndpointWrong: error(
    'A Resolver rule sends questions through an endpoint by which none go out.',
    'an outbound endpoint',
    'give the rule an endpoint of ResolverEndpoint.outbound',
    rule,
  ),
  ResolverTargetInvalid: error(
    'A Resolver rule forwards to what cannot be asked.',
    '1 to 6 addresses, all IPv4 or all IPv6, each once with its port; protocols that the endpoint has; a server name with DoH',
    'correct the targets, or the protocols of the endpoint',
    'Route 53 Resolver API Reference, TargetAddress',
  ),
  ResolverDomainInvalid: error(
    'A Resolver rule is for what is no domain name.',
    'a domain name of at most 256 characters, or `.` for all names',
    'correct the name; names below it are matched without a wildcard',
    rule,
  ),
  ResolverRuleOverlap: error(
    'A VPC would have more than one Resolver rule for a domain.',
    'one rule for each VPC and domain',
    'associate the VPC with one of the rules',
    'Route 53 Resolver API Reference, AssociateResolverRule',
  ),
  ResolverLogDestinationInvalid: error(
    'What VPCs ask cannot be logged to what is given.',
    'the ARN of a log group, a bucket with or without a prefix, or a delivery stream, in the Region of the VPCs',
    'correct the ARN',
    'Route 53 Resolver API Reference, CreateResolverQueryLogConfig',
  ),
  ResolverLogRepeated: error(
    'A VPC would have more than one query logging to one sort of destination.',
    'one logging to log groups, one to buckets and one to delivery streams for each VPC',
    'associate the VPC with one of them',
    'Route 53 Developer Guide, Resolver query logging',
  ),
  ResolverVpcElsewhere: error(
    'A VPC is in another Region than what it is to have of Resolver.',
    'VPCs of that Region',
    'declare it in the Region of the VPC as well',
    'Route 53 Resolver API Reference, AssociateResolverRule',
  ),
} as const satisfies Record<string, FindingEntry>;
