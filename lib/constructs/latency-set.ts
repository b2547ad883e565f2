import type { Construct } from 'constructs';
import type { LatencyRegion } from '../model/rrset/latency-regions';
import { MemberSet, type Member, type MemberSetProps } from './members';

/** A member of a latency set. */
export type LatencyMember = Member & {
  /** 1 to 128 characters. @default - the region */
  readonly setIdentifier?: string;
};

/** Properties of a latency set. */
export interface LatencySetProps extends MemberSetProps {
  /** The members by AWS Region. */
  readonly regions: Readonly<Partial<Record<LatencyRegion, LatencyMember>>>;
}

/**
 * Members in several AWS Regions under one name; a client is answered from the region with the lowest latency for it.
 *
 * @see Route 53 Developer Guide, Latency-based routing
 */
export class LatencySet extends MemberSet {
  constructor(scope: Construct, id: string, props: LatencySetProps) {
    const members = Object.entries(props.regions);
    super(
      scope,
      id,
      props,
      members.map(([region, member]) => ({ member, routing: { kind: 'latency', region, setIdentifier: member.setIdentifier ?? region } })),
    );
  }
}
