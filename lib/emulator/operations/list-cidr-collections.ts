import { type Operation } from '../operation';
import { readPlainPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { writeCidrCollection } from '../resources/cidr-collections';
import { type CidrCollection } from '../store/account';
import { element, member } from '../xml/writer';

const listing = 'ListCidrCollections';
const keyOf = ({ id }: CidrCollection): string => id;

/**
 * ListCidrCollections, ordered by id; the service's own order and page size are not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrCollections.html
 */
export const listCidrCollections: Operation = ({ account, parameters }) => {
  const size = parameters.maxResults(100);
  const { items, next } = pageFrom(
    sortByKey(account.cidrCollections.values(), keyOf),
    keyOf,
    readPlainPageToken(parameters, listing),
    size,
  );
  const collections = items.map((collection) => element('member', writeCidrCollection(collection))).join('');
  return { markup: member('NextToken', writePageToken(listing, next?.id)) + element('CidrCollections', collections) };
};
