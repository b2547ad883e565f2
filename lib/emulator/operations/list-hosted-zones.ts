import { noSuchDelegationSet } from '../errors';
import { compareText, lowerBound } from '../names/compare';
import { type Operation } from '../operation';
import { writeHostedZone } from '../resources/hosted-zones';
import { element, member } from '../xml/writer';

/**
 * ListHostedZones, ordered by id, so that a marker stays a position when its zone is deleted between two pages. The
 * service's own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
 */
export const listHostedZones: Operation = ({ account, parameters }) => {
  const marker = parameters.query('marker');
  const { echoed, size } = parameters.maxItems(100);
  const delegationSetId = parameters.query('delegationsetid');
  if (delegationSetId !== undefined) throw noSuchDelegationSet(delegationSetId);
  const privateOnly = parameters.queryWord('hostedzonetype', ['PrivateHostedZone']) !== undefined;
  const zones = [...account.hostedZones.values()]
    .filter((zone) => zone.isPrivate || !privateOnly)
    .sort((left, right) => compareText(left.id, right.id));
  const first = marker === undefined ? 0 : lowerBound(zones, (zone) => compareText(zone.id, marker.replace(/^\/?hostedzone\//, '')));
  const next = zones[first + size];
  return {
    markup: element('HostedZones', zones.slice(first, first + size).map(writeHostedZone).join('')) + member('Marker', marker)
      + member('IsTruncated', next !== undefined) + member('NextMarker', next?.id) + member('MaxItems', echoed),
  };
};
