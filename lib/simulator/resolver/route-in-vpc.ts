import { DomainName } from '../../model/name/domain-name';
import type { ClientVpc } from '../client/client';
import type { World } from '../world';
import { suffixesOf, type ZoneIndex } from '../zone/zone-index';
import { isAutodefined } from './autodefined';
import type { ResolverRule } from './resolver-rule';

/** Where the resolver of a VPC takes a question. */
export type RouteInVpc =
  | { readonly kind: 'zone'; readonly zone: ZoneIndex; readonly kept?: ResolverRule }
  | { readonly kind: 'forwarded'; readonly rule: ResolverRule }
  /** By a rule of which the domain alone is known. */
  | { readonly kind: 'unknown-rule'; readonly rule: ResolverRule }
  /** It answers itself, from what is not known here; `rule` is the one that does not take it. */
  | { readonly kind: 'autodefined'; readonly domain: DomainName; readonly rule: ResolverRule }
  /** As on the internet. */
  | { readonly kind: 'public'; readonly kept?: ResolverRule };

/**
 * Where the resolver of a VPC takes a question: the most specific of its rules, its private zones and the autodefined rules decides, and
 * of a rule and a private zone of one name the rule. A system rule takes its domain back from the forwarding rules of shorter ones.
 *
 * @see Route 53 Developer Guide, Resolving DNS queries between VPCs and your network; Considerations when working with a private hosted zone
 */
export function routeInVpc({ privateZones, resolverRules }: World, vpc: ClientVpc, name: DomainName): RouteInVpc {
  const zones = privateZones.get(vpc.id);
  const rules = resolverRules.get(vpc.id)?.byDomain;
  if (zones === undefined && rules === undefined) return { kind: 'public' };
  let keeping: ResolverRule | undefined;
  let autodefined: string | undefined;
  const kept = () => (keeping === undefined ? {} : { kept: keeping });
  for (const suffix of suffixesOf(name.toText())) {
    const rule = keeping === undefined ? rules?.get(suffix) : undefined;
    if (rule?.ruleType === 'SYSTEM') keeping = rule;
    else if (rule !== undefined && autodefined !== undefined)
      return { kind: 'autodefined', domain: DomainName.fromCanonicalText(autodefined), rule };
    else if (rule !== undefined) return { kind: rule.ruleType === 'UNKNOWN' ? 'unknown-rule' : 'forwarded', rule };
    const zone = zones?.get(suffix);
    if (zone !== undefined) return { kind: 'zone', zone, ...kept() };
    if (rules !== undefined && isAutodefined(suffix, vpc.region)) autodefined ??= suffix;
  }
  return { kind: 'public', ...kept() };
}
