import { chainOf } from './chain';
import type { DnssecFacts, DnssecWish } from './facts';
import { repair } from './repair';
import type { NextStep } from './step';
import { towardsSigned } from './towards-signed';
import { towardsUnsigned } from './towards-unsigned';

/**
 * What comes next on the way from what is to what is wished. It follows from what is alone, so that it does not matter how it came about,
 * nor where an earlier run was interrupted.
 *
 * @see Route 53 Developer Guide, Configuring DNSSEC signing; RFC 6781, section 4.1.2
 */
export function nextStep(facts: DnssecFacts, wish: DnssecWish): NextStep {
  const unsteady = whatIsUnsteady(facts);
  if (unsteady !== undefined) return unsteady;
  if (wish.kind === 'unsigned') return towardsUnsigned(facts);
  return chainOf(facts) === 'bogus' ? repair(facts) : towardsSigned(facts, wish.key);
}

/** Statuses in which Route 53 takes no other change, or is in the middle of one. */
function whatIsUnsteady({ signing, keys }: DnssecFacts): NextStep | undefined {
  if (signing === 'INTERNAL_FAILURE' || keys.some(({ status }) => status === 'INTERNAL_FAILURE'))
    return {
      kind: 'blocked',
      because: 'Route 53 reports INTERNAL_FAILURE for DNSSEC of this zone, and takes no other change of it',
      fix: 'enable or disable signing, or activate or deactivate the key, once more in the console; then deploy again',
    };
  if (signing === 'DELETING' || keys.some(({ status }) => status === 'DELETING'))
    return { kind: 'blocked', because: 'Route 53 is in the middle of a deletion', fix: 'deploy again in a minute' };
  return undefined;
}
