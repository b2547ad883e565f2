import {
  AliasRecord,
  App,
  ARecord,
  AaaaRecord,
  CaaRecord,
  CnameRecord,
  Delegation,
  FailoverPair,
  HealthCheck,
  HostedZone,
  LatencySet,
  MxRecord,
  NsRecord,
  RecordSet,
  RecordSets,
  Target,
  TxtRecord,
  WeightedSet,
  type ApiResourceRecordSet,
  type FindingCode,
  type LatencyRegion,
  type RecordSetsJson,
} from '../../lib';
import { codes } from '../../lib/model/codes';
import { appWith, codesOf } from '../support/apps';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';

const named = (name: string) => appWith((zone) => new ARecord(zone, 'R', { name, values: ['192.0.2.1'] }));
const ofType = (type: 'A' | 'TXT' | 'NAPTR' | 'MX', ...texts: readonly string[]) =>
  appWith((zone) => new RecordSet(zone, 'R', { type, name: 'r', values: texts }));
const json = (...sets: readonly unknown[]) => appWith((zone) => RecordSets.fromJson(zone, 'R', sets as RecordSetsJson));
const member = (SetIdentifier: string, members: Partial<ApiResourceRecordSet>) => apiRecordSet({ SetIdentifier, ...members });
const zoneOf = (props: Partial<ConstructorParameters<typeof HostedZone>[2]>) => {
  const app = new App({ name: 'test' });
  new HostedZone(app, 'Zone', { zoneName: 'example.com', ...props });
  return app;
};
const check = (props: Partial<Parameters<typeof HealthCheck.http>[2]>) =>
  appWith((zone) => HealthCheck.http(zone, 'C', { host: 'a.example.com', ...props }));
const cloudFront = (Failover: string) =>
  apiAlias('f.example.com.', 'd1.cloudfront.net.', {
    HostedZoneId: 'Z2FDTNDATAQYW2',
    SetIdentifier: Failover,
    Failover,
    HealthCheckId: 'hc-1',
  });

