import { finding, type Finding } from '../model/finding';
import type { AppDeclaration, ResourceDeclaration } from './declarations';
import { checkFailovers } from './failover-rules';
import { checkSafetyRules } from './safety-rule-rules';

/** The form of names (Route 53 Recovery Control Configuration API Reference). */
const nameForm = /^\S{1,64}$/;

/** Rules on clusters, control panels, routing controls and safety rules, and on what is failed over by them. */
export function checkRecovery(app: AppDeclaration): Finding[] {
  const own = (app.resources ?? []).filter(({ properties }) => nameOf(properties) !== undefined);
  return [...own.flatMap(checkName), ...checkSafetyRules(own), ...checkTwins(own), ...checkFailovers(app)];
}

function checkName({ path, properties }: ResourceDeclaration): Finding[] {
  const name = nameOf(properties);
  if (name === undefined || nameForm.test(name)) return [];
  return [finding('RecoveryNameInvalid', { path, message: 'The name cannot be one of recovery controls.', value: name })];
}

function nameOf(properties: ResourceDeclaration['properties']): string | undefined {
  if ('ClusterName' in properties) return properties.ClusterName;
  if ('ControlPanelName' in properties) return properties.ControlPanelName;
  if ('RoutingControlName' in properties) return properties.RoutingControlName;
  return 'RuleConfig' in properties ? properties.Name : undefined;
}

/** Two that would be taken for one. */
function checkTwins(resources: readonly ResourceDeclaration[]): Finding[] {
  const first = new Map<string, string>();
  return resources.flatMap(({ kind, path, name = path }) => {
    const key = `${kind} ${name}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    return other === undefined
      ? []
      : [finding('RecoveryNameTaken', { path, message: `The name is already taken at ${other}.`, value: name })];
  });
}
