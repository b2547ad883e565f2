import fc from 'fast-check';
import { graphToDot, graphToMermaid, graphToSvg, routingGraph, zoneGraph, type RoutingGraph } from '../../../lib';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { boxText } from '../../../lib/render/graph/box-text';
import { buildWorld } from '../../../lib/simulator';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';
import { member, worldWith, zoneWith } from '../../support/worlds';

const titles = (graph: RoutingGraph) => graph.nodes.map((node) => `${node.kind} ${boxText(node, graph).title}`);
const writers = [graphToSvg, graphToMermaid, graphToDot] as const;
const written = (graph: RoutingGraph) => writers.map((write) => write(graph));

const records = [
  apiRecordSet(values('CNAME', 'shop.example.com.')),
  apiAlias('shop.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2' }),
  apiAlias('a.example.com.', 'plain.example.com.'),
  apiRecordSet({ Name: 'plain.example.com.', ...values('A', '192.0.2.9', '192.0.2.1') }),
  apiRecordSet({ Name: 'other.example.com.' }),
  apiRecordSet({ Name: 'other.example.com.', ...values('TXT', '"x"') }),
  member('one', { Weight: 1 }, 1, { Name: 'w.example.com.' }),
  member('two', { Weight: 1 }, 2, { Name: 'w.example.com.', HealthCheckId: 'up' }),
];

describe('the graph of a zone', () => {
  it('has every name with a policy, an alias or a CNAME and what they lead to; the others are counted by type', () => {
    const graph = zoneGraph(worldWith(records));
    expect(titles(graph)).toEqual([
      'zone example.com.',
      'group a.example.com. A',
      'group plain.example.com. A',
      'group w.example.com. A',
      'member one',
      'member two',
      'check up',
      'group www.example.com. CNAME',
      'group shop.example.com. A',
      'aws d1.cloudfront.net.',
    ]);
    const [zone] = graph.nodes;
    expect(zone?.kind === 'zone' ? Object.fromEntries(zone.plain) : {}).toEqual({ A: 1, NS: 1, SOA: 1, TXT: 1 });
    expect(graph.notes).toEqual([]);
  });

  it('has shares for a client at each level', () => {
    const graph = zoneGraph(worldWith(records), { client: {}, health: { checks: { up: 'unhealthy' } } });
    const shares = graph.nodes.flatMap((node) =>
      node.kind === 'member' ? [[node.setIdentifier, boxText(node, graph).badge, node.health.healthy]] : [],
    );
    expect(shares).toEqual([
      ['one', '100 %', true],
      ['two', undefined, false],
    ]);
  });

  it('has every zone of the world, or those that are named', () => {
    const world = buildWorld({ zones: [zoneWith(records), zoneWith([], { id: 'ZB', name: 'example.net' })] });
    expect(zoneGraph(world).title).toBe('Hosted zones example.com. example.net.'.replace('com. ', 'com., '));
    expect(titles(zoneGraph(world, { zoneIds: ['ZB'] }))).toEqual(['zone example.net.']);
    expect(zoneGraph(world, { zoneIds: [] }).title).toBe('Hosted zones: none');
  });

  it('has circles too', () => {
    const circle = [apiAlias('x.example.com.', 'y.example.com.'), apiAlias('y.example.com.', 'x.example.com.')];
    expect(titles(zoneGraph(worldWith(circle)))).toEqual(['zone example.com.', 'group x.example.com. A', 'group y.example.com. A']);
  });

  it('draws no more than its limit of ten thousand record sets, and says exactly what it left out', () => {
    const many = Array.from({ length: 10_000 }, (_, i): ApiResourceRecordSet => {
      const Name = `r${i}.example.com.`;
      return i % 2 === 0 ? apiRecordSet({ Name }) : apiRecordSet({ Name, ...values('CNAME', `r${i - 1}.example.com.`) });
    });
    const graph = zoneGraph(worldWith(many), { maxBoxes: 101 });
    const drawn = graph.nodes.filter((node) => node.kind === 'group');
    const cnames = drawn.filter(({ type }) => type === 'CNAME').length;
    const [zone] = graph.nodes;
    expect(graph.nodes.length).toBe(101);
    expect(cnames).toBe(50);
    expect(graph.notes).toEqual([
      `Not drawn: ${5000 - cnames} more groups of record sets with a policy, an alias or a CNAME in example.com.`,
    ]);
    expect(zone?.kind === 'zone' ? zone.plain.get('A') : undefined).toBe(5000 - 50);
    for (const text of written(graph)) expect(text).toContain(String(5000 - cnames));
  });

  it('says so when what a chain leads to is beyond the limit', () => {
    const chain = Array.from({ length: 30 }, (_, i) =>
      apiRecordSet({ Name: `c${i}.example.com.`, ...values('CNAME', `c${i + 1}.example.com.`) }),
    );
    const graph = routingGraph(worldWith(chain), { name: 'c0.example.com', type: 'A', maxBoxes: 10 });
    expect(graph.notes).toEqual(['Not drawn: 1 group of record sets that others lead to.']);
    expect(titles(graph).at(-1)).toBe('folded more groups of record sets');
  });
});

describe('a drawing is the same bytes', () => {
  const shuffled = fc.shuffledSubarray(records, { minLength: records.length });
  const backwards = (record: ApiResourceRecordSet) =>
    record.ResourceRecords === undefined ? record : { ...record, ResourceRecords: [...record.ResourceRecords].reverse() };

  it('for record sets and values in any order', () => {
    const expected = [
      ...written(zoneGraph(worldWith(records))),
      ...written(routingGraph(worldWith(records), { name: 'w.example.com', client: {} })),
    ];
    fc.assert(
      fc.property(shuffled, (order) => {
        const world = worldWith(order.map(backwards));
        expect([...written(zoneGraph(world)), ...written(routingGraph(world, { name: 'w.example.com', client: {} }))]).toEqual(expected);
      }),
    );
  });
});
