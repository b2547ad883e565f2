import { AliasRecord, App, FailoverPair, HostedZone, LatencySet, Target, WeightedSet, type LatencyRegion } from '../../../lib';
import type { routingCodes } from '../../../lib/model/codes/routing';
import { appWith } from '../../support/apps';
import { apiAlias, apiRecordSet, values } from '../../support/record-sets';
import { json, member, cloudFront } from './apps';

export const routingProvocations = {
  MembersMissing: () => appWith((zone) => new WeightedSet(zone, 'R', { members: {} })),
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
} satisfies Record<keyof typeof routingCodes, () => App>;
