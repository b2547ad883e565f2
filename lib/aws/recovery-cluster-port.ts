import type { RoutingControlStates } from '../model/recovery/states';

/** The data plane of a cluster, reached through whichever of its endpoints answers. */
export interface RecoveryClusterPort {
  /** The states of these controls. @throws Apex53Error `ClusterUnreachable` when no endpoint answers */
  states(controls: readonly string[]): Promise<RoutingControlStates>;
  /**
   * Changes states in one transaction.
   *
   * @throws Apex53Error `SafetyRuleRefused` when a safety rule forbids it, `ConcurrentChange`, or `ClusterUnreachable`.
   */
  change(states: RoutingControlStates, options: { readonly overrideSafetyRules: readonly string[] }): Promise<void>;
}
