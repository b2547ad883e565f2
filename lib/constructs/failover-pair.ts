import type { Construct } from 'constructs';
import { HealthCheck } from './health-check';
import type { Member, PlacedMember } from './member';
import type { RoutingControl } from './recovery/routing-control';
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

/** A member of a failover pair that answers while its routing control is on. */
export type SwitchedMember = FailoverMember & {
  /** A routing control of the app, or the ARN of one that exists. */
  readonly routingControl: RoutingControl | string;
};

/** Properties of a failover pair that is switched by routing controls. */
export interface SwitchedPairProps extends MemberSetProps {
  readonly primary: SwitchedMember;
  readonly secondary: SwitchedMember;
}

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

  /**
   * A pair that is switched by people: each member answers while its routing control is on. The health checks are made for it.
   *
   * While both are off the primary answers, as it does when nothing is healthy.
   */
  static withRoutingControls(scope: Construct, id: string, { primary, secondary, ...props }: SwitchedPairProps): FailoverPair {
    const follow = ({ routingControl, ...member }: SwitchedMember, role: string): FailoverMember => ({
      ...member,
      healthCheck: HealthCheck.recoveryControl(
        scope,
        `${id}${role}`,
        typeof routingControl === 'string' ? { routingControlArn: routingControl } : { routingControl },
      ),
    });
    return new FailoverPair(scope, id, { ...props, primary: follow(primary, 'Primary'), secondary: follow(secondary, 'Secondary') });
  }
}

export function placeFailover({ primary, secondary }: FailoverMembers): readonly PlacedMember[] {
  return [
    { member: primary, routing: { kind: 'failover', role: 'PRIMARY', setIdentifier: primary.setIdentifier ?? 'primary' } },
    { member: secondary, routing: { kind: 'failover', role: 'SECONDARY', setIdentifier: secondary.setIdentifier ?? 'secondary' } },
  ];
}
