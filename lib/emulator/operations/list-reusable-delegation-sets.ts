import { type Operation } from '../operation';
import { bareId } from '../protocol/bare-id';
import { pageFrom, sortByKey } from '../protocol/pages';
import { writeReusableDelegationSet } from '../resources/delegation-sets';
import { element, member } from '../xml/writer';

/**
 * ListReusableDelegationSets, ordered by id; the service's own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListReusableDelegationSets.html
 */
export const listReusableDelegationSets: Operation = ({ account, parameters }) => {
  const marker = parameters.queryOfLength('marker', 'marker', 0, 64);
  const { echoed, size } = parameters.maxItems(100);
  const sets = sortByKey(account.delegationSets.values(), ({ id }) => id);
  const { items, next } = pageFrom(sets, ({ id }) => id, marker === undefined ? undefined : bareId(marker, 'delegationset'), size);
  return {
    markup:
      element('DelegationSets', items.map(writeReusableDelegationSet).join('')) +
      member('Marker', marker) +
      member('IsTruncated', next !== undefined) +
      member('NextMarker', next?.id) +
      member('MaxItems', echoed),
  };
};
