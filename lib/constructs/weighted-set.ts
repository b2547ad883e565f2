import type { Construct } from 'constructs';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** A member of a weighted set. */
export type WeightedMember = Member & {
  /** 0 to 255; the member's share is its weight by the sum of all. */
  readonly weight: number;
};

/** The members of weighted routing. */
export interface WeightedMembers {
  /** The members by set identifier. */
  readonly members: Readonly<Record<string, WeightedMember>>;
}

/** Properties of a weighted set. */
export interface WeightedSetProps extends MemberSetProps, WeightedMembers {}

/**
 * Members under one name that answer in proportion to their weights.
 *
 * @see Route 53 Developer Guide, Weighted routing
 */
export class WeightedSet extends MemberSet {
  constructor(scope: Construct, id: string, props: WeightedSetProps) {
    super(scope, id, props, placeWeighted(props));
  }
}

export function placeWeighted({ members }: WeightedMembers): readonly PlacedMember[] {
  return Object.entries(members).map(([setIdentifier, member]) => ({
    member,
    routing: { kind: 'weighted', setIdentifier, weight: member.weight },
  }));
}
