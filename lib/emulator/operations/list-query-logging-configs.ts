import { noSuchHostedZone } from '../errors';
import { type Operation } from '../operation';
import { readPageToken, writePageToken } from '../protocol/page-tokens';
import { pageFrom, sortByKey } from '../protocol/pages';
import { writeQueryLoggingConfig } from '../resources/query-logging';
import { element, member } from '../xml/writer';

const listing = 'query-logging-configs';

/**
 * ListQueryLoggingConfigs, of one zone or of all, ordered by id; the service's own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListQueryLoggingConfigs.html
 */
export const listQueryLoggingConfigs: Operation = ({ account, parameters }) => {
  const zoneId = parameters.queryId('hostedzoneid', 'hostedZoneId', 'hostedzone');
  const size = parameters.maxResults(100);
  const start = readPageToken(parameters, listing);
  if (zoneId !== undefined && !account.hostedZones.has(zoneId)) throw noSuchHostedZone(zoneId);
  const chosen = [...account.queryLoggingConfigs.values()].filter(({ hostedZoneId }) => zoneId === undefined || hostedZoneId === zoneId);
  const { items, next } = pageFrom(
    sortByKey(chosen, ({ id }) => id),
    ({ id }) => id,
    start,
    size,
  );
  return {
    markup:
      element('QueryLoggingConfigs', items.map(writeQueryLoggingConfig).join('')) + member('NextToken', writePageToken(listing, next?.id)),
  };
};
