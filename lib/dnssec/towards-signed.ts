import { vouchedFor } from './chain';
import type { DnssecFacts, SigningKey } from './facts';
import { atOnce, type NextStep } from './step';
import { dsEverywhere, keysEverywhere, signedEverywhere, validatedEverywhere } from './waits';
import { withdrawal } from './withdrawal';

/** A zone has at most two key-signing keys (Route 53 API Reference, CreateKeySigningKey). */
const maxKeys = 2;

/**
 * The way to a zone that is signed with one key, from whichever state that is not bogus. From an unsigned zone that is enabling, from a
 * zone that is signed with another key it is a rotation: the new key first signs beside the old one, then the parent vouches for both,
 * then for the new one, and then the old one goes.
 */
export function towardsSigned(facts: DnssecFacts, wanted: string): NextStep {
  const key = facts.keys.find(({ name }) => name === wanted);
  const others = facts.keys.filter(({ name }) => name !== wanted);
  if (key === undefined) {
    // Nothing goes before there is room for the new one, not even the one that is older.
    const spare = facts.keys.length < maxKeys ? undefined : spareOf(facts);
    return spare === undefined
      ? atOnce({ kind: 'create-key', key: wanted }, 'the zone has no key of this name')
      : (withdrawal(facts, 0, 'a key has to make room') ?? retire(spare, facts));
  }
  // A zone needs action as soon as one key does; when that is another key, it goes.
  if (key.status === 'ACTION_NEEDED' || (facts.signing === 'ACTION_NEEDED' && others.every(({ status }) => status !== 'ACTION_NEEDED')))
    return keyLost(key);
  if (key.status === 'INACTIVE') return atOnce({ kind: 'activate-key', key: wanted }, 'the key does not sign yet');
  if (facts.signing === 'NOT_SIGNING') return atOnce({ kind: 'enable-signing' }, 'the zone is not signed yet');
  if (!vouchedFor(key, facts)) return vouchFor(key, facts);
  const former = withdrawal(facts, dsEverywhere(facts), 'resolvers may not know the DS set of the new parent yet');
  if (former !== undefined) return former;
  const [old] = others;
  return old === undefined ? { kind: 'done', everywhere: validatedEverywhere(facts) } : retire(old, facts);
}

function vouchFor(key: SigningKey, facts: DnssecFacts): NextStep {
  if (facts.delegated === false)
    return {
      kind: 'blocked',
      because: 'the parent does not delegate to the name servers of this zone, all of them and no others',
      fix: 'delegate to them first: a DS record makes validators ask all of them for signatures',
    };
  const rotating = facts.parentDs.length > 0;
  return {
    kind: 'act',
    action: { kind: 'add-ds', values: [key.ds] },
    notBefore: Math.max(signedEverywhere(facts), keysEverywhere(facts), rotating ? dsEverywhere(facts) : 0),
    because: rotating
      ? 'resolvers may remember the keys of the zone without the new one'
      : 'resolvers may remember answers from before the zone was signed',
  };
}

/** Of two keys the one that can be missed more easily: which does not sign, or which the parent does not vouch for. */
function spareOf(facts: DnssecFacts): SigningKey | undefined {
  const { keys } = facts;
  return keys.find(({ status }) => status === 'INACTIVE') ?? keys.find((key) => !vouchedFor(key, facts)) ?? keys[0];
}

/** The way of a key out of a zone that another key signs. */
function retire(key: SigningKey, facts: DnssecFacts): NextStep {
  const act = (kind: 'deactivate-key' | 'delete-key', notBefore: number, because: string): NextStep => ({
    kind: 'act',
    action: { kind, key: key.name },
    notBefore,
    because,
  });
  if (vouchedFor(key, facts))
    return {
      kind: 'act',
      action: { kind: 'remove-ds', values: [key.ds] },
      notBefore: Math.max(dsEverywhere(facts), keysEverywhere(facts)),
      because: 'resolvers may remember the DS set without the new key',
    };
  if (key.status !== 'INACTIVE' && facts.signing !== 'NOT_SIGNING')
    return act('deactivate-key', dsEverywhere(facts), 'resolvers may remember the DS set that vouches for the old key');
  if (key.status !== 'INACTIVE') return act('deactivate-key', 0, 'another key takes its place');
  return act('delete-key', keysEverywhere(facts), 'resolvers may remember the keys of the zone with the old one');
}

function keyLost({ name }: SigningKey): NextStep {
  return {
    kind: 'blocked',
    because: `Route 53 cannot use the KMS key of ${name} (ACTION_NEEDED); its signatures last for a few days only`,
    fix: 'enable the KMS key, or let its policy allow dnssec-route53.amazonaws.com again, then activate the key-signing key once more',
  };
}
