import { Apex53Error } from '../model/error';

/**
 * What is read; undefined where the credentials do not allow it and it can be done without.
 *
 * @throws Apex53Error `AccessDenied` where it cannot be done without, and whatever else reading throws.
 */
export async function unlessDenied<T>(read: Promise<T>, mayBeDenied: boolean): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!mayBeDenied || !Apex53Error.is(error, 'AccessDenied')) throw error;
    return undefined;
  }
}
