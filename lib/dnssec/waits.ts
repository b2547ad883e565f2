import { after, type DnssecFacts, type Moment } from './facts';

/** From then on every answer that anybody remembers is signed. */
export function signedEverywhere({ since, cacheTimes }: DnssecFacts): Moment {
  return after(since.signing, cacheTimes.zone);
}

/** From then on everybody knows the keys that are published now, and no others. */
export function keysEverywhere({ since, cacheTimes }: DnssecFacts): Moment {
  return after(since.keys, cacheTimes.dnskey);
}

/** From then on everybody knows the DS set that is published now, and no other. */
export function dsEverywhere({ since, cacheTimes }: DnssecFacts): Moment {
  return after(since.ds, cacheTimes.parentMargin + cacheTimes.ds);
}

/**
 * From then on everybody who validates asks for the DS set: a resolver does so with the delegation.
 *
 * @see Route 53 Developer Guide, Enabling DNSSEC signing and establishing a chain of trust
 */
export function validatedEverywhere({ since, cacheTimes }: DnssecFacts): Moment {
  return after(since.ds, cacheTimes.parentMargin + cacheTimes.ns);
}
