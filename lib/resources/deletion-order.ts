import { inDependencyOrder } from '../model/dependency-order';
import { textsIn } from '../model/json-references';
import { sortByKey } from '../model/name/order';

interface Deletable {
  readonly kind: string;
  readonly id: string;
  readonly before: unknown;
}

/** Resources, each before those whose id it holds, so that nothing is deleted that is still referred to. */
export function inDeletionOrder<T extends Deletable>(doomed: readonly T[]): T[] {
  const byId = sortByKey(doomed, ({ kind, id }) => `${kind} ${id}`).reverse();
  return inDependencyOrder(byId, { namesOf: ({ id }) => [id], mentionsOf: ({ before }) => textsIn(before) }).reverse();
}
