import { finding, type Finding } from '../model/finding';
import { checkDomainList, checkFirewallAssociation, checkRuleGroup } from '../model/firewall/firewall-rules';
import type { ResourceKindName } from '../model/resource';
import { checkVpcId } from '../model/vpc/vpc-rules';
import type { AppDeclaration, ResourceDeclaration } from './declarations';

/** Rules on what an app declares of DNS Firewall, and between them. */
export function checkFirewall({ resources = [] }: AppDeclaration): Finding[] {
  const associations = declaredOf(resources, 'firewallAssociation');
  return [
    ...declaredOf(resources, 'firewallDomainList').flatMap(({ path, properties }) => within(path, checkDomainList(properties))),
    ...declaredOf(resources, 'firewallRuleGroup').flatMap(({ path, properties }) => within(path, checkRuleGroup(properties))),
    ...associations.flatMap(({ path, properties }) =>
      within(path, [...checkFirewallAssociation(properties), ...checkVpcId(properties.VpcId)]),
    ),
    ...checkPriorities(associations),
    ...checkSettings(declaredOf(resources, 'firewallConfig')),
  ];
}

/** A VPC has each priority once. */
function checkPriorities(associations: readonly ResourceDeclaration<'firewallAssociation'>[]): Finding[] {
  const first = new Map<string, string>();
  return associations.flatMap(({ path, properties: { Region, VpcId, Priority } }) => {
    const key = `${Region} ${VpcId} ${Priority}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    if (other === undefined) return [];
    const message = `${VpcId} has a group of priority ${Priority} at ${other} already.`;
    return [finding('FirewallPriorityTaken', { path, message, value: String(Priority) })];
  });
}

/** A VPC answers one way while DNS Firewall does not. */
function checkSettings(settings: readonly ResourceDeclaration<'firewallConfig'>[]): Finding[] {
  const first = new Map<string, string>();
  return settings.flatMap(({ path, properties: { Region, ResourceId } }) => {
    const key = `${Region} ${ResourceId}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    const message = `The setting of ${ResourceId} is declared at ${other ?? ''} already.`;
    return [
      ...within(path, checkVpcId(ResourceId)),
      ...(other === undefined ? [] : [finding('FirewallSettingTwice', { path, message, value: ResourceId })]),
    ];
  });
}

function within(path: string, findings: readonly Finding[]): Finding[] {
  return findings.map((found) => ({ ...found, path }));
}

function declaredOf<K extends ResourceKindName>(resources: readonly ResourceDeclaration[], kind: K): ResourceDeclaration<K>[] {
  return resources.filter((resource): resource is ResourceDeclaration<K> => (resource.kind as string) === kind);
}
