import type { Client, Place } from '../../simulator';

/** Who asks, in words: `from DE`, `from 203.0.113.0/24 in DE`. */
export function clientText({ address, subnet, place, subnetPlace, vpc, inbound = false, latencies }: Client): string {
  const through = vpc === undefined ? undefined : `${inbound ? 'an inbound endpoint of ' : ''}${vpc.id}`;
  const from = [subnet, address, through].filter((part) => part !== undefined);
  const where = placeText(subnetPlace ?? place ?? {}) ?? vpc?.region;
  const parts = [...from, ...(where === undefined ? [] : [from.length === 0 ? where : `in ${where}`])];
  const known = parts.length === 0 ? 'from nobody knows where' : `from ${parts.join(' ')}`;
  return latencies === undefined ? known : `${known} with given latencies`;
}

function placeText({ continent, country, subdivision, region, coordinates }: Place): string | undefined {
  const parts = [
    continent,
    country === undefined ? undefined : [country, subdivision].filter((part) => part !== undefined).join('-'),
    region,
  ];
  if (coordinates !== undefined) parts.push(`${coordinates.latitude},${coordinates.longitude}`);
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(' ');
}
