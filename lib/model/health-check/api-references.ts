import { parseReferenceToken } from '../reference';
import type { ReferenceResolver } from '../rrset/api-references';
import type { ApiHealthCheckConfig } from './api-shape';

type Children = Pick<ApiHealthCheckConfig, 'ChildHealthChecks'>;

/** The tokens of references that a health check holds: children that the app declares. */
export function childTokens({ ChildHealthChecks: children = [] }: Children): readonly string[] {
  return children.filter((child) => parseReferenceToken(child) !== undefined);
}

/** The members with every child's id that the resolver knows; the others stay as tokens. Sorted, so that every run sends the same. */
export function resolveChildren<T extends Children>(api: T, resolve: ReferenceResolver): T {
  if (childTokens(api).length === 0) return api;
  const idOf = (child: string): string => {
    const token = parseReferenceToken(child);
    return (token === undefined ? undefined : resolve(token.reference, token.index)) ?? child;
  };
  return { ...api, ChildHealthChecks: api.ChildHealthChecks?.map(idOf).sort() };
}
