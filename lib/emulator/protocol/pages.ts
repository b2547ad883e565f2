import { compareText, lowerBound } from '../names/compare';

/** One page of a listing, and the item that the next page begins with. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: T | undefined;
}

/**
 * The page that begins with the first item whose key is not below the start, so that a marker stays a position when its
 * item is deleted between two pages. The items must be in the order of their keys.
 */
export function pageFrom<T>(items: readonly T[], keyOf: (item: T) => string, start: string | undefined, size: number): Page<T> {
  const first = start === undefined ? 0 : lowerBound(items, (item) => compareText(keyOf(item), start));
  return { items: items.slice(first, first + size), next: items[first + size] };
}

/** Items in the order of their keys. */
export function sortByKey<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return [...items].sort((left, right) => compareText(keyOf(left), keyOf(right)));
}
