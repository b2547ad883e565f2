import { Apex53Error } from '../model/error';
import type { GuardName } from '../plan/guards/guard-names';
import type { Plan } from '../plan/plan';

/** @throws Apex53Error `ZoneNameTaken`, `RecordSetConflict` or `GuardRefused` when something stands in the way of the plan. */
export function refusePlan(plan: Plan, allowed: readonly GuardName[]): void {
  const [conflict] = plan.conflicts;
  if (conflict !== undefined)
    throw new Apex53Error(conflict.code, plan.conflicts.map(({ message }) => message).join('\n'), {
      details: { conflicts: plan.conflicts },
    });
  const refused = plan.guards.filter(({ guard }) => !allowed.includes(guard));
  if (refused.length > 0) {
    throw new Apex53Error(
      'GuardRefused',
      `${refused.map(({ guard, message }) => `${guard}: ${message}`).join('\n')}\nIf this is meant, allow it: ${[...new Set(refused.map(({ guard }) => `--allow ${guard}`))].join(' ')}.`,
      { details: { guards: refused } },
    );
  }
}
