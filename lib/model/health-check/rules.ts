import { parseReferenceToken } from '../reference';
import { finding, type Finding } from '../finding';
import { DomainName } from '../name/domain-name';
import { isIpv4Address } from '../rdata/a';
import { canonicalIpv6 } from '../rdata/aaaa';
import { when } from '../rules/when';
import { alarmRegions } from './alarm-regions';
import { isCalculated, type ApiHealthCheckConfig } from './api-shape';
import type { HealthCheckConfig } from './config';
import { healthCheckRegions } from './endpoint-config';
import { forbiddenRange } from './forbidden-addresses';
import { healthCheckToApi } from './to-api';
import { healthCheckTypes, membersOf, memberWords, type HealthCheckMember } from './type-members';

/** What is known of other health checks. */
export interface KnownHealthChecks {
  /** The type of a child by its id or reference; undefined where nobody here knows it. */
  readonly typeOf: (id: string) => string | undefined;
}

/** What Route 53 would refuse in a health check, and what is doubtful in it. */
export function checkHealthCheck(config: HealthCheckConfig, known?: KnownHealthChecks): Finding[] {
  return checkApiHealthCheck(healthCheckToApi(config), known);
}

/**
 * What Route 53 would refuse in a health check of any type, and what is doubtful in it, as far as it can be known without a call.
 *
 * @see Route 53 API Reference, HealthCheckConfig
 */
export function checkApiHealthCheck(config: ApiHealthCheckConfig, known: KnownHealthChecks = { typeOf: () => undefined }): Finding[] {
  const uses = membersOf(config.Type);
  if (uses === undefined)
    return [
      finding('HealthCheckFieldOutOfRange', {
        message: `${JSON.stringify(config.Type)} is no type of health check.`,
        value: config.Type,
        allowed: healthCheckTypes.join(', '),
      }),
    ];
  return [
    ...checkMembers(config, uses),
    ...checkRanges(config),
    ...checkAddress(config.IPAddress),
    ...checkHost(config.FullyQualifiedDomainName),
    ...checkRegions(config.Regions ?? []),
    ...checkAlarm(config),
    ...checkRoutingControl(config.RoutingControlArn),
    ...(isCalculated(config) ? checkChildren(config, known) : []),
  ];
}

function checkMembers(config: ApiHealthCheckConfig, uses: NonNullable<ReturnType<typeof membersOf>>): Finding[] {
  const members = Object.keys(memberWords) as readonly HealthCheckMember[];
  const present = members.filter((member) => !isIdle(config[member]));
  const foreign = present.filter((member) => uses[member] === undefined);
  const ignored = present.filter((member) => uses[member] === 'ignored' && member !== 'FailureThreshold');
  // The empty search string is there, and matches nothing.
  const missing = members.filter((member) => uses[member] === 'needed' && (isIdle(config[member]) || config[member] === ''));
  const checksEndpoint = uses.IPAddress !== undefined;
  return [
    ...when(
      checksEndpoint && (config.IPAddress ?? '') === '' && (config.FullyQualifiedDomainName ?? '') === '',
      'HealthCheckFieldMissing',
      {
        message: `A ${config.Type} health check needs an IP address or a host name.`,
      },
    ),
    ...missing.map((member) =>
      finding('HealthCheckFieldMissing', { message: `A ${config.Type} health check needs the ${memberWords[member]}.` }),
    ),
    ...foreign.map((member) =>
      finding('HealthCheckFieldForbidden', {
        message: `A ${config.Type} health check has no ${memberWords[member]}.`,
        value: textOf(config[member]),
      }),
    ),
    ...ignored.map((member) =>
      finding('HealthCheckFieldDoubtful', {
        message: `A ${config.Type} health check does not use the ${memberWords[member]}.`,
        value: textOf(config[member]),
      }),
    ),
  ];
}

/** Whether a member says nothing: absent, switched off, or a list of nothing. Listings have such members in all types. */
function isIdle(value: ApiHealthCheckConfig[HealthCheckMember]): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function textOf(value: ApiHealthCheckConfig[HealthCheckMember]): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function checkRanges(config: ApiHealthCheckConfig): Finding[] {
  const number = (member: 'Port' | 'FailureThreshold' | 'HealthThreshold', min: number, max: number) => {
    const value = config[member];
    return when(value !== undefined && (!Number.isInteger(value) || value < min || value > max), 'HealthCheckFieldOutOfRange', {
      message: `The ${memberWords[member]} ${String(value)} is out of range.`,
      value: String(value),
      allowed: `${min} to ${max}`,
    });
  };
  const text = (member: 'FullyQualifiedDomainName' | 'ResourcePath' | 'SearchString' | 'RoutingControlArn') => {
    const { length } = config[member] ?? '';
    return when(length > 255, 'HealthCheckFieldOutOfRange', {
      message: `The ${memberWords[member]} has ${length} characters.`,
      value: String(config[member]),
      allowed: 'at most 255 characters',
    });
  };
  const { RequestInterval: interval } = config;
  return [
    ...number('Port', 1, 65535),
    ...number('FailureThreshold', 1, 10),
    ...number('HealthThreshold', 0, 256),
    ...when(interval !== undefined && interval !== 10 && interval !== 30, 'HealthCheckFieldOutOfRange', {
      message: `The interval of ${String(interval)} seconds is not offered.`,
      value: String(interval),
      allowed: '10 or 30 seconds',
    }),
    ...text('FullyQualifiedDomainName'),
    ...text('ResourcePath'),
    ...text('SearchString'),
    ...text('RoutingControlArn'),
  ];
}

