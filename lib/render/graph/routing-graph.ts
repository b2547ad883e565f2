import { DomainName } from '../../model/name/domain-name';
import { answer, compareTexts, findName, type Client, type QuestionType, type Reply, type World, type ZoneIndex } from '../../simulator';
import { clientText } from './client-text';
import type { ElsewhereNode, RoutingGraph } from './graph';
import { GraphBuilder } from './graph-builder';
import { nameLinks } from './links';
import { simulate } from './simulated';
import { defaultMaxBoxes, worldOf, type GraphOptions, type GraphSource } from './source';
import { totalShares } from './totals';

/** What of a name is drawn. */
export interface RoutingGraphOptions extends GraphOptions {
  /** A text is taken as absolute. */
  readonly name: DomainName | string;
  /** @default - every type there is at the name; behind a CNAME, addresses */
  readonly type?: QuestionType;
  /**
   * Whose shares are told.
   * @default - nobody's: what any client could come to is drawn
   */
  readonly client?: Client;
}

/**
 * The routing tree of a name: record sets, members with their health checks, what aliases and CNAMEs lead to, and for a client the
 * exact share of questions that each gets.
 *
 * Pure; takes time linear in the record sets in reach.
 *
 * @throws Apex53Error `InvalidLiteral` when the name is none, `SimulationInvalid` when something of the client cannot be read.
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
 * const graph = routingGraph(app.synth(), { name: 'www.example.com', type: 'A' });
 * graph.nodes.map(({ kind }) => kind); // => ['question', 'group']
 * ```
 */
export function routingGraph(source: GraphSource, options: RoutingGraphOptions): RoutingGraph {
  const { type, client, maxBoxes = defaultMaxBoxes } = options;
  const world = worldOf(source, options);
  const name = typeof options.name === 'string' ? DomainName.parse(options.name) : options.name;
  const builder = new GraphBuilder(world, maxBoxes);
  const start = builder.add({
    kind: 'question',
    name,
    ...(type === undefined ? {} : { type }),
    ...(client === undefined ? {} : { client }),
  });
  const found = zoneFor(world, name, { client, type });
  if (found.kind === 'elsewhere') builder.connect(start, builder.add(found), 'asks');
  else {
    const { zone } = found;
    const simulated =
      client === undefined
        ? undefined
        : simulate(
            world,
            client,
            typesToAsk(zone, name, type).map((one) => ({ name, type: one })),
          );
    builder.follow(start, nameLinks(name, zone, type ?? 'ANY', 'asks'), {
      world,
      zone,
      ...(type === undefined ? {} : { type }),
      ...(simulated === undefined ? {} : { simulated }),
    });
  }
  const { nodes, edges } = builder;
  return {
    title: `${name.toDisplay()}${type === undefined ? '' : ` ${type}`}${client === undefined ? '' : ` asked ${clientText(client)}`}`,
    nodes,
    edges,
    notes: builder.notes(),
    // Of several types together there is no whole that parts could be shares of.
    totals: client === undefined || type === undefined || type === 'ANY' ? new Map() : totalShares(nodes, edges, start),
  };
}

/** The zone that answers; or where the question goes instead. Without a client a private zone will do where there is no public one. */
function zoneFor(
  world: World,
  name: DomainName,
  { client, type = 'A' }: { readonly client: Client | undefined; readonly type: QuestionType | undefined },
): { readonly kind: 'zone'; readonly zone: ZoneIndex } | ElsewhereNode {
  const { zoneId, replies } = answer(world, client ?? {}, { name, type });
  const [first, ...others] = replies;
  const elsewhere = others.length === 0 && first !== undefined ? elsewhereOf(first.reply, name) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const zone = zoneId === undefined ? (client === undefined ? privateZone(world, name) : undefined) : world.zonesById.get(zoneId);
  if (zone !== undefined) return { kind: 'zone', zone };
  return { kind: 'elsewhere', name, why: 'no-zone' };
}

/** Where the resolver of a VPC takes a question before any zone is asked, or where a private zone has nothing more to say. */
function elsewhereOf(
  { kind, answer: records, forwardedTo, delegatedTo, unknown, blockedBy }: Reply,
  name: DomainName,
): ElsewhereNode | undefined {
  if (blockedBy !== undefined) return { kind: 'elsewhere', name, why: 'blocked', servers: [blockedBy] };
  if (records.length > 0) return undefined;
  if (kind === 'forwarded') return { kind: 'elsewhere', name, why: 'forwarded', servers: forwardedTo ?? [] };
  if (kind === 'delegated') return { kind: 'elsewhere', name, why: 'delegated', servers: delegatedTo ?? [] };
  return kind === 'unknown' ? { kind: 'elsewhere', name, why: 'unknown', servers: [unknown ?? ''] } : undefined;
}

function privateZone(world: World, name: DomainName): ZoneIndex | undefined {
  return [...world.zonesById.values()]
    .filter((zone) => name.isWithin(zone.name))
    .sort((a, b) => b.name.labelCount - a.name.labelCount || compareTexts(a.id, b.id))[0];
}

/** The questions that come to everything drawn: of every type at the name, and for addresses behind a CNAME. */
function typesToAsk(zone: ZoneIndex, name: DomainName, type: QuestionType | undefined): readonly QuestionType[] {
  if (type !== undefined && type !== 'ANY') return [type];
  const match = findName(zone, name);
  const types = match.kind === 'missing' ? [] : [...match.node.keys()];
  return [...new Set<QuestionType>([...types, 'A', 'AAAA'])];
}
