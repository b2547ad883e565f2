import { readRecordSet } from '../../../lib/model/rrset/from-api';
import { recordSetToApi } from '../../../lib/model/rrset/to-api';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { hostedZoneId, hostedZoneNameServers } from '../../../lib/model/reference';
import { DomainName } from '../../../lib/model/name/domain-name';
import type { ResourceRecordSet } from '../../../lib/model/rrset/resource-record-set';
import { apiAlias, apiRecordSet, modelOf, ownZoneId, values } from '../../support/record-sets';
import { codesIn, valueOf } from '../../support/results';
import { routingKinds, routings } from '../../support/routings';

const roundTrip = (api: ApiResourceRecordSet) => recordSetToApi(modelOf(api), ownZoneId);
const everyMember = routingKinds.flatMap((kind) =>
  [routings[kind].members, ...routings[kind].others.map((other) => ({ ...routings[kind].members, ...other }))].map((members) => ({
    kind,
    members,
  })),
);

describe('record sets in the shape of the API', () => {
  it.each(everyMember)('$kind with values comes back as it was: $members', ({ kind, members }) => {
    const api = apiRecordSet(members);
    expect(modelOf(api).routing.kind).toBe(kind);
    expect(roundTrip(api)).toEqual(api);
  });

  it.each(everyMember.filter(({ kind }) => kind !== 'simple'))(
    '$kind with a health check comes back as it was: $members',
    ({ members }) => {
      const api = apiRecordSet({ ...members, HealthCheckId: 'hc-1' });
      expect(roundTrip(api)).toEqual(api);
    },
  );

  it.each(everyMember)('$kind as alias comes back as it was: $members', ({ members }) => {
    const api = apiAlias('www.example.com.', 'web.example.com.', { ...members, EvaluateTargetHealth: true });
    expect(roundTrip(api)).toEqual(api);
  });

  it('members come in the order of the API', () => {
    expect(Object.keys(roundTrip(apiRecordSet({ SetIdentifier: 'a', Weight: 1, HealthCheckId: 'hc-1' })))).toEqual([
      'Name',
      'Type',
      'SetIdentifier',
      'Weight',
      'TTL',
      'ResourceRecords',
      'HealthCheckId',
    ]);
  });

  it('names are written as Route 53 lists them, values as they were spelled', () => {
    expect(roundTrip(apiRecordSet({ Name: '*.Example.com', ...values('CNAME', 'WEB.example.net') }))).toMatchObject({
      Name: '\\052.example.com.',
      ResourceRecords: [{ Value: 'WEB.example.net' }],
    });
  });

  it('a value that Route 53 would not take is written in a spelling that it takes', () => {
    expect(roundTrip(apiRecordSet(values('CNAME', 'bücher.example')))).toMatchObject({
      ResourceRecords: [{ Value: 'xn--bcher-kva.example.' }],
    });
  });

  it('a bias of 0 is the same as none', () => {
    const withBias = apiRecordSet({ SetIdentifier: 'a', GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 0 } });
    expect(roundTrip(withBias).GeoProximityLocation).toEqual({ AWSRegion: 'eu-west-1' });
  });

  it('MultiValueAnswer false is no policy', () => {
    expect(modelOf(apiRecordSet({ SetIdentifier: 'a', Weight: 1, MultiValueAnswer: false })).routing.kind).toBe('weighted');
  });

  it('an alias home that is one of the own ids is the own zone, whatever its prefix', () => {
    const rrset = modelOf(apiAlias('www.example.com.', 'web.example.com.', { HostedZoneId: `/hostedzone/${ownZoneId}` }));
    expect(rrset).toMatchObject({ kind: 'alias', aliasTarget: { home: 'own-zone' } });
    expect(recordSetToApi(rrset, hostedZoneId('Zone')).AliasTarget?.HostedZoneId).toBe('{{hostedZone:Zone:id}}');
  });

  it('an alias home elsewhere is kept as a bare id', () => {
    expect(modelOf(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: '/hostedzone/Z2FDTNDATAQYW2' }))).toMatchObject({
      aliasTarget: { home: { hostedZoneId: 'Z2FDTNDATAQYW2' } },
    });
  });

  it('name servers of a zone that may not exist are four tokens, and one reference again', () => {
    const rrset: ResourceRecordSet = {
      kind: 'values',
      name: DomainName.parse('sub.example.com'),
      type: 'NS',
      routing: { kind: 'simple' },
      ttlSeconds: 300,
      records: hostedZoneNameServers('Zone'),
    };
    const api = recordSetToApi(rrset, ownZoneId);
    expect(api.ResourceRecords?.map(({ Value }) => Value)).toEqual([0, 1, 2, 3].map((i) => `{{hostedZone:Zone:nameServers.${i}}}`));
    expect(modelOf(api)).toMatchObject({ records: hostedZoneNameServers('Zone') });
  });
});