/** For every code an app of which that code and no other is found. A code that nothing provokes does not belong in the table. */
const provocations = {
  NameEmpty: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: '' })),
  NameEmptyLabel: () => named('a..b'),
  NameLabelTooLong: () => named('a'.repeat(64)),
  NameTooLong: () => named(Array.from({ length: 130 }, () => 'a').join('.')),
  NameUnsupportedCharacter: () => named('a b'),
  NameBadEscape: () => named('a\\9'),
  NameNotConvertible: () => named('xn--ü'),
  NameOutsideZone: () => named('www.example.net.'),
  NameAmbiguous: () => named('fooexample.com'),

  TtlOutOfRange: () => appWith((zone) => new ARecord(zone, 'R', { ttl: -1, values: ['192.0.2.1'] })),
  ValuesMissing: () => appWith((zone) => new ARecord(zone, 'R', { values: [] })),
  ValuesTooMany: () =>
    appWith((zone) => new ARecord(zone, 'R', { values: Array.from({ length: 401 }, (_, i) => `10.0.${Math.floor(i / 256)}.${i % 256}`) })),
  ValueDuplicate: () => appWith((zone) => new AaaaRecord(zone, 'R', { values: ['::1', '0::1'] })),
  ValueNotSingle: () =>
    appWith((zone) => new RecordSet(zone, 'R', { type: 'CNAME', name: 'www', values: ['a.example.net', 'b.example.net'] })),
  ValueTooLong: () => appWith((zone) => new TxtRecord(zone, 'R', { values: ['a'.repeat(4000)] })),
  Ipv4AddressInvalid: () => ofType('A', '300.1.1.1'),
  Ipv6AddressInvalid: () => appWith((zone) => new AaaaRecord(zone, 'R', { values: ['192.0.2.1'] })),
  FieldCountWrong: () => ofType('MX', 'mail.example.com'),
  FieldOutOfRange: () => appWith((zone) => new MxRecord(zone, 'R', { values: [{ preference: 65536, exchange: 'mail.example.com' }] })),
  CharacterStringUnquoted: () => ofType('TXT', 'v=spf1 -all'),
  CharacterStringTooLong: () => appWith((zone) => new TxtRecord(zone, 'R', { values: [['a'.repeat(256)]] })),
  CharacterStringUnsupported: () => ofType('TXT', '"café"'),
  CaaTagInvalid: () => appWith((zone) => new CaaRecord(zone, 'R', { values: [{ tag: 'foo', value: 'x' }] })),
  RecordTypeUnknown: () => json({ ...apiRecordSet(), Type: 'HINFO' }),
  RecordSetMalformed: () => json({ ...apiRecordSet(), TTL: '300' }),

  RecordSetDuplicate: () => json(apiRecordSet(), apiRecordSet({ TTL: 60 })),
  CnameAtApex: () => appWith((zone) => new CnameRecord(zone, 'R', { target: 'web.example.net' })),
  CnameNotAlone: () => json(apiRecordSet(values('CNAME', 'web.example.net.')), apiRecordSet(values('TXT', '"a"'))),
  WildcardNs: () => appWith((zone) => new NsRecord(zone, 'R', { name: '*', values: ['ns1.example.net'] })),
  SetIdentifierInvalid: () => appWith((zone) => new WeightedSet(zone, 'R', { members: { '': { weight: 1, values: ['192.0.2.1'] } } })),
  WeightOutOfRange: () => appWith((zone) => new WeightedSet(zone, 'R', { members: { a: { weight: 256, values: ['192.0.2.1'] } } })),
  RegionUnknown: () =>
    appWith((zone) => new LatencySet(zone, 'R', { regions: { ['eu-nowhere-1' as LatencyRegion]: { values: ['192.0.2.1'] } } })),
  RoutingPolicyMixed: () => json(member('a', { Weight: 1 }), member('b', { Region: 'eu-west-1' })),
  RoutingTypeForbidden: () => json(member('a', { MultiValueAnswer: true, ...values('CNAME', 'web.example.net.') })),
  RoutingKeyDuplicate: () => json(member('a', { Region: 'eu-west-1' }), member('b', { Region: 'eu-west-1' })),
  RoutingGroupTooLarge: () => json(...Array.from({ length: 101 }, (_, i) => member(`s${i}`, { Weight: 1 }))),
  WeightedTtlDiffers: () => json(member('a', { Weight: 1, TTL: 60 }), member('b', { Weight: 1, TTL: 300 })),
  MultivalueAlias: () =>
    json(apiAlias('www.example.com.', 'x.example.net.', { HostedZoneId: 'Z1', SetIdentifier: 'a', MultiValueAnswer: true })),
  HealthCheckOnSimple: () => json(apiRecordSet({ HealthCheckId: 'hc-1' })),
  PrimaryWithoutHealthCheck: () =>
    appWith((zone) => new FailoverPair(zone, 'R', { primary: { values: ['192.0.2.1'] }, secondary: { values: ['192.0.2.2'] } })),
  LocationInvalid: () => json(member('a', { GeoLocation: { CountryCode: 'ZZ' } })),
  CidrCollectionMixed: () =>
    json(
      member('a', { CidrRoutingConfig: { CollectionId: 'c', LocationName: 'x' } }),
      member('b', { CidrRoutingConfig: { CollectionId: 'd', LocationName: 'y' } }),
    ),
  FailoverBothCloudFront: () => json(cloudFront('PRIMARY'), cloudFront('SECONDARY')),
  PrivateZoneForbidden: () => {
    const app = new App({ name: 'test' });
    new AliasRecord(HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: true }), 'R', {
      target: Target.cloudFront('d1.cloudfront.net'),
      types: ['A'],
    });
    return app;
  },
  GeoproximityInvalid: () => json(member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 100 } })),

  AliasTypeForbidden: () => json(apiAlias('sub.example.com.', 'x.example.net.', { HostedZoneId: 'Z1', Type: 'NS' })),
  AliasTargetMissing: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.record('web'), types: ['A'] })),
  AliasTargetOutsideZone: () =>
    appWith((zone) => RecordSets.fromJson(zone, 'R', [apiAlias('www.example.com.', 'web.example.net.')], { hostedZoneId: 'ZOWN' })),
  AliasLoop: () => appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target: Target.record('www'), types: ['A'] })),
  AliasTargetUnknown: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.cloudFront('www.example.com') })),
  AliasRegionUnknown: () =>
    appWith((zone) => new AliasRecord(zone, 'R', { target: Target.loadBalancer('alb-1.xx-nowhere-1.elb.amazonaws.com') })),
  AliasEvaluatesCloudFront: () =>
    json(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2', EvaluateTargetHealth: true })),

  HealthCheckFieldMissing: () => appWith((zone) => HealthCheck.http(zone, 'C', {})),
  HealthCheckFieldForbidden: () => appWith((zone) => HealthCheck.tcp(zone, 'C', { host: 'a.example.com', port: 25, ...{ path: '/' } })),
  HealthCheckFieldOutOfRange: () => check({ port: 0 }),
  HealthCheckAddressForbidden: () => check({ ipAddress: '10.0.0.1' }),
  HealthCheckRegionsTooFew: () => check({ regions: ['eu-west-1'] }),

  ReferenceUnknown: () =>
    appWith((zone) => new Delegation(zone, 'D', { to: new HostedZone(new App(), 'Elsewhere', { zoneName: 'sub.example.com' }) })),
  ZoneMissing: () => {
    const app = new App();
    new ARecord(app, 'R', { values: ['192.0.2.1'] });
    return app;
  },
  ZoneNameInvalid: () => zoneOf({ zoneName: 'com' }),
  ZoneDuplicate: () => appWith((_, app) => new HostedZone(app, 'Again', { zoneName: 'example.com' })),
  ZoneCommentTooLong: () => zoneOf({ comment: 'a'.repeat(257) }),
  CallerReferenceInvalid: () => zoneOf({ callerReference: '' }),
  ZoneIdInvalid: () =>
    appWith((zone) => new AliasRecord(zone, 'R', { target: Target.custom({ hostedZoneId: 'z-1', dnsName: 'x.example.net' }) })),
  DelegationNotBelow: () =>
    appWith((zone, app) => new Delegation(zone, 'D', { to: HostedZone.fromLookup(app, 'Other', { zoneName: 'example.net' }) })),
  AppNameMissing: () => {
    const app = new App();
    HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });
    return app;
  },
  ConstructInvalid: () => appWith((zone) => zone.node.addValidation({ validate: () => ['There are too few records.'] })),
  TagInvalid: () => zoneOf({ tags: { 'aws:x': '1' } }),
} satisfies Record<FindingCode, () => App>;

