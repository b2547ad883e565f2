/** Members of a JSON object; the empty object when the value is something else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A boolean, which documents in use have as text too; undefined when it is none. */
export function booleanOf(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** A whole number, as number or text; NaN when it is none. */
export function integerOf(value: unknown): number {
  const number = typeof value === 'number' || isText(value) ? Number(value) : NaN;
  return Number.isInteger(number) ? number : NaN;
}
