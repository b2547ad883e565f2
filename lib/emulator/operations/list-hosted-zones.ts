import { type Operation } from '../operation';
import { bareId } from '../protocol/bare-id';
import { pageFrom, sortByKey } from '../protocol/pages';
import { getDelegationSet } from '../resources/delegation-sets';
import { writeHostedZone } from '../resources/hosted-zones';
import { element, member } from '../xml/writer';

/**
 * ListHostedZones, ordered by id; the service's own order is not documented. Private zones alone, or those of one reusable
 * delegation set, when asked.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
 */
export const listHostedZones: Operation = ({ account, parameters }) => {
  const marker = parameters.queryOfLength('marker', 'marker', 0, 64);
  const { echoed, size } = parameters.maxItems(100);
  const sentSetId = parameters.queryId('delegationsetid', 'delegationSetId', 'delegationset');
  const delegationSet = sentSetId === undefined ? undefined : getDelegationSet(account, sentSetId);
  const privateOnly = parameters.queryWord('hostedzonetype', 'hostedZoneType', ['PrivateHostedZone']) !== undefined;
  const zones = sortByKey(account.hostedZones.values(), ({ id }) => id)
    .filter((zone) => zone.isPrivate || !privateOnly)
    .filter((zone) => !delegationSet || zone.delegationSetId === delegationSet.id);
  const { items, next } = pageFrom(zones, ({ id }) => id, marker === undefined ? undefined : bareId(marker, 'hostedzone'), size);
  return {
    markup:
      element('HostedZones', items.map(writeHostedZone).join('')) +
      member('Marker', marker) +
      member('IsTruncated', next !== undefined) +
      member('NextMarker', next?.id) +
      member('MaxItems', echoed),
  };
};
