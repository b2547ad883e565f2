import type { Clock } from '../model/clock';
import { logsService, type LogsCallTable } from './logs-calls';
import { kmsService, type KmsCallTable } from './kms-calls';
import { sdkRecoveryConfig } from './recovery-config';
import { recoveryConfigService } from './recovery-config-port';
import { registrarService, type RegistrarCallTable } from './registrar-calls';
import { resolverService, type ResolverCallTable } from './resolver-calls';
import { sdkCalls } from './service-calls';
import type { ServiceClients } from './service-clients';
import type { ServicePorts } from './service-ports';

/** How each service's port is spoken through the SDK's client. */
const adapters: Readonly<Record<string, (clients: ServiceClients, clock: Clock) => object>> = {
  [recoveryConfigService]: sdkRecoveryConfig,
  [kmsService]: (clients, clock) =>
    sdkCalls<KmsCallTable, 'kms'>(clients, clock, { service: 'kms', prefix: 'kms', make: (sdk, config) => new sdk.KMSClient(config) }),
  [registrarService]: (clients, clock) =>
    sdkCalls<RegistrarCallTable, 'route-53-domains'>(clients, clock, {
      service: 'route-53-domains',
      prefix: 'route53domains',
      make: (sdk, config) => new sdk.Route53DomainsClient(config),
    }),
  [logsService]: (clients, clock) =>
    sdkCalls<LogsCallTable, 'cloudwatch-logs'>(clients, clock, {
      service: 'cloudwatch-logs',
      prefix: 'logs',
      make: (sdk, config) => new sdk.CloudWatchLogsClient(config),
    }),
  [resolverService]: (clients, clock) =>
    sdkCalls<ResolverCallTable, 'route53resolver'>(clients, clock, {
      service: 'route53resolver',
      prefix: 'route53resolver',
      make: (sdk, config) => new sdk.Route53ResolverClient(config),
    }),
};

/** The ports of other services; a client is loaded and made at the first call. */
export function serviceAdapters(clients: ServiceClients, clock: Clock): ServicePorts {
  return Object.fromEntries(Object.entries(adapters).map(([service, adapt]) => [service, adapt(clients, clock)]));
}
