import type { ResourceKindName, ResourceProperties } from '../model/resource';
import { policyText } from '../model/traffic-policy/to-api';
import { nameCallerReference } from './caller-reference';
import { resourcesOf, type AssemblyResource } from './assembly';

/** In which folder of a written assembly the files of each kind are. */
export const fileFolders: Readonly<Record<ResourceKindName, string>> = {
  cidrCollection: 'cidr-collections',
  healthCheck: 'health-checks',
  reusableDelegationSet: 'reusable-delegation-sets',
  vpcAssociation: 'vpc-associations',
  recoveryCluster: 'recovery-clusters',
  controlPanel: 'control-panels',
  routingControl: 'routing-controls',
  safetyRule: 'safety-rules',
  registeredDomain: 'registered-domains',
  resolverEndpoint: 'resolver-endpoints',
  resolverRule: 'resolver-rules',
  resolverRuleAssociation: 'resolver-rule-associations',
  resolverQueryLogConfig: 'resolver-query-log-configs',
  resolverQueryLogAssociation: 'resolver-query-log-associations',
  firewallDomainList: 'firewall-domain-lists',
  firewallRuleGroup: 'firewall-rule-groups',
  firewallAssociation: 'firewall-associations',
  firewallConfig: 'firewall-configs',
  hostedZoneFeatures: 'hosted-zone-features',
  recordSetProtections: 'record-set-protections',
  queryLogging: 'query-logging-configs',
  trafficPolicy: 'traffic-policies',
  trafficPolicyInstance: 'traffic-policy-instances',
  zoneSigning: 'zone-signing',
};

const inputs: { readonly [K in ResourceKindName]: (identity: string, properties: ResourceProperties[K]) => unknown } = {
  cidrCollection: (name) => ({ Name: name, CallerReference: nameCallerReference(name) }),
  healthCheck: (identity, config) => ({ CallerReference: identity, HealthCheckConfig: config }),
  reusableDelegationSet: (CallerReference, properties) => ({ CallerReference, ...properties }),
  vpcAssociation: (_, properties) => properties,
  recoveryCluster: (_, cluster) => cluster,
  controlPanel: (_, panel) => panel,
  routingControl: (_, control) => control,
  safetyRule: (_, { AssertedControls, GatingControls, TargetControls, ...shared }) =>
    AssertedControls === undefined
      ? { GatingRule: { ...shared, GatingControls, TargetControls } }
      : { AssertionRule: { ...shared, AssertedControls } },
  // Of update-domain-nameservers, since nothing creates a domain.
  registeredDomain: (DomainName, { Nameservers = [] }) => ({ DomainName, Nameservers: Nameservers.map((Name) => ({ Name })) }),
  // The Region is an option of the command: --region.
  resolverEndpoint: (CreatorRequestId, endpoint) => ({ CreatorRequestId, ...withoutRegion(endpoint) }),
  resolverRule: (CreatorRequestId, rule) => ({ CreatorRequestId, ...withoutRegion(rule) }),
  resolverRuleAssociation: (Name, { ResolverRuleId, VPCId }) => ({ ResolverRuleId, VPCId, Name }),
  // Of update-hosted-zone-features, since no zone is without them.
  hostedZoneFeatures: (_, { HostedZoneId, EnableAcceleratedRecovery }) => ({ HostedZoneId, EnableAcceleratedRecovery }),
  recordSetProtections: (_, { HostedZoneId, Protections }) => ({ HostedZoneId, Protections }),
  queryLogging: (_, { HostedZoneId, CloudWatchLogsLogGroupArn }) => ({ HostedZoneId, CloudWatchLogsLogGroupArn }),
  resolverQueryLogConfig: (CreatorRequestId, { Name, DestinationArn }) => ({ CreatorRequestId, Name, DestinationArn }),
  resolverQueryLogAssociation: (_, { ResolverQueryLogConfigId, ResourceId }) => ({ ResolverQueryLogConfigId, ResourceId }),
  // Domains and rules take calls of their own.
  firewallDomainList: (CreatorRequestId, { Name }) => ({ CreatorRequestId, Name }),
  firewallRuleGroup: (CreatorRequestId, { Name }) => ({ CreatorRequestId, Name }),
  firewallAssociation: (CreatorRequestId, association) => ({ CreatorRequestId, ...withoutRegion(association) }),
  firewallConfig: (_, config) => withoutRegion(config),
  trafficPolicy: (name, { Document, Comment }) => ({
    Name: name,
    Document: policyText(Document),
    ...(Comment === undefined ? {} : { Comment }),
  }),
  // Of create-key-signing-key, with which signing begins.
  zoneSigning: (_, { HostedZoneId, KeyName, KmsArn }) => ({
    HostedZoneId,
    Name: KeyName,
    KeyManagementServiceArn: KmsArn,
    Status: 'ACTIVE',
    CallerReference: KeyName,
  }),
  trafficPolicyInstance: (_, { HostedZoneId, Name, TTL, TrafficPolicyId, TrafficPolicyVersion }) => ({
    HostedZoneId,
    Name,
    TTL,
    TrafficPolicyId,
    TrafficPolicyVersion: Number.isNaN(Number(TrafficPolicyVersion)) ? TrafficPolicyVersion : Number(TrafficPolicyVersion),
  }),
};

/** Why a resource has no input that the AWS CLI could take; undefined where it has one. */
export function withoutCliInput(resource: AssemblyResource): string | undefined {
  const [signing] = resourcesOf({ resources: [resource] }, 'zoneSigning');
  if (signing === undefined) return undefined;
  const { KeyName, KmsArn } = signing.properties;
  if (KeyName === undefined) return 'it is declared as not signed, and no call creates that';
  return KmsArn === undefined
    ? 'its KMS key is created by apex53 deploy; give kmsKeyArn to have the input of create-key-signing-key'
    : undefined;
}

/** The input of the AWS CLI's command that creates a resource, such as `aws route53 create-health-check --cli-input-json`. */
export function cliInput<K extends ResourceKindName>({ kind, identity, properties }: AssemblyResource<K>): unknown {
  return inputs[kind](identity, properties);
}

function withoutRegion(properties: { readonly Region: string }): object {
  return Object.fromEntries(Object.entries(properties).filter(([member]) => member !== 'Region'));
}
