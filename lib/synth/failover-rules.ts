import { finding, type Finding } from '../model/finding';
import { isReference } from '../model/reference';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { AppDeclaration } from './declarations';
import { arnText, declaredControls } from './routing-controls';

/** Rules on names that are failed over by routing controls. */
export function checkFailovers(app: AppDeclaration): Finding[] {
  return [...checkClusters(app), ...checkCells(app)];
}

/** One transaction changes the controls of one cluster, and a name is failed over by one (Route 53 Recovery Cluster API Reference, UpdateRoutingControlStates). */
function checkClusters({ zones, healthChecks, resources = [] }: AppDeclaration): Finding[] {
  const clusters = new Map(Array.from(declaredControls(resources), ([arn, { ClusterArn }]) => [arn, ClusterArn]));
  if (new Set(clusters.values()).size < 2) return [];
  const byCheck = new Map(
    healthChecks.map(({ path, config }) => [path, config.kind === 'recoveryControl' ? clusters.get(config.routingControlArn) : undefined]),
  );
  const first = new Map<string, string>();
  return zones.flatMap(({ recordSets }) =>
    recordSets.flatMap(({ path, rrset }) => {
      const check = rrset.routing.kind === 'simple' ? undefined : rrset.routing.healthCheck;
      const cluster = isReference(check) ? byCheck.get(check.path) : undefined;
      if (cluster === undefined) return [];
      const name = rrset.name.toText();
      const other = first.get(name);
      if (other === undefined) first.set(name, cluster);
      if (other === undefined || other === cluster) return [];
      const message = `${rrset.name.toDisplay()} follows routing controls of ${arnText(other)} and of ${arnText(cluster)}.`;
      return [finding('FailoverOfTwoClusters', { path, recordSet: keyText(keyOf(rrset)), message, value: arnText(cluster) })];
    }),
  );
}

/** A control that several cells of a name follow cannot be on for one and off for the others. */
function checkCells({ zones, healthChecks }: AppDeclaration): Finding[] {
  const controls = new Map(
    healthChecks.flatMap(({ path, config }) => (config.kind === 'recoveryControl' ? [[path, config.routingControlArn] as const] : [])),
  );
  if (controls.size === 0) return [];
  const first = new Map<string, string>();
  return zones.flatMap((zone) =>
    zone.recordSets.flatMap(({ path, rrset }) => {
      if (rrset.routing.kind === 'simple' || !isReference(rrset.routing.healthCheck)) return [];
      const { healthCheck, setIdentifier } = rrset.routing;
      const control = controls.get(healthCheck.path);
      if (control === undefined) return [];
      const key = `${zone.path} ${rrset.name.toText()} ${control}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, setIdentifier);
      if (other === undefined || other === setIdentifier) return [];
      const message = `${other} and ${setIdentifier} of ${rrset.name.toDisplay()} follow the same routing control.`;
      return [finding('FailoverControlShared', { path, recordSet: keyText(keyOf(rrset)), message, value: arnText(control) })];
    }),
  );
}
