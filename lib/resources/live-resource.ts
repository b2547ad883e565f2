import type { ReferenceAttribute } from '../model/reference';
import { isOfKind, type ResourceKindName, type ResourceProperties } from '../model/resource';
import type { Tags } from '../synth/declarations';

/** What references to a resource stand for, as far as it is known. */
export type ResourceAttributes = Readonly<Partial<Record<ReferenceAttribute, string>>>;

/** A resource as the service holds it. */
export interface LiveResource<K extends ResourceKindName = ResourceKindName> {
  readonly kind: K;
  /** By which the service is told which one is meant. */
  readonly id: string;
  /** By which a declared one is found again: the caller reference, or the name. */
  readonly identity: string;
  /** Raised with each update, where the service counts: an update is refused when somebody else made one since. */
  readonly version?: number;
  readonly properties: ResourceProperties[K];
  readonly attributes: ResourceAttributes;
  /** Read only where the app declares tags. */
  readonly tags?: Tags;
}

/** The resources of one kind. */
export function liveOf<K extends ResourceKindName>(resources: readonly LiveResource[], kind: K): LiveResource<K>[] {
  return resources.filter((resource): resource is LiveResource<K> => isOfKind(resource, kind));
}
