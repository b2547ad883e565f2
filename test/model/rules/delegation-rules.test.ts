import { DomainName } from '../../../lib/model/name/domain-name';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { foundIn, placesIn } from '../../support/checked-zone';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';

const delegation = (Name: string, ...servers: readonly string[]) => apiRecordSet({ Name, ...values('NS', ...servers) });
const sub = delegation('sub.example.com.', 'ns1.example.net.', 'ns2.example.net.');
const ds = (Name: string) => apiRecordSet({ Name, ...values('DS', `12345 13 2 ${'ab'.repeat(32)}`) });
const awsServers = ['ns-1.awsdns-00.com.', 'ns-600.awsdns-11.net.', 'ns-1100.awsdns-09.org.', 'ns-1700.awsdns-20.co.uk.'];

describe('what goes with a delegation', () => {
  it.each<[string, readonly ApiResourceRecordSet[]]>([
    ['NS alone', [sub]],
    ['DS beside it', [sub, ds('sub.example.com.')]],
    [
      'glue below it',
      [
        delegation('sub.example.com.', 'ns1.sub.example.com.'),
        apiRecordSet({ Name: 'ns1.sub.example.com.' }),
        apiRecordSet({ Name: 'ns1.sub.example.com.', ...values('AAAA', '2001:db8::1') }),
      ],
    ],
    [
      'a name server that is the delegated name itself',
      [delegation('sub.example.com.', 'sub.example.com.'), apiRecordSet({ Name: 'sub.example.com.' })],
    ],
    [
      'glue of another delegation',
      [
        delegation('a.example.com.', 'ns.b.example.com.'),
        delegation('b.example.com.', 'ns.b.example.com.'),
        apiRecordSet({ Name: 'ns.b.example.com.' }),
      ],
    ],
    ['a wildcard beside it, which does not reach below it', [sub, apiRecordSet({ Name: '*.example.com.' })]],
    ['a name that only ends with the same letters', [sub, apiRecordSet({ Name: 'www-sub.example.com.' })]],
    ["the zone's own name servers at the apex", [delegation('example.com.', ...awsServers)]],
  ])('%s: nothing is found', (_, sets) => {
    expect(foundIn(sets)).toEqual([]);
  });
});

describe('what does not', () => {
  it.each<[string, readonly ApiResourceRecordSet[], readonly string[]]>([
    ['a record below a delegation', [sub, apiRecordSet({ Name: 'www.sub.example.com.' })], ['RecordOccluded www.sub.example.com. A']],
    ['a record deep below a delegation', [sub, apiRecordSet({ Name: 'a.b.sub.example.com.' })], ['RecordOccluded a.b.sub.example.com. A']],
    [
      'another type at a delegation',
      [sub, apiRecordSet({ Name: 'sub.example.com.', ...values('TXT', '"a"') })],
      ['RecordOccluded sub.example.com. TXT'],
    ],
    [
      'a delegation below a delegation',
      [sub, delegation('x.sub.example.com.', 'ns1.example.net.')],
      ['RecordOccluded x.sub.example.com. NS'],
    ],
    ['a wildcard below a delegation', [sub, apiRecordSet({ Name: '*.sub.example.com.' })], ['RecordOccluded *.sub.example.com. A']],
    [
      'an alias below a delegation',
      [sub, apiAlias('www.sub.example.com.', 'a.us-east-1.elb.amazonaws.com.', { HostedZoneId: 'Z35SXDOTRQ7X7K' })],
      ['RecordOccluded www.sub.example.com. A'],
    ],
    [
      'a TXT at the name of a name server',
      [
        delegation('sub.example.com.', 'ns1.sub.example.com.'),
        apiRecordSet({ Name: 'ns1.sub.example.com.' }),
        apiRecordSet({ Name: 'ns1.sub.example.com.', ...values('TXT', '"a"') }),
      ],
      ['RecordOccluded ns1.sub.example.com. TXT'],
    ],
    [
      'a name server below its delegation without address',
      [delegation('sub.example.com.', 'ns1.sub.example.com.', 'ns1.example.net.')],
      ['GlueMissing sub.example.com. NS'],
    ],
    ['DS without NS', [ds('sub.example.com.')], ['DsWithoutDelegation sub.example.com. DS']],
    ['DS at the apex', [ds('example.com.')], ['DsWithoutDelegation example.com. DS']],
    ['NS at the apex changed', [delegation('example.com.', 'ns1.example.net.', 'ns2.example.net.')], ['ApexNsReplaced example.com. NS']],
    ['three of the four servers at the apex', [delegation('example.com.', ...awsServers.slice(1))], ['ApexNsReplaced example.com. NS']],
    [
      'a fifth server of Route 53 at the apex',
      [delegation('example.com.', ...awsServers, 'ns-2.awsdns-00.com.')],
      ['ApexNsReplaced example.com. NS'],
    ],
    ['a fifth server at the apex', [delegation('example.com.', ...awsServers, 'ns1.example.net.')], ['ApexNsReplaced example.com. NS']],
  ])('%s', (_, sets, places) => {
    expect(placesIn(sets)).toEqual(places);
    expect(foundIn(sets).map(({ severity }) => severity)).toEqual(places.map(() => 'warning'));
  });

  it('the finding names the delegation nearest to the apex, where resolvers leave the zone', () => {
    const [found] = foundIn([
      sub,
      delegation('x.sub.example.com.', 'ns1.example.net.'),
      apiRecordSet({ Name: 'a.x.sub.example.com.' }),
    ]).filter(({ recordSet }) => recordSet === 'a.x.sub.example.com. A');

    expect(found?.value).toBe('sub.example.com.');
  });
});

describe('in a shared zone', () => {
  it("glue and NS may be somebody else's", () => {
    expect(foundIn([delegation('sub.example.com.', 'ns1.sub.example.com.'), ds('other.example.com.')], { complete: false })).toEqual([]);
  });

  it('DS at the apex is out of place in any zone', () => {
    expect(placesIn([ds('example.com.')], { complete: false })).toEqual(['DsWithoutDelegation example.com. DS']);
  });
});

describe('private zones', () => {
  it('a delegation is doubtful', () => {
    expect(placesIn([sub], { privateZone: true })).toEqual(['PrivateZoneDelegation sub.example.com. NS']);
  });

  it('a delegation is not doubtful where Resolver rules reach all of its name servers', () => {
    const two = delegation('sub.example.com.', 'ns1.example.net.', 'ns2.example.org.');
    const followedBy = (...records: readonly string[]) =>
      placesIn([two], { privateZone: true, delegationRecords: records.map((record) => DomainName.parse(record)) });
    expect(followedBy('example.net', 'ns2.example.org')).toEqual([]);
    expect(followedBy('example.net')).toEqual(['PrivateZoneDelegation sub.example.com. NS']);
    expect(followedBy('sub.example.com')).toEqual(['PrivateZoneDelegation sub.example.com. NS']);
  });
});

it('a delegation with 20,000 records below it is checked in one go', () => {
  const below = Array.from({ length: 20_000 }, (_, i) => apiRecordSet({ Name: `r${i}.sub.example.com.` }));

  expect(foundIn([sub, ...below])).toHaveLength(20_000);
});
