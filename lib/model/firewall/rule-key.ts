import type { ApiFirewallRule } from './api-shape';

/** What tells a rule from others of its group, and can never be changed. */
export function firewallRuleKey({ FirewallDomainListId, Qtype = '' }: Pick<ApiFirewallRule, 'FirewallDomainListId' | 'Qtype'>): string {
  return Qtype === '' ? FirewallDomainListId : `${FirewallDomainListId} ${Qtype}`;
}

/** `100 BLOCK rslvr-fdl-0a with NXDOMAIN`. */
export function firewallRuleText(rule: ApiFirewallRule): string {
  const {
    Priority,
    Action,
    BlockResponse,
    BlockOverrideDomain = '',
    BlockOverrideTtl,
    FirewallDomainRedirectionAction: redirection,
    Name,
  } = rule;
  const response = BlockResponse === 'OVERRIDE' ? `CNAME ${BlockOverrideDomain} for ${BlockOverrideTtl ?? 0} s` : BlockResponse;
  return [
    `${Priority} ${Action} ${firewallRuleKey(rule)}`,
    ...(response === undefined ? [] : [`with ${response}`]),
    ...(redirection === 'TRUST_REDIRECTION_DOMAIN' ? ['trusting redirections'] : []),
    `as ${Name}`,
  ].join(' ');
}
