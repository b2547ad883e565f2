import { zoneDiffBetween } from '../support/answer-diffs';
import { apiRecordSet } from '../support/record-sets';
import { member } from '../support/worlds';

const country = (CountryCode: string, last: number) => member(CountryCode, { GeoLocation: { CountryCode } }, last);
const continent = (ContinentCode: string, last: number) => member(ContinentCode, { GeoLocation: { ContinentCode } }, last);
const region = (Region: string, last: number) => member(Region, { Region }, last);

type RecordSets = Parameters<typeof zoneDiffBetween>[0];
const told = (before: RecordSets, after: RecordSets, privateZone = false) =>
  zoneDiffBetween(before, after, { privateZone })
    .changes.filter(({ types }) => types.includes('A'))
    .map(({ clients, before: was, after: is }) => [
      clients.text,
      ...[was, is].map((answers) => answers.flatMap(({ records }) => records.flatMap(({ values }) => values)).join(' ')),
    ]);

describe('clients that change alike are told together', () => {
  it('as everybody where all of them do', () => {
    expect(told([country('DE', 1), country('*', 2)], [{ ...country('DE', 3) }, country('*', 3)])).toEqual([
      ['everybody but those in Germany (DE)', '192.0.2.2', '192.0.2.3'],
      ['in Germany (DE)', '192.0.2.1', '192.0.2.3'],
    ]);
    expect(told([country('DE', 1), country('*', 1)], [country('DE', 2), country('*', 2)])).toEqual([
      ['everybody', '192.0.2.1', '192.0.2.2'],
    ]);
  });

  it('as countries by name, and only those who change', () => {
    expect(told([country('DE', 1), country('FR', 1), country('*', 2)], [country('DE', 3), country('FR', 3), country('*', 2)])).toEqual([
      ['in Germany (DE), in France (FR)', '192.0.2.1', '192.0.2.3'],
    ]);
  });

  it('as a continent without a country that either edition treats apart', () => {
    expect(told([country('AD', 1), country('*', 2)], [continent('EU', 3), country('*', 2)])).toEqual([
      ['in Andorra (AD)', '192.0.2.1', '192.0.2.3'],
      ['elsewhere in Europe (EU)', '192.0.2.2', '192.0.2.3'],
    ]);
  });

  it('as a continent where all of it changes, and without countries that do not', () => {
    const before = [country('DE', 1), country('FR', 2), continent('EU', 2), country('*', 3)];
    expect(told(before, [country('DE', 4), country('FR', 4), continent('EU', 4), country('*', 3)])).toEqual([
      ['in Germany (DE)', '192.0.2.1', '192.0.2.4'],
      ['in Europe (EU) but not in Germany (DE)', '192.0.2.2', '192.0.2.4'],
    ]);
    expect(told([continent('EU', 1), country('*', 3)], [country('DE', 2), continent('EU', 2), country('*', 3)])).toEqual([
      ['in Europe (EU)', '192.0.2.1', '192.0.2.2'],
    ]);
  });

  it('by a grid where policies by distance differ, folded by continent, and not said to be exact', () => {
    const before = [region('us-east-1', 1), region('eu-west-1', 2)];
    const after = [region('us-east-1', 1), region('eu-west-1', 2), region('ap-southeast-2', 3)];
    const lines = told(before, after);

    expect(zoneDiffBetween(before, after).exact).toBe(false);
    expect(lines.length).toBeLessThan(4);
    expect(lines.map(([clients = '']) => clients).join('; ')).toContain('in New Zealand (NZ)');
    expect(lines.every(([, , is]) => is === '192.0.2.3')).toBe(true);
  });

  it('by the location of a CIDR collection whose blocks nobody needs to know', () => {
    const located = (LocationName: string, last: number) =>
      member(LocationName, { CidrRoutingConfig: { CollectionId: '00000000-0000-0000-0000-000000000001', LocationName } }, last);

    expect(
      told([located('office', 1), located('lab', 2), located('*', 3)], [located('office', 4), located('lab', 2), located('*', 3)]),
    ).toEqual([['in CIDR location office', '192.0.2.1', '192.0.2.4']]);
  });

  it('by the Region of the VPC in a private zone', () => {
    const lines = told([country('DE', 1), country('*', 2)], [country('DE', 3), country('*', 2)], true);

    expect(lines).toEqual([['in VPCs in eu-central-1, in VPCs in eusc-de-east-1', '192.0.2.1', '192.0.2.3']]);
  });

  it('with one unhealthy thing each, and nothing twice that is the same with everything healthy', () => {
    const checked = (last: number, HealthCheckId: string) => member('1', { Failover: 'PRIMARY' }, last, { HealthCheckId });
    const other = (last: number) => member('2', { Failover: 'SECONDARY' }, last);
    const pair = (last: number) => [checked(last, 'hc-1'), { ...other(2), HealthCheckId: 'hc-2' }];
    // With hc-2 unhealthy it is the same change as with everything healthy.
    expect(zoneDiffBetween(pair(1), pair(3)).changes.map(({ health }) => health)).toEqual([{ kind: 'healthy' }]);
    const healths = (after: RecordSets) => zoneDiffBetween([checked(1, 'hc-1'), other(2)], after).changes.map(({ health }) => health);

    expect(healths([checked(3, 'hc-1'), other(2)])).toEqual([{ kind: 'healthy' }]);
    expect(healths([checked(1, 'hc-1'), other(3)])).toEqual([{ kind: 'unhealthy', what: 'hc-1' }]);
    expect(healths([checked(1, 'hc-2'), other(2)])).toEqual([
      { kind: 'unhealthy', what: 'hc-1' },
      { kind: 'unhealthy', what: 'hc-2' },
    ]);
  });

  it('says so when there are too many states of health to look at', () => {
    const many = (last: number) =>
      Array.from({ length: 30 }, (_, i) => member(`m${i}`, { Weight: 1 }, i === 0 ? last : i, { HealthCheckId: `hc-${i}` }));

    expect(zoneDiffBetween(many(100), many(101)).counts.healthStatesLeftOut).toBe(14);
  });
});

describe('the work', () => {
  const zone = (size: number, changed: number) =>
    Array.from({ length: size }, (_, i) =>
      apiRecordSet({ Name: `r${i}.example.com.`, ResourceRecords: [{ Value: i < changed ? '192.0.2.2' : '192.0.2.1' }] }),
    );

  it.each([100, 10_000])('for 10 changes among %i record sets is 10 questions, asked before and after', (size) => {
    expect(zoneDiffBetween(zone(size, 0), zone(size, 10)).counts).toEqual({
      questions: 10,
      answers: 20,
      questionsLeftOut: 0,
      healthStatesLeftOut: 0,
      instancesLeftOut: 0,
    });
  });

  it('of a plan without a difference is none', () => {
    expect(zoneDiffBetween(zone(100, 0), zone(100, 0)).counts.answers).toBe(0);
  });

  it('is bounded, and what is left out is counted', () => {
    const { counts, changes } = zoneDiffBetween(zone(6000, 0), zone(6000, 6000));
    expect(counts).toMatchObject({ questions: 5000, questionsLeftOut: 1000 });
    expect(changes).toHaveLength(5000);
  });
});
