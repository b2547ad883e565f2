import { finding } from '../finding';
import { failure, success } from '../result';
import type { RdataCodec } from './codec';
import type { RecordType } from './record-type';

/** Data of a type that has no typed form here, or that Route 53 stores in a form this library does not know. */
export interface GenericRdata {
  readonly type: 'generic';
  readonly recordType: RecordType;
  /** The presentation text, blanks squeezed outside of quotation marks. */
  readonly text: string;
}

/** The codec that reads every text of a type, so that reading a zone never fails. */
export function genericCodec(recordType: RecordType): RdataCodec<GenericRdata> {
  return {
    parse(text) {
      const squeezed = squeezeBlanks(text);
      if (squeezed === '')
        return failure(
          finding('FieldCountWrong', { message: `The ${recordType} value is empty.`, value: text, allowed: 'the fields of the type' }),
        );
      return success({ type: 'generic', recordType, text: squeezed });
    },
    toText: (rdata) => rdata.text,
    canonical: (rdata) => rdata.text,
  };
}

function squeezeBlanks(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|[ \t]+/g, (part) => (part.startsWith('"') ? part : ' ')).trim();
}
