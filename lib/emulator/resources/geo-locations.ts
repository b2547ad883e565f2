import { continentNames, countryNames, subdivisionNames } from '../data/geo-locations';
import { invalidInput } from '../errors';
import { compareText } from '../names/compare';
import { type Parameters } from '../protocol/parameters';
import { element, member } from '../xml/writer';

/** A location by its codes; a subdivision comes with its country. */
export interface GeoCodes {
  readonly continent?: string | undefined;
  readonly country?: string | undefined;
  readonly subdivision?: string | undefined;
}

/** A location that record sets may name, as GeoLocationDetails. */
export interface GeoLocationDetails {
  /** Countries first, each followed by its subdivisions, continents last, by codes. */
  readonly key: string;
  readonly codes: GeoCodes;
  readonly markup: string;
}

/** Where the codes stand in the listing, whether they are known or not. */
export function geoLocationKey({ continent, country = '', subdivision = '' }: GeoCodes): string {
  return continent === undefined ? `1 ${country} ${subdivision}` : `2 ${continent}`;
}

/** Every location in the order of the listing; the default location's code `*` comes before all letters. */
export const geoLocations: readonly GeoLocationDetails[] = [
  details({ country: '*' }, member('CountryCode', '*') + member('CountryName', 'Default')),
  ...Object.entries(countryNames).map(([country, name]) => details({ country }, writeCountry(country, name))),
  ...Object.entries(subdivisionNames).flatMap(([country, subdivisions]) =>
    Object.entries(subdivisions).map(([subdivision, name]) =>
      details(
        { country, subdivision },
        writeCountry(country, countryNames[country]) + member('SubdivisionCode', subdivision) + member('SubdivisionName', name),
      ),
    ),
  ),
  ...Object.entries(continentNames).map(([continent, name]) =>
    details({ continent }, member('ContinentCode', continent) + member('ContinentName', name)),
  ),
].sort((left, right) => compareText(left.key, right.key));

function writeCountry(code: string, name: string | undefined): string {
  return member('CountryCode', code) + member('CountryName', name);
}

function details(codes: GeoCodes, markup: string): GeoLocationDetails {
  return { key: geoLocationKey(codes), codes, markup };
}

/** Markup of a location under the given name. */
export function writeGeoLocation({ markup }: GeoLocationDetails): string {
  return element('GeoLocationDetails', markup);
}

/**
 * Codes of the query; the parameters' names may have a prefix.
 *
 * @throws ServiceError InvalidInput for a length that no code has, a continent beside other codes, or a subdivision alone
 */
export function readGeoCodes(parameters: Parameters, prefix: '' | 'start'): GeoCodes {
  const pathName = (name: string) => (prefix === '' ? name : `start${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const continent = parameters.queryOfLength(`${prefix}continentcode`, pathName('continentCode'), 2, 2);
  const country = parameters.queryOfLength(`${prefix}countrycode`, pathName('countryCode'), 1, 2);
  const subdivision = parameters.queryOfLength(`${prefix}subdivisioncode`, pathName('subdivisionCode'), 1, 3);
  if (continent !== undefined && (country !== undefined || subdivision !== undefined)) {
    throw invalidInput('Invalid request: A continent code cannot be specified together with a country code or a subdivision code.');
  }
  if (subdivision !== undefined && country === undefined)
    throw invalidInput('Invalid request: A subdivision code was specified without a country code.');
  return { continent, country, subdivision };
}
