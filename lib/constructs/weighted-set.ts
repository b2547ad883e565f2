import type { Construct } from 'constructs';
import { MemberSet, type Member, type MemberSetProps } from './members';

/** A member of a weighted set. */
export type WeightedMember = Member & {
  /** 0 to 255; the member's share is its weight by the sum of all. */
  readonly weight: number;
};

/** Properties of a weighted set. */
export interface WeightedSetProps extends MemberSetProps {
  /** The members by set identifier. */
  readonly members: Readonly<Record<string, WeightedMember>>;
}

/**
 * Members under one name that answer in proportion to their weights.
 *
 * @see Route 53 Developer Guide, Weighted routing
 */
export class WeightedSet extends MemberSet {
  constructor(scope: Construct, id: string, props: WeightedSetProps) {
    const members = Object.entries(props.members);
    super(
      scope,
      id,
      props,
      members.map(([setIdentifier, member]) => ({ member, routing: { kind: 'weighted', setIdentifier, weight: member.weight } })),
    );
  }
}
