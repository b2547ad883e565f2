import { ServiceError } from '../errors';
import { invalidXml } from '../xml/reader';

/** Octets a request body may have. The service documents no limit; 1,000 records of 32,000 characters need far less. */
export const maxBodyOctets = 8 * 1024 * 1024;

/** A body as text. @throws ServiceError 413 when it is too long, InvalidInput when it is not UTF-8 */
export function bodyText(body: Uint8Array | string | undefined): string {
  if (body === undefined) return '';
  if ((typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength) > maxBodyOctets) throw bodyTooLong();
  // Half a surrogate pair has no octets: as a text in octets it is a replacement character, so it is one here.
  if (typeof body === 'string') return body.replace(/[\ud800-\udfff]/gu, '\ufffd');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw invalidXml('Invalid byte of a UTF-8 sequence.');
  }
}

/** The refusal of a body over the limit. */
export function bodyTooLong(): ServiceError {
  return new ServiceError('RequestEntityTooLarge', `The request body is longer than ${maxBodyOctets} octets.`, 413);
}
