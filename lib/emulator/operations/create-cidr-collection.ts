import { ServiceError } from '../errors';
import { type Operation } from '../operation';
import { collectionName, writeCidrCollection } from '../resources/cidr-collections';
import { type CidrCollection } from '../store/account';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { required, structure } from '../xml/shapes';
import { element } from '../xml/writer';

const request = structure({
  Name: required(collectionName),
  CallerReference: required(text({ type: 'CidrNonce', min: 1, max: 64, pattern: /^(?:\p{ASCII}+)$/u })),
});

/**
 * CreateCidrCollection: the same name with the same reference answers with the collection there is; either of them with
 * another one is refused.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateCidrCollection.html
 */
export const createCidrCollection: Operation = ({ account, body, settings }) => {
  const { Name: name, CallerReference: callerReference } = readBody(body, 'CreateCidrCollection', request);
  const existing = [...account.cidrCollections.values()].find((known) => known.name === name || known.callerReference === callerReference);
  if (existing) {
    if (existing.name === name && existing.callerReference === callerReference) return answer(existing);
    throw new ServiceError(
      'CidrCollectionAlreadyExistsException',
      'A CIDR collection with this name and a different caller reference already exists in this account.',
    );
  }
  if (account.cidrCollections.size >= settings.quotas.cidrCollections) {
    throw new ServiceError(
      'LimitsExceeded',
      `Limits Exceeded: Cannot create more than ${settings.quotas.cidrCollections} CIDR collections.`,
    );
  }
  const collection: CidrCollection = { id: account.identifiers.uuid(), name, callerReference, version: 1, locations: new Map() };
  account.cidrCollections.set(collection.id, collection);
  return answer(collection);
};

function answer(collection: CidrCollection): ReturnType<Operation> {
  return { markup: element('Collection', writeCidrCollection(collection)), location: `/cidrcollection/${collection.id}` };
}
