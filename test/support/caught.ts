import { Apex53Error } from '../../lib/model/error';

/** The error of apex53 that a call ends with; anything else fails the test. */
export async function caught(call: Promise<unknown>): Promise<Apex53Error> {
  try {
    await call;
  } catch (error) {
    if (Apex53Error.is(error)) return error;
    throw error;
  }
  throw new Error('the call succeeded');
}
