import type { ResourceKindName } from '../model/resource';
import { cidrCollection } from './kinds/cidr-collection';
import { controlPanel } from './kinds/control-panel';
import { healthCheck } from './kinds/health-check';
import { hostedZoneFeatures } from './kinds/hosted-zone-features';
import { queryLogging } from './kinds/query-logging';
import { recordSetProtections } from './kinds/record-set-protections';
import { recoveryCluster } from './kinds/recovery-cluster';
import { routingControl } from './kinds/routing-control';
import { safetyRule } from './kinds/safety-rule';
import { reusableDelegationSet } from './kinds/reusable-delegation-set';
import { vpcAssociation } from './kinds/vpc-association';
import { registeredDomain } from './kinds/registered-domain';
import { resolverEndpoint } from './kinds/resolver-endpoint';
import { resolverRule } from './kinds/resolver-rule';
import { resolverRuleAssociation } from './kinds/resolver-rule-association';
import { resolverQueryLogConfig } from './kinds/resolver-query-log-config';
import { resolverQueryLogAssociation } from './kinds/resolver-query-log-association';
import { firewallDomainList } from './kinds/firewall-domain-list';
import { firewallRuleGroup } from './kinds/firewall-rule-group';
import { firewallAssociation } from './kinds/firewall-association';
import { firewallConfig } from './kinds/firewall-config';
import { trafficPolicy } from './kinds/traffic-policy';
import { trafficPolicyInstance } from './kinds/traffic-policy-instance';
import { zoneSigning } from './kinds/zone-signing';
import type { ResourceKind } from './resource-kind';

const kinds: { readonly [K in ResourceKindName]: ResourceKind<K> } = {
  cidrCollection,
  trafficPolicy,
  trafficPolicyInstance,
  hostedZoneFeatures,
  recordSetProtections,
  queryLogging,
  healthCheck,
  reusableDelegationSet,
  vpcAssociation,
  recoveryCluster,
  controlPanel,
  routingControl,
  safetyRule,
  registeredDomain,
  resolverEndpoint,
  resolverRule,
  resolverRuleAssociation,
  zoneSigning,
  resolverQueryLogConfig,
  resolverQueryLogAssociation,
  firewallDomainList,
  firewallRuleGroup,
  firewallAssociation,
  firewallConfig,
};

/** Every kind of resource, in the order in which they are read. */
export const resourceKinds: readonly ResourceKind[] = Object.values(kinds);

/** How resources of a kind are handled. */
export function resourceKind(kind: ResourceKindName): ResourceKind {
  return kinds[kind];
}
