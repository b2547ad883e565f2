import type { Construct } from 'constructs';
import type { RemovalPolicy, Tags } from '../../synth/declarations';
import { ResourceSource } from '../resource-source';

/** Properties of a recovery cluster. */
export interface RecoveryClusterProps {
  /** 1 to 64 characters without white space. @default - the id of the construct */
  readonly clusterName?: string;
  /** @default - IPv4 only */
  readonly networkType?: 'IPV4' | 'DUALSTACK';
  /** Keys and values without white space. @default - none */
  readonly tags?: Tags;
  /** @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A cluster of Application Recovery Controller: five endpoints in five Regions that keep the states of routing controls.
 *
 * It is billed by the hour from its creation on, about 1,800 USD a month; one serves many teams, so most apps take the ARN of one that
 * exists.
 *
 * @see Route 53 Recovery Control Configuration API Reference, CreateCluster
 */
export class RecoveryCluster extends ResourceSource<'recoveryCluster'> {
  constructor(scope: Construct, id: string, { clusterName = id, networkType, tags = {}, removalPolicy }: RecoveryClusterProps = {}) {
    super(scope, id, 'recoveryCluster', {
      name: clusterName,
      properties: { ClusterName: clusterName, ...(networkType === undefined ? {} : { NetworkType: networkType }) },
      tags,
      ...(removalPolicy === undefined ? {} : { removalPolicy }),
    });
  }
}
