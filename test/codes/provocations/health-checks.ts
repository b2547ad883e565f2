import { type App, HealthCheck } from '../../../lib';
import type { healthCheckCodes } from '../../../lib/model/codes/health-checks';
import { appWith } from '../../support/apps';
import { check } from './apps';

export const healthCheckProvocations = {
  HealthCheckFieldMissing: () => appWith((zone) => HealthCheck.http(zone, 'C', {})),
  HealthCheckFieldForbidden: () => appWith((zone) => HealthCheck.tcp(zone, 'C', { host: 'a.example.com', port: 25, ...{ path: '/' } })),
  HealthCheckFieldOutOfRange: () => check({ port: 0 }),
  HealthCheckAddressForbidden: () => check({ ipAddress: '10.0.0.1' }),
  HealthCheckRegionsTooFew: () => check({ regions: ['eu-west-1'] }),
  HealthCheckChildRepeated: () => appWith((zone) => HealthCheck.calculated(zone, 'C', { children: ['one', 'one'], healthyThreshold: 1 })),
  HealthCheckFieldDoubtful: () => check({ host: 'https://api.example.com/health' }),
} satisfies Record<keyof typeof healthCheckCodes, () => App>;
