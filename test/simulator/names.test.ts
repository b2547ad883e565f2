import { DomainName } from '../../lib/model/name/domain-name';
import { buildWorld, type Client, type Question } from '../../lib/simulator';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';
import { ask, member, onlyReply, told, worldWith, zoneWith } from '../support/worlds';

const a = (Name: string, last = 1, TTL = 300) => apiRecordSet({ Name, TTL, ResourceRecords: [{ Value: `192.0.2.${last}` }] });
const cname = (Name: string, to: string, more = {}) => apiRecordSet({ Name, ...values('CNAME', to), ...more });
const ns = (Name: string, ...servers: readonly string[]) => apiRecordSet({ Name, ...values('NS', ...servers) });
const txt = (Name: string) => apiRecordSet({ Name, ...values('TXT', '"x"') });

describe('names', () => {
  const world = worldWith([
    a('www.example.com.'),
    txt('b.c.example.com.'),
    a('*.dev.example.com.', 2),
    a('host.dev.example.com.', 3),
    txt('x.y.dev.example.com.'),
    a('prod.*.lab.example.com.', 4),
  ]);
  const told1 = (name: string, type: Question['type'] = 'A') => told(ask(world, {}, { name, type }));

  it.each<[string, string, Question['type'], string]>([
    ['exists', 'WWW.Example.com', 'A', '1 www.example.com. 300 A 192.0.2.1'],
    ['exists without the type', 'www.example.com', 'AAAA', '1 nodata'],
    ['does not exist', 'nope.example.com', 'A', '1 nxdomain'],
    ['lies below one that exists', 'x.www.example.com', 'A', '1 nxdomain'],
    ['is an empty non-terminal', 'c.example.com', 'A', '1 nodata'],
    ['is an empty non-terminal, asked for everything', 'c.example.com', 'ANY', '1 nodata'],
    ['is the apex without the type', 'example.com', 'A', '1 nodata'],
    ['is covered by a wildcard', 'any.dev.example.com', 'A', '1 any.dev.example.com. 300 A 192.0.2.2'],
    ['is covered by a wildcard at any depth', 'a.b.any.dev.example.com', 'A', '1 a.b.any.dev.example.com. 300 A 192.0.2.2'],
    ['is covered by a wildcard without the type', 'any.dev.example.com', 'TXT', '1 nodata'],
    ['is covered by a wildcard, asked for everything', 'any.dev.example.com', 'ANY', '1 any.dev.example.com. 300 A 192.0.2.2'],
    ['is the wildcard itself', '*.dev.example.com', 'A', '1 *.dev.example.com. 300 A 192.0.2.2'],
    ['is the parent of a wildcard', 'dev.example.com', 'A', '1 nodata'],
    ['stands beside a wildcard', 'host.dev.example.com', 'A', '1 host.dev.example.com. 300 A 192.0.2.3'],
    ['stands beside a wildcard without the type', 'host.dev.example.com', 'TXT', '1 nodata'],
    ['lies below a name beside a wildcard', 'x.host.dev.example.com', 'A', '1 nxdomain'],
    ['is an empty non-terminal beside a wildcard', 'y.dev.example.com', 'A', '1 nodata'],
    ['lies below an empty non-terminal beside a wildcard', 'other.y.dev.example.com', 'A', '1 nxdomain'],
    ['has an asterisk in the middle', 'prod.*.lab.example.com', 'A', '1 prod.*.lab.example.com. 300 A 192.0.2.4'],
    ['is covered by an asterisk that has only names below it', 'prod.x.lab.example.com', 'A', '1 nodata'],
    ['lies below a wildcard', 'x.*.dev.example.com', 'A', '1 nxdomain'],
    ['ends like the zone but lies outside', 'fooexample.com', 'A', '1 refused'],
    ['lies outside of all zones', 'www.example.net', 'A', '1 refused'],
  ])('one that %s: %s %s', (_, name, type, expected) => {
    expect(told1(name, type)).toEqual([expected]);
  });

  it('that are none are an error', () => {
    expect(() => told1('a..b')).toThrow('"a..b" is no domain name');
  });
});

