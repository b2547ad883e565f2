import type { Construct } from 'constructs';
import type { MemberOptions, PlacedMember, ValuesContent } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** A member of a multivalue set: values only, neither an alias nor a CNAME. */
export type MultivalueMember = ValuesContent & MemberOptions;

/** The members of multivalue answer routing. */
export interface MultivalueMembers {
  /** The members by set identifier. */
  readonly members: Readonly<Record<string, MultivalueMember>>;
}

/** Properties of a multivalue set. */
export interface MultivalueSetProps extends MemberSetProps, MultivalueMembers {}

/**
 * Members under one name of which up to eight healthy ones, chosen at random, answer together.
 *
 * @see Route 53 Developer Guide, Multivalue answer routing
 */
export class MultivalueSet extends MemberSet {
  constructor(scope: Construct, id: string, props: MultivalueSetProps) {
    super(scope, id, props, placeMultivalue(props));
  }
}

export function placeMultivalue({ members }: MultivalueMembers): readonly PlacedMember[] {
  return Object.entries(members).map(([setIdentifier, member]) => ({ member, routing: { kind: 'multivalue', setIdentifier } }));
}
