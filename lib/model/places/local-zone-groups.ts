// Local Zone groups of geoproximity routing: group, Region it belongs to, latitude and longitude of its city, city.
// us-east-1-bue-1 and us-west-2-den-1 stand in the API Reference (GeoProximityLocation); the others, by general knowledge, are not complete.
// Compiled 2026-11-21.
import { readPlaces, type NamedPlace } from './place-table';

/** By group. */
export const localZoneGroupPlaces: ReadonlyMap<string, NamedPlace> = readPlaces(
  `
  af-south-1-los-1 af-south-1 6.52 3.38 Lagos
  ap-northeast-1-tpe-1 ap-northeast-1 25.03 121.57 Taipei
  ap-south-1-ccu-1 ap-south-1 22.57 88.36 Kolkata
  ap-south-1-del-1 ap-south-1 28.61 77.21 Delhi
  ap-southeast-1-bkk-1 ap-southeast-1 13.76 100.5 Bangkok
  ap-southeast-1-mnl-1 ap-southeast-1 14.6 120.98 Manila
  ap-southeast-2-akl-1 ap-southeast-2 -36.85 174.76 Auckland
  ap-southeast-2-per-1 ap-southeast-2 -31.95 115.86 Perth
  eu-central-1-ham-1 eu-central-1 53.55 9.99 Hamburg
  eu-central-1-waw-1 eu-central-1 52.23 21.01 Warsaw
  eu-north-1-cph-1 eu-north-1 55.68 12.57 Copenhagen
  eu-north-1-hel-1 eu-north-1 60.17 24.94 Helsinki
  me-south-1-mct-1 me-south-1 23.59 58.41 Muscat
  us-east-1-atl-2 us-east-1 33.75 -84.39 Atlanta
  us-east-1-bos-1 us-east-1 42.36 -71.06 Boston
  us-east-1-bue-1 us-east-1 -34.6 -58.38 Buenos Aires
  us-east-1-chi-2 us-east-1 41.88 -87.63 Chicago
  us-east-1-dfw-2 us-east-1 32.78 -96.8 Dallas
  us-east-1-iah-2 us-east-1 29.76 -95.37 Houston
  us-east-1-lim-1 us-east-1 -12.05 -77.04 Lima
  us-east-1-mci-1 us-east-1 39.1 -94.58 Kansas City
  us-east-1-mia-2 us-east-1 25.76 -80.19 Miami
  us-east-1-msp-1 us-east-1 44.98 -93.27 Minneapolis
  us-east-1-nyc-2 us-east-1 40.71 -74.01 New York City area
  us-east-1-phl-1 us-east-1 39.95 -75.17 Philadelphia
  us-east-1-qro-1 us-east-1 20.59 -100.39 Queretaro
  us-east-1-scl-1 us-east-1 -33.45 -70.67 Santiago
  us-west-2-den-1 us-west-2 39.74 -104.99 Denver
  us-west-2-hnl-1 us-west-2 21.31 -157.86 Honolulu
  us-west-2-las-1 us-west-2 36.17 -115.14 Las Vegas
  us-west-2-lax-1 us-west-2 34.05 -118.24 Los Angeles
  us-west-2-pdx-1 us-west-2 45.52 -122.68 Portland
  us-west-2-phx-2 us-west-2 33.45 -112.07 Phoenix
  us-west-2-sea-1 us-west-2 47.61 -122.33 Seattle
`,
  () => ({}),
);
