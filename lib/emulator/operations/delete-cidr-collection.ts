import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { findCidrCollection, locationsInUse } from '../resources/cidr-collections';

/**
 * DeleteCidrCollection: only when it is empty and no record set routes to its default location either.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteCidrCollection.html
 */
export const deleteCidrCollection: Operation = (call) => {
  const { id, locations } = findCidrCollection(call);
  if (locations.size > 0 || locationsInUse(call.account, id).size > 0) {
    throw new ServiceError('CidrCollectionInUseException', `The CIDR collection ${id} is in use, and isn't empty.`);
  }
  call.account.cidrCollections.delete(id);
  return { markup: '' };
};
