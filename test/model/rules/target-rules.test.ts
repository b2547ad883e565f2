import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { foundIn, placesIn } from '../../support/checked-zone';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';

const cname = (Name: string, target: string, members: Partial<ApiResourceRecordSet> = {}) =>
  apiRecordSet({ Name: `${Name}.example.com.`, ...values('CNAME', target), ...members });
const a = (Name: string) => apiRecordSet({ Name: `${Name}.example.com.` });
const at = (Name: string, type: string, ...texts: readonly string[]) =>
  apiRecordSet({ Name: `${Name}.example.com.`, ...values(type, ...texts) });

describe('targets that are in order', () => {
  it.each<[string, readonly ApiResourceRecordSet[]]>([
    ['a CNAME to a name of the zone', [cname('www', 'web.example.com.'), a('web')]],
    ['a CNAME to a CNAME', [cname('a', 'b.example.com.'), cname('b', 'c.example.com'), a('c')]],
    ['a CNAME in other case', [cname('www', 'WEB.Example.com'), a('web')]],
    ['a CNAME to a name with only a TXT', [cname('_acme', 'txt.example.com.'), at('txt', 'TXT', '"a"')]],
    ['a CNAME to the apex', [cname('www', 'example.com.')]],
    ['a CNAME out of the zone', [cname('www', 'notexample.com.')]],
    ['a CNAME that a wildcard covers', [cname('www', 'x.y.example.com.'), a('*')]],
    ['a CNAME into a delegation', [cname('www', 'a.sub.example.com.'), at('sub', 'NS', 'ns1.example.net.')]],
    [
      'MX, NS and SRV to names with addresses',
      [
        a('host'),
        at('mail', 'MX', '10 host.example.com.'),
        at('sub', 'NS', 'host.example.com.'),
        at('_sip._tcp', 'SRV', '1 1 5060 host.example.com.'),
      ],
    ],
    [
      'MX to an alias',
      [
        at('mail', 'MX', '10 host.example.com.'),
        apiAlias('host.example.com.', 'a.us-east-1.elb.amazonaws.com.', { HostedZoneId: 'Z35SXDOTRQ7X7K' }),
      ],
    ],
    ['no mail, no service', [at('mail', 'MX', '0 .'), at('_sip._tcp', 'SRV', '0 0 0 .')]],
    ['PTR to whatever', [at('1', 'PTR', 'nothing.example.com.')]],
    ['a CNAME to a member of a policy', [cname('www', 'web.example.com.'), { ...a('web'), SetIdentifier: 'a', Weight: 1 }]],
  ])('%s: nothing is found', (_, sets) => {
    expect(foundIn(sets)).toEqual([]);
  });
});

describe('targets that are not', () => {
  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['a CNAME to a name that is not there', [cname('www', 'web.example.com.')], ['TargetMissing www.example.com. CNAME']],
    [
      'a CNAME to a name with records below it only',
      [cname('www', 'web.example.com.'), a('x.web')],
      ['TargetMissing www.example.com. CNAME'],
    ],
    ['a CNAME beside a wildcard of another name', [cname('www', 'x.y.example.com.'), a('*.z')], ['TargetMissing www.example.com. CNAME']],
    ['an MX to a name that is not there', [at('mail', 'MX', '10 mx.example.com.')], ['TargetMissing mail.example.com. MX']],
    [
      'an SRV to a name that is not there',
      [at('_sip._tcp', 'SRV', '1 1 5060 sip.example.com.')],
      ['TargetMissing _sip._tcp.example.com. SRV'],
    ],
    ['an NS to a name that is not there', [at('sub', 'NS', 'ns.example.com.')], ['TargetMissing sub.example.com. NS']],
    ['an MX to a CNAME', [at('mail', 'MX', '10 mx.example.com.'), cname('mx', 'mx.example.net.')], ['TargetIsCname mail.example.com. MX']],
    ['an NS to a CNAME', [at('sub', 'NS', 'ns.example.com.'), cname('ns', 'ns.example.net.')], ['TargetIsCname sub.example.com. NS']],
    [
      'an SRV to a CNAME',
      [at('_sip._tcp', 'SRV', '1 1 5060 sip.example.com.'), cname('sip', 'sip.example.net.')],
      ['TargetIsCname _sip._tcp.example.com. SRV'],
    ],
  ])('%s', (_, sets, places) => {
    expect(placesIn(sets)).toEqual(places);
    expect(foundIn(sets).map(({ severity }) => severity)).toEqual(places.map(() => 'warning'));
  });

  it('each missing target of a record set is named', () => {
    expect(foundIn([at('mail', 'MX', '10 a.example.com.', '20 b.example.com.')]).map(({ value }) => value)).toEqual([
      'a.example.com.',
      'b.example.com.',
    ]);
  });

  it("in a shared zone a target may be somebody else's", () => {
    expect(foundIn([cname('www', 'web.example.com.'), at('mail', 'MX', '10 mx.example.com.')], { complete: false })).toEqual([]);
  });

  it('beside a private zone there may be private zones of names below it', () => {
    expect(foundIn([cname('www', 'a.sub.example.com.')], { privateZone: true })).toEqual([]);
  });
});

describe('circles of CNAMEs, which Route 53 refuses', () => {
  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['to itself', [cname('a', 'a.example.com.')], ['CnameLoop a.example.com. CNAME']],
    [
      'of two',
      [cname('a', 'b.example.com.'), cname('b', 'a.example.com.')],
      ['CnameLoop a.example.com. CNAME', 'CnameLoop b.example.com. CNAME'],
    ],
    ['entered from outside', [cname('x', 'a.example.com.'), cname('a', 'a.example.com.')], ['CnameLoop a.example.com. CNAME']],
    [
      'through one member of a policy',
      [
        cname('a', 'b.example.com.'),
        cname('b', 'a.example.com.', { SetIdentifier: 'x', Weight: 1 }),
        cname('b', 'b.example.net.', { SetIdentifier: 'y', Weight: 1 }),
      ],
      ['CnameLoop a.example.com. CNAME', 'CnameLoop b.example.com. CNAME x'],
    ],
    [
      'through an alias of type CNAME',
      [cname('a', 'b.example.com.'), apiAlias('b.example.com.', 'a.example.com.', { Type: 'CNAME' })],
      ['CnameLoop a.example.com. CNAME'],
    ],
    [
      'of aliases alone, which is a circle of aliases',
      [apiAlias('a.example.com.', 'a.example.com.', { Type: 'CNAME' })],
      ['AliasLoop a.example.com. CNAME'],
    ],
  ])('%s', (_, sets, places) => {
    expect(placesIn(sets)).toEqual(places);
    expect(foundIn(sets).map(({ severity }) => severity)).toEqual(places.map(() => 'error'));
  });

  it('a chain of 20,000 CNAMEs is checked without a stack of calls', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => cname(`c${i}`, `c${i + 1}.example.com.`));

    expect(placesIn(chain)).toEqual(['TargetMissing c19999.example.com. CNAME']);
  });
});
