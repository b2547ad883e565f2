import type { Construct } from 'constructs';
import type { ApiRuleConfig } from '../../model/recovery/api-shape';
import type { Tags } from '../../synth/declarations';
import { arnOf, ResourceSource } from '../resource-source';
import type { ControlPanel } from './control-panel';
import type { RoutingControl } from './routing-control';

/** What every safety rule has. */
export interface SafetyRuleProps {
  readonly controlPanel: ControlPanel;
  /** 1 to 64 characters without white space, unique in the control panel. @default - the id of the construct */
  readonly safetyRuleName?: string;
  /** How many of the controls that count are on: all, any, or at least so many. */
  readonly require: 'all' | 'any' | { readonly atLeast: number };
  /** Whether the opposite has to hold. @default false */
  readonly inverted?: boolean;
  /** Seconds after a change in which no other one is let through. @default 5 */
  readonly waitPeriodSeconds?: number;
  /** Keys and values without white space. @default - none */
  readonly tags?: Tags;
}

/** Properties of a rule on the states after a change. */
export interface AssertionRuleProps extends SafetyRuleProps {
  /** Controls of the panel whose states count. */
  readonly controls: readonly RoutingControl[];
}

/** Properties of a rule on what has to be on before something may change. */
export interface GatingRuleProps extends SafetyRuleProps {
  /** Controls of the panel whose states count. */
  readonly gates: readonly RoutingControl[];
  /** Controls of the panel that may change only meanwhile. */
  readonly targets: readonly RoutingControl[];
}

/**
 * A rule that the cluster itself enforces: a change that breaks it is refused, whoever asks for it.
 *
 * @see Route 53 Recovery Control Configuration API Reference, CreateSafetyRule
 */
export class SafetyRule extends ResourceSource<'safetyRule'> {
  private constructor(
    scope: Construct,
    id: string,
    props: SafetyRuleProps,
    controls:
      | { readonly AssertedControls: readonly string[] }
      | { readonly GatingControls: readonly string[]; readonly TargetControls: readonly string[] },
  ) {
    const { controlPanel, safetyRuleName = id, inverted = false, waitPeriodSeconds = 5, tags = {} } = props;
    const ControlPanelArn = arnOf('controlPanel', controlPanel);
    super(scope, id, 'safetyRule', {
      name: `${ControlPanelArn} ${safetyRuleName}`,
      properties: {
        Name: safetyRuleName,
        ControlPanelArn,
        RuleConfig: { ...condition(props.require), Inverted: inverted },
        WaitPeriodMs: waitPeriodSeconds * 1000,
        ...controls,
      },
      tags,
    });
  }

  /** A change is refused when the states after it do not satisfy the rule, such as one that would leave nothing on. */
  static assertion(scope: Construct, id: string, props: AssertionRuleProps): SafetyRule {
    return new SafetyRule(scope, id, props, { AssertedControls: arnsOf(props.controls) });
  }

  /** A change of the targets is refused while the gates do not satisfy the rule. */
  static gating(scope: Construct, id: string, props: GatingRuleProps): SafetyRule {
    return new SafetyRule(scope, id, props, { GatingControls: arnsOf(props.gates), TargetControls: arnsOf(props.targets) });
  }
}

function arnsOf(controls: readonly RoutingControl[]): readonly string[] {
  return controls.map((control) => arnOf('routingControl', control));
}

function condition(require: SafetyRuleProps['require']): Omit<ApiRuleConfig, 'Inverted'> {
  if (typeof require === 'object') return { Type: 'ATLEAST', Threshold: require.atLeast };
  return { Type: require === 'all' ? 'AND' : 'OR', Threshold: 0 };
}
