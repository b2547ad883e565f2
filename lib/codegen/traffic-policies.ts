import { isBlocking } from '../model/finding';
import { sortByKey } from '../model/name/order';
import { parsePolicyDocument, storedDocument } from '../model/traffic-policy/from-api';
import type { PolicyDocument } from '../model/traffic-policy/policy-document';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import { checkTrafficPolicies } from '../synth/traffic-policy-rules';
import type { ExistingTrafficPolicy } from '../model/traffic-policy/existing';
import type { GeneratedFile } from './generated-file';
import type { DeclaredHealthChecks } from './health-checks';
import { holders, holdersIn, importsOf, parametersOf, type Holder } from './holders';
import { DistinctNames } from './names/distinct';
import { camelCase, pascalCase } from './names/words';
import { writeDocument } from './policy-document';
import { call, instance, literal, name, object, type Expression } from './syntax/expression';
import type { Layout } from './syntax/print';
import { importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';

/** A version of a traffic policy as a member of the generated class. */
interface PolicyMember {
  readonly variable: string;
  readonly type: 'TrafficPolicy' | 'TrafficPolicyRef';
  readonly statement: Statement;
}

/** The traffic policies of the generated app, by id and version. */
export interface DeclaredTrafficPolicies {
  readonly members: readonly PolicyMember[];
  /** The holders whose members they name. */
  readonly uses: readonly Holder[];
  /** The member that is this version; undefined for one that cannot be declared. */
  expressionOf(version: PolicyVersion): Expression | undefined;
}

/** The document of a policy, or why there is none that can be declared. */
export function readableDocument({ document }: ExistingTrafficPolicy): PolicyDocument | string {
  const read = parsePolicyDocument(document);
  return read.ok ? read.value : read.findings.map(({ code, message }) => `${code}: ${message}`).join(' ');
}

/** Versions of policies as constructs where a construct says exactly what they are, else by their ids. */
export function declareTrafficPolicies(policies: readonly ExistingTrafficPolicy[], checks: DeclaredHealthChecks): DeclaredTrafficPolicies {
  const [ids, variables] = [new DistinctNames(), new DistinctNames()];
  const members = new Map<string, PolicyMember>();
  const order = sortByKey(policies, ({ name: title, policyId, version }) => `${title} ${policyId} ${String(version).padStart(10, '0')}`);
  for (const policy of order) {
    const document = readableDocument(policy);
    if (typeof document === 'string') continue;
    const isLatest = policy.version === policy.latestVersion;
    const id = ids.take(pascalCase(`${policy.name}${isLatest ? '' : ` v${policy.version}`}`) || 'Policy');
    const variable = variables.take(camelCase(id, 'policy'));
    const binding = `this.${variable}`;
    const obstacle = obstacleOf(policy);
    const { recordType } = document;
    members.set(
      policyVersionKey(policy),
      obstacle === undefined
        ? { variable, type: 'TrafficPolicy', statement: { binding, value: construct(id, policy, document, checks) } }
        : {
            variable,
            type: 'TrafficPolicyRef',
            statement: {
              comment: [`${policy.name}: ${obstacle}, so it is named by its id.`],
              binding,
              value: call('TrafficPolicy.fromId', literal(policy.policyId), literal({ version: policy.version, recordType })),
            },
          },
    );
  }
  return {
    members: [...members.values()],
    uses: holdersIn(Array.from(members.values(), ({ statement }) => statement.value)),
    expressionOf: (version) => {
      const member = members.get(policyVersionKey(version));
      return member === undefined ? undefined : name(`${holders.policies.variable}.${member.variable}`);
    },
  };
}

function construct(
  id: string,
  { name: title, comment, document: text }: ExistingTrafficPolicy,
  document: PolicyDocument,
  checks: DeclaredHealthChecks,
): Expression {
  const props = object([
    ['name', literal(title)],
    ['comment', comment === undefined ? undefined : literal(comment)],
    ['document', writeDocument(document, (check) => checks.expressionOf(check)) ?? call('TrafficPolicyDocument.fromJson', literal(text))],
    ['removalPolicy', literal('retain')],
  ]);
  return instance('TrafficPolicy', name('this'), literal(id), props);
}

/** Why a version of a policy cannot be declared as it is. */
function obstacleOf({ name: title, version, latestVersion, comment, document }: ExistingTrafficPolicy): string | undefined {
  if (latestVersion === undefined) return 'its latest version is not known';
  if (version !== latestVersion) return `version ${version} is not its latest`;
  const read = parsePolicyDocument(document);
  const [warning] = read.ok ? (read.warnings ?? []) : [];
  if (warning !== undefined) return `${warning.message.replace(/\.$/, '')} (${warning.value ?? ''})`;
  const declaration = {
    kind: 'trafficPolicy',
    path: title,
    name: title,
    properties: { Document: storedDocument(document), ...(comment === undefined ? {} : { Comment: comment }) },
    removalPolicy: 'retain',
  } as const;
  const app = { zones: [], healthChecks: [], resources: [declaration], findings: [], acknowledgements: [] };
  return checkTrafficPolicies(app).find(isBlocking)?.message.replace(/\.$/, '');
}

/** The file with the class that holds the policies. */
export function trafficPoliciesFile({ members, uses }: DeclaredTrafficPolicies, layout: Layout): GeneratedFile {
  const { className, file } = holders.policies;
  const types = new Set(members.map(({ type }) => type));
  const content = [
    "import { Construct } from 'constructs';\n",
    importLine(usedClasses(members.map(({ statement }) => statement.value)), types, 'apex53', layout),
    importsOf(uses, '.'),
    '\n/** The traffic policies that answer names of the zones; other zones of the account may use them too. */\n',
    `export class ${className} extends Construct {\n`,
    ...members.map(({ variable, type }) => `  readonly ${variable}: ${type};\n`),
    `\n  constructor(${['scope: Construct', 'id: string', ...parametersOf(uses)].join(', ')}) {\n    super(scope, id);\n`,
    statementLines(
      members.map(({ statement }) => statement),
      4,
      layout,
    ),
    '  }\n}\n',
  ].join('');
  return { path: `${file}.ts`, content };
}
