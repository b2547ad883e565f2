import fc from 'fast-check';
import type { Change, ChangeGroup, OrderedGroup } from '../../../lib/model/change-batch/change';
import { batchLimits, groupSize, sizeOf } from '../../../lib/model/change-batch/limits';
import { packBatches as pack } from '../../../lib/model/change-batch/pack';
import type { ChangeAction } from '../../../lib/model/rrset/api-shape';
import { apiAlias, apiRecordSet, storedOf, values } from '../../support/record-sets';

/** A change whose values have these lengths; each change of a test has its own name. */
function change(label: string, lengths: readonly number[], action: ChangeAction = 'CREATE'): Change {
  const texts = lengths.map((length, i) => `"${String(i).padStart(length - 2, 'x')}"`);
  return {
    action,
    recordSet: {
      ...storedOf(apiRecordSet({ Name: `${label}.example.com.` })),
      api: { Name: `${label}.example.com.`, ...values('TXT', ...texts) },
    },
  };
}
/** Groups of which none is after another. */
const free = (groups: readonly ChangeGroup[]): OrderedGroup[] => groups.map((changes) => ({ changes, after: [] }));
const packBatches = (groups: readonly ChangeGroup[], limits = batchLimits) => pack(free(groups), limits);
const ones = (count: number) => Array.from({ length: count }, () => 10);
const shape = (batches: readonly (readonly Change[])[]) =>
  batches.map((batch) => batch.map(({ recordSet }) => recordSet.api.Name.replace('.example.com.', '')));

describe('how much a change uses of the limits', () => {
  it('every value is a record, its characters count with quotation marks', () => {
    expect(sizeOf(change('a', [3, 5]))).toEqual({ records: 2, characters: 8 });
  });

  it('DELETE counts as CREATE does, UPSERT counts twice', () => {
    expect(sizeOf(change('a', [3, 5], 'DELETE'))).toEqual({ records: 2, characters: 8 });
    expect(sizeOf(change('a', [3, 5], 'UPSERT'))).toEqual({ records: 4, characters: 16 });
  });

  it('an alias counts as one record', () => {
    const recordSet = storedOf(apiAlias('a.example.com.', 'b.example.com.'));
    expect(sizeOf({ action: 'CREATE', recordSet })).toEqual({ records: 1, characters: 0 });
    expect(sizeOf({ action: 'UPSERT', recordSet })).toEqual({ records: 2, characters: 0 });
  });

  it('the limits are those of the service', () => {
    expect(batchLimits).toEqual({ records: 1000, characters: 32000 });
  });
});

describe('groups in batches', () => {
  it('1,000 records fit one batch, 1,001 do not', () => {
    expect(shape(packBatches([[change('a', ones(600))], [change('b', ones(400))]]))).toEqual([['a', 'b']]);
    expect(shape(packBatches([[change('a', ones(600))], [change('b', ones(401))]]))).toEqual([['a'], ['b']]);
  });

  it('32,000 characters fit one batch, 32,001 do not', () => {
    expect(shape(packBatches([[change('a', [16000])], [change('b', [16000])]]))).toEqual([['a', 'b']]);
    expect(shape(packBatches([[change('a', [16000])], [change('b', [16001])]]))).toEqual([['a'], ['b']]);
  });

  it('a group is never split', () => {
    expect(shape(packBatches([[change('a', ones(500))], [change('b', ones(300)), change('c', ones(300))]]))).toEqual([['a'], ['b', 'c']]);
  });

  it('a group that fits no batch is an error that names its record sets', () => {
    const tooLarge = () => packBatches([[change('a', ones(400), 'DELETE'), change('b', ones(400), 'UPSERT')]]);
    expect(tooLarge).toThrow(
      expect.objectContaining({
        code: 'ChangeGroupTooLarge',
        details: { recordSets: ['a.example.com. A', 'b.example.com. A'], size: { records: 1200, characters: 12000 }, limits: batchLimits },
      }) as Error,
    );
    expect(tooLarge).toThrow(
      /a\.example\.com\. A, b\.example\.com\. A must travel in one change batch.*1200 records.*Deploy in two steps/s,
    );
  });

  it('no groups are no batches', () => {
    expect(packBatches([])).toEqual([]);
  });
});

