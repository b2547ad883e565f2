import { nameOrderKey, sortByKey } from '../../model/name/order';
import type { RecordType } from '../../model/rdata/record-type';
import { compareTexts, type Client, type Question, type RecordSetGroup, type World, type ZoneIndex } from '../../simulator';
import { count } from '../plain';
import { clientText } from './client-text';
import type { RoutingGraph, ZoneBoxNode } from './graph';
import { GraphBuilder } from './graph-builder';
import { linksOf } from './links';
import { groupKey, simulate, type Simulated } from './simulated';
import { defaultMaxBoxes, worldOf, type GraphOptions, type GraphSource } from './source';

/** What of hosted zones is drawn. */
export interface ZoneGraphOptions extends GraphOptions {
  /**
   * Ids, or construct paths, of the zones to draw.
   * @default - all
   */
  readonly zoneIds?: readonly string[];
  /**
   * Whose shares are told.
   * @default - nobody's
   */
  readonly client?: Client;
}

/**
 * Hosted zones: every name that has a routing policy, an alias or a CNAME, and what these lead to. Other record sets are counted.
 *
 * Pure; takes time linear in the record sets, but for sorting them.
 *
 * @throws Apex53Error `SimulationInvalid` when something of the client cannot be read.
 */
export function zoneGraph(source: GraphSource, options: ZoneGraphOptions = {}): RoutingGraph {
  const { client, zoneIds, maxBoxes = defaultMaxBoxes } = options;
  const world = worldOf(source, options);
  const all = [...world.zonesById.values()].filter(({ id }) => zoneIds?.includes(id) ?? true);
  const zones = sortByKey(
    all.sort((a, b) => compareTexts(a.id, b.id)),
    ({ name }) => nameOrderKey(name),
  );
  const builder = new GraphBuilder(world, maxBoxes);
  const notes = zones.flatMap((zone) => drawZone(builder, zone, { world, client }));
  const names = zones.map(({ name }) => name.toDisplay()).join(', ');
  const asked = client === undefined ? '' : ` asked ${clientText(client)}`;
  return {
    title: `${zones.length === 1 ? 'Hosted zone' : 'Hosted zones'}${names === '' ? ': none' : ` ${names}`}${asked}`,
    nodes: builder.nodes,
    edges: builder.edges,
    notes: [...notes, ...builder.notes()],
    totals: new Map(),
  };
}

/** Draws one zone; gives what is not drawn of it as sentences. */
function drawZone(builder: GraphBuilder, zone: ZoneIndex, { world, client }: { world: World; client: Client | undefined }): string[] {
  const groups = sortByKey(
    [...zone.nodes.values()].flatMap((node) => [...node.values()]),
    ({ name, type }) => `${nameOrderKey(name)} ${type}`,
  );
  const routed = groups.filter(isRouted);
  const plain = new Map<RecordType, number>();
  const box: ZoneBoxNode = { kind: 'zone', name: zone.name, zoneId: zone.id, privateZone: zone.vpcs !== undefined, plain };
  const from = builder.add(box);
  let left = 0;
  for (const group of startsFirst(routed, zone)) {
    if (builder.hasDrawn(group, zone)) continue;
    if (builder.isFull) {
      left += 1;
      continue;
    }
    const simulated = client === undefined ? undefined : simulatedFor(world, zone, client, group);
    builder.follow(from, [{ kind: 'holds', group }], { world, zone, ...(simulated === undefined ? {} : { simulated }) });
  }
  for (const group of groups)
    if (!isRouted(group) && !builder.hasDrawn(group, zone)) plain.set(group.type, (plain.get(group.type) ?? 0) + 1);
  return left === 0
    ? []
    : [`Not drawn: ${count(left, 'more group')} of record sets with a policy, an alias or a CNAME in ${zone.name.toDisplay()}`];
}

/** What the client is told when it asks for the group, or for addresses behind a CNAME. */
function simulatedFor(world: World, zone: ZoneIndex, client: Client, { name, type }: RecordSetGroup): Simulated {
  const types = type === 'CNAME' ? (['A', 'AAAA', 'CNAME'] as const) : [type];
  return simulate(
    world,
    client,
    types.map((one): Question => ({ name, type: one, server: zone.id })),
  );
}

function isRouted({ policy, type, members }: RecordSetGroup): boolean {
  return policy !== 'simple' || type === 'CNAME' || members.some(({ rrset }) => rrset.kind === 'alias');
}

/** Groups that no other leads to, then the rest: what they lead to, and circles. */
function startsFirst(groups: readonly RecordSetGroup[], zone: ZoneIndex): readonly RecordSetGroup[] {
  const targets = new Set<string>();
  for (const group of groups)
    for (const member of group.members)
      for (const link of linksOf(member, zone, undefined)) if ('group' in link) targets.add(groupKey(link.group));
  return [...groups.filter((group) => !targets.has(groupKey(group))), ...groups.filter((group) => targets.has(groupKey(group)))];
}
