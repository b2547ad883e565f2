import type { Route53Port } from '../aws/route53-port';
import { interrupted } from '../model/interrupted';

/** The port, refusing every further call once the signal is aborted. */
export function stoppable(port: Route53Port, signal: AbortSignal | undefined): Route53Port {
  if (signal === undefined) return port;
  return new Proxy(port, {
    get(target, method, receiver): unknown {
      if (signal.aborted) throw interrupted();
      return Reflect.get(target, method, receiver);
    },
  });
}
