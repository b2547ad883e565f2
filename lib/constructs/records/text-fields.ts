import { quoteCharacterString, splitText } from '../../model/rdata/character-string';

/** A text as quoted strings of octets: cut where it is longer than one string, or kept apart as given. */
export function textFields(value: string | readonly string[]): readonly string[] {
  const strings = typeof value === 'string' ? splitText(value) : value.map(octetsOf);
  return strings.map(quoteCharacterString);
}

/** A text as one quoted string of octets. */
export function quotedText(text: string): string {
  return quoteCharacterString(octetsOf(text));
}

/** The octets of a text's UTF-8 form, one character each. */
export function octetsOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
