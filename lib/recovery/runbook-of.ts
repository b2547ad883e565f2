import { Apex53Error } from '../model/error';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { ApiSafetyRule } from '../model/recovery/api-shape';
import type { ClusterEndpoint } from '../model/recovery/cluster-endpoint';
import type { SafetyRule } from '../model/recovery/safety-rules';
import { resolveIn } from '../model/json-references';
import type { ReferenceResolver } from '../model/reference';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from '../synth/assembly';
import type { Failover, RecoveryRunbook, RunbookControl, RunbookZone } from './runbook';
import { controlsOf } from './transitions';

/** What of an app's deployment is known only once it is there. */
export interface Deployed {
  /** Knows the ARNs of clusters, control panels, routing controls and safety rules. */
  readonly resolve: ReferenceResolver;
  /** By the ARN of their cluster. */
  readonly endpoints: ReadonlyMap<string, readonly ClusterEndpoint[]>;
  /** Routing controls by ARN. */
  readonly controls: ReadonlyMap<string, { readonly name: string; readonly clusterArn: string }>;
  readonly safetyRules: readonly { readonly arn: string; readonly properties: ApiSafetyRule }[];
}

/**
 * The runbook of an app: a failover for each name whose members follow routing controls, called by the name without its final dot, with
 * a cell for each set identifier.
 *
 * Undefined for an app in which no record set follows a routing control.
 *
 * @throws Apex53Error `RunbookInvalid` for a name that follows routing controls of several clusters.
 */
export function runbookOf(assembly: Assembly, { resolve, endpoints, controls, safetyRules }: Deployed): RecoveryRunbook | undefined {
  const configs = new Map(resourcesOf(assembly, 'healthCheck').map(({ path, properties }) => [path, resolveIn(properties, resolve)]));
  const controlOf = (check: string | undefined): RunbookControl | undefined => {
    const arn = check === undefined ? undefined : configs.get(checkPath(check))?.RoutingControlArn;
    return arn === undefined ? undefined : { arn, name: controls.get(arn)?.name ?? arn };
  };
  const failovers: Record<string, Failover> = {};
  const zones: RunbookZone[] = [];
  const healthChecks: Record<string, ApiHealthCheckConfig> = {};
  for (const zone of assembly.hostedZones) {
    const switched = groupsOf(zone).filter((group) => group.some(({ HealthCheckId }) => controlOf(HealthCheckId) !== undefined));
    for (const group of switched) addFailover(failovers, group, controlOf);
    if (switched.length > 0) zones.push({ name: zone.name, recordSets: switched.flat() });
    for (const { HealthCheckId: id } of switched.flat()) {
      const config = id === undefined ? undefined : configs.get(checkPath(id));
      if (id !== undefined && config !== undefined) healthChecks[id] = config;
    }
  }
  if (zones.length === 0) return undefined;
  const clusters = new Map(Object.entries(failovers).map(([name, failover]) => [name, clusterOf(name, failover, controls)]));
  const [common] = [...clusters.values(), ...[...controls.values()].map(({ clusterArn }) => clusterArn)].filter((arn) => arn !== undefined);
  const withEndpoints = ([name, failover]: readonly [string, Failover]): readonly [string, Failover] => {
    const arn = clusters.get(name) ?? common;
    return [name, arn === undefined || arn === common ? failover : { ...failover, endpoints: endpoints.get(arn) ?? [] }];
  };
  return {
    formatVersion: 1,
    endpoints: endpoints.get(common ?? '') ?? [],
    failovers: Object.fromEntries(Object.entries(failovers).map(withEndpoints)),
    safetyRules: safetyRules.map(readRule),
    zones,
    healthChecks,
  };
}

/** The record sets of a zone that answer the same questions. */
function groupsOf({ recordSets }: AssemblyHostedZone): readonly (readonly ApiResourceRecordSet[])[] {
  const groups = new Map<string, ApiResourceRecordSet[]>();
  for (const { recordSet } of recordSets) {
    const key = `${recordSet.Name} ${recordSet.Type}`;
    groups.set(key, [...(groups.get(key) ?? []), recordSet]);
  }
  return [...groups.values()];
}

function addFailover(
  failovers: Record<string, Failover>,
  group: readonly ApiResourceRecordSet[],
  controlOf: (check: string | undefined) => RunbookControl | undefined,
): void {
  const [first] = group;
  if (first === undefined) return;
  const name = first.Name.replace(/\.$/, '');
  const known = failovers[name];
  const cells: Record<string, readonly RunbookControl[]> = { ...known?.cells };
  for (const { SetIdentifier, HealthCheckId } of group) {
    const control = controlOf(HealthCheckId);
    if (SetIdentifier === undefined || control === undefined) continue;
    const others = (cells[SetIdentifier] ?? []).filter(({ arn }) => arn !== control.arn);
    cells[SetIdentifier] = [...others, control];
  }
  failovers[name] = { cells, questions: [...(known?.questions ?? []), { name: first.Name, type: first.Type }] };
}

/** The one that has the controls of a failover; undefined where they are not of the app. */
function clusterOf(name: string, failover: Failover, controls: Deployed['controls']): string | undefined {
  const clusters = [...new Set(controlsOf(failover).flatMap(({ arn }) => controls.get(arn)?.clusterArn ?? []))];
  if (clusters.length > 1)
    throw new Apex53Error(
      'RunbookInvalid',
      `The failover ${name} has routing controls of ${clusters.length} clusters (${clusters.join(', ')}), but one transaction changes those of one. Put its controls into one cluster.`,
      { details: { name, clusters } },
    );
  return clusters[0];
}

/** Record sets name the health checks of the app by a token with their path. */
function checkPath(id: string): string {
  return /^\{\{healthCheck:(.*):id\}\}$/s.exec(id)?.[1] ?? id;
}

function readRule({ arn, properties }: Deployed['safetyRules'][number]): SafetyRule {
  const { Name: name, RuleConfig, AssertedControls, GatingControls = [], TargetControls = [] } = properties;
  const shared = { arn, name, type: RuleConfig.Type, threshold: RuleConfig.Threshold, inverted: RuleConfig.Inverted };
  return AssertedControls === undefined
    ? { ...shared, kind: 'gating', controls: GatingControls, targets: TargetControls }
    : { ...shared, kind: 'assertion', controls: AssertedControls };
}
