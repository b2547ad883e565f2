import { Apex53Error } from '../model/error';

/** What is listed; nothing where that is not allowed and need not be. */
export async function unlessDenied<T>(listed: Promise<readonly T[]>, isNeeded: boolean): Promise<readonly T[]> {
  try {
    return await listed;
  } catch (error) {
    if (isNeeded || !Apex53Error.is(error, 'AccessDenied')) throw error;
    return [];
  }
}
