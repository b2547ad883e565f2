import { Route53Client } from '@aws-sdk/client-route-53';
import type { EmulatorRequestHandler } from '../../lib/emulator';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Nobody checks signatures here. */
const signer = { sign: <T>(request: T) => Promise.resolve(request) };

const made = new Route53Client({
  region: 'us-east-1',
  endpoint: 'http://emulator.invalid',
  credentials: { accessKeyId: 'law', secretAccessKey: 'law' },
  signer,
  maxAttempts: 1,
});

/**
 * A client of its own with this handler, for a fraction of what a new one costs: all share what the SDK works out from their settings.
 *
 * Nothing is logged, so nothing is made ready to be logged. It tries once: whatever fails is apex53's to deal with, and nothing waits by a real clock.
 */
export function cheapClient(requestHandler: EmulatorRequestHandler): Route53Client {
  return Object.create(made, { config: { value: { ...made.config, requestHandler, logger: undefined } } }) as Route53Client;
}
