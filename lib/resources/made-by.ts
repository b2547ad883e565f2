import type { Assembly } from '../synth/assembly';
import { namePrefix } from '../synth/caller-reference';

/** Whether an app made something of this CreatorRequestId or name. */
export function isMadeBy({ scopes }: Assembly['app'], identity: string | undefined): boolean {
  return identity !== undefined && scopes.some((scope) => identity.startsWith(namePrefix(scope)));
}
