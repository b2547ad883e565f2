import { errorName, translateError, type CallContext } from '../aws/errors';

/** A call of a service, as its errors name it. */
export interface ServiceCall extends CallContext {
  /** IAM prefix of the service. */
  readonly service: string;
}

/** The answer of a call; its errors as errors of apex53, with the IAM action that is missing. */
export async function ask<T>(call: ServiceCall, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw translateError(error, call);
  }
}

/** The answer of a call, or undefined when it fails with one of these names: those by which the service says that there is no such thing. */
export async function askFor<T>(call: ServiceCall, absent: readonly string[], send: () => Promise<T>): Promise<T | undefined> {
  return ask(call, async () => {
    try {
      return await send();
    } catch (error) {
      if (absent.includes(errorName(error))) return undefined;
      throw error;
    }
  });
}

/** One page of a listing, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[] | undefined;
  readonly next: string | undefined;
}

/** Everything a listing holds, page by page to the end. */
export async function allPages<T>(read: (from: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = [];
  let from: string | undefined;
  do {
    const { items, next }: Page<T> = await read(from);
    all.push(...(items ?? []));
    // A service that answers with the same place again would be asked forever.
    from = next === '' || next === from ? undefined : next;
  } while (from !== undefined);
  return all;
}

/** What is asked once for each key, however often it is wanted. */
export function once<T>(read: (key: string | undefined) => Promise<T>): (key: string | undefined) => Promise<T> {
  const answers = new Map<string | undefined, Promise<T>>();
  return (key) => {
    const known = answers.get(key) ?? read(key);
    answers.set(key, known);
    return known;
  };
}
