import { sortByKey } from '../model/name/order';
import type { ZonePlan } from '../plan/plan';

/** Zones so that one delegated to stands before the one that delegates: the child answers before the parent points to it. */
export function childrenFirst(zones: readonly ZonePlan[]): ZonePlan[] {
  return sortByKey(zones, ({ name, path }) => `${String(1000 - name.split('.').length)} ${name} ${path}`);
}
