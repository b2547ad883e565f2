import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { checkRecordSet } from '../../../lib/model/rules/record-set-rules';
import { apiRecordSet, modelOf, values } from '../../support/record-sets';

const codesOf = (api: ApiResourceRecordSet) => checkRecordSet(modelOf(api)).map(({ code }) => code);
const soa = (timers: string, TTL = 900) =>
  apiRecordSet({ Name: 'example.com.', TTL, ...values('SOA', `ns1.example.com. admin.example.com. 1 ${timers}`) });

describe('values that are in order', () => {
  it.each<[string, ApiResourceRecordSet]>([
    ['a TTL of 0', apiRecordSet({ TTL: 0 })],
    ['a TTL of a week', apiRecordSet({ TTL: 604800 })],
    ['the SOA that Route 53 makes', soa('7200 900 1209600 86400')],
    ['a large minimum that the TTL of the SOA cuts down', soa('7200 900 1209600 2592000')],
    ['a TXT of 600 characters', apiRecordSet(values('TXT', `"${'a'.repeat(255)}" "${'b'.repeat(255)}" "${'c'.repeat(90)}"`))],
    ['one SPF policy among other texts', apiRecordSet(values('TXT', '"v=spf1 -all"', '"v=spf10"', '"google-site-verification=x"'))],
  ])('%s: nothing is found', (_, api) => {
    expect(codesOf(api)).toEqual([]);
  });
});

describe('values that are doubtful', () => {
  it.each<[string, ApiResourceRecordSet, readonly string[]]>([
    ['a TTL of more than a week', apiRecordSet({ TTL: 604801 }), ['TtlLong']],
    ['the largest TTL', apiRecordSet({ TTL: 2147483647 }), ['TtlLong']],
    ['a retry that is not below refresh', soa('900 900 1209600 86400'), ['SoaTimersDoubtful']],
    ['an expire that is not above refresh', soa('7200 900 7200 86400'), ['SoaTimersDoubtful']],
    ['negative answers for more than a day', soa('7200 900 1209600 86401', 172800), ['SoaTimersDoubtful']],
    ['two SPF policies', apiRecordSet(values('TXT', '"v=spf1 -all"', '"V=SPF" "1 include:a.example.net -all"')), ['SpfDuplicate']],
    ['an address as mail exchange', apiRecordSet(values('MX', '10 192.0.2.1')), ['HostIsAddress']],
  ])('%s', (_, api, codes) => {
    expect(codesOf(api)).toEqual(codes);
    expect(checkRecordSet(modelOf(api)).map(({ severity }) => severity)).toEqual(codes.map(() => 'warning'));
  });

  it('all that is wrong with the timers is said at once', () => {
    const [found] = checkRecordSet(modelOf(soa('100 200 50 86400')));

    expect(found?.message).toBe('In the SOA retry (200) is not below refresh (100), and expire (50) is not above refresh (100).');
  });
});
