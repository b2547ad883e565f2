import type { Construct } from 'constructs';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';
import { quotedText } from './text-fields';

/** What a rule leads to: a substitution, or the next name to ask for. */
export type NamingResult =
  | {
      /** A substitution such as `!^.*$!https://example.com/!`. */
      readonly regexp: string;
      readonly replacement?: undefined;
    }
  | {
      /** The next name to ask for; always absolute, the final dot is optional. */
      readonly replacement: string;
      readonly regexp?: undefined;
    };

/** A rule of the Dynamic Delegation Discovery System. */
export type NamingAuthorityPointer = NamingResult & {
  /** 0 to 65535; rules of lower order are processed first. */
  readonly order: number;
  /** 0 to 65535; among rules of one order the lowest is preferred. */
  readonly preference: number;
  /** `U`: the result is a URI; `S`, `A`: ask for SRV or addresses of the replacement; empty: ask for NAPTR again. @default '' */
  readonly flags?: string;
  /** Such as `E2U+sip`. */
  readonly service: string;
};

/** Properties of a NAPTR record. */
export interface NaptrRecordProps extends ValueRecordProps {
  readonly values: readonly NamingAuthorityPointer[];
}

/** A NAPTR record set (RFC 3403): rules that turn a name into another one, or into a URI. */
export class NaptrRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: NaptrRecordProps) {
    super(scope, id, 'NAPTR', props, fields('NAPTR', props.values, fieldsOf));
  }
}

function fieldsOf({ order, preference, flags = '', service, regexp = '', replacement = '.' }: NamingAuthorityPointer): readonly string[] {
  return [String(order), String(preference), ...[flags, service, regexp].map(quotedText), replacement];
}
