import { finding } from '../finding';
import { failure, success } from '../result';
import { parseCharacterStrings, quoteCharacterString } from './character-string';
import type { RdataCodec } from './codec';
import { parseUint } from './fields';

/** A certification authority authorization (RFC 8659). */
export interface CaaRdata {
  readonly type: 'CAA';
  /** 0 to 255; 128 is the critical flag. */
  readonly flags: number;
  /** The property: `issue`, `issuewild`, `iodef`, in lower case. */
  readonly tag: string;
  /** Octets, one character each. */
  readonly value: string;
}

const tagsWithoutCriticalFlag = new Set(['issue', 'issuewild', 'iodef']);

export const caaCodec: RdataCodec<CaaRdata> = {
  parse(text) {
    const match = /^[ \t]*(\S+)[ \t]+(\S+)[ \t]+(.*)$/s.exec(text);
    if (match === null)
      return failure(finding('FieldCountWrong', { message: 'A CAA value has 3 fields.', value: text, allowed: 'flags tag "value"' }));
    const [, flagsText = '', tagText = '', valueText = ''] = match;
    const flags = parseUint(flagsText, 'flags', 255);
    if (!flags.ok) return flags;
    const tag = tagText.toLowerCase();
    if (!/^[a-z0-9]+$/.test(tag) || (flags.value === 0 && !tagsWithoutCriticalFlag.has(tag))) {
      return failure(
        finding('CaaTagInvalid', {
          message: `The CAA tag ${JSON.stringify(tagText)} is not allowed with flags ${flags.value}.`,
          value: text,
        }),
      );
    }
    const strings = parseCharacterStrings(valueText);
    if (!strings.ok) return strings;
    if (strings.value.length !== 1)
      return failure(
        finding('FieldCountWrong', { message: 'A CAA value has one quoted string.', value: text, allowed: 'flags tag "value"' }),
      );
    return success({ type: 'CAA', flags: flags.value, tag, value: strings.value[0] ?? '' });
  },
  toText,
  canonical: toText,
};

function toText(rdata: CaaRdata): string {
  return `${rdata.flags} ${rdata.tag} ${quoteCharacterString(rdata.value)}`;
}
