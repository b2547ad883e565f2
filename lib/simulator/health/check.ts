import type { ApiHealthCheckConfig } from '../../model/health-check/api-shape';

/** The members of a health check's configuration that decide its status, and how fast; children by id or construct path. */
export type CheckMembers = Pick<
  ApiHealthCheckConfig,
  | 'Type'
  | 'Inverted'
  | 'Disabled'
  | 'HealthThreshold'
  | 'ChildHealthChecks'
  | 'InsufficientDataHealthStatus'
  | 'FailureThreshold'
  | 'RequestInterval'
>;

/** A status as somebody knows it: good or bad. */
export type HealthStatus = 'healthy' | 'unhealthy';

/**
 * What is seen of a health check.
 *
 * A text is what is observed, before `Disabled` and `Inverted` are applied: of an endpoint, an alarm's data, or a routing control.
 * Counts are how many checkers there are and how many find the endpoint healthy. `status` is what Route 53 makes of it all, whatever
 * the configuration says.
 */
export type CheckObservation =
  | HealthStatus
  | 'OK'
  | 'ALARM'
  | 'INSUFFICIENT_DATA'
  | 'ON'
  | 'OFF'
  | { readonly checkers: number; readonly healthyCheckers: number }
  | { readonly status: HealthStatus };

/** What is seen of the AWS resource behind an alias. */
export interface AliasTargetState {
  /** @default true */
  readonly healthy?: boolean;
  /** Targets of each target group of a load balancer; they decide its health. */
  readonly targetGroups?: readonly { readonly registered: number; readonly healthy: number }[];
  /**
   * Addresses it answers with, by record type.
   * @default - not known: the answer names the target instead
   */
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  /** @default - as observed of targets of its kind */
  readonly ttlSeconds?: number;
}

/** What is seen of everything that can fail; whatever is left out is healthy. */
export interface HealthState {
  /** By health check id, or by the construct path of one that is declared. */
  readonly checks?: Readonly<Record<string, CheckObservation>>;
  /** The status before, for alarms that keep it while data are missing; by id or construct path. */
  readonly lastKnown?: Readonly<Record<string, HealthStatus>>;
  /** By the target's DNS name. */
  readonly aliasTargets?: Readonly<Record<string, AliasTargetState>>;
  /** Of DNS Firewall itself, in every VPC that has a group; unhealthy, the VPC fails open or closed. @default 'healthy' */
  readonly dnsFirewall?: HealthStatus;
}
