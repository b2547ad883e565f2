import { createdOnce } from '../created-once';
import { allPanels, recoveryConfig } from '../recovery-inventory';
import type { ResourceKind } from '../resource-kind';
import { isTaggedOwn } from '../tagged-own';
import { waitUntil } from '../wait-until';

/** Control panels: found by name in their cluster. */
export const controlPanel: ResourceKind<'controlPanel'> = {
  kind: 'controlPanel',
  noun: { one: 'control panel', many: 'control panels' },
  identifiedBy: 'name',

  identityOf: ({ properties: { ClusterArn, ControlPanelName } }) => `${ClusterArn} ${ControlPanelName}`,
  isOwn: isTaggedOwn,
  compare: () => ({ outcome: 'same' }),

  async read(ports, { declared }) {
    if (declared.length === 0) return [];
    const port = recoveryConfig(ports);
    return Promise.all(
      (await allPanels(port)).map(async ({ arn, properties }) => ({
        kind: 'controlPanel' as const,
        id: arn,
        identity: `${properties.ClusterArn} ${properties.ControlPanelName}`,
        properties,
        attributes: { arn },
        tags: await port.tagsOf(arn),
      })),
    );
  },

  create: (ports, wanted) => createdOnce(wanted, (creation) => recoveryConfig(ports).createControlPanel(wanted.properties, creation)),
  update: (_, { id }) => Promise.resolve({ id, attributes: { arn: id } }),
  async delete(ports, { id }) {
    await recoveryConfig(ports).delete('controlPanel', id);
  },
  addTags: (ports, id, tags) => recoveryConfig(ports).addTags(id, tags),
  waitUntilUsable: (ports, { id }, patience) =>
    waitUntil(() => recoveryConfig(ports).isDeployed('controlPanel', id), `Deploying the control panel ${id}`, patience),
};
