import { Route53ServiceException, type Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { type SteppedClock } from '../../../lib/emulator';
import { settle } from './traffic-rules';
import { type TinyModel } from './world';

/** The real thing as one account sees it; it can be stopped and started again. */
export interface TinyReal {
  readonly client: Route53Client;
  readonly clock: SteppedClock;
  /** Saves, compares, and goes on with what was saved. */
  reload(): Promise<void>;
}

/** What an account does, and its story. */
export interface Deed {
  readonly story: string;
  act(model: TinyModel, real: TinyReal): Promise<unknown>;
}

/** A deed: `act` sends and compares; what it leaves behind is looked at after it. */
export function deed(story: string, act: Deed['act']): Deed {
  return {
    story,
    act: (model, real) => {
      settle(model);
      return act(model, real);
    },
  };
}

/** Sends a request that the model expects to be answered, or to be refused with a code. Undefined when it was refused. */
export async function send<T>(call: Promise<T>, expected: string | undefined): Promise<T | undefined> {
  const outcome = await call.then(
    (answer) => ({ answer, code: undefined, message: '' }),
    (error: unknown) => {
      if (error instanceof Route53ServiceException) return { answer: undefined, code: error.name, message: error.message };
      throw error;
    },
  );
  expect(outcome.code === expected ? expected : `${outcome.code ?? 'accepted'} ${outcome.message}`).toBe(expected);
  return outcome.answer;
}

/** Mostly one of the first, which are there from the beginning; seldom one that is not there. */
export const usual = (...first: readonly number[]): fc.Arbitrary<number> => fc.constantFrom(...first, ...first, ...first, ...first, 0, 5);

/** An id without its prefix. */
export const bare = (id = ''): string => id.replace(/^\/\w+\//, '');

/** Notes a change that was accepted. */
export function noteChange(model: TinyModel, id: string | undefined): void {
  model.born('change', bare(id));
  model.changes.set(bare(id), model.world.now);
}
