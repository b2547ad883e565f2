import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import type { Patience, ResourcePorts } from './resource-kind';

/** The port of another service. */
export function serviceOf({ services }: Pick<ResourcePorts, 'services'>, service: string): object {
  const port = services[service];
  if (port === undefined) throw new Apex53Error('ServiceFailed', `Nothing is given to speak to ${service} with.`);
  return port;
}

/** What a call answers, or undefined where the service refuses it with one of these codes. */
export async function unlessCode<T>(codes: readonly string[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (Apex53Error.is(error) && codes.includes(String(error.details.awsCode))) return undefined;
    throw error;
  }
}

/** What a look at a resource tells: it is as waited for, or why it is not yet. */
export type Look = { readonly settled: true } | { readonly settled: false; readonly status: string };

/** It is as waited for. */
export const settled: Look = { settled: true };

/** What waits for things that are done before the next call: a service's own operations take minutes at most. */
export function ownPatience(clock: Clock): Patience {
  return { clock, timeoutMilliseconds: 600_000 };
}

const firstPauseMilliseconds = 2000;
const longestPauseMilliseconds = 10_000;

/**
 * Looks again and again until it is so. A state that sounds like failure may pass, so nothing but the deadline ends it.
 *
 * @throws Apex53Error `PropagationTimedOut` with the last status.
 */
export async function waitUntilSettled(what: string, look: () => Promise<Look>, patience: Patience): Promise<void> {
  const { clock, timeoutMilliseconds, signal } = patience;
  const deadline = clock.now() + timeoutMilliseconds;
  for (let pause = firstPauseMilliseconds; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    const seen = await look();
    if (seen.settled || signal?.aborted === true) return;
    if (clock.now() >= deadline)
      throw new Apex53Error(
        'PropagationTimedOut',
        `${what} was still ${seen.status} after ${timeoutMilliseconds / 1000} s. Nothing is lost; correct what it tells, if anything, and run again.`,
        { details: { status: seen.status } },
      );
    await clock.sleep(pause, signal);
  }
}
