import { finding } from '../finding';
import { failure, success, type Result } from '../result';

/** The bare hosted zone id, from a text with or without `/hostedzone/`. */
export function readHostedZoneId(text: string): Result<string> {
  const id = text.replace(/^\/hostedzone\//, '');
  if (/^[A-Z0-9]{1,32}$/.test(id)) return success(id);
  return failure(finding('ZoneIdInvalid', { message: `${JSON.stringify(text)} is no hosted zone id.`, value: text }));
}
