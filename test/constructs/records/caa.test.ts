import { CaaRecord, type HostedZone } from '../../../lib';
import { codesOf, findingsOf, recordSetsOf } from '../../support/apps';

const valuesOf = (declare: (zone: HostedZone) => unknown) => recordSetsOf(declare)[0]?.ResourceRecords?.map(({ Value }) => Value);

describe('CAA', () => {
  it.each<[string, (zone: HostedZone) => unknown, readonly string[]]>([
    [
      'only these authorities',
      (zone) => CaaRecord.issue(zone, 'R', { authorities: ['ca.example', 'other.example'] }),
      ['0 issue "ca.example"', '0 issue "other.example"'],
    ],
    [
      'with conditions',
      (zone) =>
        CaaRecord.issue(zone, 'R', {
          authorities: [
            {
              domain: 'ca.example',
              accountUri: 'https://ca.example/acct/1',
              validationMethods: ['dns-01', 'http-01'],
              parameters: { tier: 'ev' },
            },
          ],
        }),
      ['0 issue "ca.example; accounturi=https://ca.example/acct/1; validationmethods=dns-01,http-01; tier=ev"'],
    ],
    [
      'nobody for wildcards, and a report',
      (zone) => CaaRecord.issue(zone, 'R', { authorities: ['ca.example'], wildcardAuthorities: [], iodef: ['mailto:pki@example.com'] }),
      ['0 issue "ca.example"', '0 issuewild ";"', '0 iodef "mailto:pki@example.com"'],
    ],
    ['wildcards only', (zone) => CaaRecord.issueWild(zone, 'R', { authorities: ['ca.example'] }), ['0 issuewild "ca.example"']],
    ['nobody', (zone) => CaaRecord.none(zone, 'R'), ['0 issue ";"']],
    [
      'Amazon',
      (zone) => CaaRecord.amazon(zone, 'R'),
      ['0 issue "amazon.com"', '0 issue "amazontrust.com"', '0 issue "awstrust.com"', '0 issue "amazonaws.com"'],
    ],
  ])('%s', (_, declare, values) => {
    expect(valuesOf(declare)).toEqual(values);
    expect(findingsOf(declare)).toEqual([]);
  });

  it.each([
    ['issue', 'letsencrypt.org'],
    ['issue', ''],
    ['issue', ';'],
    ['issue', '  ca.example ; a=1 ; b=2 '],
    ['issuewild', 'ca.example;validationmethods=dns-01'],
    ['iodef', 'https://example.com/report'],
  ])('%s %j can be read', (tag, value) => {
    expect(findingsOf((zone) => new CaaRecord(zone, 'R', { values: [{ tag, value }] }))).toEqual([]);
  });

  it.each([
    ['issue', 'https://letsencrypt.org'],
    ['issue', 'ca.example, other.example'],
    ['issuewild', '*'],
    ['iodef', 'pki@example.com'],
    ['iodef', 'mailto:'],
  ])('%s %j cannot be read', (tag, value) => {
    expect(codesOf(findingsOf((zone) => new CaaRecord(zone, 'R', { values: [{ tag, value }] })))).toEqual(['CaaValueUnreadable']);
  });
});
