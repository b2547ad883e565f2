import type { Clock } from '../model/clock';
import { sdkRecoveryConfig } from './recovery-config';
import { recoveryConfigService } from './recovery-config-port';
import type { ServiceClients } from './service-clients';
import type { ServicePorts } from './service-ports';

/** How each service's port is spoken through the SDK's client. */
const adapters: Readonly<Record<string, (clients: ServiceClients, clock: Clock) => object>> = {
  [recoveryConfigService]: sdkRecoveryConfig,
};

/** The ports of other services; a client is loaded and made at the first call. */
export function serviceAdapters(clients: ServiceClients, clock: Clock): ServicePorts {
  return Object.fromEntries(Object.entries(adapters).map(([service, adapt]) => [service, adapt(clients, clock)]));
}
