import { isBlocking } from '../model/finding';
import { isCalculated } from '../model/health-check/api-shape';
import { healthCheckFromApi } from '../model/health-check/from-api';
import { checkHealthCheck, type KnownHealthChecks } from '../model/health-check/rules';
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
import { writeHealthCheck, type WrittenHealthCheck } from './write-health-check';

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

/**
 * The health checks as constructs where a construct says exactly what they are, else as their ids; children before the checks that count
 * them.
 */
export function declareHealthChecks(checks: readonly ExistingHealthCheck[]): DeclaredHealthChecks {
  const ids = new DistinctNames();
  const variables = new DistinctNames();
  const types = new Map(checks.map(({ id, config }) => [id, config.Type]));
  const known: KnownHealthChecks = { typeOf: (id) => types.get(id) };
  const byId = new Map<string, HealthCheckMember>();
  const sorted = sortByKey(checks, (check) => `${titleOf(check)} ${check.id}`);
  for (const check of [...sorted.filter(({ config }) => !isCalculated(config)), ...sorted.filter(({ config }) => isCalculated(config))]) {
    const id = ids.take(pascalCase(titleOf(check)) || 'Check');
    const variable = variables.take(camelCase(id, 'check'));
    const binding = `readonly ${variable}`;
    const child = (childId: string) => {
      const member = byId.get(childId);
      return member === undefined ? literal(childId) : name(`this.${member.variable}`);
    };
    const written = writeCheck(check, known, child);
    if (typeof written === 'string') {
      const comment = [`${titleOf(check)}: ${written}, so it is named by its id.`];
      byId.set(check.id, { id: check.id, variable, statement: { comment, binding, value: literal(check.id) } });
    } else {
      const value = call(`HealthCheck.${written.factory}`, name('this'), literal(id), object(written.entries));
      const token = referenceToken(healthCheckId(`${holderId}/${id}`));
      byId.set(check.id, { id: check.id, variable, statement: { binding, value }, token });
    }
  }
  return {
    members: [...byId.values()],
    expressionOf: (id) => {
      const member = byId.get(id);
      return member === undefined ? literal(id) : name(`checks.${member.variable}`);
    },
    textOf: (id) => byId.get(id)?.token ?? id,
  };
}

/** What people call the check: its tag Name, else what it checks. */
function titleOf({ config, tags }: ExistingHealthCheck): string {
  const { AlarmIdentifier, FullyQualifiedDomainName, IPAddress, ResourcePath = '', Type } = config;
  if (tags?.Name !== undefined) return tags.Name;
  const checked = FullyQualifiedDomainName ?? IPAddress ?? AlarmIdentifier?.Name ?? Type.toLowerCase();
  return `${checked} ${ResourcePath === '/' ? '' : ResourcePath}`.trim();
}

/** Factory and properties of a check, or why it is not to be declared. */
function writeCheck(
  { config: api, callerReference, tags, obstacle }: ExistingHealthCheck,
  known: KnownHealthChecks,
  child: (id: string) => Expression,
): WrittenHealthCheck | string {
  if (obstacle !== undefined) return obstacle;
  const config = healthCheckFromApi(api);
  if (config === undefined) return `a health check of type ${api.Type} is not written as a construct`;
  const found = checkHealthCheck(config, known).find(isBlocking);
  if (found !== undefined) return found.message.replace(/\.$/, '');
  const written = writeHealthCheck(config, child);
  if (typeof written === 'string') return written;
  const ownTags = declarableTags(tags);
  return {
    factory: written.factory,
    entries: [
      ...written.entries,
      ['callerReference', literal(callerReference)],
      ...(ownTags === undefined ? [] : [['tags', ownTags] as const]),
    ],
  };
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
