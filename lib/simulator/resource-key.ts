import { parseReferenceToken, type IdOrReference } from '../model/reference';

/** What is declared or known by id goes by its id, or by construct path where the id is a reference. */
export function resourceKey(id: IdOrReference): string {
  if (typeof id !== 'string') return id.path;
  return parseReferenceToken(id)?.reference.path ?? id;
}
