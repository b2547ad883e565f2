import type { Finding } from '../finding';
import type { Result } from '../result';
import type { WireReader } from '../wire/wire-reader';
import type { WireWriter } from '../wire/wire-writer';

/** How one record type's data is read, written and compared. */
export interface RdataCodec<R> {
  /** The data that a value's presentation text stands for, or every finding about it. */
  parse(text: string): Result<R>;
  /** The data made of its fields, one text each in the order of the presentation text; findings name the field. */
  parseFields(texts: readonly string[]): Result<R>;
  /** The presentation text, in the form Route 53 takes. */
  toText(rdata: R): string;
  /** A text that is equal for two values exactly when DNS makes no difference between them. */
  canonical(rdata: R): string;
  /** Writes the octets of the wire format. */
  toWire(rdata: R, out: WireWriter): void;
  /** The data that the octets stand for, as far as Route 53 stores such data. */
  fromWire(octets: WireReader): Result<R>;
  /** What Route 53 takes but no client will be happy with, in the values of one record set. @default - nothing */
  doubts?(values: readonly R[]): readonly Finding[];
}
