import { plainText } from '../plain';

/** What is no character at all: halves of surrogate pairs, and code points that XML refuses (XML 1.0, section 2.2). */
const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text from a zone that no format can choke on: no control characters, nothing that turns text around, nothing that is no character. */
export function harmless(text: string): string {
  return plainText(text).replace(noCharacter, '\u{fffd}');
}

/** Text of at most so many characters; a cut one ends with an ellipsis. */
export function cut(text: string, characters: number): string {
  const all = Array.from(text);
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}
