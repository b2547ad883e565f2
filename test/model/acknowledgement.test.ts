import { acknowledge, isAcknowledgeable, unusedAcknowledgement, type Acknowledgement } from '../../lib/model/acknowledgement';
import { codes, type FindingCode } from '../../lib/model/codes';
import { finding } from '../../lib/model/finding';

const ttl = (path: string, recordSet = 'a.example.com. A') => finding('TtlLong', { path, recordSet, message: 'Too long.' });
const given = (path: string, reason = 'meant', recordSet?: string, code: FindingCode = 'TtlLong'): Acknowledgement => ({
  path,
  code,
  reason,
  ...(recordSet === undefined ? {} : { recordSet }),
});
const reasons = (...args: Parameters<typeof acknowledge>) => acknowledge(...args).findings.map(({ acknowledged }) => acknowledged?.reason);

describe('an acknowledgement', () => {
  it.each<[string, string]>([
    ['the construct itself', 'Zone/Api'],
    ['a construct above it', 'Zone'],
    ['the app', ''],
  ])('at %s covers the finding', (_, path) => {
    expect(acknowledge([ttl('Zone/Api')], [given(path)])).toEqual({
      findings: [{ ...ttl('Zone/Api'), acknowledged: { path, reason: 'meant' } }],
      unused: [],
    });
  });

  it.each<[string, Acknowledgement]>([
    ['at a construct below it', given('Zone/Api/Primary')],
    ['at one with a longer name', given('Zone/Ap')],
    ['at one beside it', given('Zone/Www')],
    ['of another code', given('Zone/Api', 'meant', undefined, 'PrimaryAlone')],
    ['of another record set', given('Zone/Api', 'meant', 'b.example.com. A')],
  ])('%s does not, and is unused', (_, one) => {
    expect(acknowledge([ttl('Zone/Api')], [one])).toEqual({ findings: [ttl('Zone/Api')], unused: [one] });
  });

  it('of one record set covers that one only', () => {
    const findings = [ttl('Zone/Api'), ttl('Zone/Api', 'b.example.com. A')];

    expect(reasons(findings, [given('Zone', 'meant', 'b.example.com. A')])).toEqual([undefined, 'meant']);
  });

  it('nearest to the finding gives the reason, and the others are used too', () => {
    const { findings, unused } = acknowledge([ttl('Zone/Api')], [given('', 'app'), given('Zone', 'zone'), given('Zone/Api', 'api')]);

    expect(findings.map(({ acknowledged }) => acknowledged)).toEqual([{ path: 'Zone/Api', reason: 'api' }]);
    expect(unused).toEqual([]);
  });

  it('of the record set comes before one of all record sets at the same construct', () => {
    expect(reasons([ttl('Zone')], [given('Zone', 'all'), given('Zone', 'one', 'a.example.com. A')])).toEqual(['one']);
  });

  it('given twice at one construct: the reason that sorts first, in whatever order they are given', () => {
    expect(reasons([ttl('Zone')], [given('Zone', 'b'), given('Zone', 'a')])).toEqual(['a']);
    expect(reasons([ttl('Zone')], [given('Zone', 'a'), given('Zone', 'b')])).toEqual(['a']);
  });

  it('leaves findings as they are where there is none', () => {
    const findings = [ttl('Zone')];

    expect(acknowledge(findings, []).findings).toBe(findings);
  });

  it('that covers nothing is a warning that names code and reason, and cannot be acknowledged', () => {
    expect(unusedAcknowledgement(given('Zone', 'meant', 'b.example.com. A'))).toMatchObject({
      code: 'AcknowledgementUnused',
      severity: 'warning',
      path: 'Zone',
      recordSet: 'b.example.com. A',
      value: 'TtlLong: meant',
    });
    expect(isAcknowledgeable('AcknowledgementUnused')).toBe(false);
  });
});

describe('what can be acknowledged', () => {
  const table = Object.entries(codes);

  it('is every warning but one', () => {
    const not = table.filter(([, { severity, acknowledgeable }]) => severity === 'warning' && !acknowledgeable);

    expect(not.map(([code]) => code)).toEqual(['AcknowledgementUnused']);
  });

  it.each(['RegionUnknown', 'LocationUnknown'])('is %s, since AWS may have outgrown the table', (code) => {
    expect(isAcknowledgeable(code)).toBe(true);
  });

  it.each(['CnameAtApex', 'CnameNotAlone', 'RecordSetDuplicate', 'TtlOutOfRange', 'AcknowledgementInvalid', 'LocationInvalid'])(
    'is not %s, which Route 53 refuses or nobody can make sense of',
    (code) => {
      expect(isAcknowledgeable(code)).toBe(false);
    },
  );

  it.each(['toString', '__proto__', 'constructor', '', 'Nonsense'])('is no %j', (code) => {
    expect(isAcknowledgeable(code)).toBe(false);
  });
});
