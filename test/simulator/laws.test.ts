import fc from 'fast-check';
import { idText } from '../../lib/model/rrset/resource-record-set';
import { recordSetToApi } from '../../lib/model/rrset/to-api';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import {
  buildWorld,
  clientClasses,
  compareFractions,
  fraction,
  outcomeKey,
  type Fraction,
  type GroupStep,
  type Outcome,
} from '../../lib/simulator';
import { none, plus, times, whole } from '../../lib/simulator/fraction';
import { cidrCollections, tree, treeClient, treeHealth, treeNames } from '../support/arbitrary-tree';
import { modelOf, ownZoneId } from '../support/record-sets';
import { ask, member, told, worldWith, zoneWith } from '../support/worlds';

const worldOf = (records: readonly ApiResourceRecordSet[], health = {}) => worldWith(records, { cidrCollections, health });
const sumOf = ({ replies }: Outcome) => replies.reduce<Fraction>((sum, { share }) => plus(sum, share), none);
const rootOf = ({ explanation }: Outcome) => explanation.find((step): step is GroupStep => step.kind === 'group');

describe('laws of answers', () => {
  it('the shares of all replies sum up to exactly 1', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, fc.constantFrom('A', 'AAAA', 'ANY' as const), (records, health, client, type) => {
        expect(sumOf(ask(worldOf(records, health), client, { type: type as 'A' }))).toEqual(whole);
      }),
    );
  });

  it('every client has an answer in every state of health where targets exist and places have a default', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, (records, health, client) => {
        const { replies } = ask(worldOf(records, health), client);
        expect(replies.map(({ reply }) => reply.kind).filter((kind) => kind !== 'answer')).toEqual([]);
      }),
    );
  });

  it('whatever is healthy stays so when one thing more becomes healthy', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, fc.constantFrom('hc1', 'hc2', 'hc3', 'hc4'), (records, health, client, mended) => {
        const better = { checks: { ...health.checks, [mended]: 'healthy' as const } };
        const healthyIn = (state: typeof health) =>
          (rootOf(ask(worldOf(records, state), client))?.candidates ?? [])
            .filter((candidate) => candidate.health.healthy)
            .map(({ setIdentifier }) => setIdentifier);
        const after = healthyIn(better);
        expect(healthyIn(health).filter((id) => !after.includes(id))).toEqual([]);
      }),
    );
  });

  it('a record set under an unrelated name changes no answer', () => {
    fc.assert(
      fc.property(
        tree,
        treeHealth,
        treeClient,
        fc.constantFrom('unrelated.example.com.', 'x.y.other.example.com.', '*.other.example.com.'),
        (records, health, client, Name) => {
          const before = ask(worldOf(records, health), client);
          expect(
            ask(worldOf([...records, { Name, Type: 'A', TTL: 5, ResourceRecords: [{ Value: '198.51.100.9' }] }], health), client),
          ).toEqual(before);
        },
      ),
    );
  });

  it('the order of record sets makes no difference', () => {
    fc.assert(
      fc.property(
        tree.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
        treeHealth,
        treeClient,
        ([records, shuffled], health, client) => {
          expect(ask(worldOf(shuffled, health), client)).toEqual(ask(worldOf(records, health), client));
        },
      ),
    );
  });

  it('a zone answers as its record sets do when they are written as JSON and read again', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, (records, health, client) => {
        const written = JSON.stringify(records.map((record) => recordSetToApi(modelOf(record), ownZoneId)));
        const read = JSON.parse(written) as ApiResourceRecordSet[];
        expect(outcomeKey(ask(worldOf(read, health), client))).toBe(outcomeKey(ask(worldOf(records, health), client)));
      }),
    );
  });

  it('weights are shares of their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 }), (weights) => {
        const world = worldWith(weights.map((Weight, i) => member(String(i), { Weight }, i + 1)));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const expected = weights.flatMap((weight, i) => {
          const share = total === 0 ? fraction(1, weights.length) : fraction(weight, total);
          return share.numerator === 0n ? [] : [{ share, last: `192.0.2.${i + 1}` }];
        });
        const found = ask(world).replies.map(({ share, reply }) => ({
          share,
          last: /192\.0\.2\.\d+/.exec(JSON.stringify(reply.answer[0]?.values))?.[0],
        }));
        const byLast = (a: { last?: string | undefined }, b: { last?: string | undefined }) => ((a.last ?? '') < (b.last ?? '') ? -1 : 1);
        expect([...found].sort(byLast)).toEqual([...expected].sort(byLast));
      }),
    );
  });

  it('picking by weight, dropping the unhealthy and picking again gives the same shares', () => {
    const members = fc.array(fc.record({ weight: fc.constantFrom(0, 1, 2, 7), healthy: fc.boolean() }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(members, (given) => {
        const all = given.map((one, id) => ({ ...one, id }));
        const usable = all.some(({ healthy }) => healthy) ? all : all.map((one) => ({ ...one, healthy: true }));
        const shares = new Map<number, Fraction>();
        const pick = (rest: typeof all, share: Fraction): void => {
          const weighted = rest.filter(({ weight }) => weight > 0);
          const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
          for (const one of weighted.length > 0 ? weighted : rest) {
            const part = times(share, total > 0 ? fraction(one.weight, total) : fraction(1, rest.length));
            if (one.healthy) shares.set(one.id, plus(shares.get(one.id) ?? none, part));
            else
              pick(
                rest.filter(({ id }) => id !== one.id),
                part,
              );
          }
        };
        pick(usable, whole);
        const world = worldWith(
          all.map(({ weight, id }) => member(String(id), { Weight: weight }, id + 1, { HealthCheckId: String(id) })),
          {
            health: { checks: Object.fromEntries(all.map(({ id, healthy }) => [String(id), healthy ? 'healthy' : 'unhealthy'] as const)) },
          },
        );
        const found = new Map(
          (rootOf(ask(world))?.candidates ?? [])
            .filter(({ share }) => share.numerator > 0n)
            .map(({ setIdentifier, share }) => [Number(setIdentifier), share]),
        );
        expect([...found].sort(([a], [b]) => a - b)).toEqual([...shares].sort(([a], [b]) => a - b));
      }),
    );
  });

  it('every client gets what one of the representatives gets, where these are exact', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, (records, health, client) => {
        const world = worldOf(records, health);
        const { classes, exact } = clientClasses(world, { name: 'www.example.com', type: 'A' });
        fc.pre(exact);
        expect(classes.map(({ outcome }) => outcomeKey(outcome))).toContain(outcomeKey(ask(world, client)));
      }),
      { numRuns: 60 },
    );
  });

  it('the likeliest reply comes first, and no two are equal', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, (records, health, client) => {
        const outcome = ask(worldOf(records, health), client);
        const shares = outcome.replies.map(({ share }) => share);
        expect(shares.every((share, i) => i === 0 || compareFractions(shares[i - 1] ?? whole, share) >= 0)).toBe(true);
        expect(new Set(told(outcome).map((line) => line.replace(/^\S+ /, ''))).size).toBe(outcome.replies.length);
      }),
    );
  });

  it('a zone with other names beside it answers the same as alone', () => {
    fc.assert(
      fc.property(tree, treeHealth, treeClient, (records, health, client) => {
        const other = zoneWith([], { id: 'ZOTHER', name: 'example.net' });
        const world = buildWorld({ zones: [other, zoneWith(records)], cidrCollections, health });
        expect(outcomeKey(ask(world, client))).toBe(outcomeKey(ask(worldOf(records, health), client)));
      }),
    );
  });
});

it('the trees have what they are made of: aliases, policies and checks in every place', () => {
  const seen = new Set<string>();
  for (const records of fc.sample(tree, { numRuns: 200, seed: 1 }))
    for (const record of records) {
      const { routing, kind } = modelOf(record);
      seen.add(`${routing.kind} ${kind}`);
      if (routing.kind !== 'simple' && routing.healthCheck !== undefined) seen.add(`check ${idText(routing.healthCheck)}`);
    }
  expect([...seen].filter((one) => one.startsWith('check'))).toHaveLength(4);
  expect([...seen].filter((one) => one.endsWith(' alias'))).toHaveLength(7);
  expect([...seen].filter((one) => one.endsWith(' values'))).toHaveLength(8);
  expect(treeNames).toHaveLength(5);
});
