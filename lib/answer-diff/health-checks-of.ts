import { parseReferenceToken } from '../model/reference';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { stepsOf } from '../plan/resource-step';
import { liveOf } from '../resources/live-resource';
import { resourceKey, type CheckMembers } from '../simulator';
import { resourcesOf, type Assembly } from '../synth/assembly';
import { identitiesOf } from '../synth/caller-reference';

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
  const declared = new Map(resourcesOf(assembly, 'healthCheck').map(({ identity, path }) => [identity, path]));
  const existing = liveOf(live.resources, 'healthCheck');
  const labels = new Map<string, string>();
  for (const { id, identity } of existing) {
    const path = identitiesOf(identity)
      .map((one) => declared.get(one))
      .find((one) => one !== undefined);
    if (path !== undefined) labels.set(id, path);
  }
  const steps = stepsOf(plan.resources, 'healthCheck');
  const replaced = new Set(steps.flatMap((step) => (step.action === 'replace' ? [step.id] : [])));
  const idByPath = new Map(Array.from(labels, ([id, path]) => [path, id] as const).filter(([, id]) => !replaced.has(id)));
  const before = new Map(existing.map(({ id, properties }) => [id, properties]));
  const after = new Map(before);
  const touched = new Set<string>();
  for (const step of steps) {
    if (step.action === 'delete' || step.action === 'replace') after.delete(step.id);
    if (step.action !== 'delete') after.set(step.action === 'update' ? step.id : step.path, step.after);
    if (step.action === 'update' && JSON.stringify(withKeys(step.before, idByPath)) !== JSON.stringify(withKeys(step.after, idByPath)))
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
