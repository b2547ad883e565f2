import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { RoutingPolicy } from '../../lib/model/rrset/routing-policy';

/** Members in the API's shape for every kind of routing, and other members of the same kind that mean something else. */
export const routings: Readonly<
  Record<
    RoutingPolicy['kind'],
    { readonly members: Partial<ApiResourceRecordSet>; readonly others: readonly Partial<ApiResourceRecordSet>[] }
  >
> = {
  simple: { members: {}, others: [] },
  weighted: { members: { SetIdentifier: 'a', Weight: 10 }, others: [{ Weight: 11 }, { Weight: 0 }] },
  latency: { members: { SetIdentifier: 'a', Region: 'eu-west-1' }, others: [{ Region: 'eu-west-2' }] },
  failover: { members: { SetIdentifier: 'a', Failover: 'SECONDARY' }, others: [{ Failover: 'PRIMARY' }] },
  geolocation: {
    members: { SetIdentifier: 'a', GeoLocation: { ContinentCode: 'AF' } },
    others: [
      { GeoLocation: { CountryCode: 'AF' } },
      { GeoLocation: { CountryCode: '*' } },
      { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } },
      { GeoLocation: { CountryCode: 'US' } },
      { GeoLocation: { ContinentCode: 'EU' } },
    ],
  },
  geoproximity: {
    members: { SetIdentifier: 'a', GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 5 } },
    others: [
      { GeoProximityLocation: { AWSRegion: 'eu-west-1' } },
      { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -5 } },
      { GeoProximityLocation: { AWSRegion: 'eu-west-2', Bias: 5 } },
      { GeoProximityLocation: { LocalZoneGroup: 'us-east-1-bue-1', Bias: 5 } },
      { GeoProximityLocation: { Coordinates: { Latitude: '49.22', Longitude: '-74.01' }, Bias: 5 } },
      { GeoProximityLocation: { Coordinates: { Latitude: '49.22', Longitude: '-74.02' }, Bias: 5 } },
      { GeoProximityLocation: { Coordinates: { Latitude: '49.21', Longitude: '-74.01' }, Bias: 5 } },
    ],
  },
  multivalue: { members: { SetIdentifier: 'a', MultiValueAnswer: true }, others: [] },
  'ip-based': {
    members: { SetIdentifier: 'a', CidrRoutingConfig: { CollectionId: 'c1', LocationName: 'loc1' } },
    others: [
      { CidrRoutingConfig: { CollectionId: 'c2', LocationName: 'loc1' } },
      { CidrRoutingConfig: { CollectionId: 'c1', LocationName: '*' } },
    ],
  },
};

export const routingKinds = Object.keys(routings) as readonly RoutingPolicy['kind'][];
