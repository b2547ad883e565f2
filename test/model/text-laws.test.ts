import fc from 'fast-check';
import { sortKeyOf } from '../../lib/emulator/names/domain-name';
import { DomainName } from '../../lib/model/name/domain-name';
import { nameOrderKey } from '../../lib/model/name/order';
import { canonicalRdata, parseRdata } from '../../lib/model/rdata';
import { parseCharacterStrings, quoteCharacterString, splitText } from '../../lib/model/rdata/character-string';
import { label, labels, octet } from '../support/arbitrary-rdata';
import { valueOf } from '../support/results';

const names = labels.map((all) => valueOf(DomainName.tryFromLabels(all)));
const strings = fc.array(
  fc.array(octet, { maxLength: 255 }).map((chars) => chars.join('')),
  { minLength: 1, maxLength: 4 },
);

describe('names', () => {
  it('any labels of octets come back from the listed text and from the text for people', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const name = valueOf(DomainName.tryFromLabels(all));
        expect(name.labels).toEqual(all);
        expect(DomainName.parse(name.toText()).labels).toEqual(all);
        expect(DomainName.parse(name.toDisplay()).labels).toEqual(all);
      }),
    );
  });

  it('the listed text is lower case with nothing but a-z 0-9 - _ and escapes', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(name.toText()).toMatch(/^(?:(?:[a-z0-9_-]|\\[0-3][0-7]{2})+\.)+$/);
      }),
    );
  });

  it('no text breaks the parser: a name or findings', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'a.\\0*ü。 '.split('')) })),
        (text) => {
          const result = DomainName.tryParse(text);
          if (result.ok) expect(DomainName.parse(result.value.toText()).equals(result.value)).toBe(true);
          else expect(result.findings.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('keys are equal exactly for equal names', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(nameOrderKey(one) === nameOrderKey(other)).toBe(one.equals(other));
      }),
    );
  });

  it('the emulator, which shares no code, orders names in the same way', () => {
    const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(compare(nameOrderKey(one), nameOrderKey(other))).toBe(compare(sortKeyOf(one.toText()), sortKeyOf(other.toText())));
      }),
    );
  });

  it('a name lies within its parent, and nothing but itself lies within both', () => {
    fc.assert(
      fc.property(label, names, (first, parent) => {
        const child = valueOf(DomainName.tryFromLabels([first, ...parent.labels]));
        expect([child.isWithin(parent), parent.isWithin(child), child.isWithin(child)]).toEqual([true, false, true]);
      }),
    );
  });
});

describe('texts', () => {
  it('any octets come back from their quoted form', () => {
    fc.assert(
      fc.property(strings, (all) => {
        expect(valueOf(parseCharacterStrings(all.map(quoteCharacterString).join(' ')))).toEqual(all);
      }),
    );
  });

  it('the quoted form is printable ASCII', () => {
    fc.assert(
      fc.property(strings, (all) => {
        expect(all.map(quoteCharacterString).join(' ')).toMatch(/^[ -~]+$/);
      }),
    );
  });

  it('any text comes back from its strings, each of 1 to 255 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700, minLength: 1 }), (text) => {
        const parts = splitText(text);
        expect(parts.every(({ length }) => length >= 1 && length <= 255)).toBe(true);
        expect(Buffer.from(parts.join(''), 'latin1').toString('utf8')).toBe(text);
      }),
    );
  });
});

describe('values', () => {
  it('every spelling of an IPv6 address means the same address', () => {
    const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.boolean(), (all, upper) => {
        const plain = all.map((group) => group.toString(16)).join(':');
        const padded = all.map((group) => group.toString(16).padStart(4, '0')).join(':');
        const dotted = `${all
          .slice(0, 6)
          .map((group) => group.toString(16))
          .join(':')}:${all
          .slice(6)
          .flatMap((group) => [group >> 8, group & 255])
          .join('.')}`;
        const canonical = new Set(
          [plain, padded, dotted].map((text) => canonicalRdata(valueOf(parseRdata('AAAA', upper ? text.toUpperCase() : text)))),
        );
        expect(canonical.size).toBe(1);
      }),
    );
  });
});
