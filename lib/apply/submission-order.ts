import { sortByKey } from '../model/name/order';
import type { ZonePlan } from '../plan/plan';

/**
 * Zones in the order in which their batches are sent: a child answers before the parent points to it. Where everything is only
 * taken away it is the other way round, so that no parent points to an empty child.
 */
export function submissionOrder(zones: readonly ZonePlan[]): ZonePlan[] {
  const childrenFirst = sortByKey(zones, ({ name, path }) => `${String(1000 - name.split('.').length)} ${name} ${path}`);
  const onlyDeletes = zones.every(({ differences }) => differences.every(({ kind }) => kind === 'delete'));
  return onlyDeletes ? childrenFirst.reverse() : childrenFirst;
}
