import type { Hit } from './faults';

/** Every request from the n-th on, counted over all operations. */
export function stoppedAt(n: number): Hit {
  let seen = 0;
  return () => seen++ >= n;
}
