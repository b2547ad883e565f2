import { vpcRegions } from '../data/regions';
import { invalidInput } from '../errors';
import { type Operation } from '../operation';
import { readPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { zonesOfVpc, type OwnedZone } from '../resources/vpcs';
import { element, member } from '../xml/writer';

const listing = 'ListHostedZonesByVPC';

/**
 * ListHostedZonesByVPC: the private zones of every account that a VPC is associated with, in order of id; the service's
 * own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html
 */
export const listHostedZonesByVpc: Operation = (call) => {
  const { parameters } = call;
  const VPCId = parameters.queryOfLength('vpcid', 'vPCId', 0, 1024);
  const VPCRegion = parameters.queryWord('vpcregion', 'vPCRegion', vpcRegions);
  const { echoed, size } = parameters.maxItems(100);
  const start = readPageToken(parameters, listing);
  if (VPCId === undefined || VPCRegion === undefined) throw invalidInput('Invalid request: VPCId and VPCRegion must be specified.');
  const { items, next } = pageFrom(sortByKey(zonesOfVpc(call, { VPCId, VPCRegion }), idOf), idOf, start, size);
  return {
    markup:
      element('HostedZoneSummaries', items.map(writeSummary).join('')) +
      member('MaxItems', echoed) +
      member('NextToken', writePageToken(listing, next && idOf(next))),
  };
};

function idOf({ zone }: OwnedZone): string {
  return zone.id;
}

/** The id of the zone has no prefix here. */
function writeSummary({ zone, owner }: OwnedZone): string {
  return element(
    'HostedZoneSummary',
    member('HostedZoneId', zone.id) + member('Name', zone.name) + element('Owner', member('OwningAccount', owner.id)),
  );
}
