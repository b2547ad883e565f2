import fc from 'fast-check';
import {
  canonicalRdata,
  parseRdata,
  rdataFromWire,
  rdataToText,
  rdataToWire,
  readRdataFromWire,
  type TypedRdata,
} from '../../../lib/model/rdata';
import { octetsToText } from '../../../lib/model/rdata/octets-text';
import { recordTypes, type RecordType } from '../../../lib/model/rdata/record-type';
import { tryResourceRecord } from '../../../lib/model/rrset/resource-record-set';
import { rdataOf } from '../../support/arbitrary-rdata';
import { codesIn, valueOf } from '../../support/results';

const any = (type: RecordType): fc.Arbitrary<TypedRdata> => rdataOf[type];

describe.each(recordTypes)('any %s data', (type) => {
  it('comes back from its text, which is printable ASCII', () => {
    fc.assert(
      fc.property(any(type), (rdata) => {
        const text = rdataToText(rdata);
        expect(text).toMatch(/^[ -~]+$/);
        expect(valueOf(parseRdata(type, text))).toEqual(rdata);
      }),
    );
  });

  it('comes back from its octets', () => {
    fc.assert(
      fc.property(any(type), (rdata) => {
        expect(valueOf(rdataFromWire(type, rdataToWire(rdata)))).toEqual(rdata);
      }),
    );
  });

  it('compares equal exactly when its octets are the same', () => {
    fc.assert(
      fc.property(any(type), any(type), (one, other) => {
        const sameOctets = Buffer.compare(rdataToWire(one), rdataToWire(other)) === 0;
        expect(canonicalRdata(one) === canonicalRdata(other)).toBe(sameOctets);
      }),
    );
  });

  it('is read from the octet form of zone files, and sent in the form that Route 53 takes', () => {
    fc.assert(
      fc.property(any(type), (rdata) => {
        const record = valueOf(tryResourceRecord(type, octetsToText(rdataToWire(rdata))));
        expect(record).toEqual({ text: rdataToText(rdata), rdata });
      }),
    );
  });

  it('is not read when its octets are cut short', () => {
    fc.assert(
      fc.property(any(type), fc.nat(), (rdata, seed) => {
        const octets = rdataToWire(rdata);
        const cut = octets.subarray(0, seed % octets.length);
        const read = rdataFromWire(type, cut);
        // Data without an end of its own may still be whole, as something else.
        if (read.ok) expect(canonicalRdata(read.value)).not.toBe(canonicalRdata(rdata));
        else expect(codesIn(read).length).toBeGreaterThan(0);
      }),
    );
  });

  it('hostile octets: data that writes the same octets, or findings', () => {
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.tuple(any(type), fc.nat(), fc.integer({ min: 0, max: 255 })).map(([rdata, at, octet]) => {
        const octets = rdataToWire(rdata);
        octets[at % octets.length] = octet;
        return octets;
      }),
    );
    fc.assert(
      fc.property(hostile, (octets) => {
        const read = rdataFromWire(type, octets);
        if (!read.ok) {
          expect(read.findings.length).toBeGreaterThan(0);
          expect(readRdataFromWire(type, octets)).toEqual({ type: 'generic', recordType: type, text: octetsToText(octets) });
          expect(rdataToWire(readRdataFromWire(type, octets))).toEqual(octets);
        } else {
          const again = rdataToWire(read.value);
          expect(
            Buffer.from(again ?? [])
              .toString('latin1')
              .toLowerCase(),
          ).toBe(Buffer.from(octets).toString('latin1').toLowerCase());
        }
      }),
    );
  });

  it('hostile text: data or findings', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0 1 2 65536 . a \\ " = , key alpn= \t'.split(/(?=.)/)) }),
      fc.tuple(any(type), fc.nat(), fc.string({ maxLength: 2 })).map(([rdata, at, inserted]) => {
        const text = rdataToText(rdata);
        const place = at % text.length;
        return text.slice(0, place) + inserted + text.slice(place + 1);
      }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseRdata(type, text);
        if (read.ok) expect(valueOf(parseRdata(type, rdataToText(read.value)))).toEqual(read.value);
        else expect(read.findings.length).toBeGreaterThan(0);
      }),
    );
  });
});
