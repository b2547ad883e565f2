/** What every resource of Route 53 Resolver is in: an AWS Region, which no call takes as a member. */
interface Regional {
  /** Such as `eu-west-1`. */
  readonly Region: string;
}

/** In which direction questions go through an endpoint (Route 53 Resolver API Reference, ResolverEndpoint). */
export type ApiResolverDirection = 'INBOUND' | 'OUTBOUND' | 'INBOUND_DELEGATION';

export type ApiResolverEndpointType = 'IPV4' | 'IPV6' | 'DUALSTACK';

/** How questions are carried: plain, over HTTPS, or over HTTPS by validated cryptography. */
export type ApiResolverProtocol = 'Do53' | 'DoH' | 'DoH-FIPS';

/** An address of an endpoint; AWS picks one in the subnet where none is given. */
export interface ApiResolverIpAddress {
  readonly SubnetId: string;
  readonly Ip?: string;
  readonly Ipv6?: string;
}

/** A Resolver endpoint (Route 53 Resolver API Reference, CreateResolverEndpoint). */
export interface ApiResolverEndpoint extends Regional {
  readonly Name: string;
  readonly Direction: ApiResolverDirection;
  readonly ResolverEndpointType: ApiResolverEndpointType;
  readonly Protocols: readonly ApiResolverProtocol[];
  readonly SecurityGroupIds: readonly string[];
  readonly IpAddresses: readonly ApiResolverIpAddress[];
}

/** A server that questions are forwarded to (Route 53 Resolver API Reference, TargetAddress). */
export interface ApiResolverTarget {
  readonly Ip?: string;
  readonly Ipv6?: string;
  readonly Port: number;
  readonly Protocol: ApiResolverProtocol;
  readonly ServerNameIndication?: string;
}

/** A Resolver rule (Route 53 Resolver API Reference, CreateResolverRule). */
export interface ApiResolverRule extends Regional {
  readonly Name: string;
  readonly RuleType: 'FORWARD' | 'SYSTEM' | 'DELEGATE';
  /** Without final dot, or `.` for all names; of every rule but those that delegate. */
  readonly DomainName?: string;
  /** A delegating rule is picked for NS records whose name servers are of this name or below it. */
  readonly DelegationRecord?: string;
  readonly TargetIps?: readonly ApiResolverTarget[];
  readonly ResolverEndpointId?: string;
}

/** A rule's association with a VPC (Route 53 Resolver API Reference, AssociateResolverRule). */
export interface ApiResolverRuleAssociation extends Regional {
  readonly ResolverRuleId: string;
  readonly VPCId: string;
  /** Of the rule: a VPC has one rule for each. */
  readonly DomainName: string;
  /** By which one that exists was found again. */
  readonly Name?: string;
}

/** A logging of what VPCs ask (Route 53 Resolver API Reference, CreateResolverQueryLogConfig). */
export interface ApiResolverQueryLogConfig extends Regional {
  readonly Name: string;
  /** ARN of a log group, a bucket with or without a prefix, or a delivery stream. */
  readonly DestinationArn: string;
}

/** A logging at work in a VPC (Route 53 Resolver API Reference, AssociateResolverQueryLogConfig). */
export interface ApiResolverQueryLogAssociation extends Regional {
  readonly ResolverQueryLogConfigId: string;
  /** The VPC. */
  readonly ResourceId: string;
  /** Of the configuration: a VPC has one for each. */
  readonly Destination: 'logs' | 's3' | 'firehose';
}
