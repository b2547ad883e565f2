// Subdivisions that geolocation routing knows: code, country or other code, latitude and longitude of a central point, name.
// United States: the states and DC (Route 53 API Reference, GeoLocation); points of google/dspl states.csv (BSD-3-Clause).
// Ukraine: ISO 3166-2 and FIPS 10-4 numbers, since public material shows both and it is not settled which one the service takes; points are
// the capitals, by hand. Compiled 2026-11-21.
import { readPlaces, type NamedPlace } from './place-table';

const unitedStates = readPlaces(
  `
  AK US 63.59 -154.49 Alaska
  AL US 32.32 -86.9 Alabama
  AR US 35.2 -91.83 Arkansas
  AZ US 34.05 -111.09 Arizona
  CA US 36.78 -119.42 California
  CO US 39.55 -105.78 Colorado
  CT US 41.6 -73.09 Connecticut
  DC US 38.91 -77.03 District of Columbia
  DE US 38.91 -75.53 Delaware
  FL US 27.66 -81.52 Florida
  GA US 32.16 -82.91 Georgia
  HI US 19.9 -155.67 Hawaii
  IA US 41.88 -93.1 Iowa
  ID US 44.07 -114.74 Idaho
  IL US 40.63 -89.4 Illinois
  IN US 40.55 -85.6 Indiana
  KS US 39.01 -98.48 Kansas
  KY US 37.84 -84.27 Kentucky
  LA US 31.24 -92.15 Louisiana
  MA US 42.41 -71.38 Massachusetts
  MD US 39.05 -76.64 Maryland
  ME US 45.25 -69.45 Maine
  MI US 44.31 -85.6 Michigan
  MN US 46.73 -94.69 Minnesota
  MO US 37.96 -91.83 Missouri
  MS US 32.35 -89.4 Mississippi
  MT US 46.88 -110.36 Montana
  NC US 35.76 -79.02 North Carolina
  ND US 47.55 -101 North Dakota
  NE US 41.49 -99.9 Nebraska
  NH US 43.19 -71.57 New Hampshire
  NJ US 40.06 -74.41 New Jersey
  NM US 34.97 -105.03 New Mexico
  NV US 38.8 -116.42 Nevada
  NY US 43.3 -74.22 New York
  OH US 40.42 -82.91 Ohio
  OK US 35.01 -97.09 Oklahoma
  OR US 43.8 -120.55 Oregon
  PA US 41.2 -77.19 Pennsylvania
  RI US 41.58 -71.48 Rhode Island
  SC US 33.84 -81.16 South Carolina
  SD US 43.97 -99.9 South Dakota
  TN US 35.52 -86.58 Tennessee
  TX US 31.97 -99.9 Texas
  UT US 39.32 -111.09 Utah
  VA US 37.43 -78.66 Virginia
  VT US 44.56 -72.58 Vermont
  WA US 47.75 -120.74 Washington
  WI US 43.78 -88.79 Wisconsin
  WV US 38.6 -80.45 West Virginia
  WY US 43.08 -107.29 Wyoming
`,
  () => ({}),
);

const ukraine = readPlaces(
  `
  05 23 49.23 28.47 Vinnytska oblast
  07 24 50.75 25.33 Volynska oblast
  09 14 48.57 39.31 Luhanska oblast
  12 04 48.46 35.05 Dnipropetrovska oblast
  14 05 48.02 37.8 Donetska oblast
  18 27 50.25 28.66 Zhytomyrska oblast
  21 25 48.62 22.29 Zakarpatska oblast
  23 26 47.84 35.14 Zaporizka oblast
  26 06 48.92 24.71 Ivano-Frankivska oblast
  30 12 50.45 30.52 Kyiv (city)
  32 13 50.05 30.77 Kyivska oblast
  35 10 48.51 32.26 Kirovohradska oblast
  40 20 44.61 33.52 Sevastopol (city)
  43 11 45.3 34.4 Crimea (Autonomous Republic)
  46 15 49.84 24.03 Lvivska oblast
  48 16 46.97 32 Mykolaivska oblast
  51 17 46.48 30.72 Odeska oblast
  53 18 49.59 34.55 Poltavska oblast
  56 19 50.62 26.25 Rivnenska oblast
  59 21 50.91 34.8 Sumska oblast
  61 22 49.55 25.59 Ternopilska oblast
  63 07 49.99 36.23 Kharkivska oblast
  65 08 46.64 32.62 Khersonska oblast
  68 09 49.42 26.99 Khmelnytska oblast
  71 01 49.44 32.06 Cherkaska oblast
  74 02 51.5 31.29 Chernihivska oblast
  77 03 48.29 25.94 Chernivetska oblast
`,
  (fipsCode) => ({ fipsCode }),
);

/** By country code, then by subdivision code; of Ukraine by ISO number. */
export const subdivisionPlaces: ReadonlyMap<string, ReadonlyMap<string, NamedPlace>> = new Map([
  ['US', unitedStates],
  ['UA', ukraine],
]);

/** Numbers of FIPS 10-4 for the subdivisions of Ukraine. */
export const ukraineFipsCodes: readonly string[] = [...ukraine.values()].map(({ fipsCode }) => fipsCode);
