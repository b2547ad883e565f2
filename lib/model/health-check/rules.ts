import ipaddr from 'ipaddr.js';
import { finding, type Finding } from '../finding';
import { canonicalIpv6 } from '../rdata/aaaa';
import { isIpv4Address } from '../rdata/a';
import { when } from '../rules/when';
import { healthCheckRegions, isStringMatch, type HealthCheckConfig } from './health-check-config';

/** Everything that Route 53 would refuse in a health check's configuration, as far as it can be known without a call. */
export function checkHealthCheck(config: HealthCheckConfig): Finding[] {
  return [...checkFields(config), ...checkRanges(config), ...checkAddress(config.ipAddress), ...checkRegions(config.regions)];
}

function checkFields(config: HealthCheckConfig): Finding[] {
  return [
    ...when(config.ipAddress === undefined && config.fullyQualifiedDomainName === undefined, 'HealthCheckFieldMissing', {
      message: `A ${config.type} health check needs an IP address or a host name.`,
    }),
    ...when(isStringMatch(config.type) && (config.searchString ?? '') === '', 'HealthCheckFieldMissing', {
      message: `A ${config.type} health check needs a search string.`,
    }),
    ...when(!isStringMatch(config.type) && config.searchString !== undefined, 'HealthCheckFieldForbidden', {
      message: `A ${config.type} health check has no search string.`,
      value: String(config.searchString),
    }),
    ...when(config.type === 'TCP' && config.resourcePath !== undefined, 'HealthCheckFieldForbidden', {
      message: 'A TCP health check has no path.',
      value: String(config.resourcePath),
    }),
  ];
}

function checkRanges(config: HealthCheckConfig): Finding[] {
  const number = (field: string, value: number, min: number, max: number) =>
    when(!Number.isInteger(value) || value < min || value > max, 'HealthCheckFieldOutOfRange', {
      message: `The ${field} ${value} is out of range.`,
      value: String(value),
      allowed: `${min} to ${max}`,
    });
  const text = (field: string, value: string | undefined) =>
    when(value !== undefined && value.length > 255, 'HealthCheckFieldOutOfRange', {
      message: `The ${field} has ${String(value?.length)} characters.`,
      value: String(value),
      allowed: 'at most 255 characters',
    });
  return [
    ...number('port', config.port, 1, 65535),
    ...number('failure threshold', config.failureThreshold, 1, 10),
    ...when(config.requestIntervalSeconds !== 10 && config.requestIntervalSeconds !== 30, 'HealthCheckFieldOutOfRange', {
      message: `The interval of ${config.requestIntervalSeconds} seconds is not offered.`,
      value: String(config.requestIntervalSeconds),
      allowed: '10 or 30 seconds',
    }),
    ...text('host name', config.fullyQualifiedDomainName),
    ...text('path', config.resourcePath),
    ...text('search string', config.searchString),
  ];
}

/** Address ranges that are not public; Route 53 refuses them (IPv4 address … is forbidden.). */
function checkAddress(address: string | undefined): Finding[] {
  if (address === undefined) return [];
  if (!isIpv4Address(address) && canonicalIpv6(address) === undefined) {
    return [
      finding('HealthCheckFieldOutOfRange', {
        message: `${JSON.stringify(address)} is no IP address.`,
        value: address,
        allowed: 'an IPv4 or IPv6 address',
      }),
    ];
  }
  const range = ipaddr.parse(address).range();
  return when(range !== 'unicast', 'HealthCheckAddressForbidden', {
    message: `The address is in the range "${range}", which is not public.`,
    value: address,
  });
}

function checkRegions(regions: readonly string[]): Finding[] {
  if (regions.length === 0) return [];
  const known: ReadonlySet<string> = new Set(healthCheckRegions);
  const unknown = regions.filter((region) => !known.has(region));
  return [
    ...unknown.map((region) =>
      finding('HealthCheckFieldOutOfRange', {
        message: `No health checkers stand in ${JSON.stringify(region)}.`,
        value: region,
        allowed: healthCheckRegions.join(', '),
      }),
    ),
    ...when(new Set(regions).size < 3, 'HealthCheckRegionsTooFew', {
      message: `The health check names ${new Set(regions).size} regions.`,
      value: regions.join(', '),
    }),
  ];
}
