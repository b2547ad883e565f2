import type { CreateResource, DeleteResource, ReplaceResource, ResourceStep } from '../../plan/resource-step';
import { resourceKind } from '../../resources/registry';
import type { AssemblyResource } from '../../synth/assembly';
import { baseOfGeneration } from '../../synth/caller-reference';
import type { JournalEntry } from '../journal';

/** What the entry's steps speak of, as it would be declared: by this a kind finds what exists. */
export function journalledResources({ plans }: Pick<JournalEntry, 'plans'>): AssemblyResource[] {
  return plans.flatMap(({ resources }) => resources).flatMap((step) => ('identity' in step ? [asDeclared(step)] : []));
}

/** What one step speaks of, as it would be declared. */
export function asDeclared(step: CreateResource | ReplaceResource | DeleteResource): AssemblyResource {
  return {
    kind: step.kind,
    path: pathOf(step),
    identity: identityOf(step),
    properties: step.action === 'delete' ? step.before : step.after,
    tags: step.action === 'delete' ? (step.formerTags ?? {}) : step.tags,
    removalPolicy: 'destroy',
  };
}

/** What an identity is made of: a caller reference that was taken before has a generation behind it. */
export function identityOf({ kind, identity }: { readonly kind: ResourceStep['kind']; readonly identity: string }): string {
  return resourceKind(kind).identifiedBy === 'callerReference' ? (baseOfGeneration(identity) ?? identity) : identity;
}

/** The construct path; for what nobody declares any more one that no construct has. */
export function pathOf(step: ResourceStep): string {
  return 'path' in step ? step.path : `rollback/${step.id}`;
}
