import type { ApiControlPanel, ApiRecoveryCluster, ApiRoutingControl, ApiSafetyRule } from '../model/recovery/api-shape';
import type { ClusterEndpoint } from '../model/recovery/cluster-endpoint';

/** Something of recovery controls as it exists. */
export interface Described<T> {
  readonly arn: string;
  /** `PENDING`, `DEPLOYED` or `PENDING_DELETION`. */
  readonly status: string;
  readonly properties: T;
}

/** What is created, once for each token. */
export interface Creation {
  readonly token: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The calls in use of the control plane of recovery controls. What is being deleted is not listed. */
export interface RecoveryConfigPort {
  listClusters(): Promise<readonly (Described<ApiRecoveryCluster> & { readonly endpoints: readonly ClusterEndpoint[] })[]>;
  listControlPanels(clusterArn: string): Promise<readonly Described<ApiControlPanel>[]>;
  listRoutingControls(panel: {
    readonly ClusterArn: string;
    readonly ControlPanelArn: string;
  }): Promise<readonly Described<ApiRoutingControl>[]>;
  listSafetyRules(controlPanelArn: string): Promise<readonly Described<ApiSafetyRule>[]>;
  tagsOf(arn: string): Promise<Readonly<Record<string, string>>>;
  addTags(arn: string, tags: Readonly<Record<string, string>>): Promise<void>;

  /** The ARN of what was created; undefined when the token was used for something that is gone. */
  createCluster(cluster: ApiRecoveryCluster, creation: Creation): Promise<string | undefined>;
  createControlPanel(panel: ApiControlPanel, creation: Creation): Promise<string | undefined>;
  createRoutingControl(control: ApiRoutingControl, creation: Omit<Creation, 'tags'>): Promise<string | undefined>;
  createSafetyRule(rule: ApiSafetyRule, creation: Creation): Promise<string | undefined>;
  /** Name and wait period of a safety rule are all of it that can be changed. */
  updateSafetyRule(arn: string, rule: ApiSafetyRule): Promise<void>;
  /** Whether it does what it is for; throws when there is no such thing any more. */
  isDeployed(kind: RecoveryKind, arn: string): Promise<boolean>;
  /** Done when there is no such thing any more. */
  delete(kind: RecoveryKind, arn: string): Promise<void>;
}

export type RecoveryKind = 'recoveryCluster' | 'controlPanel' | 'routingControl' | 'safetyRule';

/** Under which the port is found among the ports of other services. */
export const recoveryConfigService = 'recoveryConfig';
