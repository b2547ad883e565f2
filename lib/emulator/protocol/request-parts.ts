import { type EmulatorRequest } from './messages';

/** A header's first value; names in any case. */
export function headerOf({ headers = {} }: EmulatorRequest, name: string): string | undefined {
  return first(Object.entries(headers).find(([sent]) => sent.toLowerCase() === name)?.[1]);
}

/** A query parameter's first value. */
export function queryOf({ query = {} }: EmulatorRequest, name: string): string | undefined {
  return first(query[name]);
}

function first(value: string | readonly string[] | null | undefined): string | undefined {
  return (typeof value === 'object' && value !== null ? value[0] : value) ?? undefined;
}
