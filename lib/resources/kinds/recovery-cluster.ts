import type { ResourceKind } from '../resource-kind';
import { recoveryConfig } from '../recovery-inventory';
import { recoveryKind, unchangeable } from '../recovery-kind';
import { createdOnce } from '../created-once';

/** Clusters of recovery controls: found by name. Each is billed by the hour from its creation on. */
export const recoveryCluster: ResourceKind<'recoveryCluster'> = {
  ...recoveryKind('recoveryCluster', { one: 'recovery cluster', many: 'recovery clusters' }),
  ...unchangeable,

  async read(ports) {
    const port = recoveryConfig(ports);
    return Promise.all(
      (await port.listClusters()).map(async ({ arn, properties }) => ({
        kind: 'recoveryCluster' as const,
        id: arn,
        identity: properties.ClusterName,
        properties,
        attributes: { arn },
        tags: await port.tagsOf(arn),
      })),
    );
  },

  create: (ports, wanted) => createdOnce(wanted, (creation) => recoveryConfig(ports).createCluster(wanted.properties, creation)),
  addTags: (ports, id, tags) => recoveryConfig(ports).addTags(id, tags),
};
