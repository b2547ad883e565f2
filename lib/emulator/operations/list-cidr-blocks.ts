import { invalidInput, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { readPlainPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { findCidrCollection } from '../resources/cidr-collections';
import { constraintText } from '../xml/body';
import { element, member } from '../xml/writer';

const listing = 'ListCidrBlocks';

interface LocatedBlock {
  readonly location: string;
  readonly block: string;
}

const keyOf = ({ location, block }: LocatedBlock): string => `${location} ${block}`;

/**
 * ListCidrBlocks: the blocks of a collection or of one of its locations, by location and block; the service's own order
 * and page size are not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrBlocks.html
 */
export const listCidrBlocks: Operation = (call) => {
  const { parameters } = call;
  const location = parameters.queryOfLength('location', 'locationName', 1, 16);
  if (location !== undefined && !/^[\w-]+$/.test(location)) {
    throw invalidInput(
      constraintText([
        `Value '${location}' at 'locationName' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9A-Za-z_\\-]+`,
      ]),
    );
  }
  const size = parameters.maxResults(100);
  const start = readPlainPageToken(parameters, listing);
  const { id, locations } = findCidrCollection(call);
  if (location !== undefined && !locations.has(location)) {
    throw new ServiceError('NoSuchCidrLocationException', `The CIDR collection ${id} has no location ${location}.`, 404);
  }
  const blocks = [...locations]
    .filter(([name]) => location === undefined || name === location)
    .flatMap(([name, held]) => held.map((block): LocatedBlock => ({ location: name, block })));
  const { items, next } = pageFrom(sortByKey(blocks, keyOf), keyOf, start, size);
  return {
    markup: member('NextToken', writePageToken(listing, next && keyOf(next))) + element('CidrBlocks', items.map(writeBlock).join('')),
  };
};

function writeBlock({ location, block }: LocatedBlock): string {
  return element('member', member('CidrBlock', block) + member('LocationName', location));
}
