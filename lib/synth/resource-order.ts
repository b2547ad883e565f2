import { inDependencyOrder, type Mentions } from '../model/dependency-order';
import { tokensIn } from '../model/json-references';
import { parseReferenceToken } from '../model/reference';
import type { AssemblyResource } from './assembly';

const byReferences: Mentions<AssemblyResource> = {
  namesOf: (resource) => [resourceName(resource)],
  mentionsOf: ({ properties }) => mentionedIn(properties),
};

/** One text for each resource of an app. */
export function resourceName({ kind, path }: { readonly kind: string; readonly path: string }): string {
  return `${kind}:${path}`;
}

/** The names of the resources that the references in plain JSON are to. */
export function mentionedIn(value: unknown): string[] {
  return tokensIn(value).flatMap((token) => {
    const reference = parseReferenceToken(token)?.reference;
    return reference === undefined ? [] : [resourceName({ kind: reference.resource, path: reference.path })];
  });
}

/** Resources, each after those that it refers to. */
export function inCreationOrder(resources: readonly AssemblyResource[]): AssemblyResource[] {
  return inDependencyOrder(resources, byReferences);
}
