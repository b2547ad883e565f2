import type { LiveResource } from '../resources/live-resource';
import { resourceKind } from '../resources/registry';
import type { AssemblyResource } from '../synth/assembly';
import { generationOf, identitiesOf } from '../synth/caller-reference';

/** Resources that exist, by what declared ones are found again by. */
export class LiveByIdentity {
  private readonly byIdentity = new Map<string, LiveResource[]>();

  constructor(live: readonly LiveResource[]) {
    for (const resource of live) {
      const { identity, kind } = resource;
      const identities = resourceKind(kind).identifiedBy === 'callerReference' ? identitiesOf(identity) : [identity];
      for (const one of identities) this.at(`${kind} ${one}`).push(resource);
    }
  }

  /** Those that were created as the declared one, the latest generation first. */
  of(declared: AssemblyResource): readonly LiveResource[] {
    const { kind } = declared;
    const identity = resourceKind(kind).identityOf?.(declared) ?? declared.identity;
    const generation = (live: LiveResource) => generationOf(live.identity, identity) ?? 0;
    return [...(this.byIdentity.get(`${kind} ${identity}`) ?? [])].sort((a, b) => generation(b) - generation(a));
  }

  private at(key: string): LiveResource[] {
    const found = this.byIdentity.get(key) ?? [];
    this.byIdentity.set(key, found);
    return found;
  }
}
