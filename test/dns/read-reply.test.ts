import { encode } from 'dns-packet';
import fc from 'fast-check';
import { readReply } from '../../lib/dns/message/read-reply';

const referral = encode({
  type: 'response',
  id: 7,
  questions: [{ name: 'shop.example.com', type: 'NS' }],
  authorities: [
    { name: 'shop.example.com', type: 'NS', ttl: 300, data: 'ns-1.awsdns-01.com' },
    { name: 'shop.example.com', type: 'NS', ttl: 300, data: 'NS2.shop.example.com' },
  ],
});

describe('the reader of replies', () => {
  it('reads a referral, names compressed or not, letters folded', () => {
    const reply = readReply(referral);

    expect(reply).toMatchObject({ id: 7, rcode: 0, authoritative: false, truncated: false, answers: [] });
    expect(reply?.authority.map(({ name, host }) => [name, host])).toEqual([
      ['shop.example.com.', 'ns-1.awsdns-01.com'],
      ['shop.example.com.', 'ns2.shop.example.com'],
    ]);
  });

  it('takes no question for a reply', () => {
    expect(readReply(encode({ type: 'query', questions: [{ name: 'example.com', type: 'NS' }] }))).toBeUndefined();
  });

  it('ends on a name that points at itself', () => {
    const loop = Buffer.from(referral);
    loop.writeUInt16BE(0xc000 + 12, 12);
    expect(readReply(loop)).toBeUndefined();
  });

  it('is stopped by no octets', () => {
    const cut = fc.tuple(fc.nat(referral.length), fc.nat(255), fc.nat(referral.length)).map(([at, octet, length]) => {
      const octets = Buffer.from(referral.subarray(0, length));
      if (at < octets.length) octets[at] = octet;
      return octets;
    });
    fc.assert(
      fc.property(
        fc.oneof(
          cut,
          fc.uint8Array({ maxLength: 200 }).map((octets) => Buffer.from(octets)),
        ),
        (octets) => {
          readReply(octets);
        },
      ),
    );
  });
});
