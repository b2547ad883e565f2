import { createdOnce } from '../created-once';
import { allPanels, recoveryConfig } from '../recovery-inventory';
import { recoveryKind, unchangeable } from '../recovery-kind';
import type { ResourceKind } from '../resource-kind';

/** Control panels: found by name in their cluster. */
export const controlPanel: ResourceKind<'controlPanel'> = {
  ...recoveryKind('controlPanel', { one: 'control panel', many: 'control panels' }),
  ...unchangeable,

  identityOf: ({ properties: { ClusterArn, ControlPanelName } }) => `${ClusterArn} ${ControlPanelName}`,

  async read(ports) {
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
  addTags: (ports, id, tags) => recoveryConfig(ports).addTags(id, tags),
};
