import { ParseProblem, unsupportedCharacter } from '../names/domain-name';

/**
 * Checks one value of a record and returns its meaning as text: equal texts mean equal DNS data, however it was spelled.
 *
 * @throws ParseProblem in the service's words
 */
export type ValueReader = (value: string) => string;

/** Refuses what is neither printable ASCII nor a tab. @throws ParseProblem UnsupportedCharacter */
export function requirePrintable(value: string): void {
  const raw = /[^\t\x20-\x7e]/.exec(value)?.[0];
  if (raw !== undefined) throw unsupportedCharacter(raw);
}

/** Fields separated by blanks. @throws ParseProblem UnsupportedCharacter */
export function fieldsOf(value: string): string[] {
  requirePrintable(value);
  return value
    .trim()
    .split(/[ \t]+/)
    .filter((field) => field !== '');
}

/** A decimal number within a range, or undefined. */
export function decimal(field: string | undefined, max: number): number | undefined {
  if (field === undefined || !/^\d{1,10}$/.test(field)) return undefined;
  const number = Number(field);
  return number <= max ? number : undefined;
}

/** Whether a text is hexadecimal octets, of a given number where one is given. */
export function isHex(text: string, octets?: number): boolean {
  return /^(?:[0-9a-fA-F]{2})+$/.test(text) && (octets === undefined || text.length === 2 * octets);
}

/** A problem with a whole value, with what the service adds behind it. */
export function valueProblem(code: string, explanation: string, value: string, detail = ''): ParseProblem {
  const problem = new ParseProblem(code, explanation, value);
  if (detail !== '') problem.message += ` ${detail}`;
  return problem;
}

/** Largest 16-bit number. */
export const max16 = 65535;
/** Largest 32-bit number. */
export const max32 = 4294967295;