const table = Object.entries(provocations) as readonly [FindingCode, () => App][];

describe('every code of a finding', () => {
  it('is provoked below, so none can be left in the table that nothing finds', () => {
    expect(table.map(([code]) => code).sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(table)('%s is found, alone, with all that a finding says', (code, provoke) => {
    const findings = provoke().lint();
    expect(codesOf(findings)).toEqual([code]);
    for (const { severity, message, allowed, fix, source } of findings) {
      expect(severity).toBe(codes[code].severity);
      for (const text of [message, allowed, fix, source]) expect(text.trim().length).toBeGreaterThan(3);
      expect(message).toMatch(/^\S.*\.$/s);
      expect(fix).not.toMatch(/\.$/);
    }
  });

  it.each(table.filter(([code]) => code !== 'AppNameMissing'))('%s says where: the construct path', (_, provoke) => {
    expect(
      provoke()
        .lint()
        .map(({ path }) => path)
        .filter((path) => path === ''),
    ).toEqual([]);
  });

  it.each(table)('%s is an error of synth exactly when its severity says so', (code, provoke) => {
    const synth = () => provoke().synth();
    if (codes[code].severity === 'error') expect(synth).toThrow(expect.objectContaining({ code: 'SynthesisFailed' }) as Error);
    else expect(synth().warnings.map((warning) => warning.code)).toEqual([code]);
  });
});
