import { invalidInput, ServiceError } from '../errors';
import { compareText, lowerBound } from '../names/compare';
import { ParseProblem, parseDomainName, sortKeyOf } from '../names/domain-name';
import { type Operation } from '../operation';
import { writeHostedZone } from '../resources/hosted-zones';
import { element, member } from '../xml/writer';

/**
 * ListHostedZonesByName: by name with labels reversed, then by id. The name is where the listing begins, not a filter.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html
 */
export const listHostedZonesByName: Operation = ({ account, parameters }) => {
  const dnsName = parameters.queryOfLength('dnsname', 'dNSName', 0, 1_024);
  const hostedZoneId = parameters.query('hostedzoneid');
  const startId = parameters.queryId('hostedzoneid', 'hostedZoneId', 'hostedzone') ?? '';
  const { echoed, size } = parameters.maxItems(100);
  if (hostedZoneId !== undefined && dnsName === undefined)
    throw invalidInput('Invalid request: HostedZoneId was specified without DNSName.');
  const start = { key: dnsName === undefined ? '' : readSortKey(dnsName), id: startId };
  const zones = [...account.hostedZones.values()]
    .map((zone) => ({ zone, key: sortKeyOf(zone.name) }))
    .sort((left, right) => compareText(left.key, right.key) || compareText(left.zone.id, right.zone.id));
  const first = lowerBound(zones, ({ zone, key }) => compareText(key, start.key) || compareText(zone.id, start.id));
  const next = zones[first + size]?.zone;
  return {
    markup:
      element(
        'HostedZones',
        zones
          .slice(first, first + size)
          .map(({ zone }) => writeHostedZone(zone))
          .join(''),
      ) +
      member('DNSName', dnsName) +
      member('HostedZoneId', hostedZoneId) +
      member('IsTruncated', next !== undefined) +
      member('NextDNSName', next?.name) +
      member('NextHostedZoneId', next?.id) +
      member('MaxItems', echoed),
  };
};

function readSortKey(dnsName: string): string {
  try {
    return sortKeyOf(parseDomainName(dnsName));
  } catch (error) {
    if (error instanceof ParseProblem) throw new ServiceError('InvalidDomainName', error.message);
    throw error;
  }
}
