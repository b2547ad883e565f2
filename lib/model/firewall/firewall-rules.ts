import { finding, type Finding } from '../finding';
import { checkResolverName } from '../resolver/endpoint-rules';
import type { ApiFirewallAssociation, ApiFirewallDomainList, ApiFirewallRule, ApiFirewallRuleGroup } from './api-shape';
import { firewallRuleKey } from './rule-key';

/** Route 53 Resolver API Reference, UpdateFirewallDomains: letters, digits, `-` and dots, a `*` in front. */
const domainForm = /^(\*\.?)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
const maxDomain = 255;
/** Default quotas (Route 53 Developer Guide, Quotas on Route 53 Resolver DNS Firewall). */
const mostDomains = 100_000;
const mostRules = 100;
const maxOverrideTtl = 604_800;
const lowestPriority = 100;
const highestPriority = 9900;

/** What is wrong with a list of domains. */
export function checkDomainList({ Name, Domains }: ApiFirewallDomainList): Finding[] {
  return [
    ...checkResolverName(Name),
    ...Domains.filter((domain) => domain !== '*' && (domain.length > maxDomain || !domainForm.test(domain))).map((domain) =>
      finding('FirewallDomainInvalid', { message: `${JSON.stringify(domain)} is nothing that DNS Firewall looks for.`, value: domain }),
    ),
    ...(Domains.length > mostDomains
      ? [finding('FirewallQuotaExceeded', { message: `The list has ${Domains.length} domains.`, value: String(Domains.length) })]
      : []),
  ];
}

/** What is wrong with a group of rules. */
export function checkRuleGroup({ Name, Rules }: ApiFirewallRuleGroup): Finding[] {
  return [
    ...checkResolverName(Name),
    ...Rules.flatMap(checkRule),
    ...twice(Rules, ({ Priority }) => String(Priority)).map(({ Priority }) =>
      finding('FirewallPriorityTaken', { message: `Two rules of the group have the priority ${Priority}.`, value: String(Priority) }),
    ),
    ...twice(Rules, firewallRuleKey).map((rule) =>
      finding('FirewallRuleRepeated', {
        message: `Two rules of the group are for the list ${rule.FirewallDomainListId} and ${rule.Qtype ?? 'all query types'}.`,
        value: firewallRuleKey(rule),
      }),
    ),
    ...(Rules.length > mostRules
      ? [finding('FirewallQuotaExceeded', { message: `The group has ${Rules.length} rules.`, value: String(Rules.length) })]
      : []),
  ];
}

/** What is wrong with a group's association with a VPC. */
export function checkFirewallAssociation({ Name, Priority }: ApiFirewallAssociation): Finding[] {
  return [
    ...checkResolverName(Name),
    ...(Number.isInteger(Priority) && Priority >= lowestPriority && Priority <= highestPriority
      ? []
      : [finding('FirewallPriorityInvalid', { message: `${Priority} is no priority of a group in a VPC.`, value: String(Priority) })]),
  ];
}

function checkRule({ Name, Priority, BlockResponse, BlockOverrideDomain, BlockOverrideTtl: ttl = 0, Action }: ApiFirewallRule): Finding[] {
  const invalid = (message: string, value: string) => finding('FirewallRuleInvalid', { message, value });
  return [
    ...checkResolverName(Name),
    ...(Number.isInteger(Priority) && Priority >= 1 ? [] : [invalid(`${Priority} is no priority of a rule.`, String(Priority))]),
    ...(Action === 'BLOCK' || BlockResponse === undefined ? [] : [invalid(`A rule that does ${Action} has no answer of its own.`, Action)]),
    ...(BlockResponse !== 'OVERRIDE' || domainForm.test(BlockOverrideDomain ?? '')
      ? []
      : [invalid('The rule answers by a CNAME, and has no domain for it.', BlockOverrideDomain ?? '')]),
    ...(Number.isInteger(ttl) && ttl >= 0 && ttl <= maxOverrideTtl ? [] : [invalid(`${ttl} is no TTL of such an answer.`, String(ttl))]),
  ];
}

/** All but the first of those that have the same key. */
function twice<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const isTwice = seen.has(key(one));
    seen.add(key(one));
    return isTwice;
  });
}
