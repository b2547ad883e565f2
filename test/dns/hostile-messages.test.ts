import fc from 'fast-check';
import { decode, encode } from 'dns-packet';
import { ARecord, TxtRecord } from '../../lib';
import { respond } from '../../lib/dns';
import { opt, overTcp, overUdp, question } from './support/client';
import { closeAll, served, worldWith } from './support/served';

afterEach(closeAll);

const world = worldWith((zone) => {
  new ARecord(zone, 'W', { name: 'www', values: ['192.0.2.1'] });
  new TxtRecord(zone, 'T', { name: 'big', values: Array.from({ length: 30 }, (_, i) => `${i}`.repeat(50)) });
});
const reply = (message: Buffer, protocol: 'udp' | 'tcp' = 'udp') =>
  respond(message, { protocol, address: '192.0.2.7' }, { world }, () => 0.5);
const rcodeOf = (message: Buffer) => (reply(message)?.readUInt8(3) ?? 0xff) & 0x0f;
const withFlags = (flags: number) => {
  const message = question('www.example.com');
  message.writeUInt16BE(flags, 2);
  return message;
};
const withCounts = (...counts: readonly number[]) => {
  const message = question('www.example.com');
  counts.forEach((count, i) => message.writeUInt16BE(count, 4 + 2 * i));
  return message;
};

describe('a message that is no question', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['less than a header', Buffer.alloc(11)],
    ['a response, which two servers would send to each other for ever', withFlags(0x8180)],
  ])('gets no reply: %s', (_, message) => {
    expect(reply(message)).toBeUndefined();
  });

  it.each([
    ['another opcode is not implemented', withFlags(0x2800), 4],
    ['a truncated question is malformed', withFlags(0x0200), 1],
    ['no question is malformed', withCounts(0), 1],
    ['two questions are malformed', withCounts(2), 1],
    ['a question with answers is malformed', withCounts(1, 1), 1],
    ['an additional record that is not there is malformed', withCounts(1, 0, 0, 1), 1],
    ['a name without end is malformed', question('www.example.com').subarray(0, 20), 1],
    ['octets behind the message are malformed', Buffer.concat([question('www.example.com'), Buffer.of(1)]), 1],
    ['a compressed name in the question is malformed', Buffer.concat([withCounts(1).subarray(0, 12), Buffer.of(0xc0, 12, 0, 1, 0, 1)]), 1],
    [
      'two OPT records are malformed',
      encode({
        type: 'query',
        questions: [{ name: 'www.example.com', type: 'A' }],
        additionals: [...(opt().additionals ?? []), ...(opt().additionals ?? [])],
      }),
      1,
    ],
    ['a zone transfer is refused', question('example.com', 'AXFR'), 5],
    ['another class is refused', encode({ type: 'query', questions: [{ name: 'version.bind', type: 'TXT', class: 'CH' }] }), 5],
  ])('%s', (_, message, rcode) => {
    expect(rcodeOf(message)).toBe(rcode);
    expect(reply(message)?.readUInt16BE(0)).toBe(message.readUInt16BE(0));
  });

  it('of a later EDNS version gets BADVERS', () => {
    const [record] = opt().additionals ?? [];
    const message = question('www.example.com', 'A', { additionals: [{ ...(record as object), ednsVersion: 1 } as never] });
    expect(decode(reply(message) ?? Buffer.alloc(0))).toMatchObject({
      rcode: 'NOERROR',
      additionals: [{ extendedRcode: 1, ednsVersion: 0 }],
    });
  });
});

describe('whatever comes', () => {
  const mangled = fc
    .tuple(
      fc.constantFrom(question('www.example.com'), question('big.example.com', 'TXT', opt()), question('x.example.com', 'ANY', opt())),
      fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 6 }),
      fc.uint8Array({ maxLength: 20 }),
    )
    .map(([message, changes, tail]) => {
      const copy = Buffer.concat([message, tail]);
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy;
    });

  it('is answered, refused or ignored, and a reply is one that other software can read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          mangled,
          fc.uint8Array({ maxLength: 300 }).map((octets) => Buffer.from(octets)),
        ),
        (message) => {
          const answered = reply(Buffer.from(message));
          if (answered === undefined) return;
          expect(answered.length).toBeLessThanOrEqual(4096);
          expect(answered.readUInt16BE(0)).toBe(message.readUInt16BE(0));
          expect(answered.readUInt8(2) & 0x80).toBe(0x80);
          if ((answered.readUInt8(3) & 0x0f) !== 1) expect(() => decode(answered)).not.toThrow();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('a refusal is no longer than what came, so that nobody’s address is worth forging for it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 300 }), (octets) => {
        const message = Buffer.from(octets);
        const answered = reply(message);
        if (answered !== undefined && [1, 4].includes(answered.readUInt8(3) & 0x0f))
          expect(answered.length).toBeLessThanOrEqual(message.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('the server still answers afterwards, over both protocols', async () => {
    const server = await served(world);
    for (const message of [Buffer.alloc(0), Buffer.alloc(600, 0xff), Buffer.alloc(12)]) await overUdp(server, message, 50);
    await overTcp(server, [Buffer.alloc(3, 0xff), question('www.example.com')]);
    const answered = await overUdp(server, question('www.example.com'));
    expect(decode(answered ?? Buffer.alloc(0))).toMatchObject({ rcode: 'NOERROR', answers: [{ data: '192.0.2.1' }] });
  });

  it('a connection that sends no question is closed', async () => {
    const server = await served(world);
    expect(await overTcp(server, [withFlags(0x8180), question('www.example.com')])).toEqual([]);
  });
});
