import { buildWorld, isTruncated, type Question } from '../../lib/simulator';
import { DomainName } from '../../lib/model/name/domain-name';
import { apiRecordSet, values } from '../support/record-sets';
import { ask, onlyReply, worldWith, zoneWith } from '../support/worlds';

const set = (Name: string, type: string, ...texts: readonly string[]) => apiRecordSet({ Name, ...values(type, ...texts) });
const soa = (TTL: number, minimum: number) =>
  apiRecordSet({ Name: 'example.com.', TTL, ...values('SOA', `ns1.example.net. me.example.net. 1 7200 900 1209600 ${minimum}`) });
const zone = [
  set('www.example.com.', 'A', '192.0.2.1'),
  set('sub.example.com.', 'NS', 'ns1.sub.example.com.', 'ns2.example.com.', 'ns.example.net.'),
  set('sub.example.com.', 'DS', `12345 13 2 ${'00'.repeat(32)}`),
  set('ns1.sub.example.com.', 'A', '192.0.2.51'),
  set('ns1.sub.example.com.', 'AAAA', '2001:db8::51'),
  set('ns2.example.com.', 'A', '192.0.2.52'),
  set('deep.sub.example.com.', 'NS', 'ns.example.org.'),
];
const world = worldWith(zone);
const reply = (question: Partial<Question> = {}, from = world) => onlyReply(ask(from, {}, question));
const types = (records: readonly { readonly type: string }[]) => records.map(({ type }) => type);

describe('sections of a reply', () => {
  it('have the name servers of the zone beside an answer', () => {
    expect(reply()).toMatchObject({ authoritative: true, recursionAvailable: false, additional: [] });
    expect(reply().authority).toEqual([
      expect.objectContaining({
        type: 'NS',
        ttlSeconds: 172_800,
        values: {
          kind: 'all',
          texts: ['ns-10.awsdns-01.com.', 'ns-522.awsdns-01.net.', 'ns-1034.awsdns-01.org.', 'ns-1546.awsdns-01.co.uk.'],
        },
      }),
    ]);
  });

  it('do not repeat the name servers where they are the answer', () => {
    expect(reply({ name: 'example.com', type: 'NS' }).authority).toEqual([]);
    expect(reply({ name: 'example.com', type: 'ANY' }).authority).toEqual([]);
    expect(types(reply({ name: 'example.com', type: 'SOA' }).authority)).toEqual(['NS']);
  });

  it.each([
    ['a missing name', { name: 'nope.example.com' }, 'NXDOMAIN'],
    ['a missing type', { type: 'TXT' }, 'NOERROR'],
  ] as const)('have the SOA for %s', (_, question, rcode) => {
    expect(reply(question)).toMatchObject({ rcode, authoritative: true, answer: [], negativeTtlSeconds: 900 });
    expect(types(reply(question).authority)).toEqual(['SOA']);
  });

  it('let resolvers remember for the smaller of the TTL and the minimum of the SOA', () => {
    expect(reply({ name: 'nope.example.com' }, worldWith([soa(900, 60)])).negativeTtlSeconds).toBe(60);
    expect(reply({ name: 'nope.example.com' }, worldWith([soa(30, 60)])).negativeTtlSeconds).toBe(30);
    expect(reply({ name: 'nope.example.com' }, worldWith([soa(30, 60)])).authority[0]?.ttlSeconds).toBe(30);
  });

  it('use the NS set of the zone where it has one', () => {
    expect(reply({}, worldWith([...zone, set('example.com.', 'NS', 'ns.example.org.')])).authority[0]?.values).toEqual({
      kind: 'all',
      texts: ['ns.example.org.'],
    });
  });
});

describe('referrals', () => {
  it.each(['sub.example.com', 'x.sub.example.com', 'ns1.sub.example.com', 'x.deep.sub.example.com'])(
    'answer %s, with the addresses that are known',
    (name) => {
      const { authority, additional, cut, ...rest } = reply({ name });
      expect(rest).toMatchObject({ kind: 'referral', rcode: 'NOERROR', authoritative: false, answer: [] });
      expect(cut?.toText()).toBe('sub.example.com.');
      expect(types(authority)).toEqual(['NS']);
      expect(additional.map(({ name: owner, type }) => `${owner.toText()} ${type}`)).toEqual([
        'ns1.sub.example.com. A',
        'ns1.sub.example.com. AAAA',
        'ns2.example.com. A',
      ]);
    },
  );

  it.each<Question['type']>(['NS', 'ANY', 'CNAME'])('answer %s at the cut', (type) => {
    expect(reply({ name: 'sub.example.com', type }).kind).toBe('referral');
  });

  it('do not answer DS at the cut, which the parent has, but DS below it', () => {
    expect(reply({ name: 'sub.example.com', type: 'DS' })).toMatchObject({ kind: 'answer', authoritative: true, answer: [{ type: 'DS' }] });
    expect(reply({ name: 'deep.sub.example.com', type: 'DS' }).kind).toBe('referral');
  });

  it('carry DS from a signed zone to those who ask for DNSSEC', () => {
    const signed = buildWorld({ zones: [zoneWith(zone, { signed: true })] });
    expect(types(reply({ name: 'x.sub.example.com', dnssecOk: true }, signed).authority)).toEqual(['NS', 'DS']);
    expect(types(reply({ name: 'x.sub.example.com' }, signed).authority)).toEqual(['NS']);
  });

  it('are not made in private zones', () => {
    const inVpc = buildWorld({ zones: [zoneWith(zone, { vpcs: [{ id: 'vpc-1' }] })] });
    expect(onlyReply(ask(inVpc, { vpc: { id: 'vpc-1' } }, { name: 'ns1.sub.example.com' }))).toMatchObject({
      kind: 'answer',
      answer: [{ type: 'A' }],
    });
  });
});

