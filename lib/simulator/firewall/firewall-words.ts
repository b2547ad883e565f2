import type { FirewallRuleRef } from './vpc-firewall';

/** `rule BLOCK-200 (priority 200) of Egress`. */
export function firewallRuleWords({ group, rule }: FirewallRuleRef): string {
  return `rule ${rule.Name} (priority ${rule.Priority}) of ${group}`;
}
