import type { Assembly } from '../synth/assembly';
import { scopeTag } from '../synth/scope-tag';
import type { LiveResource } from './live-resource';

/** Whether an app created a resource: it says so in a tag. Routing controls have none; theirs are those of their panel. */
export function isTaggedOwn({ tags = {} }: LiveResource, { scopes }: Assembly['app']): boolean {
  const scope = tags[scopeTag];
  return scope !== undefined && scopes.includes(scope);
}
