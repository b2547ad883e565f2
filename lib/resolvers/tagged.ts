import { mapConcurrently } from '../model/concurrency';
import { hasTags } from './target-facts';

/** Where tags take a call for each resource, so many are asked for at once. */
const callsAtOnce = 4;

/** Those of the resources that have all the tags wanted. */
export async function tagged<T>(
  resources: readonly T[],
  wanted: Readonly<Record<string, string>>,
  tagsOf: (resource: T) => Promise<Readonly<Record<string, string | undefined>>>,
): Promise<readonly T[]> {
  const tags = await mapConcurrently(resources, callsAtOnce, tagsOf);
  return resources.filter((_, i) => hasTags(tags[i] ?? {}, wanted));
}