describe('CNAMEs', () => {
  const world = worldWith([
    cname('www.example.com.', 'next.example.com', { TTL: 10 }),
    cname('next.example.com.', 'HOST.example.com.', { TTL: 20 }),
    a('host.example.com.', 1, 30),
    cname('out.example.com.', 'www.example.net.'),
    cname('gone.example.com.', 'nothing.example.com.'),
    cname('notype.example.com.', 'host.example.com.'),
    cname('self.example.com.', 'self.example.com.'),
    cname('cut.example.com.', 'x.sub.example.com.'),
    ns('sub.example.com.', 'ns1.example.net.'),
    cname('half.example.com.', 'host.example.com.', { SetIdentifier: '1', Weight: 1 }),
    cname('half.example.com.', 'nothing.example.com.', { SetIdentifier: '2', Weight: 3 }),
  ]);
  const reply = (name: string, type: Question['type'] = 'A') => onlyReply(ask(world, {}, { name, type }));

  it('are followed in the zone, each with its own TTL', () => {
    expect(told(ask(world))).toEqual([
      '1 www.example.com. 10 CNAME next.example.com., next.example.com. 20 CNAME host.example.com., host.example.com. 30 A 192.0.2.1',
    ]);
  });

  it('are not followed out of the zone, nor when they are asked for', () => {
    expect(told(ask(world, {}, { name: 'out.example.com' }))).toEqual(['1 out.example.com. 300 CNAME www.example.net.']);
    expect(told(ask(world, {}, { type: 'CNAME' }))).toEqual(['1 www.example.com. 10 CNAME next.example.com.']);
    expect(told(ask(world, {}, { type: 'ANY' }))).toEqual(['1 www.example.com. 10 CNAME next.example.com.']);
  });

  it('to a missing name are in an answer with NXDOMAIN, to a missing type in one with NOERROR, and the SOA tells how long', () => {
    expect(reply('gone.example.com')).toMatchObject({
      kind: 'nxdomain',
      rcode: 'NXDOMAIN',
      answer: [{ type: 'CNAME' }],
      authority: [{ type: 'SOA' }],
      negativeTtlSeconds: 900,
    });
    expect(reply('notype.example.com', 'TXT')).toMatchObject({
      kind: 'answer',
      rcode: 'NOERROR',
      answer: [{ type: 'CNAME' }],
      authority: [{ type: 'SOA' }],
      negativeTtlSeconds: 900,
    });
  });

  it('to a delegated name end in a referral behind the CNAME', () => {
    expect(reply('cut.example.com')).toMatchObject({
      kind: 'answer',
      rcode: 'NOERROR',
      authoritative: true,
      answer: [{ type: 'CNAME' }],
      authority: [{ type: 'NS' }],
    });
  });

  it('that go in a circle, or on and on, are unanswerable', () => {
    expect(reply('self.example.com')).toMatchObject({ kind: 'unanswerable', rcode: 'SERVFAIL', answer: [] });
    expect(
      JSON.stringify(ask(world, {}, { name: 'self.example.com' }).explanation, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).toContain('cname-circle');
    const chain = (length: number) =>
      worldWith([
        ...Array.from({ length }, (_, i) => cname(i === 0 ? 'www.example.com.' : `c${i}.example.com.`, `c${i + 1}.example.com.`)),
        a(`c${length}.example.com.`),
      ]);
    expect(onlyReply(ask(chain(16))).answer).toHaveLength(17);
    expect(onlyReply(ask(chain(17))).kind).toBe('unanswerable');
  });

  it('with a policy give each target its share, with its own rcode', () => {
    const { replies } = ask(world, {}, { name: 'half.example.com' });
    expect(replies.map(({ reply: { rcode } }) => rcode)).toEqual(['NXDOMAIN', 'NOERROR']);
    expect(told({ replies, explanation: [] })).toEqual([
      '3/4 half.example.com. 300 CNAME nothing.example.com.',
      '1/4 half.example.com. 300 CNAME host.example.com., host.example.com. 30 A 192.0.2.1',
    ]);
  });

  it('with too many ways are told as far as they go, and the shares still sum up to 1', () => {
    const wide = Array.from({ length: 6 }, (_, level) =>
      Array.from({ length: 10 }, (_, i) =>
        Array.from({ length: 10 }, (_, to) =>
          cname(level === 0 ? 'www.example.com.' : `l${level}-${i}.example.com.`, `l${level + 1}-${to}.example.com.`, {
            SetIdentifier: String(to),
            Weight: 1,
          }),
        ),
      ).flat(),
    ).flat();
    const { replies } = ask(worldWith(wide));
    expect(replies.length).toBeLessThan(20_000);
    expect(replies.some(({ reply }) => reply.kind === 'unanswerable')).toBe(true);
    const sum = replies.reduce((total, { share }) => total + Number(share.numerator) / Number(share.denominator), 0);
    expect(sum).toBeCloseTo(1, 9);
  });
});

describe('ANY', () => {
  it('chooses for every type on its own', () => {
    const aaaa = (id: string, Weight: number, Value: string) => ({
      ...member(id, { Weight }, 1),
      Type: 'AAAA',
      ResourceRecords: [{ Value }],
    });
    const world = worldWith([
      member('a', { Weight: 1 }, 1),
      member('b', { Weight: 1 }, 2),
      aaaa('a', 1, '2001:db8::1'),
      aaaa('b', 2, '2001:db8::2'),
      txt('www.example.com.'),
    ]);
    expect(told(ask(world, {}, { type: 'ANY' }))).toHaveLength(4);
    expect(told(ask(world, {}, { type: 'ANY' }))[0]).toBe(
      '1/3 www.example.com. 60 A 192.0.2.1, www.example.com. 60 AAAA 2001:db8::2, www.example.com. 300 TXT "x"',
    );
  });

  it('leaves out types that have nothing for the client', () => {
    const world = worldWith([member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1), txt('www.example.com.')]);
    expect(told(ask(world, {}, { type: 'ANY' }))).toEqual(['1 www.example.com. 300 TXT "x"']);
  });

  it('with too many combinations is unanswerable', () => {
    const all = (Type: string, Value: (i: number) => string) =>
      Array.from({ length: 70 }, (_, i) => ({ ...member(String(i), { Weight: 1 }, 1), Type, ResourceRecords: [{ Value: Value(i) }] }));
    const world = worldWith([...all('A', (i) => `192.0.2.${i}`), ...all('AAAA', (i) => `2001:db8::${i}`)]);
    expect(told(ask(world, {}, { type: 'ANY' }))).toEqual(['1 unanswerable']);
  });
});

