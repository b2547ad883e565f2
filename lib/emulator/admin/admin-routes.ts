import { messageOf } from '../caught';
import { SteppedClock } from '../trouble/stepped-clock';
import { type Clock } from '../options';
import { type EmulatorResources } from '../resources/existing-resources';
import { type Fault } from '../trouble/fault';
import { limitsOf } from '../trouble/fault-checks';
import { type RateLimits, type RateProfile } from '../trouble/rate-limits';
import { AdminError } from './admin-error';
import { type AdminTarget } from './admin-target';

/** Answers with a value for JSON, or with JSON as text. `body` reads the request's JSON. */
export type AdminRoute = (target: AdminTarget, body: () => unknown) => unknown;

/** Name below `/_apex53/` to method to what is done. */
export const adminRoutes: Readonly<Record<string, Readonly<Record<string, AdminRoute>>>> = {
  requests: {
    GET: ({ log }) => ({ count: log.count, counts: Object.fromEntries(log.counts()), requests: log.last() }),
  },
  reset: {
    POST: async (target) => {
      await target.reset();
      return { reset: true };
    },
  },
  snapshot: {
    GET: (target) => target.snapshot(),
    PUT: async (target, body) => {
      const document = body();
      if (document === undefined) throw new AdminError('BadRequest', 'The body must be a snapshot, as GET answers it.', 400);
      await withBadRequest(() => target.restore(JSON.stringify(document)));
      return { restored: true };
    },
  },
  faults: {
    GET: ({ faults }) => describeFaults(faults),
    POST: async ({ faults }, body) => {
      await withBadRequest(() => addTrouble(faults, body()));
      return describeFaults(faults);
    },
    DELETE: ({ faults }) => {
      faults.clear();
      return describeFaults(faults);
    },
  },
  resources: {
    GET: ({ resources }) => resources.listed,
    PUT: async ({ resources }, body) => {
      await withBadRequest(() => resources.replace(body() as EmulatorResources));
      return resources.listed;
    },
  },
  clock: {
    GET: ({ clock }) => describeClock(clock),
    POST: async ({ clock }, body) => {
      if (!(clock instanceof SteppedClock))
        throw new AdminError(
          'ClockNotStepped',
          'The clock is the real one: it cannot be stepped. Make the emulator with a SteppedClock.',
          409,
        );
      const { stepMs } = membersOf(body(), ['stepMs']);
      if (typeof stepMs !== 'number') throw new AdminError('BadRequest', 'The body must be {"stepMs": milliseconds}.', 400);
      await withBadRequest(() => clock.step(stepMs));
      return describeClock(clock);
    },
  },
};

/** `{"faults": [...], "throttling": ...}`; either may be left out. */
function addTrouble(faults: AdminTarget['faults'], body: unknown): void {
  const { faults: added = [], throttling } = membersOf(body, ['faults', 'throttling']);
  if (!Array.isArray(added)) throw new TypeError('The member faults must be a list.');
  // Both are understood, or nothing is taken.
  if (throttling !== undefined && throttling !== 'off') limitsOf(throttling);
  faults.add(...(added as Fault[]));
  if (throttling !== undefined) faults.throttle(throttling as RateProfile | RateLimits | 'off');
}

function describeFaults(faults: AdminTarget['faults']): unknown {
  return { throttling: faults.limits ?? 'off', faults: faults.list() };
}

function describeClock(clock: Clock): unknown {
  return { now: new Date(clock.now()).toISOString(), stepped: clock instanceof SteppedClock };
}

function membersOf(body: unknown, known: readonly string[]): Record<string, unknown> {
  const shape = `{${known.map((name) => `"${name}"`).join(', ')}}`;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AdminError('BadRequest', `The body must be an object with ${shape}.`, 400);
  const unknownName = Object.keys(body).find((name) => !known.includes(name));
  if (unknownName !== undefined)
    throw new AdminError('BadRequest', `There is no member ${JSON.stringify(unknownName)}. There are: ${known.join(', ')}.`, 400);
  return { ...body };
}

/** What cannot be understood is the sender's mistake. */
async function withBadRequest(act: () => void | Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new AdminError('BadRequest', messageOf(error), 400);
    throw error;
  }
}
