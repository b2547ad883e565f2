import type { Construct } from 'constructs';
import type { LatencyRegion } from '../model/rrset/latency-regions';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** A member of a latency set. */
export type LatencyMember = Member & {
  /** 1 to 128 characters. @default - the region */
  readonly setIdentifier?: string;
};

/** The members of latency routing. */
export interface LatencyMembers {
  /** The members by AWS Region. */
  readonly regions: Readonly<Partial<Record<LatencyRegion, LatencyMember>>>;
}

/** Properties of a latency set. */
export interface LatencySetProps extends MemberSetProps, LatencyMembers {}

/**
 * Members in several AWS Regions under one name; a client is answered from the region with the lowest latency for it.
 *
 * @see Route 53 Developer Guide, Latency-based routing
 */
export class LatencySet extends MemberSet {
  constructor(scope: Construct, id: string, props: LatencySetProps) {
    super(scope, id, props, placeLatency(props));
  }
}

export function placeLatency({ regions }: LatencyMembers): readonly PlacedMember[] {
  return Object.entries(regions).map(([region, member]) => ({
    member,
    routing: { kind: 'latency', region, setIdentifier: member.setIdentifier ?? region },
  }));
}
