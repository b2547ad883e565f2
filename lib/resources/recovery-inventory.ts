import { recoveryConfigService, type Described, type RecoveryConfigPort } from '../aws/recovery-config-port';
import { Apex53Error } from '../model/error';
import type { ApiControlPanel } from '../model/recovery/api-shape';
import type { Assembly } from '../synth/assembly';
import { scopeTag } from '../synth/scope-tag';
import type { LiveResource } from './live-resource';
import type { Patience, ResourcePorts } from './resource-kind';

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

/** Whether an app created a resource: it says so in a tag. Routing controls have none; theirs are those of their panel. */
export function isTaggedOwn({ tags = {} }: LiveResource, { scopes }: Assembly['app']): boolean {
  const scope = tags[scopeTag];
  return scope !== undefined && scopes.includes(scope);
}

/** Asks again and again, with five seconds between, as the waiters of the service do. */
export async function waitUntil(
  isSo: () => Promise<boolean>,
  what: string,
  { clock, timeoutMilliseconds, signal }: Patience,
): Promise<void> {
  const deadline = clock.now() + timeoutMilliseconds;
  while (!(await isSo())) {
    if (signal?.aborted === true) return;
    if (clock.now() >= deadline)
      throw new Apex53Error(
        'PropagationTimedOut',
        `${what} did not happen in ${timeoutMilliseconds / 1000} seconds. Nothing is lost; run again to wait longer.`,
      );
    await clock.sleep(5000, signal);
  }
}