describe('record sets that do not have the shape', () => {
  const malformed: readonly { readonly why: string; readonly api: unknown; readonly codes: readonly string[] }[] = [
    { why: 'no object', api: 'www', codes: ['RecordSetMalformed'] },
    { why: 'null', api: null, codes: ['RecordSetMalformed'] },
    { why: 'a list', api: [], codes: ['RecordSetMalformed'] },
    { why: 'no name', api: apiRecordSet({ Name: undefined }), codes: ['RecordSetMalformed'] },
    { why: 'a type that Route 53 has not', api: apiRecordSet({ Type: 'HINFO' }), codes: ['RecordTypeUnknown'] },
    { why: 'no type', api: apiRecordSet({ Type: undefined }), codes: ['RecordTypeUnknown'] },
    { why: 'no TTL', api: apiRecordSet({ TTL: undefined }), codes: ['RecordSetMalformed'] },
    { why: 'no values', api: apiRecordSet({ ResourceRecords: undefined }), codes: ['RecordSetMalformed'] },
    { why: 'a TTL in quotation marks', api: { ...apiRecordSet(), TTL: '300' }, codes: ['RecordSetMalformed'] },
    { why: 'a value that is no object', api: { ...apiRecordSet(), ResourceRecords: ['192.0.2.1'] }, codes: ['RecordSetMalformed'] },
    { why: 'values and an alias', api: { ...apiAlias('a.example.com.', 'b.example.com.'), TTL: 300 }, codes: ['RecordSetMalformed'] },
    {
      why: 'an alias without EvaluateTargetHealth',
      api: { Name: 'a.example.com.', Type: 'A', AliasTarget: { HostedZoneId: 'Z1', DNSName: 'b.example.com.' } },
      codes: ['RecordSetMalformed'],
    },
    { why: 'an alias that is null', api: { Name: 'a.example.com.', Type: 'A', AliasTarget: null }, codes: ['RecordSetMalformed'] },
    { why: 'a set identifier without a policy', api: apiRecordSet({ SetIdentifier: 'a' }), codes: ['RecordSetMalformed'] },
    { why: 'a policy without a set identifier', api: apiRecordSet({ Weight: 1 }), codes: ['RecordSetMalformed'] },
    { why: 'two policies', api: apiRecordSet({ SetIdentifier: 'a', Weight: 1, Region: 'eu-west-1' }), codes: ['RecordSetMalformed'] },
    { why: 'a failover role that is none', api: apiRecordSet({ SetIdentifier: 'a', Failover: 'TERTIARY' }), codes: ['RecordSetMalformed'] },
    { why: 'a health check on a simple record set', api: apiRecordSet({ HealthCheckId: 'hc-1' }), codes: ['HealthCheckOnSimple'] },
    {
      why: 'a health check id that is a number',
      api: { ...apiRecordSet({ SetIdentifier: 'a', Weight: 1 }), HealthCheckId: 5 },
      codes: ['RecordSetMalformed'],
    },
    { why: 'a location that is null', api: { ...apiRecordSet({ SetIdentifier: 'a' }), GeoLocation: null }, codes: ['RecordSetMalformed'] },
    {
      why: 'a CIDR configuration that is null',
      api: { ...apiRecordSet({ SetIdentifier: 'a' }), CidrRoutingConfig: null },
      codes: ['RecordSetMalformed'],
    },
    {
      why: 'a CIDR configuration without a location',
      api: { ...apiRecordSet({ SetIdentifier: 'a' }), CidrRoutingConfig: { CollectionId: 'c1' } },
      codes: ['RecordSetMalformed'],
    },
    { why: 'a weight in quotation marks', api: { ...apiRecordSet({ SetIdentifier: 'a' }), Weight: '10' }, codes: ['RecordSetMalformed'] },
    { why: 'a member that does not exist', api: { ...apiRecordSet(), Wieght: 10 }, codes: ['RecordSetMalformed'] },
    { why: 'a member called constructor', api: { ...apiRecordSet(), constructor: 10 }, codes: ['RecordSetMalformed'] },
    {
      why: 'two places',
      api: apiRecordSet({ SetIdentifier: 'a', GeoLocation: { ContinentCode: 'EU', CountryCode: 'FR' } }),
      codes: ['LocationInvalid'],
    },
    { why: 'no place', api: apiRecordSet({ SetIdentifier: 'a', GeoLocation: {} }), codes: ['LocationInvalid'] },
    {
      why: 'two proximities',
      api: apiRecordSet({ SetIdentifier: 'a', GeoProximityLocation: { AWSRegion: 'eu-west-1', LocalZoneGroup: 'us-east-1-bue-1' } }),
      codes: ['GeoproximityInvalid'],
    },
    {
      why: 'a traffic policy instance',
      api: { Name: 'a.example.com.', Type: 'A', TrafficPolicyInstanceId: 't-1' },
      codes: ['RecordSetMalformed'],
    },
    {
      why: 'several mistakes at once',
      api: apiRecordSet({ Name: 'a..example.com', SetIdentifier: 'a', ...values('A', 'x', 'y') }),
      codes: ['NameEmptyLabel', 'RecordSetMalformed', 'Ipv4AddressInvalid', 'Ipv4AddressInvalid'],
    },
  ];

  it.each(malformed)('$why', ({ api, codes }) => {
    expect(codesIn(readRecordSet(api, { ownZoneIds: new Set(), unreadableValue: 'finding' }))).toEqual(codes);
  });

  it('a finding names the record set it is about', () => {
    const result = readRecordSet(apiRecordSet({ SetIdentifier: 'a', Weight: 1, ...values('A', 'x') }), {
      ownZoneIds: new Set(),
      unreadableValue: 'finding',
    });
    expect(result.ok ? [] : result.findings).toMatchObject([{ code: 'Ipv4AddressInvalid', recordSet: 'www.example.com. A a' }]);
  });

  it('what a zone holds is read though its values are odd and its members new', () => {
    const api = { ...apiRecordSet(values('MX', 'nonsense')), NewMember: 1 };
    expect(valueOf(readRecordSet(api, { ownZoneIds: new Set(), unreadableValue: 'generic' }))).toMatchObject({
      records: [{ text: 'nonsense', rdata: { type: 'generic' } }],
    });
  });
});
