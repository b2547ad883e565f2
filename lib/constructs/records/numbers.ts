/** A number that a registry has names for: one of the names, or a number, known or not. */
export type NumberOrName<T> = (keyof T & string) | number;

/** The number as the text of a field; a name that is not in the table stays, and is refused with the field. */
export function numberText<T extends Readonly<Record<string, number>>>(value: NumberOrName<T>, names: T): string {
  return String(typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value);
}