describe('aliases in the zone', () => {
  it('answer from a wildcard that covers their target', () => {
    expect(told(ask(worldWith([apiAlias('www.example.com.', 'x.w.example.com.'), a('*.w.example.com.', 5)])))).toEqual([
      '1 www.example.com. 300 A 192.0.2.5',
    ]);
  });

  it('to a target outside of the zone, or gone, have no data', () => {
    expect(told(ask(worldWith([apiAlias('www.example.com.', 'x.example.net.')])))).toEqual(['1 nodata']);
    expect(told(ask(worldWith([apiAlias('www.example.com.', 'gone.example.com.')])))).toEqual(['1 nodata']);
  });

  it('that name their zone by its id are in the zone', () => {
    expect(
      told(ask(worldWith([apiAlias('www.example.com.', 'x.example.com.', { HostedZoneId: 'ZPUBLIC' }), a('x.example.com.', 5)]))),
    ).toEqual(['1 www.example.com. 300 A 192.0.2.5']);
  });

  it('of type CNAME are followed like a CNAME', () => {
    const world = worldWith([
      { ...apiAlias('www.example.com.', 't.example.com.'), Type: 'CNAME' },
      cname('t.example.com.', 'host.example.com.'),
      a('host.example.com.'),
    ]);
    expect(told(ask(world))).toEqual(['1 www.example.com. 300 CNAME host.example.com., host.example.com. 300 A 192.0.2.1']);
  });
});

