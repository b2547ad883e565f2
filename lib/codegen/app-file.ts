import type { PlannedDelegation } from './delegations';
import type { GeneratedFile } from './generated-file';
import { callWith, holderStatements, type Holder, type HolderInApp } from './holders';
import { delegationTtl } from './records/delegation-ttl';
import { DistinctNames } from './names/distinct';
import { labelsInZone } from './names/record-name';
import { pascalCase } from './names/words';
import type { NamedZone } from './names/zone-names';
import { instance, literal, name, object } from './syntax/expression';
import type { Layout } from './syntax/print';
import { importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';

/** A zone, and the holders that its function takes. */
export interface ZoneUse {
  readonly zone: NamedZone;
  readonly uses: readonly Holder[];
}

/** The file that makes the app out of its zones, and says which of them delegate to which. */
export function appFile(
  appName: string,
  made: readonly HolderInApp[],
  zones: readonly ZoneUse[],
  delegations: readonly PlannedDelegation[],
  layout: Layout,
): GeneratedFile {
  const linked = new Set(delegations.flatMap(({ from, to }) => [from, to]));
  const app: Statement = { binding: 'const app', value: instance('App', object([['name', literal(appName)]])) };
  const used = new Set([...made, ...zones].flatMap(({ uses }) => uses.map(({ variable }) => variable)));
  const calls = zones.map(({ zone, uses }): Statement => ({
    ...(linked.has(zone) ? { binding: `const ${zone.variable}` } : {}),
    value: callWith(zone.functionName, 'app', uses),
  }));
  const delegated = delegationStatements(delegations);
  const classes = usedClasses([app, ...delegated].map(({ value }) => value));
  const content = [
    importLine(classes, new Set(), 'apex53', layout),
    ...made.map(({ className, file }) => `import { ${className} } from './${file}';\n`),
    ...zones.map(({ zone }) => importLine(new Set([zone.functionName]), new Set(), `./${zone.file}`, layout)),
    '\n',
    statementLines([app, ...holderStatements(made, used), ...calls], 0, layout),
    delegated.length === 0 ? '' : `\n${statementLines(delegated, 0, layout)}`,
    '\nexport default app;\n',
  ].join('');
  return { path: 'app.ts', content };
}

function delegationStatements(delegations: readonly PlannedDelegation[]): Statement[] {
  const ids = new Map<NamedZone, DistinctNames>();
  return delegations.map(({ from, to, rrset }) => {
    const taken = ids.get(from) ?? new DistinctNames();
    ids.set(from, taken);
    const id = taken.take(`${pascalCase(labelsInZone(to.zoneName, from.zoneName)) || 'Zone'}Delegation`);
    const props = object([
      ['to', name(to.variable)],
      ['ttl', delegationTtl(rrset.ttlSeconds)],
    ]);
    return { value: instance('Delegation', name(from.variable), literal(id), props) };
  });
}
