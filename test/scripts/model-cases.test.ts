import { join } from 'node:path';
import { readCaseFile, type InvalidCase, type Json, type ValidCase } from '../../scripts/conformance/case-file';
import { modelAccepts, modelRefuses } from '../../scripts/conformance/model-cases';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';

const { invalid, valid } = readCaseFile(join(__dirname, '..', 'data', 'invalid-changes.json'));
const named = <T extends { readonly id: string }>(cases: readonly T[]) => cases.map((testCase) => ({ name: testCase.id, testCase }));

describe('the model beside change batches that Route 53 refuses', () => {
  it.each(named(invalid))('$name: finds an error, or cannot know, or does not look into the type yet', ({ testCase }) => {
    const verdict = modelRefuses(testCase);
    if (verdict.outcome === 'misses') expect(verdict).toMatchObject({ expected: true });
    else expect(['agrees', 'not-for-the-model']).toContain(verdict.outcome);
  });

  it('most of them are for the model', () => {
    const outcomes = invalid.map((testCase) => modelRefuses(testCase).outcome);
    expect(outcomes.filter((outcome) => outcome === 'not-for-the-model').length).toBeLessThan(invalid.length / 3);
    expect(outcomes.filter((outcome) => outcome === 'agrees').length).toBeGreaterThan(invalid.length / 2);
  });
});

describe('the model beside change batches that Route 53 accepts', () => {
  it.each(named(valid))('$name: finds no error', ({ testCase }) => {
    expect(modelAccepts(testCase)).not.toMatchObject({ outcome: 'misses' });
  });

  it('all but dangling aliases are for the model', () => {
    expect(valid.filter((testCase) => modelAccepts(testCase).outcome === 'not-for-the-model').length).toBeLessThanOrEqual(1);
  });
});

describe('what no declaration could show', () => {
  const bad = apiRecordSet({ TTL: -1 });
  const refused = (
    Changes: readonly unknown[],
    existing: readonly unknown[] = [],
    type: InvalidCase['zone']['type'] = 'public',
  ): InvalidCase => ({
    id: 'x',
    zone: { type, name: 'example.com.', existing: existing as readonly Json[] },
    change: { Changes },
    expected: { code: 'InvalidChangeBatch', httpStatus: 400 },
  });
  const change = (Action: string, ResourceRecordSet: object) => ({ Action, ResourceRecordSet });

  it.each<[string, InvalidCase]>([
    ['no zone', refused([change('CREATE', bad)], [], 'missing')],
    ['no changes', refused([])],
    ['an action that does not exist', refused([change('REPLACE', bad)])],
    ['a deletion of what is not there', refused([change('DELETE', apiRecordSet())])],
    ['a deletion of other content', refused([change('DELETE', apiRecordSet({ TTL: 1 }))], [apiRecordSet()])],
    ['a creation of what is there', refused([change('CREATE', apiRecordSet({ Name: 'WWW.example.com' }))], [apiRecordSet()])],
    [
      'a deletion behind a creation of its name',
      refused([change('CREATE', apiRecordSet(values('CNAME', 'x.example.net.'))), change('DELETE', apiRecordSet())], [apiRecordSet()]),
    ],
    ['more than a batch', refused(Array.from({ length: 501 }, (_, i) => change('UPSERT', apiRecordSet({ Name: `r${i}.example.com.` }))))],
    [
      'a health check that nobody knows',
      refused([change('CREATE', apiRecordSet({ SetIdentifier: 'a', Weight: 1, HealthCheckId: 'hc-1' }))]),
    ],
    [
      'a target behind its alias',
      refused([
        change('CREATE', { ...apiAlias('a.example.com.', 'b.example.com.', { HostedZoneId: '$ZONE' }) }),
        change('CREATE', apiRecordSet({ Name: 'b.example.com.' })),
      ]),
    ],
  ])('%s', (_, testCase) => {
    expect(modelRefuses(testCase)).toMatchObject({ outcome: 'not-for-the-model' });
  });

  it.each<[string, InvalidCase]>([
    ['what is wrong in itself', refused([change('CREATE', bad)])],
    ['what is wrong beside what is there', refused([change('CREATE', apiRecordSet(values('CNAME', 'x.example.net.')))], [apiRecordSet()])],
    ['what is wrong after a deletion that fits', refused([change('DELETE', apiRecordSet()), change('CREATE', bad)], [apiRecordSet()])],
    ['one key twice in a batch', refused([change('CREATE', apiRecordSet()), change('CREATE', apiRecordSet())])],
    ['one key replaced twice in a batch', refused([change('UPSERT', apiRecordSet()), change('UPSERT', apiRecordSet({ TTL: 60 }))])],
  ])('but %s is found', (_, testCase) => {
    expect(modelRefuses(testCase)).toEqual({ outcome: 'agrees' });
  });

  it('a good batch that is said to be refused is a miss', () => {
    expect(modelRefuses(refused([change('CREATE', apiRecordSet())]))).toMatchObject({ outcome: 'misses' });
  });

  it('a bad batch that is said to be accepted is a miss', () => {
    const accepted: ValidCase = {
      id: 'x',
      zone: { type: 'public', name: 'example.com.' },
      change: { Changes: [change('CREATE', bad)] },
      expectedListing: [],
    };
    expect(modelAccepts(accepted)).toMatchObject({ outcome: 'misses' });
  });
});
