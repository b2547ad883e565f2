import { indexKey, keyOf, keyText, listingOrderKey } from '../../../lib/model/rrset/rrset-key';
import { sortByKey } from '../../../lib/model/name/order';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { apiRecordSet, modelOf, values } from '../../support/record-sets';

const weighted = (SetIdentifier: string, members: Partial<ApiResourceRecordSet> = {}) =>
  modelOf(apiRecordSet({ SetIdentifier, Weight: 1, ...members }));

describe('the key of a record set', () => {
  it('reads as name, type and set identifier', () => {
    expect(keyText(keyOf(modelOf(apiRecordSet({ Name: '*.example.com' }))))).toBe('*.example.com. A');
    expect(keyText(keyOf(weighted('blue')))).toBe('www.example.com. A blue');
  });

  it('does not depend on case, escapes or final dot of the name', () => {
    const keys = ['*.example.com', '\\052.EXAMPLE.com.'].map((Name) => indexKey(modelOf(apiRecordSet({ Name }))));
    expect(keys[0]).toBe(keys[1]);
  });

  it('tells names, types and set identifiers apart, set identifiers with their case', () => {
    const keys = [
      modelOf(apiRecordSet()),
      modelOf(apiRecordSet({ Name: 'www2.example.com.' })),
      modelOf(apiRecordSet(values('TXT', '"a"'))),
      weighted(''),
      weighted('a'),
      weighted('A'),
      weighted(' a'),
    ].map(indexKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the order in which Route 53 lists record sets', () => {
  it('is name, then type, then set identifier (API Reference, ListResourceRecordSets)', () => {
    const listed = [
      modelOf(apiRecordSet({ Name: 'example.com.', ...values('NS', 'ns1.example.net.') })),
      modelOf(apiRecordSet({ Name: 'example.com.', ...values('SOA', 'a. b. 1 2 3 4 5') })),
      modelOf(apiRecordSet({ Name: 'a-b.example.com.' })),
      modelOf(apiRecordSet({ Name: 'a.example.com.' })),
      modelOf(apiRecordSet({ Name: 'a.example.com.', ...values('AAAA', '::1') })),
      modelOf(apiRecordSet({ Name: 'b.a.example.com.' })),
      modelOf(apiRecordSet({ Name: 'a1.example.com.' })),
      weighted('region-1'),
      weighted('region-2'),
    ];
    const keys = listed.map(indexKey);
    expect(sortByKey([...listed].reverse(), listingOrderKey).map(indexKey)).toEqual(keys);
  });
});
