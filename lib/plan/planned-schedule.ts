import type { ResourceKindName } from '../model/resource';
import type { Schedule } from '../resources/schedule';

/** The way of one resource that takes longer than one run. */
export interface PlannedSchedule extends Schedule {
  readonly kind: ResourceKindName;
  /** Construct path; undefined for one that is no longer declared. */
  readonly path?: string;
  /** Undefined for one that does not exist yet. */
  readonly id?: string;
}

/** The moment from which on something more is due, in UTC; undefined where nothing is waited for. */
export function comeBackAt(schedules: readonly Schedule[]): string | undefined {
  return schedules
    .flatMap(({ later: [next] }) => next?.notBefore ?? [])
    .sort()
    .at(0);
}
