import { canonicalRdata, parseRdata, rdataToText, readRdata } from '../../../lib/model/rdata';
import { isRecordType, recordTypes, type RecordType } from '../../../lib/model/rdata/record-type';
import { codesIn, valueOf } from '../../support/results';
import vectors from '../../vectors/rdata.json';

const groups = vectors.equal as readonly { readonly type: RecordType; readonly texts: readonly string[]; readonly canonical: string }[];
const bad = vectors.bad as readonly { readonly type: RecordType; readonly text: string; readonly codes: readonly string[] }[];
const spellings = groups.flatMap(({ type, texts, canonical }) => texts.map((text) => ({ type, text, canonical })));

describe('values that Route 53 takes', () => {
  it.each(spellings)('$type $text means $canonical', ({ type, text, canonical }) => {
    expect(canonicalRdata(valueOf(parseRdata(type, text)))).toBe(canonical);
  });

  it.each(spellings)('$type $text: the written text reads back as the same value', ({ type, text }) => {
    const rdata = valueOf(parseRdata(type, text));
    expect(parseRdata(type, rdataToText(rdata))).toEqual({ ok: true, value: rdata });
  });

  it.each(recordTypes)('%s: values of different groups are different', (type) => {
    const canonical = groups
      .filter((group) => group.type === type)
      .map(({ texts: [text = ''] }) => canonicalRdata(valueOf(parseRdata(type, text))));
    expect(new Set(canonical).size).toBe(canonical.length);
  });
});

describe('values that cannot be', () => {
  it.each(bad)('$type $text: all findings', ({ type, text, codes }) => {
    expect(codesIn(parseRdata(type, text))).toEqual(codes);
  });

  it.each(bad)('$type $text: read from a zone it is kept as it is', ({ type, text }) => {
    const rdata = readRdata(type, text);
    expect(rdata).toEqual({ type: 'generic', recordType: type, text });
    expect(rdataToText(rdata)).toBe(text);
    expect(canonicalRdata(rdata)).toBe(text);
  });
});

describe('record types', () => {
  it('are the 17 of Route 53, in its listing order', () => {
    expect(recordTypes).toHaveLength(17);
    expect([...recordTypes].sort()).toEqual([...recordTypes]);
  });

  it.each(['a', 'HINFO', '', 'constructor', '__proto__', 'LOC'])('%p is none', (text) => {
    expect(isRecordType(text)).toBe(false);
  });
});
