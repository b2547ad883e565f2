import type { Construct } from 'constructs';

/** An id that no construct of the scope has: the base, else `base 2`, `base 3`, …. What is declared twice is then told by findings. */
export function freeId(scope: Construct, base: string): string {
  let id = base;
  for (let next = 2; scope.node.tryFindChild(id) !== undefined; next++) id = `${base} ${next}`;
  return id;
}
