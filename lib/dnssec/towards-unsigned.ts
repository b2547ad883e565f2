import type { DnssecFacts } from './facts';
import { atOnce, type NextStep } from './step';
import { dsEverywhere } from './waits';
import { withdrawal } from './withdrawal';

/**
 * The way to a zone that is not signed: first nobody asks for signatures any more, then there are none.
 *
 * @see Route 53 Developer Guide, Disabling DNSSEC signing
 */
export function towardsUnsigned(facts: DnssecFacts): NextStep {
  if (facts.parentDs.length > 0)
    return atOnce({ kind: 'remove-ds', values: facts.parentDs }, 'validators ask for signatures as long as the parent has a DS set');
  const former = withdrawal(facts, 0, 'validators ask for signatures as long as they are answered with it');
  if (former !== undefined) return former;
  if (facts.signing !== 'NOT_SIGNING') {
    if (facts.vouchesForChildren)
      return {
        kind: 'blocked',
        because: 'the zone holds DS record sets for zones below it, which are validated by way of this one',
        fix: 'take these DS record sets away first, and wait for their TTL',
      };
    return {
      kind: 'act',
      action: { kind: 'disable-signing' },
      notBefore: dsEverywhere(facts),
      because: 'resolvers may remember the DS set that was removed, and ask for signatures',
    };
  }
  const active = facts.keys.find(({ status }) => status !== 'INACTIVE');
  if (active !== undefined) return atOnce({ kind: 'deactivate-key', key: active.name }, 'the zone is not signed any more');
  const [left] = facts.keys;
  if (left !== undefined) return atOnce({ kind: 'delete-key', key: left.name }, 'the zone is not signed any more');
  return { kind: 'done', everywhere: dsEverywhere(facts) };
}
