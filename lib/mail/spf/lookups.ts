import type { DomainName } from '../../model/name/domain-name';
import type { SpfPolicyText, SpfTerm } from './spf-policy-text';

/** A receiver stops with an error after so many (RFC 7208, section 4.6.4). */
export const maxSpfLookups = 10;

const asking = new Set(['include', 'a', 'mx', 'ptr', 'exists']);

/** What is known of policies besides the one that is counted. */
export interface KnownPolicies {
  /** The policy declared at a name; undefined where none is. */
  declared(name: DomainName): SpfPolicyText | undefined;
  /** The look-ups that somebody says the policy at a name costs. */
  stated(name: DomainName): number | undefined;
}

/** Terms up to and with the first `all`, behind which nothing is looked at. */
export function termsInEffect(terms: readonly SpfTerm[]): readonly SpfTerm[] {
  const all = terms.findIndex(({ name }) => name === 'all');
  const mechanisms = all === -1 ? terms : terms.slice(0, all + 1);
  return all === -1 ? mechanisms : mechanisms.filter(({ name }) => name !== 'redirect');
}

/** Counts the look-ups of policies; what an included one costs is remembered. */
export class SpfLookupCounter {
  private readonly counted = new Map<string, number>();

  constructor(private readonly known: KnownPolicies) {}

  /**
   * The look-ups that a policy costs at the most, as far as is known: those it states, and those of the policies it includes. Includes are
   * followed as deep as receivers could, so that a policy that includes itself has an end too.
   */
  count(policy: SpfPolicyText): number {
    return this.countTo(policy, maxSpfLookups);
  }

  private countTo({ terms }: SpfPolicyText, depth: number): number {
    let lookups = 0;
    for (const { name, domain } of termsInEffect(terms)) {
      const follows = name === 'include' || name === 'redirect';
      if (asking.has(name) || follows) lookups += 1;
      if (follows && domain !== undefined && depth > 0) lookups += this.costOf(domain, depth - 1);
    }
    return lookups;
  }

  private costOf(name: DomainName, depth: number): number {
    const key = `${depth} ${name.toText()}`;
    const before = this.counted.get(key);
    if (before !== undefined) return before;
    const declared = this.known.declared(name);
    const cost = declared === undefined ? (this.known.stated(name) ?? 0) : this.countTo(declared, depth);
    this.counted.set(key, cost);
    return cost;
  }
}
