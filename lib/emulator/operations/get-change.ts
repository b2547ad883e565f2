import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { writeChangeInfo } from '../resources/changes';

/**
 * GetChange: PENDING until the delay has passed, then INSYNC.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetChange.html
 */
export const getChange: Operation = ({ account, parameters, now, settings }) => {
  const id = parameters.resourceId('Id', 'change', 6_500);
  const change = account.changes.get(id);
  if (!change) throw new ServiceError('NoSuchChange', `Could not find resource with ID: ${id}`, 404);
  return { markup: writeChangeInfo(change, now - change.submittedAt >= settings.changeDelayMs ? 'INSYNC' : 'PENDING') };
};