describe('replies through the resolver of a VPC', () => {
  const inVpc = buildWorld({ zones: [zoneWith(zone, { vpcs: [{ id: 'vpc-1' }] })] });
  const client = { vpc: { id: 'vpc-1' } };

  it('have RA set, AA clear, and no authority beside an answer', () => {
    expect(onlyReply(ask(inVpc, client))).toMatchObject({ authoritative: false, recursionAvailable: true, authority: [] });
  });

  it('have the SOA of the private zone for what is missing', () => {
    expect(onlyReply(ask(inVpc, client, { name: 'nope.example.com' })).authority[0]?.values).toMatchObject({
      texts: [expect.stringMatching(/^ns-0\.awsdns-00\.com\. /)],
    });
  });
});

describe('a signed zone', () => {
  const signed = buildWorld({
    zones: [zoneWith([...zone, apiRecordSet({ Name: 'long.example.com.', TTL: 2_000_000 })], { signed: true })],
  });

  it('cuts TTLs to a week', () => {
    expect(reply({ name: 'long.example.com' }, signed).answer[0]?.ttlSeconds).toBe(604_800);
    expect(
      reply({ name: 'long.example.com' }, worldWith([apiRecordSet({ Name: 'long.example.com.', TTL: 2_000_000 })])).answer[0]?.ttlSeconds,
    ).toBe(2_000_000);
  });

  it('denies a missing name as NODATA with an NSEC of no type, a missing type with one of all others, to those who ask for DNSSEC', () => {
    expect(reply({ name: 'nope.example.com', dnssecOk: true }, signed)).toMatchObject({
      kind: 'nodata',
      rcode: 'NOERROR',
      signatures: { nsec: 'no-type' },
    });
    expect(reply({ type: 'TXT', dnssecOk: true }, signed)).toMatchObject({ kind: 'nodata', signatures: { nsec: 'all-types-but-asked' } });
    expect(reply({ dnssecOk: true }, signed).signatures).toEqual({});
  });

  it('answers others as an unsigned one does', () => {
    expect(reply({ name: 'nope.example.com' }, signed)).toMatchObject({ kind: 'nxdomain', rcode: 'NXDOMAIN' });
    expect(reply({}, signed).signatures).toBeUndefined();
    expect(reply({ dnssecOk: true }).signatures).toBeUndefined();
  });
});

describe('truncation', () => {
  const name = DomainName.parse('big.example.com');
  const truncated = (
    count: number,
    transport: Parameters<typeof isTruncated>[2],
    type = 'A',
    text = (i: number) => `10.0.${Math.floor(i / 256)}.${i % 256}`,
  ) =>
    isTruncated(
      reply(
        { name: name.toText(), type: type as 'A' },
        worldWith([set('big.example.com.', type, ...Array.from({ length: count }, (_, i) => text(i)))]),
      ),
      name,
      transport,
    );
  const udp = { protocol: 'udp' } as const;

  it('happens above 512 octets over UDP: 29 addresses of 16 octets behind 33 octets of question fit', () => {
    // 12 header, 17 name, 4 type and class; each A record is a pointer, 10 octets and 4 of address.
    expect(truncated(29, udp)).toBe(false);
    expect(truncated(30, udp)).toBe(true);
    expect(truncated(400, { protocol: 'tcp' })).toBe(false);
  });

  it('happens above what EDNS allows, at most 4096 octets and at least 512', () => {
    expect(truncated(30, { protocol: 'udp', ednsSize: 1232 })).toBe(false);
    expect(truncated(30, { protocol: 'udp', ednsSize: 100 })).toBe(true);
    expect(truncated(29, { protocol: 'udp', ednsSize: 100 })).toBe(false);
    expect(truncated(253, { protocol: 'udp', ednsSize: 65_535 })).toBe(false);
    expect(truncated(254, { protocol: 'udp', ednsSize: 65_535 })).toBe(true);
  });

  it('counts names once where they can be pointed to', () => {
    expect(truncated(20, udp, 'MX', (i) => `${i} m${i}.example.com.`)).toBe(false);
    expect(truncated(20, udp, 'MX', (i) => `${i} m${i}.a-rather-long-domain${i}.example.`)).toBe(true);
    expect(truncated(2, udp, 'TXT', (i) => `"${String(i).repeat(230)}"`)).toBe(true);
    expect(truncated(2, udp, 'TXT', (i) => `"${String(i).repeat(220)}"`)).toBe(false);
  });
});
