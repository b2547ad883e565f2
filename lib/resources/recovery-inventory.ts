import { recoveryConfigService, type Described, type RecoveryConfigPort } from '../aws/recovery-config-port';
import { Apex53Error } from '../model/error';
import type { ApiControlPanel } from '../model/recovery/api-shape';
import type { ResourcePorts } from './resource-kind';

/** The control plane of recovery controls. */
export function recoveryConfig({ services }: ResourcePorts): RecoveryConfigPort {
  const port = services[recoveryConfigService];
  if (port === undefined)
    throw new Apex53Error('ServiceFailed', 'Nothing is given to speak to the control plane of recovery controls with.');
  return port as RecoveryConfigPort;
}

/** Every control panel of every cluster. */
export async function allPanels(port: RecoveryConfigPort): Promise<readonly Described<ApiControlPanel>[]> {
  const panels: Described<ApiControlPanel>[] = [];
  for (const { arn } of await port.listClusters()) panels.push(...(await port.listControlPanels(arn)));
  return panels;
}
