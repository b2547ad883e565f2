import { finding } from '../finding';
import { success } from '../result';
import { parseCharacterStrings, quoteCharacterString } from './character-string';
import type { RdataCodec } from './codec';

/** Text strings (RFC 1035, section 3.3.14), each of at most 255 octets. */
export interface TextRdata<T extends 'TXT' | 'SPF' = 'TXT' | 'SPF'> {
  readonly type: T;
  /** Strings of octets, one character each. */
  readonly strings: readonly string[];
}
export type TxtRdata = TextRdata<'TXT'>;
/** The discontinued record type for sender policies (RFC 7208, section 3.1), with the same data as TXT. */
export type SpfRdata = TextRdata<'SPF'>;

function textCodec<T extends 'TXT' | 'SPF'>(type: T): RdataCodec<TextRdata<T>> {
  const toText = (rdata: TextRdata<T>) => rdata.strings.map(quoteCharacterString).join(' ');
  const parse = (text: string) => {
    const strings = parseCharacterStrings(text);
    return strings.ok ? success({ type, strings: strings.value }) : strings;
  };
  return {
    parse,
    parseFields: (texts) => parse(texts.join(' ')),
    toText,
    // Where a text is cut into strings is visible to clients, so it counts.
    canonical: toText,
    toWire: (rdata, out) => {
      for (const string of rdata.strings) out.characterString(string);
    },
    fromWire: (octets) => {
      const strings: string[] = [];
      do strings.push(octets.characterString('strings'));
      while (!octets.atEnd);
      return octets.finish({ type, strings });
    },
  };
}

export const txtCodec: RdataCodec<TxtRdata> = textCodec('TXT');
export const spfCodec: RdataCodec<SpfRdata> = {
  ...textCodec('SPF'),
  doubts: () => [finding('SpfTypeDiscontinued', { message: 'The record set has the type SPF, which no receiver of mail asks for.' })],
};
