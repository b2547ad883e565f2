import type { DomainName } from '../../model/name/domain-name';
import type { SpfPolicyText, SpfTerm } from './spf-policy-text';

/** A receiver stops with an error after so many (RFC 7208, section 4.6.4). */
export const maxSpfLookups = 10;

const asking = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect']);

/** So many look-ups may find nothing; with one more a receiver stops with an error (RFC 7208, section 4.6.4). */
export const maxVoidLookups = 2;

/** What is counted in policies. */
export interface SpfCosts {
  /** The policy declared at a name; undefined where none is. */
  declared(name: DomainName): SpfPolicyText | undefined;
  /** What a term of the policy at a name costs, the policy that it includes not counted. */
  ofTerm(term: SpfTerm, owner: DomainName): number;
  /** What the policy at a name costs that nobody declares. */
  ofOther(name: DomainName): number;
}

/** Whether a term takes a look-up that is counted. */
export function isLookup({ name }: SpfTerm): boolean {
  return asking.has(name);
}

/** Terms up to and with the first `all`, behind which nothing is looked at. */
export function termsInEffect(terms: readonly SpfTerm[]): readonly SpfTerm[] {
  const all = terms.findIndex(({ name }) => name === 'all');
  const mechanisms = all === -1 ? terms : terms.slice(0, all + 1);
  return all === -1 ? mechanisms : mechanisms.filter(({ name }) => name !== 'redirect');
}

/** Counts what policies cost; what an included one costs is remembered. */
export class SpfCounter {
  private readonly counted = new Map<string, number>();

  constructor(private readonly costs: SpfCosts) {}

  /**
   * What the policy at a name costs at the most, as far as is known: its terms, and the policies it includes. Includes are followed as deep
   * as receivers could, so that a policy that includes itself has an end too.
   */
  count(policy: SpfPolicyText, owner: DomainName): number {
    return this.countTo(policy, owner, maxSpfLookups);
  }

  private countTo({ terms }: SpfPolicyText, owner: DomainName, depth: number): number {
    let sum = 0;
    for (const term of termsInEffect(terms)) {
      const { name, domain } = term;
      const follows = name === 'include' || name === 'redirect';
      sum += this.costs.ofTerm(term, owner);
      if (follows && domain !== undefined && depth > 0) sum += this.costOf(domain, depth - 1);
    }
    return sum;
  }

  private costOf(name: DomainName, depth: number): number {
    const key = `${depth} ${name.toText()}`;
    const before = this.counted.get(key);
    if (before !== undefined) return before;
    const declared = this.costs.declared(name);
    const cost = declared === undefined ? this.costs.ofOther(name) : this.countTo(declared, name, depth);
    this.counted.set(key, cost);
    return cost;
  }
}
