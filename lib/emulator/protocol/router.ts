import { operationRoutes, type OperationName } from './routes';

/** The operation that a request asks for, with the decoded parts of its path. */
export interface Route {
  readonly operation: OperationName;
  readonly path: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly operation: OperationName;
  readonly segments: readonly string[];
}

const versionPrefix = '/2013-04-01/';

/** Patterns by method and number of segments; a literal segment wins over a parameter. */
const patterns = new Map<string, Pattern[]>();
for (const [operation, method, path] of operationRoutes) {
  const segments = path.slice(1).split('/');
  const key = `${method} ${segments.length}`;
  patterns.set(key, [...(patterns.get(key) ?? []), { operation, segments }]);
}
for (const group of patterns.values()) group.sort((left, right) => countParameters(left) - countParameters(right));

function countParameters({ segments }: Pattern): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

/** Finds the operation; a trailing slash makes no difference. Undefined when no operation has this method and path. */
export function findRoute(method: string, path: string): Route | undefined {
  if (!path.startsWith(versionPrefix)) return undefined;
  const segments = splitPath(path.slice(versionPrefix.length));
  if (!segments) return undefined;
  for (const pattern of patterns.get(`${method} ${segments.length}`) ?? []) {
    const found = match(pattern, segments);
    if (found) return { operation: pattern.operation, path: found };
  }
  return undefined;
}

/** An id with a slash in it, as some clients send them, arrives escaped and stays one segment. */
function splitPath(path: string): string[] | undefined {
  try {
    return path.replace(/\/$/, '').split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function match({ segments }: Pattern, sent: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = sent[index] ?? '';
    if (value === '') return undefined;
    if (segment.startsWith('{')) parameters[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return parameters;
}
