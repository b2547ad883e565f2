import { type Account } from '../store/account';
import { addressProblem } from './addresses';
import { type HealthCheckConfig } from './shape';

type Member = keyof HealthCheckConfig;
type Family = 'endpoint' | 'CALCULATED' | 'CLOUDWATCH_METRIC' | 'RECOVERY_CONTROL';

/** Checks that look at an endpoint share one set of rules; the others have one each. */
export function familyOf(type: string): Family {
  return type === 'CALCULATED' || type === 'CLOUDWATCH_METRIC' || type === 'RECOVERY_CONTROL' ? type : 'endpoint';
}

const endpointMembers: readonly Member[] = [
  'IPAddress',
  'Port',
  'ResourcePath',
  'FullyQualifiedDomainName',
  'SearchString',
  'RequestInterval',
  'MeasureLatency',
  'EnableSNI',
  'Regions',
];
const calculatedMembers: readonly Member[] = ['ChildHealthChecks', 'HealthThreshold'];
const alarmMembers: readonly Member[] = ['AlarmIdentifier', 'InsufficientDataHealthStatus'];

/**
 * Members a family does not take. Recovery control checks with members of endpoint checks were seen to be accepted, so
 * only what makes no sense at all is refused there.
 */
const foreignMembers: Readonly<Record<Family, readonly Member[]>> = {
  endpoint: [...calculatedMembers, ...alarmMembers, 'RoutingControlArn'],
  CALCULATED: [...endpointMembers, ...alarmMembers, 'RoutingControlArn'],
  CLOUDWATCH_METRIC: [...endpointMembers, ...calculatedMembers, 'RoutingControlArn'],
  RECOVERY_CONTROL: [
    ...calculatedMembers,
    ...alarmMembers,
    'IPAddress',
    'Port',
    'ResourcePath',
    'FullyQualifiedDomainName',
    'SearchString',
  ],
};

/** The member of a family without which the check means nothing. */
const neededMembers: Readonly<Record<Family, readonly Member[]>> = {
  endpoint: [],
  CALCULATED: [],
  CLOUDWATCH_METRIC: ['AlarmIdentifier'],
  RECOVERY_CONTROL: ['RoutingControlArn'],
};

/** A member in the service's words, with its article: `SearchString` is "a search string". */
function words(member: Member): string {
  const name = member
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace('ipaddress', 'IP address');
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** A member that says nothing: absent, switched off, or a list of nothing. */
function isIdle(value: HealthCheckConfig[Member]): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** What is wrong with the settings of a health check. The texts are by analogy with the two that are recorded. */
export function configProblems(config: HealthCheckConfig, account: Account): string[] {
  const family = familyOf(config.Type);
  const foreign = foreignMembers[family].filter((member) => !isIdle(config[member]));
  const missing = neededMembers[family].filter((member) => isIdle(config[member]));
  return [
    ...foreign.map((member) => `${config.Type} health checks must not have ${words(member)} specified.`),
    ...missing.map((member) => `${config.Type} health checks must have ${words(member)} specified.`),
    ...(family === 'endpoint' ? endpointProblems(config) : []),
    ...(family === 'CALCULATED' ? childProblems(config, account) : []),
  ];
}

function endpointProblems(config: HealthCheckConfig): string[] {
  const { Type: type, IPAddress: address, FullyQualifiedDomainName: name, Regions: regions } = config;
  const problems: string[] = [];
  const isTcp = type === 'TCP';
  const matchesText = type.endsWith('_STR_MATCH');
  if (isIdle(address) && isIdle(name))
    problems.push(`${type} health checks must have an IP address or a fully qualified domain name specified.`);
  if (address !== undefined) {
    const problem = addressProblem(address);
    if (problem !== undefined) problems.push(problem);
  }
  // Only HTTP and HTTPS imply a port.
  if (isTcp && config.Port === undefined) problems.push('TCP health checks must have a port specified.');
  if (isTcp && config.ResourcePath !== undefined) problems.push('TCP health checks must not have a resource path specified.');
  if (matchesText && (config.SearchString ?? '') === '') problems.push(`${type} health checks must have a search string specified.`);
  if (!matchesText && config.SearchString !== undefined) problems.push(`${type} health checks must not have a search string specified.`);
  if (config.EnableSNI === true && !type.startsWith('HTTPS')) problems.push(`${type} health checks must not have SNI enabled.`);
  if (config.RequestInterval !== undefined && config.RequestInterval !== 10 && config.RequestInterval !== 30) {
    problems.push(`Request interval must be 10 or 30 seconds, not ${config.RequestInterval}.`);
  }
  if (regions && regions.length > 0 && new Set(regions).size < 3) problems.push('Health checks must have at least 3 regions specified.');
  return problems;
}

function childProblems({ ChildHealthChecks: children = [] }: HealthCheckConfig, account: Account): string[] {
  // The schema admits 256, the quota 255. @see Developer Guide, DNSLimitations, quotas on health checks
  const problems = children.length > 255 ? ['A calculated health check can have at most 255 child health checks.'] : [];
  for (const id of children) {
    const child = account.healthChecks.get(id);
    if (!child) problems.push(`The child health check ${id} does not exist.`);
    else if (child.config.Type === 'CALCULATED') problems.push(`The child health check ${id} must not be a calculated health check.`);
  }
  return problems;
}
