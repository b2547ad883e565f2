import { invalidInput, ServiceError } from '../errors';
import { type Operation, type OperationCall } from '../operation';
import { acceptChange } from '../resources/changes';
import { cidrBlockMeaning } from '../resources/cidr-blocks';
import { applyCidrChanges, sharedCidrBlock, type CidrChange } from '../resources/cidr-changes';
import { findCidrCollection, locationName, locationsInUse } from '../resources/cidr-collections';
import { type CidrCollection } from '../store/account';
import { readBody } from '../xml/body';
import { enumeration, integer, text } from '../xml/scalars';
import { listOf, optional, required, structure, type Shape } from '../xml/shapes';
import { member } from '../xml/writer';

const request = structure({
  CollectionVersion: optional(integer({ min: 1 })),
  Changes: required(
    listOf(
      'member',
      structure({
        LocationName: required(locationName),
        Action: required(enumeration(['PUT', 'DELETE_IF_EXISTS']) as Shape<CidrChange['Action']>),
        CidrList: required(listOf('Cidr', text({ type: 'Cidr', min: 1, max: 50 }), { max: 1000 })),
      }),
      { max: 1000 },
    ),
  ),
});

/** CIDR blocks in one request, all changes together. */
const maxBlocksInRequest = 1000;

/**
 * ChangeCidrCollection: all changes in order and in one piece, so that a block can move to another location.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeCidrCollection.html
 */
export const changeCidrCollection: Operation = (call) => {
  const { CollectionVersion: version, Changes: changes } = readBody(call.body, 'ChangeCidrCollection', request);
  requireBlocks(changes);
  const collection = findCidrCollection(call);
  if (version !== undefined && version !== collection.version) {
    const mismatch = `The CIDR collection version ${version} doesn't match the current version ${collection.version}.`;
    throw new ServiceError('CidrCollectionVersionMismatchException', mismatch, 409);
  }
  const locations = applyCidrChanges(collection.locations, changes);
  requireAllowed(collection, locations, call);
  call.account.cidrCollections.set(collection.id, { ...collection, version: collection.version + 1, locations });
  return { markup: member('Id', acceptChange(call).id) };
};

function requireBlocks(changes: readonly CidrChange[]): void {
  const blocks = changes.flatMap(({ CidrList }) => CidrList);
  if (blocks.length > maxBlocksInRequest)
    throw invalidInput(`Invalid request: The request has more than ${maxBlocksInRequest} CIDR blocks.`);
  const wrong = blocks.filter((block) => cidrBlockMeaning(block) === undefined);
  if (wrong.length > 0) throw invalidInput(`Invalid request: ${wrong.map((block) => `The CIDR block ${block} is not valid.`).join(' ')}`);
}

function requireAllowed(
  collection: CidrCollection,
  locations: ReadonlyMap<string, readonly string[]>,
  { account, settings }: OperationCall,
): void {
  const used = locationsInUse(account, collection.id);
  const lost = [...collection.locations.keys()].find((name) => used.has(name) && !locations.has(name));
  if (lost !== undefined) {
    throw new ServiceError(
      'CidrBlockInUseException',
      `The CIDR location ${lost} must keep a CIDR block, because resource record sets route to it.`,
    );
  }
  const shared = sharedCidrBlock(locations);
  if (shared !== undefined)
    throw new ServiceError(
      'CidrBlockInUseException',
      `The CIDR block ${shared} is already in use in another location of the CIDR collection.`,
    );
  const most = settings.quotas.cidrBlocksPerCollection;
  if ([...locations.values()].flat().length > most) {
    throw new ServiceError('LimitsExceeded', `Limits Exceeded: Cannot have more than ${most} CIDR blocks in one CIDR collection.`);
  }
}
