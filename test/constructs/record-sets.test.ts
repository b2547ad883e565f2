import { App, DomainName, HostedZone, RecordSets, type ApiResourceRecordSet, type FromJsonOptions, type RecordSetsJson } from '../../lib';
import zoneOfJustice from '../data/service.justice.gov.uk.rrsets.json';
import { codesOf, findingsOf, firstRecordSets, recordSetsOf } from '../support/apps';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';

const apexNs = apiRecordSet({ Name: 'example.com.', TTL: 172800, ...values('NS', 'ns-1.awsdns-01.com.') });
const apexSoa = apiRecordSet({
  Name: 'example.com.',
  TTL: 900,
  ...values('SOA', 'ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400'),
});
const fromJson = (json: RecordSetsJson, options: FromJsonOptions = {}) =>
  recordSetsOf((zone) => RecordSets.fromJson(zone, 'R', json, options));

describe('record sets from JSON', () => {
  it('are taken as they are, from a list or from the output of the AWS CLI', () => {
    const sets = [
      apiRecordSet({ Name: 'a.example.com.', ...values('CNAME', 'WEB.example.net') }),
      apiRecordSet({ Name: 'b.example.com.', SetIdentifier: 'x', Weight: 1 }),
    ];
    expect(fromJson(sets)).toEqual(sets);
    expect(fromJson({ ResourceRecordSets: sets })).toEqual(sets);
  });

  it('SOA and NS at the apex are left out unless asked for; delegations stay', () => {
    const delegation = apiRecordSet({ Name: 'sub.example.com.', ...values('NS', 'ns1.example.net.') });
    expect(fromJson([apexNs, apexSoa, delegation])).toEqual([delegation]);
    expect(fromJson([apexNs, apexSoa, delegation], { apexAuthority: 'keep' })).toEqual([apexNs, apexSoa, delegation]);
  });

  it.each(['Z1', '/hostedzone/Z1'])('aliases that name the zone the JSON was listed from (%s) stay in the zone', (hostedZoneId) => {
    const sets = [apiAlias('a.example.com.', 'b.example.com.', { HostedZoneId: 'Z1' }), apiRecordSet({ Name: 'b.example.com.' })];
    expect(fromJson(sets, { hostedZoneId })[0]?.AliasTarget?.HostedZoneId).toBe('{{hostedZone:Zone:id}}');
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a text that is no JSON', 'text', ['JsonSyntax']],
    ['neither list nor listing', 42, ['RecordSetMalformed']],
    ['null', null, ['RecordSetMalformed']],
    ['a listing without record sets', {}, ['RecordSetMalformed']],
    ['items of every wrong kind', [null, 1, 'x', [], {}], ['RecordSetMalformed']],
    ['a name that is only relative', [apiRecordSet({ Name: 'www' })], ['NameOutsideZone']],
    [
      'several mistakes',
      [apiRecordSet(values('A', 'x')), apiRecordSet({ Type: 'LOC' }), apiRecordSet({ Name: 'a..b' })],
      ['RecordTypeUnknown', 'Ipv4AddressInvalid', 'NameEmptyLabel'],
    ],
  ])('%s: findings', (_, json, codes) => {
    expect([...codesOf(findingsOf((zone) => RecordSets.fromJson(zone, 'R', json as RecordSetsJson)))].sort()).toEqual([...codes].sort());
  });

  it('every one of a real zone comes through unchanged', () => {
    const sets = zoneOfJustice as unknown as RecordSetsJson;
    const app = new App({ name: 'test' });
    RecordSets.fromJson(new HostedZone(app, 'Zone', { zoneName: 'service.justice.gov.uk' }), 'R', sets);
    const list = 'ResourceRecordSets' in sets ? sets.ResourceRecordSets : sets;
    const contents = (items: readonly ApiResourceRecordSet[]) =>
      items
        .map(({ Name, Type, TTL, ResourceRecords }) => JSON.stringify([DomainName.parse(Name).toText(), Type, TTL, ResourceRecords]))
        .sort();
    expect(app.lint().filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(contents(firstRecordSets(app.synth()))).toEqual(contents(list));
  });
});
