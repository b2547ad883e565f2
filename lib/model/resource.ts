import type { CidrCollectionProperties } from './cidr-collection/cidr-collection';
import type { ApiHealthCheckConfig } from './health-check/api-shape';
import type { ZoneSigningProperties } from './dnssec/zone-signing';
import type { VpcAssociationProperties } from './vpc/association';
import type { ApiHostedZoneFeatures, ApiRecordSetProtections } from './hosted-zone/api-shape';
import type { ApiQueryLogging } from './query-logging/api-shape';
import type { TrafficPolicyInstanceProperties, TrafficPolicyProperties } from './traffic-policy/api-shape';
import type { ApiControlPanel, ApiRecoveryCluster, ApiRoutingControl, ApiSafetyRule } from './recovery/api-shape';
import type { ApiRegisteredDomain } from './registrar/api-shape';
import type { ApiFirewallAssociation, ApiFirewallConfig, ApiFirewallDomainList, ApiFirewallRuleGroup } from './firewall/api-shape';
import type {
  ApiResolverEndpoint,
  ApiResolverQueryLogAssociation,
  ApiResolverQueryLogConfig,
  ApiResolverRule,
  ApiResolverRuleAssociation,
} from './resolver/api-shape';

/** What each kind of resource is described by: plain JSON in which tokens of references may stand. */
export interface ResourceProperties {
  readonly cidrCollection: CidrCollectionProperties;
  readonly healthCheck: ApiHealthCheckConfig;
  readonly reusableDelegationSet: {
    readonly HostedZoneId?: string;
    /** Seen of one that is not declared: the hosted zones that keep it. */
    readonly HostedZones?: readonly string[];
  };
  readonly vpcAssociation: VpcAssociationProperties;
  readonly recoveryCluster: ApiRecoveryCluster;
  readonly controlPanel: ApiControlPanel;
  readonly routingControl: ApiRoutingControl;
  readonly safetyRule: ApiSafetyRule;
  readonly registeredDomain: ApiRegisteredDomain;
  readonly resolverEndpoint: ApiResolverEndpoint;
  readonly resolverRule: ApiResolverRule;
  readonly resolverRuleAssociation: ApiResolverRuleAssociation;
  readonly resolverQueryLogConfig: ApiResolverQueryLogConfig;
  readonly resolverQueryLogAssociation: ApiResolverQueryLogAssociation;
  readonly firewallDomainList: ApiFirewallDomainList;
  readonly firewallRuleGroup: ApiFirewallRuleGroup;
  readonly firewallAssociation: ApiFirewallAssociation;
  readonly firewallConfig: ApiFirewallConfig;
  readonly hostedZoneFeatures: ApiHostedZoneFeatures;
  readonly recordSetProtections: ApiRecordSetProtections;
  readonly queryLogging: ApiQueryLogging;
  readonly zoneSigning: ZoneSigningProperties;
  readonly trafficPolicy: TrafficPolicyProperties;
  readonly trafficPolicyInstance: TrafficPolicyInstanceProperties;
}

/** Whether a resource, or what stands for one, is of a kind. */
export function isOfKind(resource: { readonly kind: string }, kind: string): boolean {
  return resource.kind === kind;
}

/** The kinds of what an app declares beside its zones and their record sets. */
export type ResourceKindName = keyof ResourceProperties;
