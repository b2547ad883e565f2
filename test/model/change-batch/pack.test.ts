import fc from 'fast-check';
import type { Change } from '../../../lib/model/change-batch/change';
import { batchLimits, groupSize, sizeOf } from '../../../lib/model/change-batch/limits';
import { packBatches } from '../../../lib/model/change-batch/pack';
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

describe('laws of packing', () => {
  const groups = fc.array(
    fc.array(
      fc.record({
        lengths: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 4 }),
        action: fc.constantFrom('CREATE', 'DELETE', 'UPSERT'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  );
  const limits = { records: 24, characters: 216 };
  const changesOf = (specs: typeof groups extends fc.Arbitrary<infer T> ? T : never) =>
    specs.map((group, g) => group.map(({ lengths, action }, i) => change(`g${g}-${i}`, lengths, action)));

  it('batches keep the order and lose nothing', () => {
    fc.assert(
      fc.property(groups.map(changesOf), (made) => {
        expect(packBatches(made, limits).flat()).toEqual(made.flat());
      }),
    );
  });

  it('every batch keeps the limits and is not empty', () => {
    fc.assert(
      fc.property(groups.map(changesOf), (made) => {
        for (const batch of packBatches(made, limits)) {
          const { records, characters } = groupSize(batch);
          expect(batch.length).toBeGreaterThan(0);
          expect(records).toBeLessThanOrEqual(limits.records);
          expect(characters).toBeLessThanOrEqual(limits.characters);
        }
      }),
    );
  });

  it('no group is in two batches, and none would have fitted the batch before', () => {
    fc.assert(
      fc.property(groups.map(changesOf), (made) => {
        const batches = packBatches(made, limits);
        const groupOf = new Map(made.flatMap((group) => group.map((each) => [each, group] as const)));
        batches.forEach((batch, i) => {
          const here = new Set(batch.map((each) => groupOf.get(each)));
          for (const group of here) expect(group?.every((each) => batch.includes(each))).toBe(true);
          const [first = []] = here;
          const together = groupSize([...(batches[i - 1] ?? []), ...first]);
          if (i > 0) expect(together.records > limits.records || together.characters > limits.characters).toBe(true);
        });
      }),
    );
  });
});