describe('zones', () => {
  const records = (last: number) => [a('www.example.com.', last), a('only.example.com.', last)];
  const vpcs = [{ id: 'vpc-1', region: 'eu-west-1' }];
  const world = buildWorld({
    zones: [
      zoneWith(records(1)),
      zoneWith([a('www.example.com.', 2)], { id: 'ZOTHER' }),
      zoneWith([a('x.sub.example.com.', 3)], { id: 'ZSUB', name: 'sub.example.com' }),
      zoneWith([a('www.example.com.', 4)], { id: 'ZPRIVATE', vpcs }),
      zoneWith([a('www.deep.example.com.', 5)], { id: 'ZDEEP', name: 'deep.example.com', vpcs }),
      zoneWith([a('www.corp.example.', 6)], { id: 'ZCORP', name: 'corp.example', vpcs }),
    ],
    resolverRules: [
      { domain: DomainName.parse('com'), vpcIds: ['vpc-1'], ruleType: 'FORWARD', targets: ['10.0.0.1'] },
      { domain: DomainName.parse('net'), vpcIds: ['vpc-1'], ruleType: 'FORWARD', targets: ['10.0.0.2'] },
      { domain: DomainName.parse('deep.example.com'), vpcIds: ['vpc-2'], ruleType: 'FORWARD', targets: ['10.0.0.3'] },
      { domain: DomainName.parse('more.deep.example.com'), vpcIds: ['vpc-1'], ruleType: 'FORWARD', targets: ['10.0.0.4'] },
      { domain: DomainName.parse('corp.example'), vpcIds: ['vpc-1'], ruleType: 'FORWARD', targets: ['10.0.0.5'] },
      { domain: DomainName.parse('sub.example.com'), vpcIds: ['vpc-3'], ruleType: 'SYSTEM', targets: [] },
      { domain: DomainName.parse('example.com'), vpcIds: ['vpc-3'], ruleType: 'FORWARD', targets: ['10.0.0.6'] },
    ],
  });
  const inVpc = (id: string) => ({ vpc: { id } });
  const zoneFor = (name: string, client: Client = {}, more: Partial<Question> = {}) => {
    const { zoneId, replies } = ask(world, client, { name, ...more });
    return `${zoneId ?? '-'} ${replies[0]?.reply.kind ?? ''}`;
  };

  it.each<[string, string, Client, Partial<Question>, string]>([
    ['the longest public name', 'x.sub.example.com', {}, {}, 'ZSUB answer'],
    ['the first id of two public zones with one name', 'www.example.com', {}, {}, 'ZOTHER answer'],
    ['the zone whose server is asked', 'only.example.com', {}, { server: 'ZPUBLIC' }, 'ZPUBLIC answer'],
    ['no other zone than the one whose server is asked', 'only.example.com', {}, { server: 'ZOTHER' }, 'ZOTHER nxdomain'],
    ['nobody for a name outside of the zone whose server is asked', 'www.example.net', {}, { server: 'ZOTHER' }, '- refused'],
    ['nobody where the asked server does not exist', 'www.example.com', {}, { server: 'ZNONE' }, '- refused'],
    ['the private zone of the VPC', 'www.example.com', inVpc('vpc-1'), {}, 'ZPRIVATE answer'],
    ['the private zone even where it has no such name', 'only.example.com', inVpc('vpc-1'), {}, 'ZPRIVATE nxdomain'],
    ['the longest private zone', 'www.deep.example.com', inVpc('vpc-1'), {}, 'ZDEEP answer'],
    ['the private zone before a longer public one', 'x.sub.example.com', inVpc('vpc-1'), {}, 'ZPRIVATE nxdomain'],
    ['the public zone for another VPC', 'www.example.com', inVpc('vpc-9'), {}, 'ZOTHER answer'],
    ['a rule, where only that covers the name', 'www.example.net', inVpc('vpc-1'), {}, '- forwarded'],
    ['a rule longer than the private zone', 'x.more.deep.example.com', inVpc('vpc-1'), {}, '- forwarded'],
    ['a rule of the same name as the private zone', 'www.corp.example', inVpc('vpc-1'), {}, '- forwarded'],
    ['a rule of that VPC only', 'x.deep.example.com', inVpc('vpc-9'), {}, 'ZOTHER nxdomain'],
    ['a forwarding rule', 'www.example.com', inVpc('vpc-3'), {}, '- forwarded'],
    ['public resolution, where a system rule takes the name back', 'x.sub.example.com', inVpc('vpc-3'), {}, 'ZSUB answer'],
    ['the parent for DS of a zone', 'sub.example.com', {}, { type: 'DS' }, 'ZOTHER nxdomain'],
    ['the zone itself for DS below its apex', 'x.sub.example.com', {}, { type: 'DS' }, 'ZSUB nodata'],
  ])('answers: %s', (_, name, client, more, expected) => {
    expect(zoneFor(name, client, more)).toBe(expected);
  });

  it('of one name in one VPC, which Route 53 refuses, answer by the first id', () => {
    const twins = ['Z2', 'Z1'].map((id, i) => zoneWith(records(i), { id, vpcs }));
    expect(ask(buildWorld({ zones: twins }), inVpc('vpc-1')).zoneId).toBe('Z1');
  });

  it('leave out what lies outside of them, and second policies under one name and type', () => {
    const odd = worldWith([a('www.example.net.'), member('a', { Weight: 1 }, 1), member('b', { Region: 'us-east-1' }, 2)]);
    expect(told(ask(odd))).toEqual(['1 www.example.com. 60 A 192.0.2.1']);
    expect(told(ask(odd, {}, { name: 'www.example.net' }))).toEqual(['1 refused']);
  });
});
