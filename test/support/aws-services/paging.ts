/** One page of a listing, with what the next one is asked by. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Pages are as small as can be, so that whoever reads only the first one is found out. */
const pageSize = 1;

/** The page that begins at a token of the page before. */
export function pageOf<T>(all: readonly T[], token: unknown): PageOf<T> {
  const start = typeof token === 'string' && token !== '' ? Number(token.replace('page-', '')) : 0;
  const end = start + pageSize;
  return { items: all.slice(start, end), ...(end < all.length ? { next: `page-${end}` } : {}) };
}

/** Takes away what was listed as ending: between two listings, never within one, since a page begins where the one before ended. */
export function sweep<T extends { readonly Id: string }>(all: Map<string, T>, ended: Set<T>, token: unknown): void {
  if (token !== undefined) return;
  for (const { Id } of ended) all.delete(Id);
  ended.clear();
}

/** Members `Prefix.member.1`, `Prefix.member.2`, … of the query protocols, in their order. */
export function members(params: URLSearchParams, prefix: string): readonly string[] {
  return [...params].filter(([name]) => name.startsWith(`${prefix}.`)).map(([, value]) => value);
}
