import { parseReferenceToken } from '../model/reference';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import type { Assembly } from '../synth/assembly';
import { generationOf } from '../synth/caller-reference';
import { resourceKey, type CheckMembers } from '../simulator';

/** The health checks before and after a plan. */
export interface HealthCheckEditions {
  /** By key: the id, or the construct path of one that does not exist yet. */
  readonly before: Readonly<Record<string, CheckMembers>>;
  readonly after: Readonly<Record<string, CheckMembers>>;
  /** Keys of those whose configuration differs, and of calculated ones that they are children of. */
  readonly touched: ReadonlySet<string>;
  /** Construct paths by key, where they are known. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The health checks as they are, and as the plan makes them. */
export function healthChecksOf(plan: Plan, live: LiveState, assembly: Assembly): HealthCheckEditions {
  const declared = new Map(assembly.healthChecks.map(({ callerReference, path }) => [callerReference, path]));
  const labels = new Map<string, string>();
  for (const { id, callerReference } of live.healthChecks) {
    const path = declared.get(callerReference) ?? declared.get(callerReference.replace(/\.\d+$/, ''));
    const base = assembly.healthChecks.find((one) => one.path === path)?.callerReference;
    if (path !== undefined && base !== undefined && generationOf(callerReference, base) !== undefined) labels.set(id, path);
  }
  const idByPath = new Map(Array.from(labels, ([id, path]) => [path, id]));
  const before = new Map<string, ApiHealthCheckConfig>(live.healthChecks.map(({ id, config }) => [id, config]));
  const after = new Map(before);
  const touched = new Set<string>();
  for (const step of plan.healthChecks) {
    if (step.kind === 'delete') after.delete(step.id);
    else after.set(step.kind === 'create' ? step.path : step.id, step.after);
    if (step.kind === 'update' && JSON.stringify(withKeys(step.before, idByPath)) !== JSON.stringify(withKeys(step.after, idByPath)))
      touched.add(step.id);
  }
  const editions = [before, after].map((checks) => new Map(Array.from(checks, ([key, config]) => [key, withKeys(config, idByPath)])));
  const parents = new Map<string, Set<string>>();
  for (const edition of editions)
    for (const [key, { ChildHealthChecks: children = [] }] of edition)
      for (const child of children) parents.set(child, (parents.get(child) ?? new Set<string>()).add(key));
  // A set that is added to while it is gone through is gone through to its end.
  for (const key of touched) for (const parent of parents.get(key) ?? []) touched.add(parent);
  const [was, is] = editions;
  return { before: Object.fromEntries(was ?? []), after: Object.fromEntries(is ?? []), touched, labels };
}

/** What decides the status, with children by key. */
function withKeys(
  { Type, Inverted, Disabled, HealthThreshold, ChildHealthChecks }: ApiHealthCheckConfig,
  idByPath: ReadonlyMap<string, string>,
): CheckMembers {
  const children = ChildHealthChecks?.map((child) => {
    const key = resourceKey(child);
    return parseReferenceToken(child) === undefined ? key : (idByPath.get(key) ?? key);
  });
  return {
    Type,
    ...(Inverted === undefined ? {} : { Inverted }),
    ...(Disabled === undefined ? {} : { Disabled }),
    ...(HealthThreshold === undefined ? {} : { HealthThreshold }),
    ...(children === undefined ? {} : { ChildHealthChecks: children }),
  };
}
