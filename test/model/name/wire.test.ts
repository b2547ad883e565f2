import fc from 'fast-check';
import { DomainName } from '../../../lib/model/name/domain-name';
import { nameFromWire, nameToWire } from '../../../lib/model/name/wire';
import { names } from '../../support/arbitrary-rdata';
import { codesIn, valueOf } from '../../support/results';

describe('names on the wire', () => {
  it('are labels behind their lengths, and the empty label of the root', () => {
    expect(Buffer.from(nameToWire(DomainName.parse('*.example.com'))).toString('latin1')).toBe('\x01*\x07example\x03com\0');
    expect(nameToWire(DomainName.root)).toEqual(Uint8Array.of(0));
  });

  it('come back, wherever they stand', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 8 }), (name, before) => {
        const octets = Buffer.concat([before, nameToWire(name), Buffer.of(1, 2)]);
        const { name: read, end } = valueOf(nameFromWire(octets, before.length));
        expect(read.equals(name)).toBe(true);
        expect(end).toBe(octets.length - 2);
      }),
    );
  });

  it('letters are folded, other octets are not', () => {
    expect(valueOf(nameFromWire(Buffer.from('\x04A\xC4.z\0', 'latin1'))).name.toText()).toBe('a\\304\\056z.');
  });

  it.each([
    ['nothing', ''],
    ['no end', '0161'],
    ['a label beyond the end', '0561'],
    ['a compression pointer', 'c000'],
    ['a pointer to itself behind a label', '0161c000'],
    ['a label type of no use', '4061'],
    ['more than 255 octets', `${`3f${'61'.repeat(63)}`.repeat(4)}00`],
  ])('%s is no name', (_, hex) => {
    expect(codesIn(nameFromWire(Buffer.from(hex, 'hex')))).toEqual(['OctetsMalformed']);
  });
});
