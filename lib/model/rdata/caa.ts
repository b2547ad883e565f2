import { finding, type Finding } from '../finding';
import { failure, success } from '../result';
import { caaDoubts } from './caa-doubts';
import { quotedRest, uint8, type Field } from './field';
import { fieldsCodec } from './fields-codec';

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

const tag: Field<string> = {
  fromText: (text) => {
    const folded = text.toLowerCase();
    if (/^[a-z0-9]{1,255}$/.test(folded)) return success(folded);
    return failure(
      finding('CaaTagInvalid', {
        message: `The CAA tag ${JSON.stringify(text)} has other characters than letters and digits.`,
        value: text,
      }),
    );
  },
  toText: (value) => value,
  toWire: (value, out) => out.characterString(value),
  fromWire: (octets, name) => tag.fromText(octets.characterString(name), name),
};

export const caaCodec = fieldsCodec<CaaRdata>('CAA', { flags: uint8(), tag, value: quotedRest }, { check, doubts: caaDoubts });

function check({ flags, tag: property, value }: CaaRdata): readonly Finding[] {
  if (flags !== 0 || tagsWithoutCriticalFlag.has(property)) return [];
  return [
    finding('CaaTagInvalid', {
      message: `The CAA tag ${JSON.stringify(property)} is not allowed with flags 0.`,
      value: `${flags} ${property} ${quotedRest.toText(value)}`,
    }),
  ];
}
