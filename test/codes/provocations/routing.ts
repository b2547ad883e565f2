import { AliasRecord, App, FailoverPair, HostedZone, LatencySet, NsRecord, Target, WeightedSet, type LatencyRegion } from '../../../lib';
import type { routingCodes } from '../../../lib/model/codes/routing';
import { appWith } from '../../support/apps';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';
import { json, member, cloudFront } from './apps';

export const routingProvocations = {
  MembersMissing: () => appWith((zone) => new WeightedSet(zone, 'R', { members: {} })),
  SetIdentifierInvalid: () => appWith((zone) => new WeightedSet(zone, 'R', { members: { '': { weight: 1, values: ['192.0.2.1'] } } })),
  WeightOutOfRange: () => appWith((zone) => new WeightedSet(zone, 'R', { members: { a: { weight: 256, values: ['192.0.2.1'] } } })),
  RegionUnknown: () =>
    appWith(
      (zone) =>
        new LatencySet(zone, 'R', {
          regions: { ['eu-nowhere-1' as LatencyRegion]: { values: ['192.0.2.1'] }, 'eu-west-1': { values: ['192.0.2.2'] } },
        }),
    ),
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
  LocationInvalid: () => json(member('a', { GeoLocation: { ContinentCode: 'EU', CountryCode: 'DE' } })),
  LocationUnknown: () => json(member('a', { GeoLocation: { CountryCode: 'UK' } }), member('b', { GeoLocation: { CountryCode: '*' } })),
  CidrRoutingInvalid: () => json(member('a', { CidrRoutingConfig: { CollectionId: 'office', LocationName: '*' } })),
  HealthCheckIdInvalid: () => json(member('a', { Weight: 1, HealthCheckId: '' })),
  CidrCollectionMixed: () =>
    json(
      member('a', { CidrRoutingConfig: { CollectionId: '00000000-0000-4000-8000-000000000001', LocationName: '*' } }),
      member('b', { CidrRoutingConfig: { CollectionId: '00000000-0000-4000-8000-000000000002', LocationName: 'y' } }),
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
  GeoproximityInvalid: () =>
    json(
      member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 100 } }),
      member('b', { GeoProximityLocation: { AWSRegion: 'us-east-1' } }),
    ),
  PrimaryAlone: () => json(member('a', { Failover: 'PRIMARY', HealthCheckId: 'hc-1', TTL: 60 })),
  SecondaryAlone: () => json(member('a', { Failover: 'SECONDARY', TTL: 60 })),
  FailoverTtlLong: () => json(member('a', { Failover: 'PRIMARY', HealthCheckId: 'hc-1' }), member('b', { Failover: 'SECONDARY', TTL: 60 })),
  DefaultLocationMissing: () => json(member('a', { GeoLocation: { ContinentCode: 'EU' } })),
  WeightsAllZero: () => appWith((zone) => new WeightedSet(zone, 'R', { members: { a: { weight: 0, values: ['192.0.2.1'] } } })),
  RoutingWithoutChoice: () => appWith((zone) => new LatencySet(zone, 'R', { regions: { 'eu-west-1': { values: ['192.0.2.1'] } } })),
  MemberUnchecked: () => json(member('a', { Weight: 1, HealthCheckId: 'hc-1' }), member('b', { Weight: 1 })),
  PrivateZoneDelegation: () => {
    const app = new App({ name: 'test' });
    new NsRecord(HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: true }), 'R', {
      name: 'sub',
      values: ['ns1.example.net'],
    });
    return app;
  },
} satisfies Record<keyof typeof routingCodes, () => App>;
