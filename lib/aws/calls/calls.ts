import type { CallContext } from '../errors';
import type { loadSdk } from '../sdk';

type Send<T> = (commands: ReturnType<typeof loadSdk>) => Promise<T>;

/** How one call is made and its error translated. */
export interface Calls {
  readonly call: <T>(context: CallContext, send: Send<T>) => Promise<T>;
  /** Undefined for the named service code. */
  readonly callUnless: <T>(code: string, context: CallContext, send: Send<T>) => Promise<T | undefined>;
}
