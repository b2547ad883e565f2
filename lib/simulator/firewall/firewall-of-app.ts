import { resourcesOf, type Assembly } from '../../synth/assembly';
import { resourceKey } from '../resource-key';
import type { FirewallInput } from './firewall-input';

/** DNS Firewall as an app declares it, by construct paths; groups and lists that it names by id are not known. */
export function firewallFromAssembly(assembly: Assembly): Required<FirewallInput> {
  return {
    associations: resourcesOf(assembly, 'firewallAssociation').map(({ properties: { VpcId, FirewallRuleGroupId, Priority } }) => ({
      vpcId: VpcId,
      group: resourceKey(FirewallRuleGroupId),
      priority: Priority,
    })),
    groups: Object.fromEntries(resourcesOf(assembly, 'firewallRuleGroup').map(({ path, properties }) => [path, properties.Rules])),
    domainLists: Object.fromEntries(resourcesOf(assembly, 'firewallDomainList').map(({ path, properties }) => [path, properties.Domains])),
    failOpenVpcs: resourcesOf(assembly, 'firewallConfig').flatMap(({ properties: { ResourceId, FirewallFailOpen } }) =>
      FirewallFailOpen === 'ENABLED' ? [ResourceId] : [],
    ),
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
