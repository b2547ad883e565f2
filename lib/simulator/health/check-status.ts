import type { CheckMembers, CheckObservation, HealthStatus } from './check';

/** Why a health check counts as healthy or unhealthy. */
export type CheckReason =
  /** The status was given, whatever the configuration says. */
  | { readonly kind: 'given' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'observed'; readonly observation: string }
  | { readonly kind: 'quorum'; readonly checkers: number; readonly healthyCheckers: number }
  | { readonly kind: 'children'; readonly healthy: number; readonly of: number; readonly threshold: number }
  | { readonly kind: 'insufficient-data'; readonly setting: string };

/** The status of a health check, and why. */
export interface CheckStatus {
  readonly id: string;
  readonly healthy: boolean;
  readonly reason: CheckReason;
  /** Whether the reason says the opposite because the check is inverted. */
  readonly inverted: boolean;
}

/** What statuses are worked out from. */
export interface CheckWorld {
  readonly checks: ReadonlyMap<string, CheckMembers>;
  readonly observations: ReadonlyMap<string, CheckObservation>;
  readonly lastKnown: ReadonlyMap<string, HealthStatus>;
}

/** Healthy overall when more than so many percent of the checkers say so. */
const quorumPercent = 18;

/**
 * The status of a health check: disabled ones count as healthy, then the observation counts by type, then `Inverted` turns it around.
 *
 * A check that nothing is known of counts as healthy before it is turned around, so an inverted one is unhealthy.
 *
 * @see Route 53 Developer Guide, How Amazon Route 53 determines whether a health check is healthy
 */
export function checkStatus(id: string, world: CheckWorld): CheckStatus {
  return statusOf(id, world, new Map(), 0);
}

/** Route 53 refuses calculated checks below calculated ones; where they come anyway, deeper ones count as without data. */
const maxDepth = 10;

function statusOf(id: string, world: CheckWorld, known: Map<string, CheckStatus>, depth: number): CheckStatus {
  const found = known.get(id);
  if (found !== undefined) return found;
  // Stands for the check while its own children are looked at, should they lead back to it.
  known.set(id, { id, healthy: true, reason: { kind: 'no-data' }, inverted: false });
  const status = freshStatus(id, world, (child) => depth >= maxDepth || statusOf(child, world, known, depth + 1).healthy);
  known.set(id, status);
  return status;
}

function freshStatus(id: string, world: CheckWorld, isHealthy: (child: string) => boolean): CheckStatus {
  const check = world.checks.get(id);
  const observation = world.observations.get(id);
  if (typeof observation === 'object' && 'status' in observation)
    return { id, healthy: observation.status === 'healthy', reason: { kind: 'given' }, inverted: false };
  const inverted = check?.Inverted ?? false;
  const { healthy, reason } = rawStatus(id, check, observation, world, isHealthy);
  return { id, healthy: healthy !== inverted, reason, inverted };
}

interface RawStatus {
  readonly healthy: boolean;
  readonly reason: CheckReason;
}

const noData: RawStatus = { healthy: true, reason: { kind: 'no-data' } };

function rawStatus(
  id: string,
  check: CheckMembers | undefined,
  observation: Exclude<CheckObservation, { status: unknown }> | undefined,
  world: CheckWorld,
  isHealthy: (child: string) => boolean,
): RawStatus {
  if (check?.Disabled === true) return { healthy: true, reason: { kind: 'disabled' } };
  if (check?.Type === 'CALCULATED') return calculated(check, isHealthy);
  if (observation === undefined) return noData;
  if (typeof observation === 'object') {
    const { checkers, healthyCheckers } = observation;
    if (checkers === 0) return noData;
    return { healthy: healthyCheckers * 100 > checkers * quorumPercent, reason: { kind: 'quorum', checkers, healthyCheckers } };
  }
  if (observation === 'INSUFFICIENT_DATA') return insufficientData(id, check, world);
  const healthy = observation === 'healthy' || observation === 'OK' || observation === 'ON';
  return { healthy, reason: { kind: 'observed', observation } };
}

/** As many children healthy as the threshold asks for; a threshold of 0 is always met. */
function calculated(
  { ChildHealthChecks: children = [], HealthThreshold: threshold = children.length }: CheckMembers,
  isHealthy: (child: string) => boolean,
): RawStatus {
  const healthy = children.filter(isHealthy).length;
  return { healthy: healthy >= threshold, reason: { kind: 'children', healthy, of: children.length, threshold } };
}

/** An alarm without enough data counts as the check says; the last status is healthy where none is known. */
function insufficientData(id: string, check: CheckMembers | undefined, world: CheckWorld): RawStatus {
  const setting = check?.InsufficientDataHealthStatus ?? 'LastKnownStatus';
  const unhealthy = setting === 'Unhealthy' || (setting === 'LastKnownStatus' && world.lastKnown.get(id) === 'unhealthy');
  return { healthy: !unhealthy, reason: { kind: 'insufficient-data', setting } };
}
