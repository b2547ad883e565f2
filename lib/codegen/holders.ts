import { call, instance, literal, name, subexpressions, type Expression } from './syntax/expression';
import type { Statement } from './syntax/source-file';

/** A class of the generated app that holds what several zones use. */
export interface Holder {
  /** What functions call the instance of it that they are given. */
  readonly variable: 'checks' | 'collections' | 'policies';
  /** Its id in the app too. */
  readonly className: string;
  /** File below the app's folder, without ending. */
  readonly file: string;
}

/** Each before those whose members name its members. */
export const holders = {
  checks: { variable: 'checks', className: 'HealthChecks', file: 'health-checks' },
  collections: { variable: 'collections', className: 'CidrCollections', file: 'cidr-collections' },
  policies: { variable: 'policies', className: 'TrafficPolicies', file: 'traffic-policies' },
} as const satisfies Readonly<Record<Holder['variable'], Holder>>;

/** The holders whose members expressions name. */
export function holdersIn(values: readonly Expression[]): readonly Holder[] {
  const named = new Set(
    values.flatMap((value) => subexpressions(value).flatMap((part) => (part.kind === 'name' ? [part.path.split('.', 1)[0]] : []))),
  );
  return Object.values(holders).filter(({ variable }) => named.has(variable));
}

/** The parameters of a function that is given these. */
export function parametersOf(used: readonly Holder[]): string[] {
  return used.map(({ variable, className }) => `${variable}: ${className}`);
}

/** The same as arguments. */
export function argumentsOf(used: readonly Holder[]): Expression[] {
  return used.map(({ variable }) => name(variable));
}

/** Imports of their types, from a folder below which the app's is. */
export function importsOf(used: readonly Holder[], appFolder: string): string {
  return used.map(({ className, file }) => `import type { ${className} } from '${appFolder}/${file}';\n`).join('');
}

/** A holder that the app makes, out of others. */
export interface HolderInApp extends Holder {
  readonly uses: readonly Holder[];
}

/** Makes the holders in the app, bound where something uses them. */
export function holderStatements(made: readonly HolderInApp[], used: ReadonlySet<Holder['variable']>): Statement[] {
  return made.map(({ variable, className, uses }) => ({
    ...(used.has(variable) ? { binding: `const ${variable}` } : {}),
    value: instance(className, name('app'), literal(className), ...argumentsOf(uses)),
  }));
}

/** A call of a function that adds something to an app or a zone. */
export function callWith(functionName: string, scope: string, used: readonly Holder[]): Expression {
  return call(functionName, name(scope), ...argumentsOf(used));
}
