import { finding, type Finding } from '../finding';
import { continentCodes, countryCodes, subdivisionCodes } from '../rrset/geo-locations';
import { latencyRegions } from '../rrset/latency-regions';
import type { GeoLocation, GeoproximityPlace, GeoproximityRouting } from '../rrset/routing-policy';
import { when } from './when';

/** Whether geolocation routing knows the place. */
export function checkLocation(location: GeoLocation): Finding[] {
  if ('continentCode' in location) return continentCodes.has(location.continentCode) ? [] : [unknownContinent(location.continentCode)];
  const { countryCode, subdivisionCode } = location;
  if (countryCode === '*' && subdivisionCode !== undefined)
    return [finding('LocationInvalid', { message: 'The default location has no subdivisions.', value: `*-${subdivisionCode}` })];
  if (subdivisionCode !== undefined)
    return subdivisionCodes.get(countryCode)?.has(subdivisionCode) === true ? [] : [unknownSubdivision(countryCode, subdivisionCode)];
  return countryCode === '*' || countryCodes.has(countryCode) ? [] : [unknownCountry(countryCode)];
}

/** Codes in use elsewhere for countries that Route 53 knows by their ISO 3166 code; EL is Greece in the European Union. */
const isoCodes: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
]);

function unknownCountry(code: string): Finding {
  const upper = code.toUpperCase();
  const meant = countryCodes.has(upper) ? upper : isoCodes.get(upper);
  return unknownPlace(`Geolocation routing knows no country ${JSON.stringify(code)}.`, code, {
    ...(meant === undefined ? {} : { fix: `write ${meant}` }),
    ...(continentCodes.has(upper) && meant === undefined ? { fix: `write ${upper} as a continent code; it is no country` } : {}),
  });
}

function unknownContinent(code: string): Finding {
  const upper = code.toUpperCase();
  const fix = continentCodes.has(upper) ? `write ${upper}` : countryCodes.has(upper) ? `write ${upper} as a country code` : undefined;
  return unknownPlace(`Geolocation routing knows no continent ${JSON.stringify(code)}.`, code, {
    allowed: [...continentCodes].join(', '),
    ...(fix === undefined ? {} : { fix }),
  });
}

function unknownSubdivision(countryCode: string, code: string): Finding {
  const known = subdivisionCodes.get(countryCode);
  return unknownPlace(
    `Geolocation routing knows no subdivision ${JSON.stringify(code)} of ${JSON.stringify(countryCode)}.`,
    `${countryCode}-${code}`,
    {
      allowed:
        known === undefined
          ? `subdivisions of ${[...subdivisionCodes.keys()].join(' and ')}; other countries as a whole`
          : [...known].sort().join(', '),
    },
  );
}

function unknownPlace(message: string, value: string, details: { readonly allowed?: string; readonly fix?: string }): Finding {
  return finding('LocationUnknown', { message, value, ...details });
}

const regions: ReadonlySet<string> = new Set(latencyRegions);

/** Whether latency and geoproximity routing know the region. */
export function checkRegion(region: string): Finding[] {
  if (regions.has(region)) return [];
  const squeezed = squeeze(region);
  // An Availability Zone is its Region's code with a letter.
  const meant = latencyRegions.find((known) => squeeze(known) === squeezed || squeeze(known) === squeezed.replace(/[a-z]$/, ''));
  return [
    finding('RegionUnknown', {
      message: `Route 53 routing knows no region ${JSON.stringify(region)}.`,
      value: region,
      allowed: latencyRegions.join(', '),
      ...(meant === undefined ? {} : { fix: `write ${meant}` }),
    }),
  ];
}

function squeeze(region: string): string {
  return region.toLowerCase().replace(/[^a-z0-9]/g, '');
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

function checkPlace(place: GeoproximityPlace): Finding[] {
  if ('awsRegion' in place) return checkRegion(place.awsRegion);
  if ('localZoneGroup' in place) {
    // AWS opens new groups all the time, so only their form and Region are looked at: us-east-1-bue-1.
    const region = /^(.+-\d+)-[a-z]{3}-\d+[a-z]?$/.exec(place.localZoneGroup)?.[1];
    return region === undefined
      ? [
          finding('GeoproximityInvalid', {
            message: `${JSON.stringify(place.localZoneGroup)} is no Local Zone group.`,
            value: place.localZoneGroup,
          }),
        ]
      : checkRegion(region);
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
