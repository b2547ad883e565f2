import type { EmulatorRequestHandler, SdkHttpRequest } from '../../lib/emulator';
import { findRoute } from '../../lib/emulator/protocol/router';

type Answer = Awaited<ReturnType<EmulatorRequestHandler['handle']>>;

/** A request on its way, as far as tests look at it. */
export interface SeenRequest {
  /** Operation name, such as `ListResourceRecordSets`. */
  readonly operation: string;
  readonly path: string;
  readonly body: string;
  /** How many requests of this operation came before, retries included. */
  readonly index: number;
}

/** Stands between client and service: forwards a request or not, and answers. */
export type Tap = (request: SeenRequest, forward: () => Promise<Answer>) => Promise<Answer>;

/** A request handler with a tap in front of it. */
export function tapHandler(inner: EmulatorRequestHandler, tap: Tap): EmulatorRequestHandler {
  const counts = new Map<string, number>();
  return {
    ...inner,
    handle: (request) => {
      const operation = operationOf(request);
      const index = counts.get(operation) ?? 0;
      counts.set(operation, index + 1);
      return tap({ operation, path: request.path, body: typeof request.body === 'string' ? request.body : '', index }, () =>
        inner.handle(request),
      );
    },
  };
}

/** A tap that notes every request, and the notes. */
export function recorder(): { readonly tap: Tap; readonly seen: SeenRequest[]; operations(): string[] } {
  const seen: SeenRequest[] = [];
  const tap: Tap = (request, forward) => {
    seen.push(request);
    return forward();
  };
  return { tap, seen, operations: () => seen.map(({ operation }) => operation) };
}

/** Which operation a request is for; tests of other doubles send what Route 53 does not know. */
function operationOf({ method, path }: Pick<SdkHttpRequest, 'method' | 'path'>): string {
  return findRoute(method, path)?.operation ?? `${method} ${path}`;
}
