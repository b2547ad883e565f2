import { memberProblems } from '../../model/rrset/api-members';
import { resourceKinds } from '../../resources/registry';

/** Says what of a value is not as it must be, by the path to it. */
type Shape = (value: unknown, at: string) => string | undefined;

const text: Shape = (value, at) => (typeof value === 'string' ? undefined : `${at} is no text`);
const count: Shape = (value, at) => (typeof value === 'number' ? undefined : `${at} is no number`);
const flag: Shape = (value, at) => (typeof value === 'boolean' ? undefined : `${at} is neither true nor false`);

function list(item: Shape): Shape {
  return (value, at) => (Array.isArray(value) ? first(value.map((one: unknown, i) => () => item(one, `${at}[${i}]`))) : `${at} is no list`);
}

/** An object with these members; those that are optional may be absent, and others may be there. */
function object(members: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, at) => {
    if (!isObject(value)) return `${at} is no object`;
    return first([
      ...Object.entries(members).map(
        ([name, shape]) =>
          () =>
            shape(value[name], `${at}.${name}`),
      ),
      ...Object.entries(optional).map(
        ([name, shape]) =>
          () =>
            value[name] === undefined ? undefined : shape(value[name], `${at}.${name}`),
      ),
    ]);
  };
}

function oneOf(...allowed: readonly string[]): Shape {
  return (value, at) => (typeof value === 'string' && allowed.includes(value) ? undefined : `${at} is none of ${allowed.join(', ')}`);
}

/** An object whose members depend on one of them. */
function union(by: string, kinds: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isObject(value)) return `${at} is no object`;
    const kind = value[by];
    const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return shape === undefined ? `${at}.${by} is none of ${Object.keys(kinds).join(', ')}` : shape(value, at);
  };
}

const texts: Shape = (value, at) => {
  if (!isObject(value)) return `${at} is no object`;
  return first(
    Object.entries(value).map(
      ([name, one]) =>
        () =>
          text(one, `${at}.${name}`),
    ),
  );
};
const kindName: Shape = (value, at) =>
  resourceKinds.some(({ kind }) => kind === value) ? undefined : `${at} is no kind of resource that is known`;
const zoneName: Shape = (value, at) => (typeof value === 'string' && /^\S+\.$/.test(value) ? undefined : `${at} is no name with final dot`);
const values = object({ Name: text, Type: text }, { ResourceRecords: list(object({ Value: text })) });
const recordSet: Shape = (value, at) => {
  const problem = values(value, at) ?? memberProblems(value as Readonly<Record<string, unknown>>)[0];
  return problem === undefined || problem.startsWith(at) ? problem : `${at}: ${problem.replace(/\.$/, '')}`;
};
const tagged = { tags: texts, removalPolicy: oneOf('retain', 'destroy') };
const patterns = list(object({}, { name: text, type: text, types: list(text) }));

const vpcs = list(object({ vpcId: text, region: text }));

const source = union('kind', {
  declared: object(
    { callerReference: text, ...tagged },
    { comment: text, vpcs, authorizedVpcs: vpcs, removed: flag, delegationSetId: text },
  ),
  imported: object({ hostedZoneId: text, adopt: flag }),
  'looked-up': object({ privateZone: flag, adopt: flag }, { vpcId: text }),
});

const ledger = union('kind', {
  zone: object({}),
  none: object({}),
  file: object({ path: text }),
  s3: object({ bucket: text, key: text }, { region: text }),
});

const assembly = object({
  formatVersion: (value, at) => (value === 1 ? undefined : `${at} is not 1`),
  app: object({ name: text, scopes: list(text) }, { lookFor: object({}, { resolverRegions: list(text), recoveryControls: flag }) }),
  hostedZones: list(
    object(
      { path: text, name: zoneName, source, recordSets: list(object({ path: text, recordSet }, { adopt: flag, protect: flag })) },
      {
        account: text,
        ignore: patterns,
        signedChildren: list(text),
        release: patterns,
        protect: flag,
        ledger,
        guards: object({}, { massDeletion: count, nameRemoval: count, ttlRise: count, vpcRemoval: count }),
      },
    ),
  ),
  resources: list(object({ kind: kindName, path: text, identity: text, properties: object({}), ...tagged })),
});

const plan = object({
  hostedZones: list(
    object(
      {
        path: text,
        name: text,
        step: object({ kind: text }),
        differences: list(object({ kind: text }, { before: recordSet, after: recordSet })),
      },
      {
        account: text,
        vpcs: object({ associate: vpcs, authorize: vpcs, disassociate: vpcs, deauthorize: vpcs }),
        ledger: object({ adopted: list(text), released: list(text), protected: list(text), unprotected: list(text), forgotten: count }),
      },
    ),
  ),
  resources: list(object({ kind: kindName, action: text }, { path: text, id: text })),
});

const file = object({ app: text, assembly, plan });

/** What of a plan file is not as this version writes it; undefined when everything that is relied on is. */
export function shapeProblem(value: unknown): string | undefined {
  return file(value, 'it');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first problem, later ones not looked for. */
function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}
