import { fractionText, graphToSvg, routingGraph, type GraphNode, type RoutingGraph, type RoutingGraphOptions } from '../../../lib';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { buildWorld, type WorldInput } from '../../../lib/simulator';
import { boxText } from '../../../lib/render/graph/box-text';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';
import { firewallRule, inVpc, privateZone, values as apiValues, vpcRule } from '../../support/vpc-worlds';
import { member, worldWith, zoneWith } from '../../support/worlds';
import { shop } from './support';

const draw = (records: readonly ApiResourceRecordSet[], options: Partial<RoutingGraphOptions> = {}, input: Partial<WorldInput> = {}) =>
  routingGraph(worldWith(records, input), { name: 'www.example.com', type: 'A', ...options });

const title = (node: GraphNode | undefined) => (node === undefined ? 'nothing' : boxText(node, { totals: new Map() }).title);
/** Every edge on a line: `www.example.com. A -member-> blue`. */
const edgesOf = ({ nodes, edges }: RoutingGraph) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.map(({ from, to, kind }) => `${title(byId.get(from))} -${kind}-> ${title(byId.get(to))}`);
};
const linesOf = (graph: RoutingGraph, wanted: string) =>
  graph.nodes.flatMap((node) => {
    const { title: found, badge, lines } = boxText(node, graph);
    return found === wanted && node.kind !== 'question' ? [[...(badge === undefined ? [] : [badge]), ...lines]] : [];
  });
const totalsOf = (graph: RoutingGraph) =>
  Object.fromEntries(
    graph.nodes.map((node) => [title(node), fractionText(graph.totals.get(node.id) ?? { numerator: -1n, denominator: 1n })]),
  );

const tree = [
  apiAlias('www.example.com.', 'eu.example.com.', { SetIdentifier: 'one', Weight: 1, EvaluateTargetHealth: true }),
  apiAlias('www.example.com.', 'eu.example.com.', { SetIdentifier: 'two', Weight: 1, EvaluateTargetHealth: true }),
  member('three', { Weight: 1 }, 3),
  member('blue', { Weight: 3 }, 1, { Name: 'eu.example.com.', HealthCheckId: 'up' }),
  member('green', { Weight: 1 }, 2, { Name: 'eu.example.com.' }),
];

