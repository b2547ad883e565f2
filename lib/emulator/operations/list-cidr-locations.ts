import { type Operation } from '../operation';
import { readPlainPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { findCidrCollection } from '../resources/cidr-collections';
import { element, member } from '../xml/writer';

const listing = 'ListCidrLocations';
const keyOf = (name: string): string => name;

/**
 * ListCidrLocations: names, in their order; the service's own order and page size are not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrLocations.html
 */
export const listCidrLocations: Operation = (call) => {
  const size = call.parameters.maxResults(100);
  const start = readPlainPageToken(call.parameters, listing);
  const { locations } = findCidrCollection(call);
  const { items, next } = pageFrom(sortByKey(locations.keys(), keyOf), keyOf, start, size);
  const names = items.map((name) => element('member', member('LocationName', name))).join('');
  return { markup: member('NextToken', writePageToken(listing, next)) + element('CidrLocations', names) };
};
