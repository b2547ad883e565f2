import type { Construct } from 'constructs';
import type { Member, PlacedMember } from './member';
import { MemberSet, type MemberSetProps } from './member-set';

/** Failover only helps clients whose resolvers ask again soon; seconds. */
export const failoverTtlSeconds = 60;

/** A member of a failover pair. */
export type FailoverMember = Member & {
  /** 1 to 128 characters. @default - `primary` or `secondary` */
  readonly setIdentifier?: string;
};

/** The members of failover routing. */
export interface FailoverMembers {
  /** Answers while it is healthy; needs a health check, or as an alias `evaluateTargetHealth`. */
  readonly primary: FailoverMember;
  /** Answers while the primary is unhealthy. */
  readonly secondary: FailoverMember;
}

/** Properties of a failover pair. */
export interface FailoverPairProps extends MemberSetProps, FailoverMembers {}

/**
 * A primary and a secondary under one name, with failover routing. The TTL is 60 seconds unless given.
 *
 * @see Route 53 Developer Guide, Failover routing
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const up = HealthCheck.https(zone, 'ApiUp', { host: 'api-primary.example.net', path: '/health' });
 * new FailoverPair(zone, 'Api', {
 *   name: 'api',
 *   primary: { cname: 'api-primary.example.net', healthCheck: up },
 *   secondary: { cname: 'api-dr.example.net' },
 * });
 * app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.Failover); // => ['PRIMARY', 'SECONDARY']
 * ```
 */
export class FailoverPair extends MemberSet {
  constructor(scope: Construct, id: string, props: FailoverPairProps) {
    super(scope, id, props, placeFailover(props), failoverTtlSeconds);
  }
}

export function placeFailover({ primary, secondary }: FailoverMembers): readonly PlacedMember[] {
  return [
    { member: primary, routing: { kind: 'failover', role: 'PRIMARY', setIdentifier: primary.setIdentifier ?? 'primary' } },
    { member: secondary, routing: { kind: 'failover', role: 'SECONDARY', setIdentifier: secondary.setIdentifier ?? 'secondary' } },
  ];
}
