import { invalidInput } from '../errors';
import { lowerCamel } from '../xml/shapes';
import { constraintText } from '../xml/body';
import { bareId, longestResourceId, type IdPrefix } from './bare-id';

/** Path and query parameters of one request, with the checks of the second layer of refusal. */
export class Parameters {
  constructor(
    private readonly pathValues: Readonly<Record<string, string>>,
    private readonly queryValues: Readonly<Record<string, string | readonly string[] | null | undefined>>,
  ) {}

  /** A part of the path. `longest` is its limit in characters. */
  path(name: string, longest = 64): string {
    const value = this.pathValues[name] ?? '';
    if (value.length > longest) throw violation(value, lowerCamel(name), `Member must have length less than or equal to ${longest}`);
    return value;
  }

  /** A part of the path with a fixed set of words. */
  pathWord<Word extends string>(name: string, words: readonly Word[]): Word {
    const value = this.path(name);
    const word = words.find((known) => known === value);
    if (word === undefined) throw violation(value, lowerCamel(name), `Member must satisfy enum value set: [${words.join(', ')}]`);
    return word;
  }

  /**
   * An id in the path, bare; the prefix is taken off for clients that leave it on and do not escape its slashes away.
   * `longest` is the limit of the bare id.
   */
  resourceId(name: string, prefix: IdPrefix, longest = longestResourceId): string {
    const id = bareId(this.path(name, Infinity), prefix);
    if (id.length > longest) throw violation(id, lowerCamel(name), `Member must have length less than or equal to ${longest}`);
    return id;
  }

  /** An id in the query, bare, or undefined when it is missing or empty. */
  queryId(name: string, pathName: string, prefix: IdPrefix): string | undefined {
    const sent = this.query(name);
    const id = sent === undefined ? undefined : bareId(sent, prefix);
    if (id !== undefined && id.length > longestResourceId)
      throw violation(id, pathName, `Member must have length less than or equal to ${longestResourceId}`);
    return id;
  }

  /** A query parameter, or undefined when it is missing or empty. */
  query(name: string): string | undefined {
    const value = this.queryValues[name];
    const first = Array.isArray(value) ? (value as readonly string[])[0] : (value as string | null | undefined);
    return first === null || first === '' ? undefined : first;
  }

  /** A query parameter with a fixed set of words. */
  queryWord(name: string, pathName: string, words: readonly string[]): string | undefined {
    const value = this.query(name);
    if (value !== undefined && !words.includes(value))
      throw violation(value, pathName, `Member must satisfy enum value set: [${words.join(', ')}]`);
    return value;
  }

  /** A query parameter whose length is limited, in characters. */
  queryOfLength(name: string, pathName: string, shortest: number, longest: number): string | undefined {
    const value = this.query(name);
    if (value === undefined) return undefined;
    if (value.length < shortest) throw violation(value, pathName, `Member must have length greater than or equal to ${shortest}`);
    if (value.length > longest) throw violation(value, pathName, `Member must have length less than or equal to ${longest}`);
    return value;
  }

  /** MaxItems: the text to echo, and the page size, cut to the operation's maximum without an error. */
  maxItems(most: number, byDefault = 100): { readonly echoed: string; readonly size: number } {
    return this.pageSize('maxitems', 'maxItems', most, byDefault);
  }

  /** MaxResults: the page size, cut to the operation's maximum without an error. */
  maxResults(most: number, byDefault = 100): number {
    return this.pageSize('maxresults', 'maxResults', most, byDefault).size;
  }

  private pageSize(name: string, pathName: string, most: number, byDefault: number): { readonly echoed: string; readonly size: number } {
    const sent = this.query(name);
    if (sent === undefined) return { echoed: String(byDefault), size: byDefault };
    if (!/^\d{1,9}$/.test(sent)) throw violation(sent, pathName, 'Member must satisfy regular expression pattern: [0-9]+');
    const size = Number(sent);
    if (size < 1) throw violation(sent, pathName, 'Member must have value greater than or equal to 1');
    return { echoed: String(Math.min(size, most)), size: Math.min(size, most) };
  }
}

function violation(value: string, path: string, constraint: string): Error {
  return invalidInput(constraintText([`Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`]));
}
