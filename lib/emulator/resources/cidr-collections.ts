import { invalidInput, ServiceError } from '../errors';
import { type OperationCall } from '../operation';
import { type Parameters } from '../protocol/parameters';
import { type Account, type CidrCollection } from '../store/account';
import { constraintText } from '../xml/body';
import { text } from '../xml/scalars';
import { member } from '../xml/writer';

/** CollectionName and CidrLocationNameDefaultNotAllowed of the service model. */
export const collectionName = text({ type: 'CollectionName', min: 1, max: 64, pattern: /^(?:[0-9A-Za-z_-]+)$/ });
export const locationName = text({ type: 'CidrLocationNameDefaultNotAllowed', min: 1, max: 16, pattern: /^(?:[0-9A-Za-z_-]+)$/ });

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** The CIDR collection that the path names. @throws ServiceError InvalidInput, NoSuchCidrCollectionException */
export function findCidrCollection({ account, parameters }: OperationCall): CidrCollection {
  const id = readCollectionId(parameters);
  const collection = account.cidrCollections.get(id);
  if (!collection) throw new ServiceError('NoSuchCidrCollectionException', `The CIDR collection ${id} doesn't exist.`, 404);
  return collection;
}

function readCollectionId(parameters: Parameters): string {
  const id = parameters.path('CidrCollectionId', 1024);
  if (new RegExp(`^${uuid}$`).test(id)) return id;
  throw invalidInput(
    constraintText([`Value '${id}' at 'id' failed to satisfy constraint: Member must satisfy regular expression pattern: ${uuid}`]),
  );
}

/** Locations of a collection that record sets of the account route to; `*` is the default location, which is in every collection. */
export function locationsInUse(account: Account, collectionId: string): Set<string> {
  const used = new Set<string>();
  for (const zone of account.hostedZones.values()) {
    for (const { CidrRoutingConfig: config } of zone.records.from()) {
      if (config?.CollectionId === collectionId) used.add(config.LocationName);
    }
  }
  return used;
}

/** Members of a CIDR collection. */
export function writeCidrCollection({ id, name, version }: CidrCollection): string {
  return member('Arn', `arn:aws:route53:::cidrcollection/${id}`) + member('Id', id) + member('Name', name) + member('Version', version);
}
