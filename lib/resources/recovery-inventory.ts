import { recoveryConfigService, type Described, type RecoveryConfigPort } from '../aws/recovery-config-port';
import type { ApiControlPanel } from '../model/recovery/api-shape';
import type { ResourcePorts } from './resource-kind';
import { serviceOf } from './service-call';

/** The control plane of recovery controls. */
export function recoveryConfig(ports: ResourcePorts): RecoveryConfigPort {
  return serviceOf(ports, recoveryConfigService) as RecoveryConfigPort;
}

/** Every control panel of every cluster. */
export async function allPanels(port: RecoveryConfigPort): Promise<readonly Described<ApiControlPanel>[]> {
  const panels: Described<ApiControlPanel>[] = [];
  for (const { arn } of await port.listClusters()) panels.push(...(await port.listControlPanels(arn)));
  return panels;
}
