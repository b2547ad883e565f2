import type { CalculatedConfig, CloudWatchAlarmConfig, HealthCheckConfig, RecoveryControlConfig } from '../model/health-check/config';
import { defaultEnableSni, type EndpointConfig } from '../model/health-check/endpoint-config';
import { literal, list, type Entry, type Expression } from './syntax/expression';

/** The factory of `HealthCheck` that makes a check, and what it is told of it. */
export interface WrittenHealthCheck {
  readonly factory: 'http' | 'https' | 'tcp' | 'calculated' | 'cloudWatchAlarm' | 'recoveryControl';
  readonly entries: readonly Entry[];
}

type MaybeEntry = readonly [key: string, value: Expression | undefined];

/**
 * A lawful check as its factory takes it, with what it would have anyway left out; or why no factory makes it, to stand in a sentence.
 *
 * @param child - the expression for the child of this id
 */
export function writeHealthCheck(config: HealthCheckConfig, child: (id: string) => Expression): WrittenHealthCheck | string {
  const written = writeByKind(config, child);
  if (typeof written === 'string') return written;
  const switches: MaybeEntry[] = [
    ['inverted', unless(config.inverted, false)],
    ['disabled', unless(config.disabled, false)],
  ];
  return { ...written, entries: [...written.entries, ...switches].filter((entry): entry is Entry => entry[1] !== undefined) };
}

interface ByKind {
  readonly factory: WrittenHealthCheck['factory'];
  readonly entries: readonly MaybeEntry[];
}

function writeByKind(config: HealthCheckConfig, child: (id: string) => Expression): ByKind | string {
  switch (config.kind) {
    case 'endpoint':
      return writeEndpoint(config);
    case 'calculated':
      return writeCalculated(config, child);
    case 'cloudWatchAlarm':
      return writeAlarm(config);
    case 'recoveryControl':
      return writeControl(config);
  }
}

function writeEndpoint(endpoint: EndpointConfig): ByKind {
  const { type, resourcePath } = endpoint;
  const factory = type === 'TCP' ? 'tcp' : defaultEnableSni(type) ? 'https' : 'http';
  const defaultPort = { http: 80, https: 443, tcp: undefined }[factory];
  return {
    factory,
    entries: [
      ['host', optional(endpoint.fullyQualifiedDomainName)],
      ['ipAddress', optional(endpoint.ipAddress)],
      ['port', unless(endpoint.port, defaultPort)],
      ['path', factory === 'tcp' ? undefined : unless(resourcePath ?? '', '/')],
      ['searchString', optional(endpoint.searchString)],
      ['intervalSeconds', unless(endpoint.requestIntervalSeconds, 30)],
      ['failureThreshold', unless(endpoint.failureThreshold, 3)],
      ['measureLatency', unless(endpoint.measureLatency, false)],
      ['enableSni', unless(endpoint.enableSni, defaultEnableSni(type))],
      ['regions', endpoint.regions.length === 0 ? undefined : literal(endpoint.regions)],
    ],
  };
}

function writeCalculated({ children, healthThreshold }: CalculatedConfig, child: (id: string) => Expression): ByKind | string {
  if (healthThreshold === undefined) return 'its listing does not say how many children must be healthy';
  const ids = children.filter((id) => typeof id === 'string');
  return {
    factory: 'calculated',
    entries: [
      ['children', list(ids.map(child))],
      ['healthyThreshold', unless(healthThreshold, children.length)],
    ],
  };
}

function writeAlarm({ alarmName, alarmRegion, insufficientDataStatus }: CloudWatchAlarmConfig): ByKind | string {
  if (insufficientDataStatus === undefined) return 'its listing does not say what it is while the alarm has not enough data';
  return {
    factory: 'cloudWatchAlarm',
    entries: [
      ['alarmName', literal(alarmName)],
      ['alarmRegion', literal(alarmRegion)],
      ['insufficientData', unless(insufficientDataStatus, 'LastKnownStatus')],
    ],
  };
}

function writeControl({ routingControlArn }: RecoveryControlConfig): ByKind {
  return { factory: 'recoveryControl', entries: [['routingControlArn', literal(routingControlArn)]] };
}

/** The literal of a value, unless the factory assumes it. */
function unless<T>(value: T, usual: T | undefined): Expression | undefined {
  return value === usual ? undefined : literal(value);
}

function optional(value: string | undefined): Expression | undefined {
  return value === undefined ? undefined : literal(value);
}
