import { invalidInput, ServiceError } from '../errors';
import { type Parameters } from './parameters';

/**
 * Opaque page tokens: the listing they belong to and the key of the item that comes next, in base64url. A token of
 * another listing, or one that was not made here, is refused.
 */
export function writePageToken(listing: string, key: string | undefined): string | undefined {
  return key === undefined ? undefined : Buffer.from(`${listing} ${key}`).toString('base64url');
}

/** The key in NextToken, or undefined when the listing begins. @throws ServiceError InvalidPaginationToken */
export function readPageToken(parameters: Parameters, listing: string): string | undefined {
  return read(parameters, listing, new ServiceError('InvalidPaginationToken', 'The specified pagination token is not valid.'));
}

/** The same for listings whose tokens have no error of their own. @throws ServiceError InvalidInput */
export function readPlainPageToken(parameters: Parameters, listing: string): string | undefined {
  return read(parameters, listing, invalidInput('Invalid request: The specified pagination token is not valid.'));
}

/** PaginationToken of the service model. */
const longestToken = 1_024;

function read(parameters: Parameters, listing: string, refusal: ServiceError): string | undefined {
  const token = parameters.queryOfLength('nexttoken', 'nextToken', 0, longestToken);
  if (token === undefined) return undefined;
  const text = Buffer.from(token, 'base64url').toString();
  const prefix = `${listing} `;
  if (!text.startsWith(prefix) || Buffer.from(text).toString('base64url') !== token) throw refusal;
  return text.slice(prefix.length);
}
