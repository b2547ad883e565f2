import { decode } from 'dns-packet';
import {
  AliasRecord,
  ARecord,
  CaaRecord,
  CnameRecord,
  GeolocationSet,
  HealthCheck,
  FailoverPair,
  MxRecord,
  NsRecord,
  Target,
  TxtRecord,
} from '../../lib';
import { withHealth } from '../../lib/simulator';
import { answersOf, ask, opt, overTcp, overUdp, question } from './support/client';
import { closeAll, emptyWorld, served, worldWith } from './support/served';

afterEach(closeAll);

const address = (value: string) => ({ values: [value] });
const subnet = (...octets: readonly number[]) => opt([{ code: 8, data: Buffer.from(octets) }]);
/** 198.51.100.0/24, which the table of places puts into Germany. */
const german = subnet(0, 1, 24, 0, 198, 51, 100);
const places = [{ block: '198.51.100.0/24', place: { country: 'DE' } }];
const geo = worldWith(
  (zone) => new GeolocationSet(zone, 'G', { name: 'g', countries: { DE: address('192.0.2.49') }, default: address('192.0.2.1') }),
  {
    places,
  },
);

describe('a DNS server', () => {
  it('answers over UDP and TCP on one port: question repeated, AA set, the zone’s name servers in the authority section', async () => {
    const server = await served(worldWith((zone) => new ARecord(zone, 'W', { name: 'www', ...address('192.0.2.1') })));
    const udp = await ask(server, 'WWW.example.com');
    expect(udp).toMatchObject({
      id: 4242,
      type: 'response',
      rcode: 'NOERROR',
      flag_aa: true,
      flag_ra: false,
      flag_rd: true,
      flag_tc: false,
    });
    expect(udp.questions).toEqual([{ name: 'WWW.example.com', type: 'A', class: 'IN' }]);
    expect(udp.answers).toMatchObject([{ name: 'WWW.example.com', type: 'A', ttl: 300, data: '192.0.2.1' }]);
    expect(udp.authorities?.map(({ type }) => type)).toEqual(['NS', 'NS', 'NS', 'NS']);
    const [tcp] = await overTcp(server, [question('WWW.example.com')]);
    expect(decode(tcp ?? Buffer.alloc(0)).answers).toEqual(udp.answers);
  });

  it('answers several questions on one connection, however they are cut', async () => {
    const server = await served(worldWith((zone) => new ARecord(zone, 'W', { name: 'www', ...address('192.0.2.1') })));
    const replies = await overTcp(server, [question('www.example.com'), question('x.example.com'), question('www.example.com')], 5);
    expect(replies.map((reply) => decode(reply)).map((reply) => ('rcode' in reply ? reply.rcode : ''))).toEqual([
      'NOERROR',
      'NXDOMAIN',
      'NOERROR',
    ]);
  });

  it('follows CNAMEs in the zone, answers wildcards under the name asked for, and delegates with glue', async () => {
    const server = await served(
      worldWith((zone) => {
        new CnameRecord(zone, 'C', { name: 'c', target: 'a.w.example.com' });
        new ARecord(zone, 'W', { name: '*.w', ...address('192.0.2.2') });
        new NsRecord(zone, 'D', { name: 'sub', values: ['ns1.sub.example.com'] });
        new ARecord(zone, 'Glue', { name: 'ns1.sub', ...address('192.0.2.53') });
      }),
    );
    expect((await ask(server, 'c.example.com')).answers).toMatchObject([
      { name: 'c.example.com', type: 'CNAME', data: 'a.w.example.com' },
      { name: 'a.w.example.com', type: 'A', data: '192.0.2.2' },
    ]);
    const referral = await ask(server, 'host.sub.example.com');
    expect(referral).toMatchObject({
      rcode: 'NOERROR',
      flag_aa: false,
      answers: [],
      authorities: [{ name: 'sub.example.com', type: 'NS', data: 'ns1.sub.example.com' }],
      additionals: [{ name: 'ns1.sub.example.com', type: 'A', data: '192.0.2.53' }],
    });
  });

  it('denies with the SOA: NXDOMAIN for a name that is not there, no data for a type that is not, of any number', async () => {
    const server = await served(worldWith((zone) => new ARecord(zone, 'W', { name: 'www', ...address('192.0.2.1') })));
    for (const [name, type, rcode] of [
      ['x.example.com', 'A', 'NXDOMAIN'],
      ['www.example.com', 'AAAA', 'NOERROR'],
      ['www.example.com', 'UNKNOWN_1234', 'NOERROR'],
      ['x.example.com', 'UNKNOWN_1234', 'NXDOMAIN'],
    ] as const) {
      expect(await ask(server, name, type)).toMatchObject({ rcode, flag_aa: true, answers: [], authorities: [{ type: 'SOA', ttl: 900 }] });
    }
  });

  it('refuses names of no zone, without OPT', async () => {
    expect(await ask(await served(emptyWorld), 'example.org', 'A', opt())).toMatchObject({
      rcode: 'REFUSED',
      flag_aa: false,
      answers: [],
      authorities: [],
      additionals: [],
    });
  });

  it('sends every type that dns-packet can read as that library reads it', async () => {
    const server = await served(
      worldWith((zone) => {
        new MxRecord(zone, 'M', { values: [{ preference: 10, exchange: 'mail.example.com' }] });
        new TxtRecord(zone, 'T', { values: ['one', ['two', 'parts']] });
        new CaaRecord(zone, 'Caa', { values: [{ tag: 'issue', value: 'ca.example.net' }] });
      }),
    );
    expect(await answersOf(server, 'example.com', 'MX')).toEqual([{ preference: 10, exchange: 'mail.example.com' }]);
    expect(await answersOf(server, 'example.com', 'TXT')).toEqual([[Buffer.from('one')], [Buffer.from('two'), Buffer.from('parts')]]);
    expect(await answersOf(server, 'example.com', 'CAA')).toMatchObject([{ flags: 0, tag: 'issue', value: 'ca.example.net' }]);
  });

  it('gives an AWS resource, whose addresses it cannot know, stand-ins that are always the same, and says so', async () => {
    const server = await served(
      worldWith((zone) => new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') })),
    );
    const [first, second] = [await ask(server, 'example.com', 'A', opt()), await ask(server, 'example.com', 'A', opt())];
    expect(first.answers).toEqual(second.answers);
    expect(first.answers).toMatchObject([{ type: 'A', ttl: 60, data: expect.stringMatching(/^198\.1[89]\./) as string }]);
    expect(JSON.stringify(first.additionals)).toContain(Buffer.from('d111111abcdef8.cloudfront.net').toJSON().data.join(','));
  });
});

describe('the size of a reply', () => {
  const big = worldWith(
    (zone) => new TxtRecord(zone, 'T', { name: 'big', values: Array.from({ length: 9 }, (_, i) => `${i}`.repeat(100)) }),
  );

  it('is 512 octets without EDNS: what is longer comes with TC and without answer, and whole over TCP', async () => {
    const server = await served(big);
    const reply = await overUdp(server, question('big.example.com', 'TXT'));
    expect(reply?.length).toBeLessThanOrEqual(512);
    expect(decode(reply ?? Buffer.alloc(0))).toMatchObject({ flag_tc: true, answers: [] });
    const [whole] = await overTcp(server, [question('big.example.com', 'TXT')]);
    expect(decode(whole ?? Buffer.alloc(0))).toMatchObject({ flag_tc: false, answers: { length: 9 } });
  });

  it('is what the client takes by EDNS; the authority section is left out before the answer', async () => {
    const server = await served(big);
    expect(await ask(server, 'big.example.com', 'TXT', opt([], 1232))).toMatchObject({ flag_tc: false, answers: { length: 9 } });
    expect(await ask(server, 'big.example.com', 'TXT', opt([], 1100))).toMatchObject({
      flag_tc: false,
      answers: { length: 9 },
      authorities: [],
    });
    expect(await ask(server, 'big.example.com', 'TXT', opt([], 100))).toMatchObject({ flag_tc: true, answers: [] });
  });
});

describe('the client’s place', () => {
  it('is that of the client subnet, which is repeated with the part that counted', async () => {
    const server = await served(geo);
    const reply = await ask(server, 'g.example.com', 'A', german);
    expect(reply.answers).toMatchObject([{ data: '192.0.2.49' }]);
    expect(reply.additionals).toMatchObject([
      { type: 'OPT', udpPayloadSize: 4096, options: [{ code: 8, sourcePrefixLength: 24, scopePrefixLength: 24 }] },
    ]);
    expect(await answersOf(server, 'g.example.com')).toEqual(['192.0.2.1']);
  });

  it('has no part in the scope where no policy went by it', async () => {
    const server = await served(worldWith((zone) => new ARecord(zone, 'W', { name: 'www', ...address('192.0.2.1') }), { places }));
    expect((await ask(server, 'www.example.com', 'A', german)).additionals).toMatchObject([{ options: [{ scopePrefixLength: 0 }] }]);
  });

  it('is that of the asker that the server was told, and may be changed while it runs', async () => {
    const server = await served(geo, { asker: { place: { country: 'DE' } } });
    expect(await answersOf(server, 'g.example.com')).toEqual(['192.0.2.49']);
    server.authority = { world: geo, asker: { place: { country: 'FR' } } };
    expect(await answersOf(server, 'g.example.com')).toEqual(['192.0.2.1']);
  });

  it.each([
    ['a scope in the question', [0, 1, 24, 24, 198, 51, 100]],
    ['a prefix longer than an address', [0, 1, 33, 0, 198, 51, 100, 0, 0]],
    ['octets beyond the prefix', [0, 1, 24, 0, 198, 51, 100, 0]],
    ['bits beyond the prefix', [0, 1, 20, 0, 198, 51, 100]],
    ['an unknown family', [0, 3, 24, 0, 198, 51, 100]],
    ['three octets', [0, 1, 24]],
  ])('%s is a malformed client subnet', async (_, octets) => {
    expect(await ask(await served(geo), 'g.example.com', 'A', subnet(...octets))).toMatchObject({ rcode: 'FORMERR', answers: [] });
  });

  it('stays unknown for a subnet of no length', async () => {
    expect(await answersOf(await served(geo), 'g.example.com', 'A', subnet(0, 1, 0, 0))).toEqual(['192.0.2.1']);
  });
});

describe('health', () => {
  it('may be changed while the server runs', async () => {
    const world = worldWith((zone) => {
      const up = HealthCheck.https(zone, 'Up', { host: 'api.example.com' });
      new FailoverPair(zone, 'F', { name: 'f', primary: { ...address('192.0.2.1'), healthCheck: up }, secondary: address('192.0.2.2') });
    });
    const server = await served(world);
    expect(await answersOf(server, 'f.example.com')).toEqual(['192.0.2.1']);
    server.authority = { world: withHealth(world, { checks: { 'Zone/Up': 'unhealthy' } }) };
    expect(await answersOf(server, 'f.example.com')).toEqual(['192.0.2.2']);
  });
});