describe('the graph of a name', () => {
  it('has groups, members, alias targets and health checks, each once, however many lead to it', () => {
    expect(edgesOf(draw(tree))).toEqual([
      'www.example.com. A -asks-> www.example.com. A',
      'www.example.com. A -member-> one',
      'www.example.com. A -member-> three',
      'www.example.com. A -member-> two',
      'one -alias-> eu.example.com. A',
      'eu.example.com. A -member-> blue',
      'blue -check-> up',
      'eu.example.com. A -member-> green',
      'two -alias-> eu.example.com. A',
    ]);
  });

  it('says what distinguishes members, their values and TTLs, and no shares without a client', () => {
    const graph = draw(tree);
    expect(linesOf(graph, 'blue')).toEqual([['weight 3', '192.0.2.1', 'TTL 60 s']]);
    expect(linesOf(graph, 'one')).toEqual([['weight 1', 'alias, evaluates its target']]);
    expect(linesOf(graph, 'eu.example.com. A')).toEqual([['weighted, 2 members']]);
    expect(graph.totals.size).toBe(0);
  });

  it('has exact shares for a client, at each level and of all questions', () => {
    const graph = draw(tree, { client: {} });
    expect(linesOf(graph, 'one')).toEqual([['33.3 % (1/3)', 'weight 1', 'alias, evaluates its target']]);
    expect(linesOf(graph, 'blue')).toEqual([['75 % (3/4)', 'weight 3', '192.0.2.1', 'TTL 60 s', '50 % (1/2) of all questions']]);
    expect(totalsOf(graph)).toMatchObject({ one: '1/3', two: '1/3', three: '1/3', 'eu.example.com. A': '2/3', blue: '1/2', green: '1/6' });
  });

  it('marks what is unhealthy, and gives its share to the others', () => {
    const graph = draw(tree, { client: {}, health: { checks: { up: 'unhealthy' } } });
    expect(linesOf(graph, 'blue')).toEqual([['weight 3', '192.0.2.1', 'TTL 60 s', 'unhealthy by its check']]);
    expect(linesOf(graph, 'up')).toEqual([['health check', 'unhealthy']]);
    expect(totalsOf(graph)).toMatchObject({ blue: '0', green: '2/3' });
  });

  it('marks the last resort, for a client and for everybody', () => {
    const both = tree.map((record) => (record.SetIdentifier === 'green' ? { ...record, HealthCheckId: 'up' } : record));
    const health = { checks: { up: 'unhealthy' } } as const;
    const asked = routingGraph(worldWith(both), { name: 'eu.example.com', type: 'A', client: {}, health });
    expect(linesOf(asked, 'eu.example.com. A')).toEqual([['weighted, 2 members', 'none is healthy: all count as healthy']]);
    expect(linesOf(asked, 'blue')[0]).toContain('unhealthy by its check, answers as a last resort');
    expect(linesOf(draw(both, { health }), 'eu.example.com. A')).toEqual([
      ['weighted, 2 members', 'none is healthy: all count as healthy'],
    ]);
    expect(linesOf(draw(both, { health }), 'one')[0]).toContain('unhealthy by its target');
  });

  it('tells members that are not for the client from those that could be', () => {
    const places = [member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1), member('us', { GeoLocation: { CountryCode: 'US' } }, 2)];
    const graph = draw(places, { client: { place: { country: 'DE' } } });
    expect(graph.title).toBe('www.example.com. A asked from DE');
    expect(linesOf(graph, 'eu')).toEqual([['100 %', 'EU', '192.0.2.1', 'TTL 60 s']]);
    expect(linesOf(graph, 'us')).toEqual([['US', '192.0.2.2', 'TTL 60 s', 'not for this client']]);
  });

  it('has the health that counts for the client, and without one what is so for all', () => {
    const records = [
      apiAlias('www.example.com.', 'geo.example.com.', { SetIdentifier: 'one', Weight: 1, EvaluateTargetHealth: true }),
      member('two', { Weight: 1 }, 2),
      member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 3, { Name: 'geo.example.com.', HealthCheckId: 'down' }),
      member('us', { GeoLocation: { CountryCode: 'US' } }, 4, { Name: 'geo.example.com.' }),
    ];
    const health = { checks: { down: 'unhealthy' } } as const;
    const from = (country: string) => draw(records, { health, client: { place: { country } } });
    expect(linesOf(from('DE'), 'one')).toEqual([['weight 1', 'alias, evaluates its target', 'unhealthy by its target']]);
    expect(linesOf(from('US'), 'one')).toEqual([['50 % (1/2)', 'weight 1', 'alias, evaluates its target']]);
    expect(linesOf(draw(records, { health }), 'one')).toEqual([['weight 1', 'alias, evaluates its target']]);
  });

  it('follows CNAMEs in the zone, and ends where the zone does', () => {
    const records = [
      apiRecordSet(values('CNAME', 'b.example.com.')),
      apiRecordSet({ Name: 'b.example.com.', ...values('CNAME', 'shop.example.net.') }),
    ];
    const graph = draw(records, { client: {} });
    expect(edgesOf(graph)).toEqual([
      'www.example.com. A -asks-> www.example.com. CNAME',
      'www.example.com. CNAME -cname-> b.example.com. CNAME',
      'b.example.com. CNAME -cname-> shop.example.net.',
    ]);
    expect(linesOf(graph, 'shop.example.net.')).toEqual([['outside of the zone: the resolver goes on']]);
    expect(edgesOf(draw(records, { type: 'CNAME' }))).toEqual(['www.example.com. CNAME -asks-> www.example.com. CNAME']);
  });

  it('names the wildcard that stands in for a name', () => {
    const graph = draw([apiRecordSet({ Name: '*.example.com.' })]);
    expect(edgesOf(graph)).toEqual(['www.example.com. A -asks-> *.example.com. A']);
    expect(graph.edges[0]?.as?.toDisplay()).toBe('www.example.com.');
  });

  it.each([
    ['a name that is not there', [], 'does not exist in the zone'],
    ['a type that is not there', [apiRecordSet(values('TXT', '"a"'))], 'has no A record set'],
    ['an alias to nothing', [apiAlias('www.example.com.', 'gone.example.com.')], 'does not exist in the zone'],
    ['a delegation', [apiRecordSet(values('NS', 'ns1.example.net.'))], 'delegated to other name servers'],
  ])('says so of %s', (_, records, line) => {
    const { nodes } = draw(records);
    const graph = draw(records);
    expect(linesOf(graph, title(nodes.at(-1)))[0]?.[0]).toBe(line);
  });

  it('says so of a name without a zone, and takes a private zone when nobody asks', () => {
    expect(linesOf(draw([], { name: 'www.example.org' }), 'www.example.org.')).toEqual([['no hosted zone contains it']]);
    const world = buildWorld({ zones: [zoneWith([apiRecordSet()], { vpcs: [{ id: 'vpc-1' }] })] });
    expect(edgesOf(routingGraph(world, { name: 'www.example.com', type: 'A' }))).toEqual(['www.example.com. A -asks-> www.example.com. A']);
  });

  it('is drawn also where record sets go in a circle, without shares of what never ends', () => {
    const circle = [apiAlias('www.example.com.', 'b.example.com.'), apiAlias('b.example.com.', 'www.example.com.')];
    const graph = draw(circle, { client: {} });
    expect(edgesOf(graph)).toEqual([
      'www.example.com. A -asks-> www.example.com. A',
      'www.example.com. A -alias-> b.example.com. A',
      'b.example.com. A -alias-> www.example.com. A',
    ]);
    expect(totalsOf(graph)).toMatchObject({ 'b.example.com. A': '-1' });
    expect(graphToSvg(graph)).toContain('>back to www.example.com. A<');
  });

  it('draws calculated health checks with their children, and says how many are needed', () => {
    const graph = draw(
      [member('one', { Weight: 1 }, 1, { HealthCheckId: 'sum' })],
      { health: { checks: { a: 'unhealthy' } } },
      {
        healthChecks: {
          sum: { Type: 'CALCULATED', HealthThreshold: 2, ChildHealthChecks: ['a', 'b'] },
          a: { Type: 'HTTP' },
          b: { Type: 'TCP' },
        },
      },
    );
    expect(edgesOf(graph).slice(2)).toEqual(['one -check-> sum', 'sum -check-> b', 'sum -check-> a']);
    expect(linesOf(graph, 'sum')).toEqual([['CALCULATED health check', 'unhealthy: 1 of 2 children healthy, 2 needed']]);
  });

  it('takes an assembly, and every type of a name when none is given', () => {
    const graph = routingGraph(shop(), { name: 'www.example.com' });
    expect(edgesOf(graph).filter((edge) => / -(?:asks|cname)-> /.test(edge))).toEqual([
      'www.example.com. -asks-> www.example.com. CNAME',
      'www.example.com. CNAME -cname-> shop.example.com. A',
      'www.example.com. CNAME -cname-> shop.example.com. AAAA',
    ]);
  });

  it('draws of a large group what answers or is unhealthy first, and says how many it left out', () => {
    const members = Array.from({ length: 60 }, (_, i) =>
      member(`m${String(i).padStart(2, '0')}`, { Weight: i === 55 ? 1 : 0 }, i, i === 57 ? { HealthCheckId: 'down' } : {}),
    );
    const graph = draw(members, { client: {}, health: { checks: { down: 'unhealthy' } } });
    const drawn = graph.nodes.flatMap((node) => (node.kind === 'member' ? [node.setIdentifier] : []));
    expect(drawn).toHaveLength(24);
    expect(drawn).toEqual(expect.arrayContaining(['m00', 'm55', 'm57']));
    expect(graph.notes).toEqual(['Not drawn: 36 members of groups with more than 24.']);
    expect(linesOf(graph, '36 more members')).toEqual([['not drawn']]);
  });

  it('ends for a client in a VPC where its resolver forwards, delegates, blocks, or does what is not known', () => {
    const zone = privateZone('hr.example.com', apiValues('eu.hr.example.com', 'NS', 'ns1.eu.hr.example.com.'));
    const world = buildWorld({
      zones: [zone],
      resolverRules: [vpcRule('FORWARD', 'office.example'), vpcRule('DELEGATE', 'hr.example.com'), vpcRule('UNKNOWN', 'shared.example')],
      firewall: {
        associations: [{ vpcId: 'vpc-1', group: 'Egress', priority: 101 }],
        groups: { Egress: [firewallRule(1, 'BLOCK', 'Bad')] },
        domainLists: { Bad: ['bad.example'] },
      },
    });
    const ends = (name: string) => {
      const node = routingGraph(world, { name, type: 'A', client: inVpc }).nodes.find(({ kind }) => kind === 'elsewhere');
      return node?.kind === 'elsewhere' ? [node.why, ...(node.servers ?? [])] : [];
    };
    expect(['wiki.office.example', 'x.eu.hr.example.com', 'bad.example', 'www.shared.example'].map(ends)).toEqual([
      ['forwarded', '10.9.0.53'],
      ['delegated', 'ns1.eu.hr.example.com.'],
      ['blocked', 'rule BLOCK-1 (priority 1) of Egress'],
      ['unknown', 'it is decided by a rule for shared.example., which is not declared here'],
    ]);
  });

  it('refuses what is no name', () => {
    expect(() => draw([], { name: 'a..b' })).toThrow('"a..b" is no domain name');
  });
});
