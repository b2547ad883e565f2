import { Apex53Error } from '../model/error';

/** What is read, or undefined where that is not allowed. */
export async function ifAllowed<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!Apex53Error.is(error, 'AccessDenied')) throw error;
    return undefined;
  }
}
