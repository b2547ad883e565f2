import type { Finding } from '../finding';
import { continentCodes, countryCodes, subdivisionCodes } from '../rrset/geo-locations';
import { latencyRegions } from '../rrset/latency-regions';
import type { GeoLocation, GeoproximityPlace, GeoproximityRouting } from '../rrset/routing-policy';
import { when } from './when';

/** Whether geolocation routing knows the place. */
export function checkLocation(location: GeoLocation): Finding[] {
  return when(!isKnown(location), 'LocationInvalid', {
    message: 'Geolocation routing does not know this place.',
    value: Object.values(location).join('-'),
  });
}

function isKnown(location: GeoLocation): boolean {
  if ('continentCode' in location) return continentCodes.has(location.continentCode);
  const { countryCode, subdivisionCode } = location;
  if (subdivisionCode !== undefined) return subdivisionCodes.get(countryCode)?.has(subdivisionCode) ?? false;
  return countryCode === '*' || countryCodes.has(countryCode);
}

/** Whether geoproximity routing takes place and bias. */
export function checkGeoproximity({ place, bias }: GeoproximityRouting): Finding[] {
  return [
    ...when(!Number.isInteger(bias) || bias < -99 || bias > 99, 'GeoproximityInvalid', {
      message: `The bias ${bias} is out of range.`,
      value: String(bias),
    }),
    ...checkPlace(place),
  ];
}

const regions: ReadonlySet<string> = new Set(latencyRegions);

function checkPlace(place: GeoproximityPlace): Finding[] {
  if ('awsRegion' in place)
    return when(!regions.has(place.awsRegion), 'GeoproximityInvalid', {
      message: `Geoproximity routing does not know the region ${JSON.stringify(place.awsRegion)}.`,
      value: place.awsRegion,
    });
  if ('localZoneGroup' in place) {
    // AWS opens new groups all the time, so only their form and Region are looked at: us-east-1-bue-1.
    const region = /^(.+-\d+)-[a-z]{3}-\d+[a-z]?$/.exec(place.localZoneGroup)?.[1];
    return when(region === undefined || !regions.has(region), 'GeoproximityInvalid', {
      message: `${JSON.stringify(place.localZoneGroup)} is no Local Zone group.`,
      value: place.localZoneGroup,
    });
  }
  return [...checkDegrees('latitude', place.latitude, 90), ...checkDegrees('longitude', place.longitude, 180)];
}

function checkDegrees(field: string, text: string, max: number): Finding[] {
  const isDegrees = /^[-+]?\d{1,3}(?:\.\d{0,2})?$/.test(text) && Math.abs(Number(text)) <= max;
  return when(!isDegrees, 'GeoproximityInvalid', {
    message: `The ${field} ${JSON.stringify(text)} cannot be.`,
    value: text,
    allowed: `degrees from -${max} to ${max} with at most two decimals`,
  });
}
