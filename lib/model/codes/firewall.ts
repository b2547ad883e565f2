import { error, warning, type FindingEntry } from './entry';

const rule = 'Route 53 Resolver API Reference, CreateFirewallRule';
const quotas = 'Route 53 Developer Guide, Quotas on Route 53 Resolver DNS Firewall';

/** DNS Firewall. */
export const firewallCodes = {
  FirewallDomainInvalid: error(
    'A list of DNS Firewall names what cannot be a domain.',
    'a domain of letters, digits, `-`, `_` and dots, at most 255 characters, or one with `*.` in front for everything below it',
    'correct it; internationalized names are written with xn--',
    'Route 53 Resolver API Reference, UpdateFirewallDomains',
  ),
  FirewallRuleInvalid: error(
    'A rule of DNS Firewall cannot be as declared.',
    'a whole priority from 1 on; an answer with BLOCK alone; for a CNAME a domain and a TTL from 0 to 604800 seconds',
    'correct the rule',
    rule,
  ),
  FirewallRuleRepeated: error(
    'Two rules of a group are for the same list of domains and query type, which is what tells rules from each other.',
    'one rule for each list and query type',
    'put them into one, or give another query type',
    rule,
  ),
  FirewallPriorityTaken: error(
    'Two rules of a group, or two groups in a VPC, have the same priority.',
    'each priority once',
    'give one of them another priority',
    rule,
  ),
  FirewallSettingTwice: error(
    'What a VPC answers while DNS Firewall does not is declared twice.',
    'one setting for each VPC',
    'take one away',
    'Route 53 Resolver API Reference, UpdateFirewallConfig',
  ),
  FirewallPriorityInvalid: error(
    'The priority of a group in a VPC cannot be.',
    'a whole number from 100 to 9900',
    'choose one of these; smaller ones come first',
    'Route 53 Resolver API Reference, AssociateFirewallRuleGroup',
  ),
  FirewallQuotaExceeded: warning(
    'DNS Firewall has no room for so much, unless the quota was raised.',
    '100 rules in a group, 100,000 domains in all lists of an account',
    'ask AWS for a higher quota, or divide it',
    quotas,
  ),
} as const satisfies Record<string, FindingEntry>;
