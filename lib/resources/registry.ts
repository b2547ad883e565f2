import type { ResourceKindName } from '../model/resource';
import { cidrCollection } from './kinds/cidr-collection';
import { healthCheck } from './kinds/health-check';
import type { ResourceKind } from './resource-kind';

const kinds: { readonly [K in ResourceKindName]: ResourceKind<K> } = { cidrCollection, healthCheck };

/** Every kind of resource, in the order in which they are read. */
export const resourceKinds: readonly ResourceKind[] = Object.values(kinds);

/** How resources of a kind are handled. */
export function resourceKind(kind: ResourceKindName): ResourceKind {
  return kinds[kind];
}
