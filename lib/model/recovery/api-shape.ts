/** CreateCluster (Route 53 Recovery Control Configuration API Reference). */
export interface ApiRecoveryCluster {
  readonly ClusterName: string;
  readonly NetworkType?: 'IPV4' | 'DUALSTACK';
}

/** CreateControlPanel. */
export interface ApiControlPanel {
  readonly ClusterArn: string;
  readonly ControlPanelName: string;
}

/** CreateRoutingControl. */
export interface ApiRoutingControl {
  readonly ClusterArn: string;
  readonly ControlPanelArn: string;
  readonly RoutingControlName: string;
}

/** RuleConfig. */
export interface ApiRuleConfig {
  readonly Type: 'AND' | 'OR' | 'ATLEAST';
  readonly Threshold: number;
  readonly Inverted: boolean;
}

/** CreateSafetyRule: asserted controls make it an assertion rule, gating and target controls a gating rule. */
export interface ApiSafetyRule {
  readonly Name: string;
  readonly ControlPanelArn: string;
  readonly RuleConfig: ApiRuleConfig;
  readonly WaitPeriodMs: number;
  readonly AssertedControls?: readonly string[];
  readonly GatingControls?: readonly string[];
  readonly TargetControls?: readonly string[];
}
