import { splitText } from '../../model/rdata/character-string';
import { literal, type Expression } from '../syntax/expression';

/** The text that these octets are in UTF-8, or undefined where they are none. */
export function utf8Text(octets: string): string | undefined {
  const text = Buffer.from(octets, 'latin1').toString('utf8');
  return Buffer.from(text, 'utf8').toString('latin1') === octets ? text : undefined;
}

/** All texts, or undefined where one of them is none. */
export function utf8Texts(strings: readonly string[]): readonly string[] | undefined {
  const texts = strings.map(utf8Text).filter((text) => text !== undefined);
  return texts.length === strings.length ? texts : undefined;
}

/** Character strings as one text where cutting it anew gives the same strings, else as the strings. */
export function textValue(strings: readonly string[]): Expression | undefined {
  const whole = utf8Text(strings.join(''));
  const cut = whole === undefined ? [] : splitText(whole);
  if (whole !== undefined && cut.length === strings.length && cut.every((part, i) => part === strings[i])) return literal(whole);
  const parts = utf8Texts(strings);
  return parts === undefined ? undefined : literal(parts);
}

/** A number by its name in a registry, where it has one. */
export function numberOrName(number: number, names: Readonly<Record<string, number>>): Expression {
  return literal(Object.keys(names).find((name) => names[name] === number) ?? number);
}

/** The literal of a value, unless it need not be said. */
export function unless<T extends string | number | boolean>(value: T, usual: T): Expression | undefined {
  return value === usual ? undefined : literal(value);
}
