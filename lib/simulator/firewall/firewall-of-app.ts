import type {
  ApiFirewallAssociation,
  ApiFirewallConfig,
  ApiFirewallDomainList,
  ApiFirewallRuleGroup,
} from '../../model/firewall/api-shape';
import { resourcesOf, type Assembly } from '../../synth/assembly';
import { resourceKey } from '../resource-key';
import type { FirewallInput } from './firewall-input';

/** What there is of DNS Firewall; groups and lists by key. */
export interface FirewallResources {
  readonly associations: readonly ApiFirewallAssociation[];
  readonly groups: ReadonlyMap<string, ApiFirewallRuleGroup>;
  readonly domainLists: ReadonlyMap<string, ApiFirewallDomainList>;
  readonly configs: readonly ApiFirewallConfig[];
}

/** DNS Firewall as an app declares it, by construct paths; groups and lists that it names by id are not known. */
export function firewallFromAssembly(assembly: Assembly): FirewallInput {
  return firewallOf({
    associations: resourcesOf(assembly, 'firewallAssociation').map(({ properties }) => properties),
    groups: new Map(resourcesOf(assembly, 'firewallRuleGroup').map(({ path, properties }) => [path, properties])),
    domainLists: new Map(resourcesOf(assembly, 'firewallDomainList').map(({ path, properties }) => [path, properties])),
    configs: resourcesOf(assembly, 'firewallConfig').map(({ properties }) => properties),
  });
}

/** @param keyOf The key for an id or reference. */
export function firewallOf(
  { associations, groups, domainLists, configs }: FirewallResources,
  keyOf: (id: string) => string = resourceKey,
): FirewallInput {
  return {
    associations: associations.map(({ VpcId, FirewallRuleGroupId, Priority }) => ({
      vpcId: VpcId,
      group: keyOf(FirewallRuleGroupId),
      priority: Priority,
    })),
    groups: Object.fromEntries(
      Array.from(groups, ([key, { Rules }]) => [
        key,
        Rules.map((rule) => ({ ...rule, FirewallDomainListId: keyOf(rule.FirewallDomainListId) })),
      ]),
    ),
    domainLists: Object.fromEntries(Array.from(domainLists, ([key, { Domains }]) => [key, Domains])),
    failOpenVpcs: configs.flatMap(({ ResourceId, FirewallFailOpen }) => (FirewallFailOpen === 'ENABLED' ? [ResourceId] : [])),
  };
}

/** The one with what the other adds to it; groups and lists of the other count where both have them. */
export function mergeFirewalls(own: FirewallInput, more: FirewallInput = {}): FirewallInput {
  return {
    associations: [...(own.associations ?? []), ...(more.associations ?? [])],
    groups: { ...own.groups, ...more.groups },
    domainLists: { ...own.domainLists, ...more.domainLists },
    failOpenVpcs: [...(own.failOpenVpcs ?? []), ...(more.failOpenVpcs ?? [])],
  };
}
