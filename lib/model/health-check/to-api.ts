import { idText } from '../rrset/resource-record-set';
import type { ApiHealthCheckConfig } from './api-shape';
import type { HealthCheckConfig } from './config';
import { defaultEnableSni, type EndpointConfig } from './endpoint-config';

/** The API's shape, with members that have the service's default left out, as a person would write it. */
export function healthCheckToApi(config: HealthCheckConfig): ApiHealthCheckConfig {
  const api = spelledOut(config);
  const isDefault = (member: string, value: unknown) =>
    member === 'EnableSNI' ? value === defaultEnableSni(api.Type) : value === false || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(api).filter(([member, value]) => !isDefault(member, value))) as unknown as ApiHealthCheckConfig;
}

/** The API's shape with every member that the type has and that has a value, be it the service's default. */
export function spelledOut(config: HealthCheckConfig): ApiHealthCheckConfig {
  const { inverted: Inverted, disabled: Disabled } = config;
  switch (config.kind) {
    case 'endpoint':
      return endpointToApi(config);
    case 'calculated':
      return {
        Type: 'CALCULATED',
        Inverted,
        Disabled,
        ChildHealthChecks: config.children.map(idText).sort(),
        ...(config.healthThreshold === undefined ? {} : { HealthThreshold: config.healthThreshold }),
      };
    case 'cloudWatchAlarm':
      return {
        Type: 'CLOUDWATCH_METRIC',
        Inverted,
        Disabled,
        AlarmIdentifier: { Region: config.alarmRegion, Name: config.alarmName },
        ...(config.insufficientDataStatus === undefined ? {} : { InsufficientDataHealthStatus: config.insufficientDataStatus }),
      };
    case 'recoveryControl':
      return { Type: 'RECOVERY_CONTROL', Inverted, Disabled, RoutingControlArn: config.routingControlArn };
  }
}

function endpointToApi(config: EndpointConfig): ApiHealthCheckConfig {
  return {
    ...(config.ipAddress === undefined ? {} : { IPAddress: config.ipAddress }),
    Port: config.port,
    Type: config.type,
    ...(config.resourcePath === undefined ? {} : { ResourcePath: config.resourcePath }),
    ...(config.fullyQualifiedDomainName === undefined ? {} : { FullyQualifiedDomainName: config.fullyQualifiedDomainName }),
    ...(config.searchString === undefined ? {} : { SearchString: config.searchString }),
    RequestInterval: config.requestIntervalSeconds,
    FailureThreshold: config.failureThreshold,
    MeasureLatency: config.measureLatency,
    Inverted: config.inverted,
    Disabled: config.disabled,
    EnableSNI: config.enableSni,
    Regions: [...config.regions].sort(),
  };
}
