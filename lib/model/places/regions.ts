// Where the AWS Regions of latency routing are: the place each is named after, which is good for ranking distances only, since AWS does not
// publish positions of data centres. Names and countries follow the region names. Compiled 2026-11-21.
import type { LatencyRegion } from '../rrset/latency-regions';
import type { NamedPlace } from './place-table';

/** An AWS Region as a place; subdivisions in the United States only, as geolocation routing has them. */
export interface RegionPlace extends NamedPlace {
  readonly countryCode: string;
  readonly subdivisionCode?: string;
}

/** Every region of {@link LatencyRegion}. */
export const regionPlaces: Readonly<Record<LatencyRegion, RegionPlace>> = {
  'af-south-1': { name: 'Cape Town', countryCode: 'ZA', latitude: -33.92, longitude: 18.42 },
  'ap-east-1': { name: 'Hong Kong', countryCode: 'HK', latitude: 22.32, longitude: 114.17 },
  'ap-east-2': { name: 'Taipei', countryCode: 'TW', latitude: 25.03, longitude: 121.57 },
  'ap-northeast-1': { name: 'Tokyo', countryCode: 'JP', latitude: 35.68, longitude: 139.69 },
  'ap-northeast-2': { name: 'Seoul', countryCode: 'KR', latitude: 37.57, longitude: 126.98 },
  'ap-northeast-3': { name: 'Osaka', countryCode: 'JP', latitude: 34.69, longitude: 135.5 },
  'ap-south-1': { name: 'Mumbai', countryCode: 'IN', latitude: 19.08, longitude: 72.88 },
  'ap-south-2': { name: 'Hyderabad', countryCode: 'IN', latitude: 17.39, longitude: 78.49 },
  'ap-southeast-1': { name: 'Singapore', countryCode: 'SG', latitude: 1.35, longitude: 103.82 },
  'ap-southeast-2': { name: 'Sydney', countryCode: 'AU', latitude: -33.87, longitude: 151.21 },
  'ap-southeast-3': { name: 'Jakarta', countryCode: 'ID', latitude: -6.21, longitude: 106.85 },
  'ap-southeast-4': { name: 'Melbourne', countryCode: 'AU', latitude: -37.81, longitude: 144.96 },
  'ap-southeast-5': { name: 'Kuala Lumpur', countryCode: 'MY', latitude: 3.14, longitude: 101.69 },
  'ap-southeast-6': { name: 'Auckland', countryCode: 'NZ', latitude: -36.85, longitude: 174.76 },
  'ap-southeast-7': { name: 'Bangkok', countryCode: 'TH', latitude: 13.76, longitude: 100.5 },
  'ca-central-1': { name: 'Montreal', countryCode: 'CA', latitude: 45.5, longitude: -73.57 },
  'ca-west-1': { name: 'Calgary', countryCode: 'CA', latitude: 51.05, longitude: -114.07 },
  'cn-north-1': { name: 'Beijing', countryCode: 'CN', latitude: 39.9, longitude: 116.41 },
  'cn-northwest-1': { name: 'Ningxia', countryCode: 'CN', latitude: 37.51, longitude: 105.19 },
  'eu-central-1': { name: 'Frankfurt', countryCode: 'DE', latitude: 50.11, longitude: 8.68 },
  'eu-central-2': { name: 'Zurich', countryCode: 'CH', latitude: 47.38, longitude: 8.54 },
  'eu-north-1': { name: 'Stockholm', countryCode: 'SE', latitude: 59.33, longitude: 18.07 },
  'eu-south-1': { name: 'Milan', countryCode: 'IT', latitude: 45.46, longitude: 9.19 },
  'eu-south-2': { name: 'Aragón', countryCode: 'ES', latitude: 41.65, longitude: -0.88 },
  'eu-west-1': { name: 'Dublin', countryCode: 'IE', latitude: 53.35, longitude: -6.26 },
  'eu-west-2': { name: 'London', countryCode: 'GB', latitude: 51.51, longitude: -0.13 },
  'eu-west-3': { name: 'Paris', countryCode: 'FR', latitude: 48.86, longitude: 2.35 },
  'eusc-de-east-1': { name: 'Brandenburg', countryCode: 'DE', latitude: 52.4, longitude: 13.06 },
  'il-central-1': { name: 'Tel Aviv', countryCode: 'IL', latitude: 32.09, longitude: 34.78 },
  'me-central-1': { name: 'United Arab Emirates', countryCode: 'AE', latitude: 25.2, longitude: 55.27 },
  'me-south-1': { name: 'Manama', countryCode: 'BH', latitude: 26.23, longitude: 50.59 },
  'mx-central-1': { name: 'Querétaro', countryCode: 'MX', latitude: 20.59, longitude: -100.39 },
  'sa-east-1': { name: 'São Paulo', countryCode: 'BR', latitude: -23.55, longitude: -46.63 },
  'us-east-1': { name: 'Northern Virginia', countryCode: 'US', subdivisionCode: 'VA', latitude: 39.04, longitude: -77.49 },
  'us-east-2': { name: 'Ohio', countryCode: 'US', subdivisionCode: 'OH', latitude: 39.96, longitude: -83 },
  'us-gov-east-1': { name: 'Ohio, eastern United States', countryCode: 'US', subdivisionCode: 'OH', latitude: 39.96, longitude: -83 },
  'us-gov-west-1': {
    name: 'Oregon, north-western United States',
    countryCode: 'US',
    subdivisionCode: 'OR',
    latitude: 45.84,
    longitude: -119.7,
  },
  'us-west-1': { name: 'Northern California', countryCode: 'US', subdivisionCode: 'CA', latitude: 37.34, longitude: -121.89 },
  'us-west-2': { name: 'Oregon', countryCode: 'US', subdivisionCode: 'OR', latitude: 45.84, longitude: -119.7 },
};
