import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { ClusterEndpoint } from '../model/recovery/cluster-endpoint';
import type { SafetyRule } from '../model/recovery/safety-rules';

/**
 * Everything that a failover takes, so that it can be done while whatever it was made from cannot be reached: neither the control plane,
 * nor Route 53, nor the app is asked.
 */
export interface RecoveryRunbook {
  readonly formatVersion: 1;
  /** The endpoints of the data plane of the cluster that failovers are in unless they name their own; each cluster has five. */
  readonly endpoints: readonly ClusterEndpoint[];
  /** By name. */
  readonly failovers: Readonly<Record<string, Failover>>;
  /** The rules that guard the controls, to tell beforehand what they refuse. The cluster enforces its own in any case. */
  readonly safetyRules: readonly SafetyRule[];
  /** What is answered, as far as the failovers change it. */
  readonly zones: readonly RunbookZone[];
  /** Configurations in the shape of the AWS CLI, by the id that record sets and calculated checks name. */
  readonly healthChecks: Readonly<Record<string, ApiHealthCheckConfig>>;
}

/** What is switched together, in one transaction of one cluster: traffic goes to one cell of several. */
export interface Failover {
  /** The routing controls that are on while traffic goes to a cell, by its name; those of the others are off then. */
  readonly cells: Readonly<Record<string, readonly RunbookControl[]>>;
  /** The endpoints of the cluster that has its controls. @default - those of the runbook */
  readonly endpoints?: readonly ClusterEndpoint[];
  /** Questions whose answers are shown before and after. */
  readonly questions: readonly { readonly name: string; readonly type: string }[];
}

/** A routing control. */
export interface RunbookControl {
  readonly name: string;
  readonly arn: string;
}

/** A zone, or a part of it, in the shape of the AWS CLI. */
export interface RunbookZone {
  /** With final dot. */
  readonly name: string;
  readonly recordSets: readonly ApiResourceRecordSet[];
}

/** Where the runbook is unless another file is named. */
export const defaultRunbookFile = 'apex53.recovery.json';

/** Most routing controls that change in one transaction (ARC Developer Guide, Quotas). */
export const maxControlsAtOnce = 10;
