import { parseRdata, rdataFromWire, rdataToText, rdataToWire } from '../../../lib/model/rdata';
import type { RecordType } from '../../../lib/model/rdata/record-type';
import { codesIn, valueOf } from '../../support/results';
import vectors from '../../vectors/svcb-rfc9460.json';

const service = vectors.service as readonly {
  readonly figure: number;
  readonly type: RecordType;
  readonly text: string;
  readonly hex: string;
}[];
const hexOf = (octets: Uint8Array | undefined) => Buffer.from(octets ?? []).toString('hex');

describe('RFC 9460, appendices D.1 and D.2', () => {
  it.each(service)('figure $figure: $type $text has the octets of the RFC', ({ type, text, hex }) => {
    expect(hexOf(rdataToWire(valueOf(parseRdata(type, text))))).toBe(hex);
  });

  it.each(service)('figure $figure: $type $text is read from the octets of the RFC', ({ type, text, hex }) => {
    const read = valueOf(rdataFromWire(type, Buffer.from(hex, 'hex')));
    expect(read).toEqual(valueOf(parseRdata(type, text)));
    expect(valueOf(parseRdata(type, rdataToText(read)))).toEqual(read);
  });
});

describe('RFC 9460, appendix D.3', () => {
  it.each(vectors.failure)('figure $figure: $text is refused', ({ text, codes }) => {
    expect(codesIn(parseRdata('SVCB', text))).toEqual(codes);
    expect(codesIn(parseRdata('HTTPS', text))).toEqual(codes);
  });
});

describe('service parameters on the wire', () => {
  it.each([
    ['keys that do not ascend', '000100' + '0003000201bb' + '00010003026832'],
    ['a key that stands twice', '000100' + '0003000201bb' + '0003000201bb'],
    ['a length beyond the end', '000100' + '0003ffff01bb'],
    ['half a key', '000100' + '00'],
  ])('%s: no data', (_, hex) => {
    expect(codesIn(rdataFromWire('HTTPS', Buffer.from(hex, 'hex')))).toEqual(['OctetsMalformed']);
  });

  it.each([
    ['a port of three octets', '0003000301bb00'],
    ['mandatory keys that do not ascend', '0000000400040001' + '00010003026832' + '00040004c0000201'],
    ['an empty protocol id', '0001000100'],
    ['half an IPv6 address', '0006000820010db800000000'],
    ['no-default-alpn with a value', '00010003026832' + '0002000100'],
  ])('%s: no value of the parameter', (_, hex) => {
    expect(codesIn(rdataFromWire('HTTPS', Buffer.from('000100' + hex, 'hex')))).toEqual(['SvcParamValueInvalid']);
  });
});
