import { createdOnce } from '../created-once';
import type { LiveResource } from '../live-resource';
import { allPanels, recoveryConfig } from '../recovery-inventory';
import { recoveryKind, unchangeable } from '../recovery-kind';
import type { ResourceKind } from '../resource-kind';

/**
 * Routing controls: found by name in their control panel. They have no tags, so those of a panel that the app created are the app's.
 *
 * Their states are nobody's to reconcile: whoever failed over would be undone.
 */
export const routingControl: ResourceKind<'routingControl'> = {
  ...recoveryKind('routingControl', { one: 'routing control', many: 'routing controls' }),
  ...unchangeable,

  identityOf: ({ properties: { ControlPanelArn, RoutingControlName } }) => `${ControlPanelArn} ${RoutingControlName}`,

  async read(ports) {
    const port = recoveryConfig(ports);
    const found: LiveResource<'routingControl'>[] = [];
    for (const { arn: ControlPanelArn, properties } of await allPanels(port)) {
      const tags = await port.tagsOf(ControlPanelArn);
      for (const control of await port.listRoutingControls({ ClusterArn: properties.ClusterArn, ControlPanelArn }))
        found.push({
          kind: 'routingControl',
          id: control.arn,
          identity: `${ControlPanelArn} ${control.properties.RoutingControlName}`,
          properties: control.properties,
          attributes: { arn: control.arn },
          tags,
        });
    }
    return found;
  },

  create: (ports, wanted) => createdOnce(wanted, (creation) => recoveryConfig(ports).createRoutingControl(wanted.properties, creation)),
};
