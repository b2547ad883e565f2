import { isOfKind, type ResourceKindName, type ResourceProperties } from '../model/resource';
import type { PropertyChange } from '../resources/property-change';
import type { DueStep } from '../resources/schedule';
import type { Tags } from '../synth/declarations';

interface Step<K extends ResourceKindName> {
  readonly kind: K;
  /** What is done of a way that takes longer than one run; nothing else is. */
  readonly due?: readonly DueStep[];
}

interface DeclaredStep<K extends ResourceKindName> extends Step<K> {
  readonly path: string;
  /** References to what does not exist yet stand in it as tokens. */
  readonly after: ResourceProperties[K];
}

interface StepOnExisting<K extends ResourceKindName> extends Step<K> {
  readonly id: string;
  /** The one read: a service that counts versions refuses to change another one. */
  readonly version?: number;
  readonly before: ResourceProperties[K];
}

interface EndingStep<K extends ResourceKindName> extends StepOnExisting<K> {
  /** What the one that goes has, as far as it was read: by these another one takes its place again. */
  readonly formerTags?: Tags;
}

/** A resource that does not exist yet. */
export interface CreateResource<K extends ResourceKindName = ResourceKindName> extends DeclaredStep<K> {
  readonly action: 'create';
  readonly identity: string;
  readonly tags: Tags;
}

/** A resource that is changed in place. */
export interface UpdateResource<K extends ResourceKindName = ResourceKindName> extends DeclaredStep<K>, StepOnExisting<K> {
  readonly action: 'update';
  readonly changes: readonly PropertyChange[];
  /** Those that it lacks; all of them where another one takes its place. */
  readonly addTags: Tags;
}

/**
 * A resource that cannot become as declared: another one is created, what refers to it goes over, and then it is deleted; or the other way
 * round, for a kind that says so.
 */
export interface ReplaceResource<K extends ResourceKindName = ResourceKindName> extends DeclaredStep<K>, EndingStep<K> {
  readonly action: 'replace';
  readonly identity: string;
  readonly reason: string;
  readonly tags: Tags;
}

/** A resource that the app created and declares no longer, or that is destroyed with it. */
export interface DeleteResource<K extends ResourceKindName = ResourceKindName> extends EndingStep<K> {
  readonly action: 'delete';
  readonly identity: string;
}

/** What happens to one resource. */
export type ResourceStep<K extends ResourceKindName = ResourceKindName> =
  CreateResource<K> | UpdateResource<K> | ReplaceResource<K> | DeleteResource<K>;

/** What happens to the resources of one kind. */
export function stepsOf<K extends ResourceKindName>(steps: readonly ResourceStep[], kind: K): ResourceStep<K>[] {
  return steps.filter((step): step is ResourceStep<K> => isOfKind(step, kind));
}
