import type { Construct } from 'constructs';
import type { Tags } from '../../synth/declarations';
import { arnOf, ResourceSource } from '../resource-source';
import type { RecoveryCluster } from './recovery-cluster';

/** Properties of a control panel. */
export interface ControlPanelProps {
  /** The cluster, or the ARN of one that exists. */
  readonly cluster: RecoveryCluster | string;
  /** 1 to 64 characters without white space, unique in the cluster. @default - the id of the construct */
  readonly controlPanelName?: string;
  /** Keys and values without white space. @default - none */
  readonly tags?: Tags;
}

/**
 * A group of routing controls that change together, with their safety rules.
 *
 * @see Route 53 Recovery Control Configuration API Reference, CreateControlPanel
 */
export class ControlPanel extends ResourceSource<'controlPanel'> {
  /** @internal */
  readonly clusterArn: string;

  constructor(scope: Construct, id: string, { cluster, controlPanelName = id, tags = {} }: ControlPanelProps) {
    const clusterArn = arnOf('recoveryCluster', cluster);
    super(scope, id, 'controlPanel', {
      name: `${clusterArn} ${controlPanelName}`,
      properties: { ClusterArn: clusterArn, ControlPanelName: controlPanelName },
      tags,
    });
    this.clusterArn = clusterArn;
  }
}
