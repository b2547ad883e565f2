import type { Construct } from 'constructs';
import { arnOf, ResourceSource } from '../resource-source';
import type { ControlPanel } from './control-panel';

/** Properties of a routing control. */
export interface RoutingControlProps {
  readonly controlPanel: ControlPanel;
  /** 1 to 64 characters without white space, unique in the control panel. @default - the id of the construct */
  readonly routingControlName?: string;
}

/**
 * A switch that health checks follow: healthy while it is on.
 *
 * It is Off when it is created, and its state is nobody's to declare: people switch it, with `apex53 failover`, and no deployment undoes that.
 *
 * @see Route 53 Recovery Control Configuration API Reference, CreateRoutingControl
 */
export class RoutingControl extends ResourceSource<'routingControl'> {
  constructor(scope: Construct, id: string, { controlPanel, routingControlName = id }: RoutingControlProps) {
    const ControlPanelArn = arnOf('controlPanel', controlPanel);
    super(scope, id, 'routingControl', {
      name: `${ControlPanelArn} ${routingControlName}`,
      properties: { ClusterArn: controlPanel.clusterArn, ControlPanelArn, RoutingControlName: routingControlName },
    });
  }
}
