import { Apex53Error } from '../../model/error';
import type { Client, Place } from './client';
import { continentOf, regionPlace } from './geography';
import { parseNetwork, type Network, type PrefixTable } from './network';

/** What decided where a client is. */
export type LocatedBy = 'subnet' | 'address' | 'vpc' | 'nothing';

/** A client as routing sees it: one place, one network. */
export interface LocatedClient {
  readonly place: Place;
  readonly by: LocatedBy;
  /** What IP-based routing looks at; undefined inside a VPC, and where no address is known. */
  readonly network?: Network;
  readonly latencies?: Readonly<Record<string, number>>;
}

/**
 * A client outside of AWS: the client subnet where one is sent, else the resolver's address.
 *
 * @see Route 53 Developer Guide, How Route 53 uses EDNS0 to estimate the location of a user
 * @throws Apex53Error `SimulationInvalid` when something of the client cannot be read.
 */
export function locateOnInternet(client: Client, places: PrefixTable<Place>): LocatedClient {
  checkClient(client);
  const address = client.address === undefined ? undefined : parseNetwork(client.address);
  const subnet = client.subnet === undefined ? undefined : parseNetwork(client.subnet);
  const placeOf = (network: Network | undefined) => (network === undefined ? undefined : places.containing(network)[0]?.value);
  const network = subnet ?? address;
  const bySubnet = subnet === undefined ? undefined : (client.subnetPlace ?? placeOf(subnet));
  const place = bySubnet ?? client.place ?? placeOf(address) ?? vpcPlace(client);
  return {
    place: completePlace(place ?? {}),
    by: bySubnet !== undefined ? 'subnet' : place !== undefined ? 'address' : 'nothing',
    ...(network === undefined ? {} : { network }),
    ...(client.latencies === undefined ? {} : { latencies: client.latencies }),
  };
}

/**
 * A client of a private zone: it is in the Region of the VPC whose resolver handles the question; subnets do not count.
 *
 * @see Route 53 Developer Guide, Geolocation routing for private hosted zones
 * @throws Apex53Error `SimulationInvalid` when something of the client cannot be read.
 */
export function locateInVpc(client: Client): LocatedClient {
  checkClient(client);
  const place = vpcPlace(client);
  return {
    place: completePlace(place ?? {}),
    by: place === undefined ? 'nothing' : 'vpc',
    ...(client.latencies === undefined ? {} : { latencies: client.latencies }),
  };
}

/** The place of the VPC's Region, which fits its continent, its country and, in the United States, its state. */
function vpcPlace({ vpc }: Client): Place | undefined {
  if (vpc?.region === undefined) return undefined;
  const known = regionPlace(vpc.region);
  if (known === undefined) return { region: vpc.region };
  return {
    region: vpc.region,
    country: known.countryCode,
    ...(known.subdivisionCode === undefined ? {} : { subdivision: known.subdivisionCode }),
  };
}

/** Codes in capitals, and the continent that Route 53's own table gives the country. */
function completePlace({ continent, country, subdivision, ...rest }: Place): Place {
  const countryCode = country?.toUpperCase();
  const continentCode = (countryCode === undefined ? undefined : continentOf(countryCode)) ?? continent?.toUpperCase();
  return {
    ...rest,
    ...(continentCode === undefined ? {} : { continent: continentCode }),
    ...(countryCode === undefined ? {} : { country: countryCode }),
    ...(subdivision === undefined ? {} : { subdivision: subdivision.toUpperCase() }),
  };
}

/** Everything of the client that cannot be read, at once. */
function checkClient({ address, subnet, place, subnetPlace, latencies }: Client): void {
  const problems = [
    ...(address !== undefined && !isAddress(address) ? [`the address ${JSON.stringify(address)} is no IP address`] : []),
    ...(subnet !== undefined && parseNetwork(subnet) === undefined
      ? [`the subnet ${JSON.stringify(subnet)} is no IP address with a prefix length behind a slash`]
      : []),
    ...[place, subnetPlace].flatMap((given) => (given?.coordinates === undefined ? [] : coordinateProblems(given.coordinates))),
    ...Object.entries(latencies ?? {})
      .filter(([, milliseconds]) => !(milliseconds >= 0))
      .map(([region, milliseconds]) => `the latency to ${JSON.stringify(region)} is ${milliseconds}; it must be 0 or more milliseconds`),
  ];
  if (problems.length > 0)
    throw new Apex53Error('SimulationInvalid', `No such client can ask: ${problems.join('; ')}.`, { details: { problems } });
}

function isAddress(text: string): boolean {
  return !text.includes('/') && parseNetwork(text) !== undefined;
}

function coordinateProblems({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): string[] {
  return [
    ...(Math.abs(latitude) <= 90 ? [] : [`the latitude ${latitude} is not between -90 and 90 degrees`]),
    ...(Math.abs(longitude) <= 180 ? [] : [`the longitude ${longitude} is not between -180 and 180 degrees`]),
  ];
}
