/** On lets traffic through; the health checks of the control are healthy then. */
export type RoutingControlState = 'On' | 'Off';

/** States by control ARN. */
export type RoutingControlStates = ReadonlyMap<string, RoutingControlState>;
