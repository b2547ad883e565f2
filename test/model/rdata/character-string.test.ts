import { parseCharacterStrings, quoteCharacterString, splitText } from '../../../lib/model/rdata/character-string';
import { valueOf } from '../../support/results';

const octetsOf = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('texts cut into strings', () => {
  it.each([
    { text: '', sizes: [0] },
    { text: 'a'.repeat(255), sizes: [255] },
    { text: 'a'.repeat(256), sizes: [255, 1] },
    { text: 'a'.repeat(600), sizes: [255, 255, 90] },
    { text: 'é'.repeat(255), sizes: [255, 255] },
    { text: '😀'.repeat(64), sizes: [255, 1] },
  ])('$sizes octets of UTF-8, nothing lost', ({ text, sizes }) => {
    const strings = splitText(text);
    expect(strings.map(({ length }) => length)).toEqual(sizes);
    expect(Buffer.from(strings.join(''), 'latin1').toString('utf8')).toBe(text);
  });
});

describe('strings in quotation marks', () => {
  it.each([
    ['', '""'],
    ['a b', '"a b"'],
    ['"', '"\\""'],
    ['\\', '"\\\\"'],
    ['\t', '"\\011"'],
    ['\u0000', '"\\000"'],
    [octetsOf('é'), '"\\303\\251"'],
    ['~', '"~"'],
    ['\u007f', '"\\177"'],
  ])('%j is written %s', (octets, text) => {
    expect(quoteCharacterString(octets)).toBe(text);
    expect(valueOf(parseCharacterStrings(text))).toEqual([octets]);
  });

  it('a backslash before anything but an octal number stands for that character', () => {
    expect(valueOf(parseCharacterStrings('"\\;\\x\\8"'))).toEqual([';x8']);
  });
});
