import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';

/** The port, refusing every further call once the signal is aborted. */
export function stoppable(port: Route53Port, signal: AbortSignal | undefined): Route53Port {
  if (signal === undefined) return port;
  return new Proxy(port, {
    get(target, method, receiver): unknown {
      if (signal.aborted) throw new Apex53Error('Interrupted', 'Interrupted between two calls. Nothing is half done; run again to finish.');
      return Reflect.get(target, method, receiver);
    },
  });
}
