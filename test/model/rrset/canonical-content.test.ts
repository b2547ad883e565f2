import { canonicalContent } from '../../../lib/model/rrset/resource-record-set';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { apiAlias, apiRecordSet, modelOf, values } from '../../support/record-sets';
import { routingKinds, routings } from '../../support/routings';

const contentOf = (api: ApiResourceRecordSet) => canonicalContent(modelOf(api));
const alias = (members: Parameters<typeof apiAlias>[2] = {}, dnsName = 'web.example.com.') =>
  contentOf(apiAlias('www.example.com.', dnsName, members));

describe('what makes two record sets of one key different', () => {
  const base = contentOf(apiRecordSet());

  it('the TTL', () => expect(contentOf(apiRecordSet({ TTL: 301 }))).not.toBe(base));
  it('a value', () => expect(contentOf(apiRecordSet(values('A', '192.0.2.2')))).not.toBe(base));
  it('one more value', () => expect(contentOf(apiRecordSet(values('A', '192.0.2.1', '192.0.2.2')))).not.toBe(base));
  it('being an alias', () => expect(alias()).not.toBe(base));
  it('the target of an alias', () => expect(alias({}, 'web2.example.com.')).not.toBe(alias()));
  it('the home of the target', () => expect(alias({ HostedZoneId: 'Z35SXDOTRQ7X7K' })).not.toBe(alias()));
  it('whether the health of the target is evaluated', () => expect(alias({ EvaluateTargetHealth: true })).not.toBe(alias()));

  it.each(routingKinds.filter((kind) => kind !== 'simple'))(
    '%s: being routed at all, the health check, and every member of the policy',
    (kind) => {
      const { members, others } = routings[kind];
      const contents = [
        base,
        contentOf(apiRecordSet(members)),
        contentOf(apiRecordSet({ ...members, HealthCheckId: 'hc-1' })),
        contentOf(apiRecordSet({ ...members, HealthCheckId: 'hc-2' })),
        contentOf(apiRecordSet({ ...members, HealthCheckId: '{{healthCheck:Zone/Up:id}}' })),
        ...others.map((other) => contentOf(apiRecordSet({ ...members, ...other }))),
      ];
      expect(new Set(contents).size).toBe(contents.length);
    },
  );

  it('the kind of routing', () => {
    const contents = routingKinds.map((kind) => contentOf(apiRecordSet(routings[kind].members)));
    expect(new Set(contents).size).toBe(routingKinds.length);
  });

  it.each([
    ['the case of a text', '"A"', '"a"'],
    ['where a text is cut', '"ab"', '"a" "b"'],
    ['an empty string', '"a"', '"a" ""'],
  ])('TXT: %s', (_, one, other) => {
    expect(contentOf(apiRecordSet(values('TXT', one)))).not.toBe(contentOf(apiRecordSet(values('TXT', other))));
  });
});

describe('what makes no difference', () => {
  it('the order of values', () => {
    expect(contentOf(apiRecordSet(values('A', '192.0.2.2', '192.0.2.1')))).toBe(
      contentOf(apiRecordSet(values('A', '192.0.2.1', '192.0.2.2'))),
    );
  });

  it.each([
    ['AAAA', '2001:db8::1', '2001:DB8:0:0:0:0:0:1'],
    ['CNAME', 'web.example.net', 'WEB.example.net.'],
    ['MX', '10 mail.example.com', '10  mail.example.com.'],
    ['TXT', '"a;b"', '"a\\;b"'],
    ['SRV', '1 0 5060 sip.example.com', '1 0 5060 SIP.example.com.'],
  ])('%s: %s and %s', (type, one, other) => {
    expect(contentOf(apiRecordSet(values(type, one)))).toBe(contentOf(apiRecordSet(values(type, other))));
  });

  it('case and final dot of an alias target', () => {
    expect(alias({}, 'WEB.example.com')).toBe(alias());
  });

  it('a bias of 0', () => {
    const at = (GeoProximityLocation: ApiResourceRecordSet['GeoProximityLocation']) =>
      contentOf(apiRecordSet({ SetIdentifier: 'a', GeoProximityLocation }));
    expect(at({ AWSRegion: 'eu-west-1', Bias: 0 })).toBe(at({ AWSRegion: 'eu-west-1' }));
  });
});
