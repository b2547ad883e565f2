import type {
  ApiResolverDirection,
  ApiResolverEndpoint,
  ApiResolverEndpointType,
  ApiResolverIpAddress,
  ApiResolverProtocol,
  ApiResolverRule,
  ApiResolverTarget,
} from '../model/resolver/api-shape';
import type { FirewallCallTable } from './firewall-calls';
import type { ResolverQueryLogCallTable } from './resolver-query-log-calls';
import type { Listing, Next, Page, ResolverTag } from './resolver-shapes';
import type { ServiceCalls } from './service-calls';

/** By which the port of Route 53 Resolver is known among those of services. */
export const resolverService = 'route53resolver';

/** An endpoint as Resolver tells of it; its addresses are told apart from it. */
export interface EndpointDescription {
  readonly Id: string;
  readonly Arn: string;
  readonly CreatorRequestId: string;
  readonly Name?: string;
  readonly Direction: ApiResolverDirection;
  readonly ResolverEndpointType?: ApiResolverEndpointType;
  readonly Protocols?: readonly ApiResolverProtocol[];
  readonly SecurityGroupIds: readonly string[];
  readonly Status: string;
  readonly StatusMessage?: string;
}

/** An address of an endpoint as Resolver tells of it. */
export interface AddressDescription extends ApiResolverIpAddress {
  readonly IpId: string;
  readonly Status: string;
  readonly StatusMessage?: string;
}

/** A rule as Resolver tells of it. */
export interface RuleDescription {
  readonly Id: string;
  readonly Arn: string;
  readonly CreatorRequestId?: string;
  readonly Name?: string;
  readonly RuleType: ApiResolverRule['RuleType'] | 'RECURSIVE';
  readonly DomainName?: string;
  readonly DelegationRecord?: string;
  readonly TargetIps?: readonly Partial<ApiResolverTarget>[];
  readonly ResolverEndpointId?: string;
  readonly ShareStatus?: string;
  readonly Status: string;
  readonly StatusMessage?: string;
}

/** An association of a rule as Resolver tells of it. */
export interface AssociationDescription {
  readonly Id: string;
  readonly ResolverRuleId: string;
  readonly VPCId: string;
  readonly Name?: string;
  readonly Status: string;
  readonly StatusMessage?: string;
}

type Unplaced<T> = Omit<T, 'Region'>;

/** The calls of Route 53 Resolver in use (Route 53 Resolver API Reference). */
export interface ResolverCallTable extends ResolverQueryLogCallTable, FirewallCallTable {
  readonly ListResolverEndpoints: { input: Listing; output: Next & { readonly ResolverEndpoints?: readonly EndpointDescription[] } };
  readonly ListResolverEndpointIpAddresses: {
    input: Page & { readonly ResolverEndpointId: string };
    output: Next & { readonly IpAddresses?: readonly AddressDescription[] };
  };
  readonly GetResolverEndpoint: {
    input: { readonly ResolverEndpointId: string };
    output: { readonly ResolverEndpoint?: EndpointDescription };
  };
  readonly CreateResolverEndpoint: {
    input: Unplaced<ApiResolverEndpoint> & { readonly CreatorRequestId: string; readonly Tags?: readonly ResolverTag[] };
    output: { readonly ResolverEndpoint?: EndpointDescription };
  };
  readonly UpdateResolverEndpoint: {
    input: { readonly ResolverEndpointId: string } & Partial<Pick<ApiResolverEndpoint, 'Name' | 'Protocols' | 'ResolverEndpointType'>>;
    output: object;
  };
  readonly AssociateResolverEndpointIpAddress: {
    input: { readonly ResolverEndpointId: string; readonly IpAddress: ApiResolverIpAddress };
    output: object;
  };
  readonly DisassociateResolverEndpointIpAddress: {
    input: { readonly ResolverEndpointId: string; readonly IpAddress: ApiResolverIpAddress & { readonly IpId: string } };
    output: object;
  };
  readonly DeleteResolverEndpoint: { input: { readonly ResolverEndpointId: string }; output: object };
  readonly ListResolverRules: { input: Listing; output: Next & { readonly ResolverRules?: readonly RuleDescription[] } };
  readonly GetResolverRule: { input: { readonly ResolverRuleId: string }; output: { readonly ResolverRule?: RuleDescription } };
  readonly CreateResolverRule: {
    input: Unplaced<ApiResolverRule> & { readonly CreatorRequestId: string; readonly Tags?: readonly ResolverTag[] };
    output: { readonly ResolverRule?: RuleDescription };
  };
  readonly UpdateResolverRule: {
    input: {
      readonly ResolverRuleId: string;
      readonly Config: Partial<Pick<ApiResolverRule, 'Name' | 'TargetIps' | 'ResolverEndpointId'>>;
    };
    output: object;
  };
  readonly DeleteResolverRule: { input: { readonly ResolverRuleId: string }; output: object };
  readonly ListResolverRuleAssociations: {
    input: Listing;
    output: Next & { readonly ResolverRuleAssociations?: readonly AssociationDescription[] };
  };
  readonly GetResolverRuleAssociation: {
    input: { readonly ResolverRuleAssociationId: string };
    output: { readonly ResolverRuleAssociation?: AssociationDescription };
  };
  readonly AssociateResolverRule: {
    input: { readonly ResolverRuleId: string; readonly VPCId: string; readonly Name: string };
    output: { readonly ResolverRuleAssociation?: AssociationDescription };
  };
  readonly DisassociateResolverRule: { input: { readonly ResolverRuleId: string; readonly VPCId: string }; output: object };
  readonly ListTagsForResource: {
    input: Page & { readonly ResourceArn: string };
    output: Next & { readonly Tags?: readonly ResolverTag[] };
  };
  readonly TagResource: { input: { readonly ResourceArn: string; readonly Tags: readonly ResolverTag[] }; output: object };
}

export type ResolverCalls = ServiceCalls<ResolverCallTable>;
