import { defaultEnableSni, type EndpointConfig } from '../model/health-check/endpoint-config';
import { healthCheckFromApi } from '../model/health-check/from-api';
import { checkHealthCheck } from '../model/health-check/rules';
import { sortByKey } from '../model/name/order';
import { healthCheckId, referenceToken } from '../model/reference';
import type { ExistingHealthCheck } from './contents';
import type { GeneratedFile } from './generated-file';
import { DistinctNames } from './names/distinct';
import { camelCase, pascalCase } from './names/words';
import { call, literal, name, object, type Expression } from './syntax/expression';
import type { Layout } from './syntax/print';
import { importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';
import { declarableTags } from './tags';

/** A health check as a member of the generated class. */
interface HealthCheckMember {
  readonly id: string;
  readonly statement: Statement;
  /** The token of the declared check; undefined for one that is named by its id. */
  readonly token?: string;
  readonly variable: string;
}

/** The health checks of the generated app, by the ids they have. */
export interface DeclaredHealthChecks {
  readonly members: readonly HealthCheckMember[];
  /** What stands for the check of this id: a member of the class, or for an unknown one the id. */
  expressionOf(id: string): Expression;
  /** The same in JSON. */
  textOf(id: string): string;
}

/** The id of the construct that holds the health checks. */
const holderId = 'HealthChecks';

/** The health checks as constructs where a construct says exactly what they are, else as their ids. */
export function declareHealthChecks(checks: readonly ExistingHealthCheck[]): DeclaredHealthChecks {
  const ids = new DistinctNames();
  const variables = new DistinctNames();
  const members = sortByKey(checks, (check) => `${titleOf(check)} ${check.id}`).map((check): HealthCheckMember => {
    const id = ids.take(pascalCase(titleOf(check)) || 'Check');
    const variable = variables.take(camelCase(id, 'check'));
    const binding = `readonly ${variable}`;
    const written = check.obstacle ?? writeCheck(check);
    if (typeof written === 'string') {
      const comment = [`${titleOf(check)}: ${written}, so it is named by its id.`];
      return { id: check.id, variable, statement: { comment, binding, value: literal(check.id) } };
    }
    const value = call(`HealthCheck.${written.factory}`, name('this'), literal(id), written.props);
    return { id: check.id, variable, statement: { binding, value }, token: referenceToken(healthCheckId(`${holderId}/${id}`)) };
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    members,
    expressionOf: (id) => {
      const member = byId.get(id);
      return member === undefined ? literal(id) : name(`checks.${member.variable}`);
    },
    textOf: (id) => byId.get(id)?.token ?? id,
  };
}

/** What people call the check: its tag Name, else what it checks. */
function titleOf({ config, tags }: ExistingHealthCheck): string {
  const { FullyQualifiedDomainName, IPAddress, ResourcePath = '', Type } = config;
  return tags?.Name ?? `${FullyQualifiedDomainName ?? IPAddress ?? Type.toLowerCase()} ${ResourcePath === '/' ? '' : ResourcePath}`.trim();
}

/** Factory and properties of a check, or why it has none. */
function writeCheck({ config, callerReference, tags }: ExistingHealthCheck): { factory: string; props: Expression } | string {
  const endpoint = healthCheckFromApi(config);
  if (endpoint?.kind !== 'endpoint') return `a health check of type ${config.Type} is not written as a construct`;
  const factory = factoryOf(endpoint);
  const [found] = checkHealthCheck(endpoint);
  if (factory === undefined || found !== undefined) return found?.message ?? 'its settings are none that a construct has';
  const isTcp = endpoint.type === 'TCP';
  const defaultPort = { http: 80, https: 443, tcp: undefined }[factory];
  const unless = <T>(value: T, usual: T | undefined) => (value === usual ? undefined : literal(value));
  const optional = (value: string | undefined) => (value === undefined ? undefined : literal(value));
  const props = object([
    ['host', optional(endpoint.fullyQualifiedDomainName)],
    ['ipAddress', optional(endpoint.ipAddress)],
    ['port', unless(endpoint.port, defaultPort)],
    ['path', isTcp || endpoint.resourcePath === undefined ? undefined : unless(endpoint.resourcePath, '/')],
    ['searchString', optional(endpoint.searchString)],
    ['intervalSeconds', unless(endpoint.requestIntervalSeconds, 30)],
    ['failureThreshold', unless(endpoint.failureThreshold, 3)],
    ['measureLatency', unless(endpoint.measureLatency, false)],
    ['inverted', unless(endpoint.inverted, false)],
    ['disabled', unless(endpoint.disabled, false)],
    ['enableSni', unless(endpoint.enableSni, defaultEnableSni(endpoint.type))],
    ['regions', endpoint.regions.length === 0 ? undefined : literal(endpoint.regions)],
    ['callerReference', literal(callerReference)],
    ['tags', declarableTags(tags)],
  ]);
  return { factory, props };
}

/** The factory whose checks can be as this one is: over HTTP a path is always asked for, and only TLS has SNI. */
function factoryOf({ type, resourcePath, enableSni }: EndpointConfig): 'http' | 'https' | 'tcp' | undefined {
  if (type === 'TCP') return resourcePath === undefined && !enableSni ? 'tcp' : undefined;
  if (resourcePath === undefined) return undefined;
  if (defaultEnableSni(type)) return 'https';
  return enableSni ? undefined : 'http';
}

/** The file with the class that holds the health checks. */
export function healthChecksFile({ members }: DeclaredHealthChecks, layout: Layout): GeneratedFile {
  const used = usedClasses(members.map(({ statement }) => statement.value));
  const content = [
    "import { Construct } from 'constructs';\n",
    used.size === 0 ? '' : importLine(used, new Set(), 'apex53', layout),
    '\n/** The health checks that the records use. */\n',
    `export class ${holderId} extends Construct {\n`,
    statementLines(
      members.map(({ statement }) => statement),
      2,
      layout,
    ),
    '}\n',
  ].join('');
  return { path: 'health-checks.ts', content };
}
