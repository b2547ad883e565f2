import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { vpcText } from '../model/vpc/vpc';
import type { DeclaredCidrCollections } from './cidr-collections';
import type { GeneratedFile } from './generated-file';
import { groupBy } from './group-by';
import type { DeclaredHealthChecks } from './health-checks';
import { callWith, holdersIn, importsOf, parametersOf, type Holder } from './holders';
import { DistinctNames } from './names/distinct';
import { labelsInZone, nameInZone } from './names/record-name';
import { pascalCase } from './names/words';
import type { NamedZone } from './names/zone-names';
import { recordConstructs } from './records/record-constructs';
import type { RecordScope } from './records/scope';
import { call, instance, literal, name, object, type Expression } from './syntax/expression';
import type { Layout } from './syntax/print';
import { commentLine, functionHead, importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';
import { declarableTags } from './tags';
import type { DeclaredTrafficPolicies } from './traffic-policies';
import { declaredVpcs } from './zone-vpcs';

/** TTL of an instance that names none, in seconds. */
const defaultInstanceTtl = 60;

/** What the files of a zone depend on besides it. */
export interface ZoneFileContext {
  readonly layout: Layout;
  readonly checks: DeclaredHealthChecks;
  readonly collections: DeclaredCidrCollections;
  readonly policies: DeclaredTrafficPolicies;
  /** Record sets that other files declare. */
  readonly elsewhere: ReadonlySet<ResourceRecordSet>;
  readonly constructsPerFile: number;
}

/** A part of a zone's records, for a file of their own. */
interface Part {
  readonly statements: readonly Statement[];
  readonly uses: readonly Holder[];
}

/** The files of a zone, and the holders that its function takes. */
export interface ZoneFiles {
  readonly files: readonly GeneratedFile[];
  readonly uses: readonly Holder[];
}

/** The file that declares a zone with its records; of many records, files with some each. */
export function zoneFiles(zone: NamedZone, context: ZoneFileContext): ZoneFiles {
  const statements = recordStatements(zone, context);
  const uses = holdersIn(statements.map(({ value }) => value));
  if (statements.length <= context.constructsPerFile) return { files: [zoneFile(zone, statements, [], uses, context.layout)], uses };
  const parts: Part[] = [];
  for (let i = 0; i < statements.length; i += context.constructsPerFile) {
    const some = statements.slice(i, i + context.constructsPerFile);
    parts.push({ statements: some, uses: holdersIn(some.map(({ value }) => value)) });
  }
  const files = [zoneFile(zone, [], parts, uses, context.layout), ...parts.map((part, i) => partFile(zone, part, i, context.layout))];
  return { files, uses };
}

function recordStatements(zone: NamedZone, { checks, collections, policies, elsewhere }: ZoneFileContext): Statement[] {
  const { zoneName, hostedZone } = zone;
  const scope: RecordScope = {
    zoneName,
    ...(hostedZone === undefined ? {} : { hostedZoneId: hostedZone.id }),
    healthCheck: (id) => checks.expressionOf(id),
    healthCheckText: (id) => checks.textOf(id),
    collection: (id) => collections.expressionOf(id),
  };
  const ids = new DistinctNames();
  const own = zone.recordSets.filter((rrset) => !elsewhere.has(rrset));
  const records = [...groupBy(own, (rrset) => rrset.name.toText()).values()].flatMap((rrsets) => {
    const [first] = rrsets;
    const labels = first === undefined ? '' : labelsInZone(first.name, zoneName);
    const base = labels === '' ? 'Apex' : pascalCase(labels) || 'Record';
    return recordConstructs(rrsets, scope).map(({ callee, suffix, args }) => ({
      value: call(callee, name('zone'), literal(ids.take(`${base}${suffix}`)), ...args),
    }));
  });
  const instances = zone.instances.flatMap((one): Statement[] => {
    const policy = policies.expressionOf(one);
    if (policy === undefined) return [];
    const relative = nameInZone(one.name, zoneName);
    const props = object([
      ['name', relative === '@' ? undefined : literal(relative)],
      ['ttl', one.ttl === defaultInstanceTtl ? undefined : literal(one.ttl)],
      ['policy', policy],
    ]);
    const id = ids.take(`${pascalCase(labelsInZone(one.name, zoneName)) || 'Apex'}Policy`);
    return [{ value: instance('TrafficPolicyInstance', name('zone'), literal(id), props) }];
  });
  return [...records, ...instances];
}

function zoneFile(
  zone: NamedZone,
  statements: readonly Statement[],
  parts: readonly Part[],
  uses: readonly Holder[],
  layout: Layout,
): GeneratedFile {
  const zoneStatement: Statement = { binding: 'const zone', value: zoneConstruct(zone) };
  const all: readonly Statement[] = [
    zoneStatement,
    ...statements,
    ...parts.map((part, i) => ({ value: callWith(partFunction(i), 'zone', part.uses) })),
    ...zone.toAcknowledge.map((code) => ({
      value: call('Findings.of(zone).acknowledge', literal(code), literal('imported as it is')),
    })),
  ];
  const className = zone.declared ? 'HostedZone' : 'ImportedHostedZone';
  const used = usedClasses(all.map(({ value }) => value));
  const content = [
    importLine(used, new Set(['App', className]), 'apex53', layout),
    importsOf(uses, '..'),
    ...parts.map((_, i) => `import { ${partFunction(i)} } from './${zone.file.slice('zones/'.length)}/${partName(i)}';\n`),
    '\n',
    ...describeZone(zone).map((line) => `${commentLine(line)}\n`),
    functionHead(zone.functionName, ['app: App', ...parametersOf(uses)], className, layout),
    statementLines(all, 2, layout),
    ...leftOutLines(zone),
    '\n  return zone;\n}\n',
  ].join('');
  return { path: `${zone.file}.ts`, content };
}

function partFile({ file }: NamedZone, { statements, uses }: Part, index: number, layout: Layout): GeneratedFile {
  const used = usedClasses(statements.map(({ value }) => value));
  const content = [
    importLine(used, new Set(['HostedZoneBase']), 'apex53', layout),
    importsOf(uses, '../..'),
    '\n',
    functionHead(partFunction(index), ['zone: HostedZoneBase', ...parametersOf(uses)], 'void', layout),
    statementLines(statements, 2, layout),
    '}\n',
  ].join('');
  return { path: `${file}/${partName(index)}.ts`, content };
}

function partFunction(index: number): string {
  return `addRecords${index + 1}`;
}

function partName(index: number): string {
  return `records-${index + 1}`;
}

function zoneConstruct({ id, zoneName, hostedZone, declared }: NamedZone): Expression {
  const nameEntry = ['zoneName', literal(zoneName.toDisplay().replace(/(?<=.)\.$/, ''))] as const;
  if (hostedZone === undefined) return instance('HostedZone', name('app'), literal(id), object([nameEntry]));
  if (!declared) {
    const props = object([nameEntry, ['hostedZoneId', literal(hostedZone.id)], ['adopt', literal(true)]]);
    return call('HostedZone.fromZoneId', name('app'), literal(id), props);
  }
  const { vpcs, authorizedVpcs } = declaredVpcs(hostedZone) ?? {};
  const props = object([
    nameEntry,
    ['vpcs', vpcs === undefined ? undefined : literal(vpcs)],
    ['authorizedVpcs', authorizedVpcs === undefined ? undefined : literal(authorizedVpcs)],
    ['comment', hostedZone.comment === undefined ? undefined : literal(hostedZone.comment)],
    ['callerReference', literal(hostedZone.callerReference)],
    ['tags', declarableTags(hostedZone.tags)],
  ]);
  return instance('HostedZone', name('app'), literal(id), props);
}

/** What a reader wants to know of the zone, one line each. */
function describeZone({ zoneName, hostedZone, declared }: NamedZone): string[] {
  const what = hostedZone?.privateZone === true ? 'private hosted zone' : 'hosted zone';
  const title = `The ${what} ${zoneName.toDisplay()}`;
  if (hostedZone === undefined || declared) return [`${title} is this app's: record sets in it that nobody declares are deleted.`];
  return [
    `${title} is imported, and may be shared: record sets that nobody declares here are left alone.`,
    ...(hostedZone.comment === undefined ? [] : [`Its comment: ${hostedZone.comment}`]),
    ...(declaredVpcs(hostedZone)?.vpcs ?? []).map((vpc) => `It answers ${vpcText(vpc)}`),
    ...Object.entries(hostedZone.tags ?? {}).map(([key, value]) => `Its tag ${key}: ${value}`),
  ];
}

function leftOutLines({ leftOut }: NamedZone): string[] {
  if (leftOut.length === 0) return [];
  return ['Not declared here:', ...leftOut.map(({ subject, reason }) => `- ${subject}: ${reason}`)].map(
    (line, i) => `${i === 0 ? '\n' : ''}  ${commentLine(line)}\n`,
  );
}
