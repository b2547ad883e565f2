import { resolveChildren } from '../model/health-check/api-references';
import { isCalculated, type ApiHealthCheckConfig } from '../model/health-check/api-shape';
import { healthCheckChanges } from '../model/health-check/changes';
import { immutablePart } from '../model/health-check/config';
import { healthCheckFromApi } from '../model/health-check/from-api';
import { sortByKey } from '../model/name/order';
import type { Assembly, AssemblyHealthCheck } from '../synth/assembly';
import { generationOf } from '../synth/caller-reference';
import type { LiveHealthCheck } from './live-state';
import type { HealthCheckStep } from './plan';
import { missingTags } from './tags';

/** What happens to the health checks, and which of the declared ones exist and stay. */
export interface HealthCheckMatches {
  readonly steps: readonly HealthCheckStep[];
  readonly idByPath: ReadonlyMap<string, string>;
}

/**
 * The declared health checks beside those that exist: found by caller reference, the newest generation counts.
 *
 * Children come before the checks that count them, and are deleted after them.
 */
export function matchHealthChecks(assembly: Pick<Assembly, 'app' | 'healthChecks'>, live: readonly LiveHealthCheck[]): HealthCheckMatches {
  const matched = sortByKey(assembly.healthChecks, ({ path, config }) => `${isCalculated(config) ? 2 : 1} ${path}`).map((declared) => ({
    declared,
    match: newestMatch(declared, live),
  }));
  const idByPath = new Map(matched.flatMap(({ declared, match }) => (match === undefined ? [] : [[declared.path, match.id] as const])));
  const kept = new Set(matched.map(({ match }) => match));
  return {
    steps: [
      ...matched.flatMap(({ declared, match }) => {
        const after = resolveChildren(declared.config, ({ path }) => idByPath.get(path));
        return (match === undefined ? createStep(declared, after) : updateStep(declared, after, match)) ?? [];
      }),
      ...deleteSteps(
        assembly,
        live.filter((check) => !kept.has(check)),
      ),
    ],
    idByPath,
  };
}

/** The deletion of those of the health checks that are the app's own: by id, children after the checks that count them. */
export function deleteSteps(assembly: Pick<Assembly, 'app' | 'healthChecks'>, live: readonly LiveHealthCheck[]): HealthCheckStep[] {
  const { healthCheckReferencePrefixes: prefixes } = assembly.app;
  const isOwn = ({ callerReference }: LiveHealthCheck) =>
    prefixes.some((prefix) => callerReference.startsWith(prefix)) ||
    assembly.healthChecks.some((declared) => generationOf(callerReference, declared.callerReference) !== undefined);
  return sortByKey(live.filter(isOwn), ({ id, config }) => `${isCalculated(config) ? 1 : 2} ${id}`).map(
    ({ id, callerReference, config }) => ({ kind: 'delete', id, callerReference, before: config }),
  );
}

/** The existing check of the latest generation that can become the declared one in place. */
function newestMatch(declared: AssemblyHealthCheck, live: readonly LiveHealthCheck[]): LiveHealthCheck | undefined {
  const wanted = immutableText(declared.config);
  let newest: { check: LiveHealthCheck; generation: number } | undefined;
  for (const check of live) {
    const generation = generationOf(check.callerReference, declared.callerReference);
    if (generation === undefined || wanted === undefined || immutableText(check.config) !== wanted) continue;
    if (newest === undefined || generation > newest.generation) newest = { check, generation };
  }
  return newest?.check;
}

/** Equal where one check can become the other in place; undefined for types that this version does not know. */
function immutableText(config: ApiHealthCheckConfig): string | undefined {
  const known = healthCheckFromApi(config);
  return known === undefined ? undefined : JSON.stringify(immutablePart(known));
}

function createStep({ path, callerReference, tags }: AssemblyHealthCheck, after: ApiHealthCheckConfig): HealthCheckStep {
  return { kind: 'create', path, callerReference, after, tags };
}

function updateStep({ path, tags }: AssemblyHealthCheck, after: ApiHealthCheckConfig, live: LiveHealthCheck): HealthCheckStep | undefined {
  const wanted = healthCheckFromApi(after);
  const existing = healthCheckFromApi(live.config);
  if (wanted === undefined || existing === undefined) return undefined;
  const { set, reset } = healthCheckChanges(wanted, existing);
  const addTags = missingTags(tags, live.tags);
  if (Object.keys(set).length === 0 && reset.length === 0 && Object.keys(addTags).length === 0) return undefined;
  return { kind: 'update', path, id: live.id, version: live.version, before: live.config, after, set, reset, addTags };
}
