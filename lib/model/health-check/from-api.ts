import { healthCheckId, parseReferenceToken, type IdOrReference } from '../reference';
import { endpointFromApi, type ApiHealthCheckConfig } from './api-shape';
import type { HealthCheckConfig } from './config';

/** The configuration that the API's shape stands for, defaults filled in; undefined for types that this version does not know. */
export function healthCheckFromApi(api: ApiHealthCheckConfig): HealthCheckConfig | undefined {
  const common = { inverted: api.Inverted ?? false, disabled: api.Disabled ?? false };
  switch (api.Type) {
    case 'CALCULATED':
      return {
        kind: 'calculated',
        children: [...(api.ChildHealthChecks ?? [])].sort().map(childFromApi),
        ...(api.HealthThreshold === undefined ? {} : { healthThreshold: api.HealthThreshold }),
        ...common,
      };
    case 'CLOUDWATCH_METRIC':
      return {
        kind: 'cloudWatchAlarm',
        alarmName: api.AlarmIdentifier?.Name ?? '',
        alarmRegion: api.AlarmIdentifier?.Region ?? '',
        ...(api.InsufficientDataHealthStatus === undefined ? {} : { insufficientDataStatus: api.InsufficientDataHealthStatus }),
        ...common,
      };
    case 'RECOVERY_CONTROL':
      return { kind: 'recoveryControl', routingControlArn: api.RoutingControlArn ?? '', ...common };
    default:
      return endpointFromApi(api);
  }
}

function childFromApi(text: string): IdOrReference {
  const reference = parseReferenceToken(text)?.reference;
  return reference?.resource === 'healthCheck' ? healthCheckId(reference.path) : text;
}
