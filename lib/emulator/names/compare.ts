/** Order of two ASCII texts, by code. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Index of the first item whose comparison is not below zero, in an ordered list. */
export function lowerBound<T>(items: readonly T[], compareToTarget: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && compareToTarget(item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
