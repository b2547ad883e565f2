import type { PlannedDelegation } from './delegations';
import type { GeneratedFile } from './generated-file';
import { delegationTtl } from './records/delegation-ttl';
import { DistinctNames } from './names/distinct';
import { labelsInZone } from './names/record-name';
import { pascalCase } from './names/words';
import type { NamedZone } from './names/zone-names';
import { call, instance, literal, name, object } from './syntax/expression';
import type { Layout } from './syntax/print';
import { importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';

/** A zone, and whether its function takes the health checks. */
export interface ZoneUse {
  readonly zone: NamedZone;
  readonly usesChecks: boolean;
}

/** The file that makes the app out of its zones, and says which of them delegate to which. */
export function appFile(
  appName: string,
  hasChecks: boolean,
  zones: readonly ZoneUse[],
  delegations: readonly PlannedDelegation[],
  layout: Layout,
): GeneratedFile {
  const linked = new Set(delegations.flatMap(({ from, to }) => [from, to]));
  const app: Statement = { binding: 'const app', value: instance('App', object([['name', literal(appName)]])) };
  const checks: Statement[] = hasChecks
    ? [
        {
          ...(zones.some(({ usesChecks }) => usesChecks) ? { binding: 'const checks' } : {}),
          value: instance('HealthChecks', name('app'), literal('HealthChecks')),
        },
      ]
    : [];
  const calls = zones.map(({ zone, usesChecks }): Statement => ({
    ...(linked.has(zone) ? { binding: `const ${zone.variable}` } : {}),
    value: call(zone.functionName, name('app'), ...(usesChecks ? [name('checks')] : [])),
  }));
  const delegated = delegationStatements(delegations);
  const used = usedClasses([app, ...delegated].map(({ value }) => value));
  const content = [
    importLine(used, new Set(), 'apex53', layout),
    hasChecks ? "import { HealthChecks } from './health-checks';\n" : '',
    ...zones.map(({ zone }) => importLine(new Set([zone.functionName]), new Set(), `./${zone.file}`, layout)),
    '\n',
    statementLines([app, ...checks, ...calls], 0, layout),
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
