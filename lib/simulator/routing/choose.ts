import { fraction, whole, type Fraction } from '../fraction';
import type { LocatedClient } from '../client/located-client';
import type { World } from '../world';
import type { Member, RecordSetGroup } from '../zone/zone-index';
import { membersForPlace } from './geolocation';
import { rankByProximity } from './geoproximity';
import { membersForNetwork } from './ip-based';
import { rankByLatency } from './latency';
import { isTie, type Measure, type Measured } from './measure';

/** The members that could answer a client at all, in the order in which the policy prefers them where it has one. */
export interface Candidates {
  readonly members: readonly Member[];
  /** How far each is, where the policy goes by that. */
  readonly measures?: ReadonlyMap<Member, Measured>;
}

/** All members, but for geolocation and IP-based routing only those whose location contains the client. */
export function candidatesOf({ policy, members }: RecordSetGroup, client: LocatedClient, world: World): Candidates {
  switch (policy) {
    case 'geolocation':
      return { members: membersForPlace(members, client.place) };
    case 'ip-based':
      return { members: membersForNetwork(members, client, world) };
    case 'latency':
      return ranked(rankByLatency(members, client, world));
    case 'geoproximity':
      return ranked(rankByProximity(members, client));
    case 'failover':
      return { members: [...members].sort((a, b) => Number(isSecondary(a)) - Number(isSecondary(b))) };
    case 'simple':
    case 'weighted':
    case 'multivalue':
      return { members };
  }
}

function ranked(measured: readonly Measured[]): Candidates {
  return { members: measured.map(({ member }) => member), measures: new Map(measured.map((entry) => [entry.member, entry])) };
}

function isSecondary({ rrset: { routing } }: Member): boolean {
  return routing.kind === 'failover' && routing.role === 'SECONDARY';
}

/** Who answers, and what settled it. */
export type Choice =
  /** One of these answers, each with its share. */
  | {
      readonly kind: 'one-of';
      readonly shares: readonly { readonly member: Member; readonly share: Fraction }[];
      readonly decision: Decision;
    }
  /** So many of these answer together, picked at random. */
  | { readonly kind: 'together'; readonly members: readonly Member[]; readonly count: number; readonly decision: Decision };

/** What settled a choice. */
export type Decision =
  | { readonly kind: 'only' }
  | { readonly kind: 'weights'; readonly total: number }
  /** Only members of weight 0 were left. */
  | { readonly kind: 'equal-shares' }
  | { readonly kind: 'failover'; readonly role: 'PRIMARY' | 'SECONDARY' }
  | { readonly kind: 'nearest'; readonly measure: Measure; readonly tie: boolean }
  | { readonly kind: 'smallest-location' }
  | { readonly kind: 'longest-block' }
  | { readonly kind: 'at-most'; readonly count: number };

/** A multivalue answer has at most so many record sets (Route 53 Developer Guide, Multivalue answer routing). */
export const maxMultivalue = 8;

/**
 * The policy's choice among usable candidates, of which there is at least one.
 *
 * Picking, testing, dropping and picking again gives the same shares as leaving out the unhealthy first, so this takes what is left.
 */
export function choose(policy: RecordSetGroup['policy'], usable: readonly Member[], { measures }: Candidates): Choice {
  const [first, second] = usable as readonly [Member, ...Member[]];
  switch (policy) {
    case 'weighted':
      return byWeight(usable);
    case 'multivalue': {
      const count = Math.min(usable.length, maxMultivalue);
      return { kind: 'together', members: usable, count, decision: { kind: 'at-most', count } };
    }
    case 'latency':
    case 'geoproximity': {
      const [nearest, next] = [measures?.get(first), second === undefined ? undefined : measures?.get(second)];
      const tie = nearest !== undefined && next !== undefined && isTie(nearest, next);
      return one(first, { kind: 'nearest', measure: nearest?.measure ?? { kind: 'unknown' }, tie });
    }
    case 'geolocation':
      return one(first, { kind: 'smallest-location' });
    case 'ip-based':
      return one(first, { kind: 'longest-block' });
    case 'failover':
      return one(first, { kind: 'failover', role: isSecondary(first) ? 'SECONDARY' : 'PRIMARY' });
    case 'simple':
      return one(first, { kind: 'only' });
  }
}

function one(member: Member, decision: Decision): Choice {
  return { kind: 'one-of', shares: [{ member, share: whole }], decision };
}

/** Weight over the sum of weights; equal shares where all that is left has weight 0. */
function byWeight(usable: readonly Member[]): Choice {
  const weighed = usable.map((member) => ({ member, weight: weightOf(member) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) {
    const share = fraction(1, usable.length);
    return { kind: 'one-of', shares: usable.map((member) => ({ member, share })), decision: { kind: 'equal-shares' } };
  }
  const shares = weighed.filter(({ weight }) => weight > 0).map(({ member, weight }) => ({ member, share: fraction(weight, total) }));
  return { kind: 'one-of', shares, decision: { kind: 'weights', total } };
}

function weightOf({ rrset: { routing } }: Member): number {
  // A stored weight that is none counts as 0.
  return routing.kind === 'weighted' && Number.isSafeInteger(routing.weight) && routing.weight > 0 ? routing.weight : 0;
}
