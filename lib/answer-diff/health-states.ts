import { thingsIn, withHealth, type AliasTargetState, type CheckObservation, type RecordSetGroup, type World } from '../simulator';

/** Something that can fail: a health check or an AWS resource that an alias evaluates, and what it is called. */
export interface Thing {
  readonly kind: 'check' | 'alias-target';
  /** The health check's key, or the resource's canonical DNS name. */
  readonly key: string;
  /** The construct path where it is known, else the id or the DNS name. */
  readonly label: string;
}

/** States of more things than this are not gone through for one question. */
const maxThings = 16;

/** The things that answers can depend on, the directly used before children of calculated health checks. */
export interface ThingsThatMatter {
  readonly things: readonly Thing[];
  /** Those of them that a record set has itself. */
  readonly direct: readonly Thing[];
  /** How many more there are. */
  readonly leftOut: number;
}

/** What can fail in these groups, and below them in calculated health checks. */
export function thingsThatMatter(
  groups: readonly RecordSetGroup[],
  worlds: readonly World[],
  labels: ReadonlyMap<string, string>,
): ThingsThatMatter {
  const { checks, targets } = thingsIn(groups);
  const direct: Thing[] = [
    ...Array.from(checks, (key) => checkThing(key, labels)),
    ...[...targets].flatMap(([key, evaluated]): Thing[] => (evaluated ? [{ kind: 'alias-target', key, label: key }] : [])),
  ];
  // A set that is added to while it is gone through is gone through to its end.
  const all = new Set(checks);
  for (const key of all) for (const world of worlds) for (const child of world.checks.get(key)?.ChildHealthChecks ?? []) all.add(child);
  const children = [...all].filter((key) => !checks.has(key)).map((key) => checkThing(key, labels));
  const every = [...direct, ...children];
  return { things: every.slice(0, maxThings), direct: direct.slice(0, maxThings), leftOut: Math.max(0, every.length - maxThings) };
}

function checkThing(key: string, labels: ReadonlyMap<string, string>): Thing {
  return { kind: 'check', key, label: labels.get(key) ?? key };
}

/** The world in which exactly these of the things are unhealthy. A disabled check never is, and a calculated one follows its children. */
export function withStates(world: World, things: readonly Thing[], isUnhealthy: (thing: Thing) => boolean): World {
  const checks: Record<string, CheckObservation> = {};
  const aliasTargets: Record<string, AliasTargetState> = {};
  for (const thing of things) {
    const unhealthy = isUnhealthy(thing);
    if (thing.kind === 'alias-target') {
      if (unhealthy) aliasTargets[thing.key] = { healthy: false };
      continue;
    }
    const config = world.checks.get(thing.key);
    if (config?.Disabled === true || (config?.Type === 'CALCULATED' && !unhealthy)) continue;
    checks[thing.key] = { status: unhealthy ? 'unhealthy' : 'healthy' };
  }
  return withHealth(world, { checks, aliasTargets });
}
