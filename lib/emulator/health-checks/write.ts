import { type HealthCheck } from '../store/account';
import { element, list, member } from '../xml/writer';
import { listedAddress } from './addresses';
import { familyOf } from './rules';
import { type HealthCheckConfig } from './shape';

/**
 * Settings as the service lists them, with its defaults. Port has no documented default and stays absent when it was not
 * sent; SNI is on for HTTPS unless switched off.
 */
export function listedConfig(config: HealthCheckConfig): HealthCheckConfig {
  const common = { ...config, Inverted: config.Inverted ?? false, Disabled: config.Disabled ?? false };
  if (familyOf(config.Type) !== 'endpoint') return common;
  return {
    ...common,
    ...(config.IPAddress === undefined ? {} : { IPAddress: listedAddress(config.IPAddress) }),
    RequestInterval: config.RequestInterval ?? 30,
    FailureThreshold: config.FailureThreshold ?? 3,
    MeasureLatency: config.MeasureLatency ?? false,
    EnableSNI: config.EnableSNI ?? config.Type.startsWith('HTTPS'),
  };
}

/** Markup of a HealthCheck. */
export function writeHealthCheck({ id, callerReference, config, version }: HealthCheck): string {
  return element(
    'HealthCheck',
    member('Id', id) +
      member('CallerReference', callerReference) +
      element('HealthCheckConfig', writeConfig(listedConfig(config))) +
      member('HealthCheckVersion', version),
  );
}

function writeConfig(config: HealthCheckConfig): string {
  return (
    member('IPAddress', config.IPAddress) +
    member('Port', config.Port) +
    member('Type', config.Type) +
    member('ResourcePath', config.ResourcePath) +
    member('FullyQualifiedDomainName', config.FullyQualifiedDomainName) +
    member('SearchString', config.SearchString) +
    member('RequestInterval', config.RequestInterval) +
    member('FailureThreshold', config.FailureThreshold) +
    member('MeasureLatency', config.MeasureLatency) +
    member('Inverted', config.Inverted) +
    member('Disabled', config.Disabled) +
    member('HealthThreshold', config.HealthThreshold) +
    writeList('ChildHealthChecks', config.ChildHealthChecks, 'ChildHealthCheck') +
    member('EnableSNI', config.EnableSNI) +
    writeList('Regions', config.Regions, 'Region') +
    writeAlarm(config.AlarmIdentifier) +
    member('InsufficientDataHealthStatus', config.InsufficientDataHealthStatus) +
    member('RoutingControlArn', config.RoutingControlArn)
  );
}

function writeList(name: string, items: readonly string[] | undefined, itemName: string): string {
  return items && items.length > 0 ? list(name, items, itemName) : '';
}

function writeAlarm(alarm: HealthCheckConfig['AlarmIdentifier']): string {
  return alarm ? element('AlarmIdentifier', member('Region', alarm.Region) + member('Name', alarm.Name)) : '';
}
