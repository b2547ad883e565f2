import { protectionText } from '../model/hosted-zone/protection';
import { isOfKind, type ResourceKindName, type ResourceProperties } from '../model/resource';
import type { ResourceStep } from '../plan/resource-step';
import { resourceKind, resourceKinds } from '../resources/registry';
import type { PropertyChange } from '../resources/property-change';
import { colouredAction, countsText, tagLines } from './action-text';
import { healthCheckText } from './health-check-text';
import { count, plainText } from './plain';
import { idOrReference } from './record-set-text';
import { controlPanelText, recoveryClusterText, routingControlText, safetyRuleText } from './recovery-text';
import { registeredDomainText } from './registered-domain-text';
import { firewallAssociationText, firewallConfigText, firewallDomainListText, firewallRuleGroupText } from './firewall-text';
import {
  resolverEndpointText,
  resolverQueryLogAssociationText,
  resolverQueryLogConfigText,
  resolverRuleAssociationText,
  resolverRuleText,
} from './resolver-text';
import type { Style } from './style';
import { zoneSigningText } from './zone-signing-text';
import { trafficPolicyInstanceText, trafficPolicyText } from './traffic-policy-text';

/** What a resource of each kind is, on one line. */
const describers: { readonly [K in ResourceKindName]: (properties: ResourceProperties[K]) => string } = {
  cidrCollection: ({ Locations }) =>
    Object.entries(Locations)
      .map(([name, blocks]) => `${plainText(name)}: ${count(blocks.length, 'block')}`)
      .join(', '),
  healthCheck: healthCheckText,
  reusableDelegationSet: ({ HostedZoneId }) =>
    HostedZoneId === undefined ? 'four name servers' : plainText(`the name servers of ${HostedZoneId}`),
  vpcAssociation: ({ HostedZoneId, VPC }) => plainText(`${VPC.VPCId} in ${VPC.VPCRegion} with ${HostedZoneId}`),
  recoveryCluster: recoveryClusterText,
  controlPanel: controlPanelText,
  routingControl: routingControlText,
  safetyRule: safetyRuleText,
  registeredDomain: registeredDomainText,
  resolverEndpoint: resolverEndpointText,
  resolverRule: resolverRuleText,
  resolverRuleAssociation: resolverRuleAssociationText,
  hostedZoneFeatures: ({ EnableAcceleratedRecovery }) => `accelerated recovery ${EnableAcceleratedRecovery ? 'on' : 'off'}`,
  recordSetProtections: ({ Protections }) => plainText(Protections.map(protectionText).join(', ')),
  queryLogging: ({ HostedZoneId, CloudWatchLogsLogGroupArn }) =>
    `${idOrReference(HostedZoneId)} to ${plainText(CloudWatchLogsLogGroupArn)}`,
  resolverQueryLogConfig: resolverQueryLogConfigText,
  resolverQueryLogAssociation: resolverQueryLogAssociationText,
  firewallDomainList: firewallDomainListText,
  firewallRuleGroup: firewallRuleGroupText,
  firewallAssociation: firewallAssociationText,
  firewallConfig: firewallConfigText,
  trafficPolicy: trafficPolicyText,
  trafficPolicyInstance: trafficPolicyInstanceText,
  zoneSigning: zoneSigningText,
};

/** What happens to resources: a section for each kind, a line for each resource, what differs below it. */
export function resourcesText(steps: readonly ResourceStep[], style: Style): string[] {
  return byKind(steps).map(
    ({ kind, steps: ofKind }) => `${[style.bold(titleOf(kind)), ...ofKind.flatMap((step) => stepLines(step, style))].join('\n')}\n`,
  );
}

/** How many resources of each kind are created, updated, replaced and deleted. */
export function resourceCounts(steps: readonly ResourceStep[]): string[] {
  return byKind(steps).flatMap(({ kind, steps: ofKind }) => {
    const count = (action: ResourceStep['action']) => ofKind.filter((step) => step.action === action).length;
    return countsText(titleOf(kind), {
      create: count('create'),
      update: count('update'),
      replace: count('replace'),
      delete: count('delete'),
    });
  });
}

function byKind(steps: readonly ResourceStep[]): { readonly kind: ResourceKindName; readonly steps: readonly ResourceStep[] }[] {
  return resourceKinds.flatMap(({ kind }) => {
    const ofKind = steps.filter((step) => isOfKind(step, kind));
    return ofKind.length === 0 ? [] : [{ kind, steps: ofKind }];
  });
}

/** `Health checks`. */
export function titleOf(kind: ResourceKindName): string {
  const { many } = resourceKind(kind).noun;
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
}

function stepLines(step: ResourceStep, style: Style): string[] {
  const head = `  ${colouredAction(step.action, style)}`;
  switch (step.action) {
    case 'create':
      return [`${head} ${plainText(step.path)}  ${describe(step.kind, step.after)}`];
    case 'delete':
      return [`${head} ${plainText(step.id)}  ${describe(step.kind, step.before)}`];
    case 'replace':
      return [
        `${head} ${plainText(step.path)} ${style.dim(plainText(step.id))}  ${describe(step.kind, step.after)}`,
        `      because ${plainText(step.reason)}`,
      ];
    case 'update':
      return [
        `${head} ${plainText(step.path)} ${style.dim(plainText(step.id))}`,
        ...step.changes.map((change) => `      ${changeText(change)}`),
        ...tagLines(step.addTags, style),
      ];
  }
}

/** What a resource is, on one line. */
export function describe<K extends ResourceKindName>(kind: K, properties: ResourceProperties[K]): string {
  return describers[kind](properties);
}

/** One member, before and after; `absent` stands for nothing after it. */
export function changeText({ member, before, after }: PropertyChange, absent = 'default'): string {
  if (isTexts(after) && (before === undefined || isTexts(before))) return `${member}: ${listChangeText(before ?? [], after)}`;
  return `${plainText(member)}: ${valueText(before, 'none')} -> ${valueText(after, absent)}`;
}

function listChangeText(before: readonly string[], after: readonly string[]): string {
  const texts = (list: readonly string[], other: readonly string[], sign: string) => {
    const others = new Set(other);
    return list.filter((text) => !others.has(text)).map((text) => `${sign} ${idOrReference(text)}`);
  };
  return [...texts(after, before, '+'), ...texts(before, after, '-')].join(', ');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function valueText(value: unknown, absent: string): string {
  return value === undefined ? absent : plainText(JSON.stringify(value));
}
