import type { ApiResolverQueryLogConfig } from '../model/resolver/api-shape';
import type { Listing, Next, ResolverTag } from './resolver-shapes';

/** A query log configuration as Resolver tells of it. */
export interface QueryLogConfigDescription {
  readonly Id: string;
  readonly Arn: string;
  readonly CreatorRequestId?: string;
  readonly Name?: string;
  readonly DestinationArn: string;
  readonly ShareStatus?: string;
  readonly Status: string;
}

/** A query log configuration's association with a VPC as Resolver tells of it. */
export interface QueryLogAssociationDescription {
  readonly Id: string;
  readonly ResolverQueryLogConfigId: string;
  readonly ResourceId: string;
  readonly Status: string;
  readonly Error?: string;
  readonly ErrorMessage?: string;
}

interface Associated {
  readonly ResolverQueryLogConfigId: string;
  readonly ResourceId: string;
}

/** The calls on the logging of what VPCs ask. */
export interface ResolverQueryLogCallTable {
  readonly ListResolverQueryLogConfigs: {
    input: Listing;
    output: Next & { readonly ResolverQueryLogConfigs?: readonly QueryLogConfigDescription[] };
  };
  readonly GetResolverQueryLogConfig: {
    input: { readonly ResolverQueryLogConfigId: string };
    output: { readonly ResolverQueryLogConfig?: QueryLogConfigDescription };
  };
  readonly CreateResolverQueryLogConfig: {
    input: Omit<ApiResolverQueryLogConfig, 'Region'> & { readonly CreatorRequestId: string; readonly Tags?: readonly ResolverTag[] };
    output: { readonly ResolverQueryLogConfig?: QueryLogConfigDescription };
  };
  readonly DeleteResolverQueryLogConfig: { input: { readonly ResolverQueryLogConfigId: string }; output: object };
  readonly ListResolverQueryLogConfigAssociations: {
    input: Listing;
    output: Next & { readonly ResolverQueryLogConfigAssociations?: readonly QueryLogAssociationDescription[] };
  };
  readonly AssociateResolverQueryLogConfig: {
    input: Associated;
    output: { readonly ResolverQueryLogConfigAssociation?: QueryLogAssociationDescription };
  };
  readonly DisassociateResolverQueryLogConfig: { input: Associated; output: object };
}