/** Ranges that are not public are refused (`IPv4 address … is forbidden.`). */
function checkAddress(address: string | undefined): Finding[] {
  if (address === undefined) return [];
  if (!isIpv4Address(address) && canonicalIpv6(address) === undefined)
    return [
      finding('HealthCheckFieldOutOfRange', {
        message: `${JSON.stringify(address)} is no IP address.`,
        value: address,
        allowed: 'an IPv4 or IPv6 address',
      }),
    ];
  const forbidden = forbiddenRange(address);
  if (forbidden === undefined) return [];
  const { range, use } = forbidden;
  return [
    finding('HealthCheckAddressForbidden', { message: `The address lies in ${range} (${use}), which is not public.`, value: address }),
  ];
}

function checkHost(host: string | undefined): Finding[] {
  if (host === undefined || host === '' || host.length > 255) return [];
  const allowed = 'a host name such as api.example.com';
  const doubt = hostDoubt(host);
  if (doubt !== undefined) return [finding('HealthCheckFieldDoubtful', { message: `The host name ${doubt}.`, value: host, allowed })];
  const name = DomainName.tryParse(host);
  if (name.ok) return [];
  return name.findings.map(({ message }) =>
    finding('HealthCheckFieldOutOfRange', { message: `The host name is no domain name: ${message}`, value: host, allowed }),
  );
}

/** What makes a text a host name that no checker finds, though Route 53 stores it. */
function hostDoubt(host: string): string | undefined {
  if (host.includes('/')) return 'holds a slash; scheme and path are members of their own';
  if (isIpv4Address(host) || canonicalIpv6(host) !== undefined) return 'is an address; checkers would look it up as a name';
  if (host.includes(':')) return 'holds a colon; the port is a member of its own';
  return host.includes('*') ? 'is a wildcard; checkers ask for one name' : undefined;
}

function checkRegions(regions: readonly string[]): Finding[] {
  if (regions.length === 0) return [];
  const checkers: ReadonlySet<string> = new Set(healthCheckRegions);
  const unknown = regions.filter((region) => !checkers.has(region));
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

const insufficientDataStatuses: readonly unknown[] = ['Healthy', 'LastKnownStatus', 'Unhealthy'];

function checkAlarm({ AlarmIdentifier: alarm, InsufficientDataHealthStatus: status }: ApiHealthCheckConfig): Finding[] {
  return [
    ...when(alarm !== undefined && (alarm.Name.length < 1 || alarm.Name.length > 256), 'HealthCheckFieldOutOfRange', {
      message: `The name of the alarm has ${String(alarm?.Name.length)} characters.`,
      value: String(alarm?.Name),
      allowed: '1 to 256 characters',
    }),
    ...when(alarm !== undefined && !alarmRegions.has(alarm.Region), 'HealthCheckFieldOutOfRange', {
      message: `Health checks cannot watch alarms of the region ${JSON.stringify(alarm?.Region)}.`,
      value: String(alarm?.Region),
      allowed: [...alarmRegions].join(', '),
    }),
    ...when(status !== undefined && !insufficientDataStatuses.includes(status), 'HealthCheckFieldOutOfRange', {
      message: `${JSON.stringify(status)} is no status for insufficient data.`,
      value: String(status),
      allowed: insufficientDataStatuses.join(', '),
    }),
  ];
}

/**
 * The form of a routing control's ARN; clusters, control panels and safety rules have others.
 *
 * @see Service Authorization Reference, Actions, resources, and condition keys for Amazon Route 53 Recovery Controls
 */
const routingControlArn = /^arn:[a-z-]+:route53-recovery-control::\d{12}:controlpanel\/[^/]+\/routingcontrol\/[^/]+$/;

function checkRoutingControl(arn = ''): Finding[] {
  return when(
    parseReferenceToken(arn) === undefined && arn !== '' && arn.length <= 255 && !routingControlArn.test(arn),
    'HealthCheckFieldDoubtful',
    {
      message: 'The ARN is not one of a routing control.',
      value: arn,
      allowed: 'arn:aws:route53-recovery-control::ACCOUNT:controlpanel/ID/routingcontrol/ID',
    },
  );
}

/** The quota of children (Developer Guide, Quotas); the schema would take one more. */
const maxChildren = 255;

function checkChildren(
  { ChildHealthChecks: children = [], HealthThreshold: threshold }: ApiHealthCheckConfig,
  known: KnownHealthChecks,
): Finding[] {
  const distinct = new Set(children);
  const calculated = [...distinct].filter((id) => known.typeOf(id) === 'CALCULATED');
  return [
    ...when(children.length > maxChildren, 'HealthCheckFieldOutOfRange', {
      message: `The health check has ${children.length} children.`,
      value: String(children.length),
      allowed: `at most ${maxChildren} children`,
    }),
    ...calculated.map((id) =>
      finding('HealthCheckFieldForbidden', { message: 'A child of a calculated health check is calculated itself.', value: id }),
    ),
    ...repeated(children).map((id) =>
      finding('HealthCheckChildRepeated', { message: 'A calculated health check has a child more than once.', value: id }),
    ),
    ...when(threshold === 0, 'HealthCheckFieldDoubtful', {
      message: 'A health threshold of 0 makes the check healthy always.',
      value: '0',
    }),
    ...when(threshold !== undefined && threshold > distinct.size, 'HealthCheckFieldDoubtful', {
      message: `A health threshold of ${String(threshold)} with ${distinct.size} children makes the check unhealthy always.`,
      value: String(threshold),
    }),
  ];
}

/** The texts that a list has more than once, each of them once. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(texts.filter((text) => seen.size === seen.add(text).size))];
}