/** Each entry is a group of one change: how many values it has, how long each is, and which entries before it it is after. */
interface GroupSpec {
  readonly values: number;
  readonly length: number;
  readonly action: ChangeAction;
  readonly after: readonly number[];
}

function groupsOf(specs: readonly GroupSpec[]): OrderedGroup[] {
  const groups: OrderedGroup[] = [];
  specs.forEach(({ values: count, length, action, after }, i) =>
    groups.push({
      changes: [
        change(
          `g${i}`,
          Array.from({ length: count }, () => length),
          action,
        ),
      ],
      after: i === 0 ? [] : [...new Set(after.map((n) => n % i))].flatMap((n) => groups[n] ?? []),
    }),
  );
  return groups;
}

/** The limits as they are documented, counted anew. */
const documented = { records: 1000, characters: 32000 };
const counted = (specs: readonly GroupSpec[]) =>
  specs.map((spec) => {
    const factor = spec.action === 'UPSERT' ? 2 : 1;
    return { records: factor * spec.values, characters: factor * spec.values * spec.length };
  });

/** No way of packing takes fewer batches: both limits hold in each, and two groups of more than half a limit never share one. */
function bound(specs: readonly GroupSpec[], limits = documented): number {
  const sizes = counted(specs);
  const most = (of: (size: (typeof sizes)[number]) => number, limit: number) =>
    Math.max(Math.ceil(sizes.reduce((sum, size) => sum + of(size), 0) / limit), sizes.filter((size) => of(size) > limit / 2).length);
  return Math.max(
    most(({ records }) => records, limits.records),
    most(({ characters }) => characters, limits.characters),
  );
}

