import { signs, vouchedFor } from './chain';
import type { DnssecFacts } from './facts';
import { atOnce, type NextStep } from './step';

/** The quickest way out of a bogus zone: nothing is made worse by it, so nothing is waited for. */
export function repair(facts: DnssecFacts): NextStep {
  const because = 'validators answer SERVFAIL: the parent has a DS set, and no key that it vouches for signs the zone';
  const vouched = facts.keys.filter((key) => vouchedFor(key, facts));
  const inactive = vouched.find(({ status }) => status === 'INACTIVE');
  if (vouched.some((key) => signs(key, { signing: 'SIGNING' }))) return atOnce({ kind: 'enable-signing' }, because);
  if (inactive !== undefined) return atOnce({ kind: 'activate-key', key: inactive.name }, because);
  return atOnce({ kind: 'remove-ds', values: facts.parentDs }, because);
}
