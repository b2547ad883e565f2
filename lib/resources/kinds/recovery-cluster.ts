import type { ResourceKind } from '../resource-kind';
import { recoveryConfig } from '../recovery-inventory';
import { createdOnce } from '../created-once';
import { isTaggedOwn } from '../tagged-own';
import { waitUntil } from '../wait-until';

/** Clusters of recovery controls: found by name. Each is billed by the hour from its creation on. */
export const recoveryCluster: ResourceKind<'recoveryCluster'> = {
  kind: 'recoveryCluster',
  noun: { one: 'recovery cluster', many: 'recovery clusters' },
  identifiedBy: 'name',

  isOwn: isTaggedOwn,
  compare: () => ({ outcome: 'same' }),

  async read(ports, { declared }) {
    if (declared.length === 0) return [];
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
  update: (_, { id }) => Promise.resolve({ id, attributes: { arn: id } }),
  async delete(ports, { id }) {
    await recoveryConfig(ports).delete('recoveryCluster', id);
  },
  addTags: (ports, id, tags) => recoveryConfig(ports).addTags(id, tags),
  waitUntilUsable: (ports, { id }, patience) =>
    waitUntil(() => recoveryConfig(ports).isDeployed('recoveryCluster', id), `Deploying the recovery cluster ${id}`, patience),
};
