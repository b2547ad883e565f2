import { writeHealthCheck } from '../health-checks/write';
import { compareText, lowerBound } from '../names/compare';
import { type Operation } from '../operation';
import { element, member } from '../xml/writer';

/**
 * ListHealthChecks, ordered by id; the service's own order is not documented.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHealthChecks.html
 */
export const listHealthChecks: Operation = ({ account, parameters }) => {
  const marker = parameters.queryOfLength('marker', 'marker', 0, 64);
  const { echoed, size } = parameters.maxItems(1000);
  const checks = [...account.healthChecks.values()].sort((left, right) => compareText(left.id, right.id));
  const first = marker === undefined ? 0 : lowerBound(checks, (check) => compareText(check.id, marker));
  const next = checks[first + size];
  return {
    markup:
      element(
        'HealthChecks',
        checks
          .slice(first, first + size)
          .map(writeHealthCheck)
          .join(''),
      ) +
      member('Marker', marker) +
      member('IsTruncated', next !== undefined) +
      member('NextMarker', next?.id) +
      member('MaxItems', echoed),
  };
};
