import { canonicalLocations } from '../model/cidr-collection/cidr-collection';
import { isBlocking } from '../model/finding';
import { sortByKey } from '../model/name/order';
import { checkCidrCollections } from '../synth/cidr-collection-rules';
import type { ExistingCidrCollection } from '../model/cidr-collection/existing';
import type { GeneratedFile } from './generated-file';
import { holders } from './holders';
import { DistinctNames } from './names/distinct';
import { camelCase, pascalCase } from './names/words';
import { call, instance, literal, name, object, type Expression } from './syntax/expression';
import type { Layout } from './syntax/print';
import { importLine, statementLines, usedClasses, type Statement } from './syntax/source-file';

/** The CIDR collections of the generated app, by the ids they have. */
export interface DeclaredCidrCollections {
  readonly statements: readonly Statement[];
  /** The member that is the collection of this id; undefined for an unknown one. */
  expressionOf(id: string): Expression | undefined;
}

/** The collections as constructs where a construct says exactly what they are, else by their ids. */
export function declareCidrCollections(collections: readonly ExistingCidrCollection[]): DeclaredCidrCollections {
  const [ids, variables] = [new DistinctNames(), new DistinctNames()];
  const byId = new Map<string, string>();
  const statements = sortByKey(collections, ({ name: title, id }) => `${title} ${id}`).map((collection): Statement => {
    const id = ids.take(pascalCase(collection.name) || 'Collection');
    const variable = variables.take(camelCase(id, 'collection'));
    byId.set(collection.id, variable);
    const binding = `readonly ${variable}`;
    const obstacle = obstacleOf(collection);
    if (obstacle !== undefined)
      return {
        comment: [`${collection.name}: ${obstacle}, so it is named by its id.`],
        binding,
        value: call('CidrCollection.fromId', literal(collection.id)),
      };
    const props = object([
      ['name', literal(collection.name)],
      ['locations', literal(canonicalLocations(collection.locations))],
      ['removalPolicy', literal('retain')],
    ]);
    return { binding, value: instance('CidrCollection', name('this'), literal(id), props) };
  });
  return {
    statements,
    expressionOf: (id) => {
      const variable = byId.get(id);
      return variable === undefined ? undefined : name(`${holders.collections.variable}.${variable}`);
    },
  };
}

/** Why a collection cannot be declared as it is. */
function obstacleOf({ name: title, locations, usedLocations }: ExistingCidrCollection): string | undefined {
  const missing = usedLocations.find((location) => location !== '*' && !Object.hasOwn(locations, location));
  if (missing !== undefined) return `its location ${missing}, which record sets name, has no blocks`;
  const declaration = {
    kind: 'cidrCollection',
    path: title,
    name: title,
    properties: { Locations: locations },
    removalPolicy: 'retain',
  } as const;
  const app = { zones: [], healthChecks: [], resources: [declaration], findings: [], acknowledgements: [] };
  return checkCidrCollections(app).find(isBlocking)?.message.replace(/\.$/, '');
}

/** The file with the class that holds the collections. */
export function cidrCollectionsFile({ statements }: DeclaredCidrCollections, layout: Layout): GeneratedFile {
  const { className, file } = holders.collections;
  const content = [
    "import { Construct } from 'constructs';\n",
    importLine(usedClasses(statements.map(({ value }) => value)), new Set(), 'apex53', layout),
    '\n/** The blocks of addresses that record sets route by; other zones of the account may use them too. */\n',
    `export class ${className} extends Construct {\n`,
    statementLines(statements, 2, layout),
    '}\n',
  ].join('');
  return { path: `${file}.ts`, content };
}