const specs = (values: fc.Arbitrary<number>, length: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(
    fc.record({
      values,
      length,
      action: fc.constantFrom<ChangeAction>('CREATE', 'DELETE', 'UPSERT'),
      after: fc.array(fc.nat(), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength },
  );

describe('laws of packing', () => {
  const small = { records: 24, characters: 216 };
  const crowded = specs(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 9 }), 60);
  const batchesOf = (groups: readonly OrderedGroup[], limits = small) => {
    const batches = pack(groups, limits);
    const at = new Map(batches.flatMap((batch, b) => batch.map((one) => [one, b] as const)));
    return { batches, batchOf: (group: OrderedGroup) => new Set(group.changes.map((one) => at.get(one))) };
  };

  it('every change is in one batch', () => {
    fc.assert(
      fc.property(crowded.map(groupsOf), (groups) => {
        const packed = batchesOf(groups).batches.flat();
        expect(packed).toHaveLength(groups.length);
        expect(new Set(packed)).toEqual(new Set(groups.flatMap(({ changes }) => changes)));
      }),
    );
  });

  it('every batch keeps the limits and is not empty', () => {
    fc.assert(
      fc.property(crowded.map(groupsOf), (groups) => {
        for (const batch of batchesOf(groups).batches) {
          const { records, characters } = groupSize(batch);
          expect(batch.length).toBeGreaterThan(0);
          expect(records).toBeLessThanOrEqual(small.records);
          expect(characters).toBeLessThanOrEqual(small.characters);
        }
      }),
    );
  });

  it('no group is in two batches', () => {
    const pairs = fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 })
      .map((sizes) => free(sizes.map((size, g) => Array.from({ length: size }, (_, i) => change(`g${g}-${i}`, [2, 9])))));
    fc.assert(
      fc.property(pairs, (groups) => {
        const { batchOf } = batchesOf(groups);
        for (const group of groups) expect(batchOf(group).size).toBe(1);
      }),
    );
  });

  it('what a group is after is in an earlier batch, or before it in the same one', () => {
    fc.assert(
      fc.property(crowded.map(groupsOf), (groups) => {
        const sent = pack(groups, small).flat();
        const place = new Map(sent.map((one, i) => [one, i]));
        for (const { changes, after } of groups)
          for (const other of after)
            for (const mine of changes) for (const theirs of other.changes) expect(place.get(theirs)).toBeLessThan(place.get(mine) ?? -1);
      }),
      { numRuns: 300 },
    );
  });

  it('a tie is kept through a group without changes', () => {
    const [first] = free([[change('big', ones(900))]]);
    if (first === undefined) throw new Error('no group');
    const tie: OrderedGroup = { changes: [], after: [first] };
    const groups = [
      ...free([[change('a', ones(200))]]),
      first,
      tie,
      { changes: [change('b', ones(800))], after: [tie] },
      ...free([[change('c', ones(100))]]),
    ];
    expect(shape(pack(groups))).toEqual([
      ['big', 'c'],
      ['a', 'b'],
    ]);
  });

  it('the order is kept where that takes no batch more', () => {
    const even = fc
      .integer({ min: 1, max: 3000 })
      .map((n) => Array.from({ length: n }, (_, i) => ({ values: 1, length: 9 + (i % 7), action: 'CREATE' as const, after: [] })));
    fc.assert(
      fc.property(even.map(groupsOf), (groups) => {
        expect(pack(groups).flat()).toEqual(groups.flatMap(({ changes }) => changes));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the number of batches', () => {
  const takes = (plans: fc.Arbitrary<readonly GroupSpec[]>, numRuns: number, more: number) =>
    fc.assert(
      fc.property(plans, (plan) => {
        const batches = pack(groupsOf(plan)).length;
        expect(batches).toBeGreaterThanOrEqual(bound(plan));
        expect(batches).toBeLessThanOrEqual(bound(plan) + more);
      }),
      { numRuns },
    );
  const untied = (plans: ReturnType<typeof specs>) => plans.map((plan) => plan.map((spec) => ({ ...spec, after: [] })));
  /** So many of each kind, one kind after the other. */
  const kinds = (...counts: readonly [number, Omit<GroupSpec, 'after' | 'action'>][]) =>
    counts.flatMap(([n, spec]) => Array.from({ length: n }, () => ({ ...spec, action: 'CREATE' as const, after: [] })));

  it('is the fewest that the limits leave, or one more, for names of up to 20 values that nothing ties', () => {
    takes(untied(specs(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 4, max: 120 }), 4000)), 25, 1);
  });

  it('is that too where names are after others', () => {
    takes(specs(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 4, max: 100 }), 3000), 25, 1);
  });

  it('is that too where some names have hundreds of values, or texts of thousands of characters', () => {
    const address = { values: fc.integer({ min: 1, max: 4 }), length: fc.constant(13) };
    const pool = { values: fc.integer({ min: 100, max: 400 }), length: fc.integer({ min: 7, max: 15 }) };
    const text = { values: fc.integer({ min: 1, max: 2 }), length: fc.integer({ min: 1000, max: 4000 }) };
    const one = fc.oneof(
      { arbitrary: fc.record(address), weight: 60 },
      { arbitrary: fc.record(pool), weight: 1 },
      { arbitrary: fc.record(text), weight: 1 },
    );
    const mixed = fc
      .array(one, { minLength: 1, maxLength: 3000 })
      .map((plan) => plan.map((spec) => ({ ...spec, action: 'CREATE' as const, after: [] })));
    takes(mixed, 25, 1);
  });

  it('is the fewest for short values behind long texts, which alone fill one limit each', () => {
    const plan = kinds([10_000, { values: 1, length: 2 }], [70, { values: 1, length: 4000 }]);
    expect(bound(plan)).toBe(11);
    expect(pack(groupsOf(plan))).toHaveLength(11);
  });

  it('is the fewest for large groups between small ones', () => {
    const plan = Array.from({ length: 40 }, () => kinds([1, { values: 360, length: 9 }], [280, { values: 1, length: 9 }])).flat();
    expect(bound(plan)).toBe(26);
    expect(pack(groupsOf(plan))).toHaveLength(26);
  });

  it('does not depend on how deep the ties go', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => ({ values: 1 + (i % 5), length: 13, action: 'CREATE' as const, after: [i - 1] }));
    expect(pack(groupsOf(chain)).length).toBeLessThanOrEqual(bound(chain) + 1);
  });
});
