import { invalidInput, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { geoLocationKey, geoLocations, readGeoCodes, writeGeoLocation } from '../resources/geo-locations';

/**
 * GetGeoLocation: whether a continent, a country or a subdivision can be named in record sets.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetGeoLocation.html
 */
export const getGeoLocation: Operation = ({ parameters }) => {
  const codes = readGeoCodes(parameters, '');
  if (codes.continent === undefined && codes.country === undefined)
    throw invalidInput('Invalid request: A continent code or a country code must be specified.');
  const key = geoLocationKey(codes);
  const found = geoLocations.find((location) => location.key === key);
  if (!found) throw new ServiceError('NoSuchGeoLocation', 'The specified geographic location is not supported.', 404);
  return { markup: writeGeoLocation(found) };
};
