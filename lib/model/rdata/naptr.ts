import { finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import { characterString, domainName, uint16 } from './field';
import { fieldsCodec } from './fields-codec';

/** A rule of the Dynamic Delegation Discovery System (RFC 3403, section 4). */
export interface NaptrRdata {
  readonly type: 'NAPTR';
  /** 0 to 65535; rules of lower order are processed first. */
  readonly order: number;
  /** 0 to 65535; among rules of one order the lowest is preferred. */
  readonly preference: number;
  /** What to do with the result, such as `U`; octets, one character each. */
  readonly flags: string;
  readonly service: string;
  /** A substitution such as `!^.*$!https://example.com/!`; empty where there is a replacement. */
  readonly regexp: string;
  /** The next name to ask for; the root where there is a regexp. */
  readonly replacement: DomainName;
}

export const naptrCodec = fieldsCodec<NaptrRdata>(
  'NAPTR',
  {
    order: uint16(),
    preference: uint16(),
    flags: characterString,
    service: characterString,
    regexp: characterString,
    replacement: domainName,
  },
  {
    check: ({ regexp, replacement }) =>
      regexp === '' || replacement.labelCount === 0
        ? []
        : [
            finding('NaptrRegexpAndReplacement', {
              message: `The regexp ${JSON.stringify(regexp)} stands beside the replacement ${replacement.toDisplay()}.`,
              value: regexp,
            }),
          ],
  },
);
