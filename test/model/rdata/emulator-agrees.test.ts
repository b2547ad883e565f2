import fc from 'fast-check';
import { valueReaders } from '../../../lib/emulator/values';
import { canonicalRdata, rdataToText, type TypedRdata } from '../../../lib/model/rdata';
import { recordTypes, type RecordType } from '../../../lib/model/rdata/record-type';
import { rdataOf } from '../../support/arbitrary-rdata';

const any = (type: RecordType): fc.Arbitrary<TypedRdata> => rdataOf[type];

describe.each(recordTypes)('the emulator, which shares no code, on %s values', (type) => {
  it('takes every text that the model writes', () => {
    fc.assert(
      fc.property(any(type), (rdata) => {
        expect(() => valueReaders[type](rdataToText(rdata))).not.toThrow();
      }),
    );
  });

  it('tells values apart where the model does', () => {
    fc.assert(
      fc.property(any(type), any(type), (one, other) => {
        const same = valueReaders[type](rdataToText(one)) === valueReaders[type](rdataToText(other));
        expect(same).toBe(canonicalRdata(one) === canonicalRdata(other));
      }),
    );
  });
});
