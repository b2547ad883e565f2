import type * as sdk from '@aws-sdk/client-route-53';
import type { ApiHealthCheckConfig } from '../../model/health-check/api-shape';
import type { HealthCheckDescription, Route53Port } from '../route53-port';
import type { Calls } from './calls';

/** The largest page that the service gives. */
const healthChecksPerPage = 1000;

/** The calls to health checks. */
export function healthCheckCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call, callUnless }: Calls,
): Pick<Route53Port, 'listHealthChecks' | 'createHealthCheck' | 'updateHealthCheck' | 'deleteHealthCheck'> {
  return {
    async listHealthChecks(marker) {
      const page = await call({ operation: 'ListHealthChecks', resource: '*' }, (c) =>
        client.send(new c.ListHealthChecksCommand({ MaxItems: healthChecksPerPage, ...(marker === undefined ? {} : { Marker: marker }) })),
      );
      return {
        healthChecks: (page.HealthChecks ?? []).map(describeHealthCheck),
        ...(page.IsTruncated === true && page.NextMarker !== undefined ? { next: page.NextMarker } : {}),
      };
    },
    async createHealthCheck({ callerReference, config }) {
      const answer = await callUnless('HealthCheckAlreadyExists', { operation: 'CreateHealthCheck', resource: '*' }, (c) =>
        client.send(
          new c.CreateHealthCheckCommand({ CallerReference: callerReference, HealthCheckConfig: config as sdk.HealthCheckConfig }),
        ),
      );
      return answer?.HealthCheck === undefined ? undefined : describeHealthCheck(answer.HealthCheck);
    },
    async updateHealthCheck({ id, version, set, reset }) {
      await call({ operation: 'UpdateHealthCheck', resource: `healthcheck/${id}` }, (c) =>
        client.send(
          new c.UpdateHealthCheckCommand({
            ...(set as Partial<sdk.HealthCheckConfig>),
            HealthCheckId: id,
            HealthCheckVersion: version,
            ...(reset.length === 0 ? {} : { ResetElements: [...reset] }),
          }),
        ),
      );
    },
    async deleteHealthCheck(id) {
      await callUnless('NoSuchHealthCheck', { operation: 'DeleteHealthCheck', resource: `healthcheck/${id}` }, (c) =>
        client.send(new c.DeleteHealthCheckCommand({ HealthCheckId: id })),
      );
    },
  };
}

function describeHealthCheck(check: sdk.HealthCheck): HealthCheckDescription {
  return {
    id: check.Id ?? '',
    callerReference: check.CallerReference ?? '',
    version: check.HealthCheckVersion ?? 1,
    config: (check.HealthCheckConfig ?? { Type: 'HTTP' }) as ApiHealthCheckConfig,
  };
}
