import { Apex53Error } from '../model/error';
import { withGeneration } from '../synth/caller-reference';

/** How often a resource may have been destroyed and declared again before something must be wrong. */
const maxGenerations = 1000;

/**
 * What `create` makes with the first caller reference that the service takes; it gives undefined for one that was used before.
 *
 * @throws Apex53Error `ServiceFailed` when none is taken.
 */
export async function withFreeCallerReference<T>(
  path: string,
  identity: string,
  create: (callerReference: string) => Promise<T | undefined>,
): Promise<T> {
  for (let generation = 1; generation <= maxGenerations; generation++) {
    const created = await create(withGeneration(identity, generation));
    if (created !== undefined) return created;
  }
  throw new Apex53Error(
    'ServiceFailed',
    `Route 53 refused every caller reference from ${identity} to ${withGeneration(identity, maxGenerations)} for ${path}. Give another callerReference.`,
    { details: { path } },
  );
}
