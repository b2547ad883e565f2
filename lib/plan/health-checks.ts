import { healthCheckFromApi, type ApiHealthCheckConfig } from '../model/health-check/api-shape';
import { immutablePart, type HealthCheckConfig } from '../model/health-check/health-check-config';
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

/** The declared health checks beside those that exist: found by caller reference, the newest generation counts. */
export function matchHealthChecks(assembly: Pick<Assembly, 'app' | 'healthChecks'>, live: readonly LiveHealthCheck[]): HealthCheckMatches {
  const idByPath = new Map<string, string>();
  const kept = new Set<LiveHealthCheck>();
  const steps: HealthCheckStep[] = [];
  for (const declared of assembly.healthChecks) {
    const match = newestMatch(declared, live);
    if (match === undefined) {
      steps.push({
        kind: 'create',
        path: declared.path,
        callerReference: declared.callerReference,
        after: declared.config,
        tags: declared.tags,
      });
      continue;
    }
    idByPath.set(declared.path, match.id);
    kept.add(match);
    const update = updateStep(declared, match);
    if (update !== undefined) steps.push(update);
  }
  steps.push(
    ...deleteSteps(
      assembly,
      live.filter((check) => !kept.has(check)),
    ),
  );
  return { steps, idByPath };
}

/** The deletion of those of the health checks that are the app's own, by id. */
export function deleteSteps(assembly: Pick<Assembly, 'app' | 'healthChecks'>, live: readonly LiveHealthCheck[]): HealthCheckStep[] {
  const { healthCheckReferencePrefixes: prefixes } = assembly.app;
  const isOwn = ({ callerReference }: LiveHealthCheck) =>
    prefixes.some((prefix) => callerReference.startsWith(prefix)) ||
    assembly.healthChecks.some((declared) => generationOf(callerReference, declared.callerReference) !== undefined);
  return sortByKey(live.filter(isOwn), ({ id }) => id).map(({ id, callerReference, config }) => ({
    kind: 'delete',
    id,
    callerReference,
    before: config,
  }));
}

/** The existing check of the latest generation that can become the declared one in place. */
function newestMatch(declared: AssemblyHealthCheck, live: readonly LiveHealthCheck[]): LiveHealthCheck | undefined {
  const wanted = healthCheckFromApi(declared.config);
  let newest: { check: LiveHealthCheck; generation: number } | undefined;
  for (const check of live) {
    const generation = generationOf(check.callerReference, declared.callerReference);
    if (generation === undefined || check.endpoint === undefined || wanted === undefined) continue;
    if (JSON.stringify(immutablePart(check.endpoint)) !== JSON.stringify(immutablePart(wanted))) continue;
    if (newest === undefined || generation > newest.generation) newest = { check, generation };
  }
  return newest?.check;
}

function updateStep(declared: AssemblyHealthCheck, live: LiveHealthCheck): HealthCheckStep | undefined {
  const wanted = healthCheckFromApi(declared.config);
  if (wanted === undefined || live.endpoint === undefined) return undefined;
  const set = changedMembers(wanted, live.endpoint);
  const reset = resetMembers(wanted, live.endpoint);
  const addTags = missingTags(declared.tags, live.tags);
  if (Object.keys(set).length === 0 && reset.length === 0 && Object.keys(addTags).length === 0) return undefined;
  return {
    kind: 'update',
    path: declared.path,
    id: live.id,
    version: live.version,
    before: live.config,
    after: declared.config,
    set,
    reset,
    addTags,
  };
}

/** The members UpdateHealthCheck has to set: those that differ and have a value. */
function changedMembers(wanted: HealthCheckConfig, live: HealthCheckConfig): Partial<ApiHealthCheckConfig> {
  const differs = (key: keyof HealthCheckConfig) => JSON.stringify(wanted[key]) !== JSON.stringify(live[key]);
  return {
    ...(differs('ipAddress') && wanted.ipAddress !== undefined ? { IPAddress: wanted.ipAddress } : {}),
    ...(differs('port') ? { Port: wanted.port } : {}),
    ...(differs('resourcePath') && wanted.resourcePath !== undefined ? { ResourcePath: wanted.resourcePath } : {}),
    ...(differs('fullyQualifiedDomainName') && wanted.fullyQualifiedDomainName !== undefined
      ? { FullyQualifiedDomainName: wanted.fullyQualifiedDomainName }
      : {}),
    ...(differs('searchString') && wanted.searchString !== undefined ? { SearchString: wanted.searchString } : {}),
    ...(differs('failureThreshold') ? { FailureThreshold: wanted.failureThreshold } : {}),
    ...(differs('inverted') ? { Inverted: wanted.inverted } : {}),
    ...(differs('disabled') ? { Disabled: wanted.disabled } : {}),
    ...(differs('enableSni') ? { EnableSNI: wanted.enableSni } : {}),
    ...(differs('regions') && wanted.regions.length > 0 ? { Regions: wanted.regions } : {}),
  };
}

function resetMembers(wanted: HealthCheckConfig, live: HealthCheckConfig): ('FullyQualifiedDomainName' | 'Regions' | 'ResourcePath')[] {
  return [
    ...(wanted.fullyQualifiedDomainName === undefined && live.fullyQualifiedDomainName !== undefined
      ? (['FullyQualifiedDomainName'] as const)
      : []),
    ...(wanted.regions.length === 0 && live.regions.length > 0 ? (['Regions'] as const) : []),
    ...(wanted.resourcePath === undefined && live.resourcePath !== undefined ? (['ResourcePath'] as const) : []),
  ];
}
