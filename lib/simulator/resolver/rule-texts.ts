import type { DelegatedServer } from './delegation';
import type { ResolverRule } from './resolver-rule';

/** `ns1.eu.example.com. (10.0.0.30) through Hybrid/Outbound`. */
export function delegatedServerText({ name, addresses, rule }: DelegatedServer): string {
  const glue = addresses.length === 0 ? '' : ` (${addresses.join(', ')})`;
  return `${name.toDisplay()}${glue}${rule?.endpoint === undefined ? '' : ` through ${rule.endpoint}`}`;
}

/** What a reply depends on that a rule decides of which the domain alone is known. */
export function unknownRuleText({ domain, rule }: ResolverRule): string {
  return `it is decided by a rule${rule === undefined ? '' : ` ${rule}`} for ${domain.toDisplay()}, which is not declared here`;
}
