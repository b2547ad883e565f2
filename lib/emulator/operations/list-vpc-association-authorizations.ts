import { type Operation } from '../operation';
import { readPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { findHostedZone } from '../resources/hosted-zones';
import { vpcKey, writeVpc } from '../resources/vpcs';
import { element, member } from '../xml/writer';

const listing = 'ListVPCAssociationAuthorizations';

/**
 * ListVPCAssociationAuthorizations: 50 unless asked otherwise, by Region and id; the service's own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListVPCAssociationAuthorizations.html
 */
export const listVpcAssociationAuthorizations: Operation = (call) => {
  const start = readPageToken(call.parameters, listing);
  const size = call.parameters.maxResults(100, 50);
  const zone = findHostedZone(call);
  const { items, next } = pageFrom(sortByKey(zone.vpcAuthorizations ?? [], vpcKey), vpcKey, start, size);
  return {
    markup:
      member('HostedZoneId', zone.id) +
      member('NextToken', writePageToken(listing, next && vpcKey(next))) +
      element('VPCs', items.map(writeVpc).join('')),
  };
};
