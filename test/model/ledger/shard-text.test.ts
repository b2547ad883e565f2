import fc from 'fast-check';
import { ClaimHasher, type Claim } from '../../../lib/model/ledger/claim';
import { ownerLabel, parseShardName, shardName } from '../../../lib/model/ledger/ledger-name';
import { readShard, shardCapacity, shardText, shardTextLength } from '../../../lib/model/ledger/shard-text';
import { DomainName } from '../../../lib/model/name/domain-name';
import { parseCharacterStrings } from '../../../lib/model/rdata/character-string';
import { resourceRecord } from '../../../lib/model/rrset/resource-record-set';
import { valueOf } from '../../support/results';

const hasher = new ClaimHasher('Z0123456789ABCDEFGHIJ', 'shop');
const base64 = (length: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'z', 'A', 'B', 'Z', '0', '1', '9', '-', '_'), minLength: length, maxLength: length });
const claim: fc.Arbitrary<Claim> = fc
  .record({ key: base64(10), protected: fc.boolean(), content: fc.option(base64(5), { nil: undefined }) })
  .map(({ content, ...rest }) => ({ ...rest, ...(content === undefined ? {} : { content }) }));
const claims = fc.uniqueArray(claim, { selector: ({ key }) => key, maxLength: shardCapacity });
const stringsOf = (text: string) => valueOf(parseCharacterStrings(text));

describe('the text of a shard', () => {
  it('is read back as what was written, whatever the owner is called, and has the length that was reckoned with', () => {
    fc.assert(
      fc.property(claims, fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (all, owner, number) => {
        const text = shardText(number, owner, all, hasher);
        const read = readShard(number, stringsOf(text), hasher);

        expect(read.ok && new Map(read.shard.claims)).toEqual(new Map(all.map((one) => [one.key, one])));
        expect(text).toHaveLength(shardTextLength(owner, all.length));
        expect(text.length).toBeLessThan(4000);
        for (const string of stringsOf(text)) expect(string.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('does not depend on the order of claims', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(shardText(1, 'shop', [...all].reverse(), hasher)).toBe(shardText(1, 'shop', all, hasher));
      }),
    );
  });

  it('is refused when a character of it changed, in another place, or in another zone', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.constantFrom('A', '0', '_', ' '), (all, where, other) => {
        const strings = stringsOf(shardText(1, 'shop', all, hasher));
        const [first = '', ...rest] = strings;
        const at = where % first.length;
        const changed = `${first.slice(0, at)}${other}${first.slice(at + 1)}`;

        if (changed !== first) expect(readShard(1, [changed, ...rest], hasher).ok).toBe(false);
        expect(readShard(2, strings, hasher)).toEqual({ ok: false, problem: 'damaged' });
        expect(readShard(1, strings, new ClaimHasher('ZANOTHER', 'shop'))).toEqual({ ok: false, problem: 'damaged' });
        expect(readShard(1, strings, new ClaimHasher('Z0123456789ABCDEFGHIJ', 'blog'))).toEqual({ ok: false, problem: 'damaged' });
      }),
    );
  });

  it.each([
    ['foreign', []],
    ['foreign', ['hello']],
    ['foreign', ['v=spf1 -all']],
    ['version', ['apex53 ledger 2 owner=shop check=AAAAAAAAAA', 'whatever']],
    ['damaged', ['apex53 ledger 1 owner=shop check=']],
    ['damaged', ['apex53 ledger 1 owner=%E0%A4%A check=AAAAAAAAAA', '\u0000']],
  ])('%s text says nothing: %j', (problem, strings) => {
    expect(readShard(1, strings, hasher)).toEqual({ ok: false, problem });
  });

  it('whatever the text is, reading it ends with an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (strings) => {
        expect(readShard(1, strings, hasher).ok).toBe(false);
      }),
    );
  });
});

describe('the name of a shard', () => {
  it('is read back by owner label and number', () => {
    expect(parseShardName(shardName('shop', 12, 'example.com.'), 'example.com.')).toEqual({ label: 'shop', shard: 12 });
  });

  it.each(['shop._apex53.example.com.', '0.shop._apex53.example.com.', '1.a.b._apex53.example.com.', '1.shop._apex53.example.org.'])(
    'is none: %s',
    (name) => {
      expect(parseShardName(name, 'example.com.')).toBeUndefined();
    },
  );

  it.each([
    ['shop', 'shop'],
    ['Shop', /^shop-[0-9a-f]{12}$/],
    ['Müller & Söhne', /^m-ller-s-hne-[0-9a-f]{12}$/],
    ['x'.repeat(300), /^x{40}-[0-9a-f]{12}$/],
    ['💥', /^[0-9a-f]{12}$/],
  ])('has a label for every owner: %s', (owner, expected) => {
    expect(ownerLabel(owner)).toMatch(expected);
    expect(ownerLabel(owner).length).toBeLessThanOrEqual(63);
  });
});

describe('hashes', () => {
  // What is stored in zones must be found again by every later version.
  it('stay the same from version to version', () => {
    const rrset = {
      kind: 'values',
      name: valueOf(DomainName.tryParse('www.example.com.')),
      type: 'A',
      routing: { kind: 'simple' },
      ttlSeconds: 300,
      records: [resourceRecord('A', '192.0.2.1')],
    } as const;
    expect([hasher.key(rrset), hasher.content(rrset)]).toEqual(['hMf2PAN_bM', '8i-jJ']);
  });
});
