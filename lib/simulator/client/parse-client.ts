import { Apex53Error } from '../../model/error';
import { nearestNames } from '../../model/nearest-names';
import { continentPlaces } from '../../model/places/continents';
import { countryPlaces } from '../../model/places/countries';
import { regionPlaces } from '../../model/places/regions';
import { subdivisionPlaces } from '../../model/places/subdivisions';
import type { Client, Place } from './client';
import { regionPlace } from './geography';
import { parseNetwork } from './network';

/** What one word says of a client. */
type Word = Partial<Pick<Client, 'address' | 'subnet' | 'vpc' | 'inbound'>> & { readonly place?: Place };

const forms =
  'Give a country (DE), a subdivision (US-CA), a continent (EU, or continent:AS), a Region (eu-west-1), coordinates (52.5,13.4), ' +
  'an address (192.0.2.53), a client subnet (203.0.113.0/24), a VPC (vpc-0a1b, or vpc-0a1b@eu-west-1) or a network behind an inbound ' +
  'endpoint of a VPC (inbound:vpc-0a1b); ' +
  'several apart by blanks, such as "DE 203.0.113.0/24"';

/**
 * The client that a text stands for: words apart by blanks, each a place, an address, a client subnet or a VPC.
 *
 * A place beside a client subnet is where the subnet is.
 *
 * @throws Apex53Error `SimulationInvalid` saying which word means nothing, or two things.
 */
export function parseClient(text: string): Client {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) throw invalid('Nothing says who asks.');
  const read = words.map(readWord);
  for (const member of ['address', 'subnet', 'vpc'] as const)
    if (read.filter((word) => word[member] !== undefined).length > 1)
      throw invalid(`${JSON.stringify(text)} gives more than one ${member === 'vpc' ? 'VPC' : member}.`);
  const places = read.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const place = Object.assign({}, ...places) as Place;
  if (places.reduce((members, one) => members + Object.keys(one).length, 0) > Object.keys(place).length)
    throw invalid(`${JSON.stringify(text)} gives two places of one kind.`);
  const { address, subnet, vpc, inbound } = Object.assign({}, ...read) as Word;
  return {
    ...(address === undefined ? {} : { address }),
    ...(subnet === undefined ? {} : { subnet }),
    ...(vpc === undefined ? {} : { vpc }),
    ...(inbound === undefined ? {} : { inbound }),
    ...(places.length === 0 ? {} : { place, ...(subnet === undefined ? {} : { subnetPlace: place }) }),
  };
}

/**
 * The place that a text stands for, such as `DE`, `US-CA`, `eu-west-1` or `52.5,13.4`.
 *
 * @throws Apex53Error `SimulationInvalid` when it stands for none, or for something else.
 */
export function parsePlace(text: string): Place {
  const { place, ...others } = parseClient(text);
  if (place === undefined || Object.keys(others).length > 0) throw invalid(`${JSON.stringify(text)} is no place.`);
  return place;
}

function readWord(word: string): Word {
  const [, prefix, code = ''] = /^(continent|country|region):(.+)$/.exec(word) ?? [];
  if (prefix === 'continent') return { place: { continent: known(code.toUpperCase(), continentPlaces.keys(), 'continent') } };
  if (prefix === 'country') return { place: { country: known(code.toUpperCase(), countryPlaces.keys(), 'country') } };
  const [, through] = /^inbound:(vpc-.+)$/.exec(word) ?? [];
  if (through !== undefined) return { vpc: readVpc(through), inbound: true };
  if (prefix === 'region') return { place: { region: knownRegion(code) } };
  if (word.includes('/')) return { subnet: network(word) };
  if (parseNetwork(word) !== undefined) return { address: word };
  if (word.startsWith('vpc-')) return { vpc: readVpc(word) };
  if (/^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(word)) return { place: { region: knownRegion(word) } };
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(word) ?? [];
  if (latitude !== undefined) return { place: { coordinates: coordinates(Number(latitude), Number(longitude)) } };
  const [, country, subdivision] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(word.toUpperCase()) ?? [];
  if (country === undefined) throw invalid(`${JSON.stringify(word)} does not say who asks.`);
  return { place: subdivision === undefined ? countryOrContinent(country) : subdivisionPlace(country, subdivision) };
}

/** AF, AS, NA and SA are codes of continents and of countries. */
function countryOrContinent(code: string): Place {
  const [country, continent] = [countryPlaces.get(code), continentPlaces.get(code)];
  if (country !== undefined && continent !== undefined)
    throw invalid(`${code} means ${continent.name} and ${country.name}: write continent:${code} or country:${code}.`);
  return continent === undefined ? { country: known(code, countryPlaces.keys(), 'country') } : { continent: code };
}

function subdivisionPlace(country: string, subdivision: string): Place {
  const codes = subdivisionPlaces.get(country);
  if (codes === undefined)
    throw invalid(`Route 53 tells apart subdivisions of ${[...subdivisionPlaces.keys()].join(' and ')} only, not of ${country}.`);
  return { country, subdivision: known(subdivision, codes.keys(), `subdivision of ${country}`) };
}

function readVpc(word: string): NonNullable<Client['vpc']> {
  const [id = '', region] = word.split('@');
  return region === undefined ? { id } : { id, region };
}

function knownRegion(region: string): string {
  if (regionPlace(region) !== undefined) return region;
  const near = nearestNames(region, Object.keys(regionPlaces));
  throw invalid(`${JSON.stringify(region)} is no Region of latency routing.${near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`}`);
}

function known(code: string, codes: Iterable<string>, what: string): string {
  if (new Set(codes).has(code)) return code;
  throw invalid(`Route 53 knows no ${what} ${JSON.stringify(code)}.`);
}

function network(word: string): string {
  if (parseNetwork(word) !== undefined) return word;
  throw invalid(`${JSON.stringify(word)} is no block of addresses.`);
}

function coordinates(latitude: number, longitude: number): NonNullable<Place['coordinates']> {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  throw invalid(`${latitude},${longitude} is no point: latitudes are -90 to 90 degrees, longitudes -180 to 180.`);
}

function invalid(problem: string): Apex53Error {
  return new Apex53Error('SimulationInvalid', `${problem} ${forms}.`);
}
