import { finding, type Finding } from '../model/finding';
import { satisfiability } from '../model/recovery/safety-rules';
import type { AppDeclaration, ResourceDeclaration } from './declarations';

/** The form of names (Route 53 Recovery Control Configuration API Reference). */
const nameForm = /^\S{1,64}$/;

/** Rules on clusters, control panels, routing controls and safety rules. */
export function checkRecovery({ resources = [] }: Pick<AppDeclaration, 'resources'>): Finding[] {
  const own = resources.filter(({ properties }) => nameOf(properties) !== undefined);
  return [...own.flatMap(checkName), ...own.flatMap(checkSafetyRule), ...checkTwins(own)];
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

function checkSafetyRule({ path, properties }: ResourceDeclaration): Finding[] {
  if (!('RuleConfig' in properties)) return [];
  const { Type: type, Threshold: threshold, Inverted: inverted } = properties.RuleConfig;
  const controls = properties.AssertedControls ?? properties.GatingControls ?? [];
  const holds = satisfiability({ type, threshold, inverted }, controls.length);
  const condition = `${inverted ? 'not ' : ''}${type === 'ATLEAST' ? `at least ${threshold}` : type} of ${controls.length}`;
  if (holds === 'sometimes') return [];
  return [
    holds === 'never'
      ? finding('SafetyRuleNeverHolds', {
          path,
          message: 'No states of its controls satisfy the safety rule, so that nothing it guards could ever change.',
          value: condition,
        })
      : finding('SafetyRuleAlwaysHolds', {
          path,
          message: 'Every state of its controls satisfies the safety rule, so that it guards nothing.',
          value: condition,
        }),
  ];
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
