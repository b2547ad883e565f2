import type { DnssecFacts, SigningKey } from './facts';

/** Whether validators find their way from the DS set of the parent into the zone. */
export type Chain =
  /** No DS set: the zone is insecure, signed or not, and everybody is answered. */
  | 'insecure'
  /** A DS record vouches for a key that signs. */
  | 'secure'
  /** There is a DS set, and no key that it vouches for signs: validators answer SERVFAIL (RFC 4035, section 5). */
  | 'bogus'
  /** Nobody could look at the DS set. */
  | 'unseen';

/** The chain of trust as it is published now, without what caches hold. */
export function chainOf(facts: DnssecFacts): Chain {
  if (facts.dsSight === 'unseen') return 'unseen';
  if (facts.parentDs.length === 0) return 'insecure';
  return facts.keys.some((key) => vouchedFor(key, facts) && signs(key, facts)) ? 'secure' : 'bogus';
}

/** Whether the parent holds the DS record of a key. */
export function vouchedFor({ ds }: SigningKey, { parentDs }: Pick<DnssecFacts, 'parentDs'>): boolean {
  return parentDs.includes(ds);
}

/**
 * Whether the zone's keys are signed with a key. With one that needs action Route 53 goes on for a few days, by signatures it made before.
 *
 * @see Route 53 Developer Guide, Working with key-signing keys
 */
export function signs({ status }: SigningKey, { signing }: Pick<DnssecFacts, 'signing'>): boolean {
  return (status === 'ACTIVE' || status === 'ACTION_NEEDED') && (signing === 'SIGNING' || signing === 'ACTION_NEEDED');
}
