import { listAll } from '../../aws/list-all';
import { readCidrLocations } from '../../aws/read-cidr-locations';
import type { CidrCollectionDescription, Route53Port } from '../../aws/route53-port';
import {
  canonicalLocations,
  cidrChanges,
  withVanishingLocations,
  type CidrCollectionProperties,
} from '../../model/cidr-collection/cidr-collection';
import { nameCallerReference } from '../../synth/caller-reference';
import type { LiveResource } from '../live-resource';
import { isMadeBy } from '../made-by';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { withFreeCallerReference } from '../with-free-caller-reference';

/**
 * CIDR collections: found by name, which is unique in an account.
 *
 * @see Route 53 API Reference, CreateCidrCollection and ChangeCidrCollection
 */
export const cidrCollection: ResourceKind<'cidrCollection'> = {
  kind: 'cidrCollection',
  noun: { one: 'CIDR collection', many: 'CIDR collections' },
  identifiedBy: 'name',
  remembered: { as: 'cidrCollection', lookedFor: 'unless-none' },

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare(declared, live) {
    const [after, before] = [canonicalLocations(declared.Locations), canonicalLocations(live.Locations)];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    const changes = names
      .map((name) => ({ member: `Locations.${name}`, before: before[name] ?? [], after: after[name] ?? [] }))
      .filter((change) => change.before.join() !== change.after.join());
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read({ route53 }, { app, declared }) {
    const names = new Set(declared.map(({ identity }) => identity));
    const found = (await listCollections(route53)).map((one) => toLive(one, { Locations: {} }));
    const wanted = found.filter((live) => names.has(live.identity) || cidrCollection.isOwn(live, app));
    const live: LiveResource<'cidrCollection'>[] = [];
    for (const one of wanted) live.push({ ...one, properties: await readProperties(route53, one.id) });
    return live;
  },

  async create({ route53 }, { path, identity: name, properties }) {
    const { id, version } = await withFreeCallerReference(path, nameCallerReference(name), async (callerReference) => {
      const created = await route53.createCidrCollection({ name, callerReference });
      return created ?? (await listCollections(route53)).find((one) => one.name === name);
    });
    // A collection of version 1 has no blocks yet; another one was begun before.
    const existing = version === 1 ? { Locations: {} } : await readProperties(route53, id);
    await change(route53, { id, version, before: existing, after: properties });
    return written(id);
  },

  async update({ route53 }, { id, version = 1, before, after }) {
    await change(route53, { id, version, before, after: withVanishingLocations(after, before) });
    return written(id);
  },

  async finish({ route53 }, { id, after }) {
    const current = (await listCollections(route53)).find((one) => one.id === id);
    if (current !== undefined) await change(route53, { id, version: current.version, before: await readProperties(route53, id), after });
  },

  async delete({ route53 }, { id }) {
    const current = (await listCollections(route53)).find((one) => one.id === id);
    if (current === undefined) return;
    await change(route53, { id, version: current.version, before: await readProperties(route53, id), after: { Locations: {} } });
    await route53.deleteCidrCollection(id);
  },
};

function listCollections(route53: Route53Port): Promise<CidrCollectionDescription[]> {
  return listAll(async (token: string | undefined) => {
    const { collections: items, next } = await route53.listCidrCollections(token);
    return { items, next };
  });
}

async function readProperties(route53: Route53Port, id: string): Promise<CidrCollectionProperties> {
  return { Locations: canonicalLocations((await readCidrLocations(route53, id)) ?? {}) };
}

/** Each request is refused when somebody else changed the collection since the version that it names. */
async function change(
  route53: Route53Port,
  {
    id,
    version,
    before,
    after,
  }: {
    readonly id: string;
    readonly version: number;
    readonly before: CidrCollectionProperties;
    readonly after: CidrCollectionProperties;
  },
): Promise<void> {
  for (const [i, changes] of cidrChanges(after, before).entries())
    await route53.changeCidrCollection({ id, version: version + i, changes });
}

function toLive({ id, name, version }: CidrCollectionDescription, properties: CidrCollectionProperties): LiveResource<'cidrCollection'> {
  return { kind: 'cidrCollection', id, identity: name, version, properties, attributes: { id } };
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
