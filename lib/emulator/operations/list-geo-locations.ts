import { type Operation } from '../operation';
import { pageFrom } from '../protocol/pages';
import { geoLocationKey, geoLocations, readGeoCodes, writeGeoLocation } from '../resources/geo-locations';
import { element, member } from '../xml/writer';

/**
 * ListGeoLocations: countries with their subdivisions, then continents, from the given codes on.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListGeoLocations.html
 */
export const listGeoLocations: Operation = ({ parameters }) => {
  const start = geoLocationKey(readGeoCodes(parameters, 'start'));
  const { echoed, size } = parameters.maxItems(100);
  const { items, next } = pageFrom(geoLocations, ({ key }) => key, start, size);
  return {
    markup:
      element('GeoLocationDetailsList', items.map(writeGeoLocation).join('')) +
      member('IsTruncated', next !== undefined) +
      member('NextContinentCode', next?.codes.continent) +
      member('NextCountryCode', next?.codes.country) +
      member('NextSubdivisionCode', next?.codes.subdivision) +
      member('MaxItems', echoed),
  };
};
