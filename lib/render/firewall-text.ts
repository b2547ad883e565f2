import type {
  ApiFirewallAssociation,
  ApiFirewallConfig,
  ApiFirewallDomainList,
  ApiFirewallRule,
  ApiFirewallRuleGroup,
} from '../model/firewall/api-shape';
import { count, plainText } from './plain';
import { idOrReference } from './record-set-text';

/** `ads in eu-west-1: 3 domains`. */
export function firewallDomainListText({ Name, Region, Domains }: ApiFirewallDomainList): string {
  return `${plainText(`${Name} in ${Region}`)}: ${count(Domains.length, 'domain')}`;
}

/** `egress in eu-west-1: 2 rules`. */
export function firewallRuleGroupText({ Name, Region, Rules }: ApiFirewallRuleGroup): string {
  return `${plainText(`${Name} in ${Region}`)}: ${count(Rules.length, 'rule')}`;
}

/** What a question that the rule blocks is answered with: `NXDOMAIN`, or `a CNAME to sinkhole.example (60 s)`. */
export function firewallResponseText({ BlockResponse, BlockOverrideDomain = '', BlockOverrideTtl = 0 }: ApiFirewallRule): string {
  if (BlockResponse !== 'OVERRIDE') return BlockResponse ?? 'NODATA';
  return `a CNAME to ${plainText(BlockOverrideDomain)} (${BlockOverrideTtl} s)`;
}

/** `vpc-0a by rslvr-frg-0a at 101`. */
export function firewallAssociationText({ VpcId, FirewallRuleGroupId, Priority }: ApiFirewallAssociation): string {
  return `${plainText(VpcId)} by ${idOrReference(FirewallRuleGroupId)} at ${Priority}`;
}

/** `vpc-0a fails open`. */
export function firewallConfigText({ ResourceId, FirewallFailOpen }: ApiFirewallConfig): string {
  return `${plainText(ResourceId)} fails ${FirewallFailOpen === 'ENABLED' ? 'open' : 'closed'}`;
}
