import { checkDelegation } from '../../lib/delegation/check-delegation';
import type { DelegationFacts, ServerSays } from '../../lib/delegation/facts';
import { DomainName } from '../../lib';
import { dsOfDnskey, parseDnskey } from '../../lib/model/rdata/dnskey';
import { delegationCodes } from '../../lib/delegation/delegation-codes';

const set = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net', 'ns-3.awsdns-03.org', 'ns-4.awsdns-04.co.uk'];
const others = ['ns-5.awsdns-05.com', 'ns-6.awsdns-06.net', 'ns-7.awsdns-07.org', 'ns-8.awsdns-08.co.uk'];
const zone = { hostedZoneId: 'Z1', nameServers: set, apex: set };
const dnskey = '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==';
const answering = (at: string, keys: readonly string[] = []): ServerSays => ({
  kind: 'authoritative',
  addresses: [at],
  nameServers: set,
  keys,
  over: ['IPv4'],
  silentOver: [],
});
const refusing = (at: string): ServerSays => ({ kind: 'lame', addresses: [at], answer: 'REFUSED', over: ['IPv4'] });
/** What these servers say, each at an address of its own. */
const saying = (say: (at: string) => ServerSays, ...names: readonly string[]) => names.map((name) => [name, say(name)] as const);
const from = (nameServers: readonly string[], ds: readonly string[] = []) => ({ where: 'the zone above', nameServers, ds });
const inOrder: DelegationFacts = {
  name: 'shop.example.com.',
  path: 'Shop',
  zone,
  parents: [from(set)],
  servers: new Map(saying(answering, ...set)),
};
const dsOf = (text: string) => {
  const key = parseDnskey(text);
  if (!key.ok) throw new Error('no key');
  const { keyTag, algorithm, digestType, digest } = dsOfDnskey(DomainName.parse('shop.example.com'), key.value, 'SHA-256');
  return `${keyTag} ${algorithm} ${digestType} ${digest.toUpperCase()}`;
};
const codesOf = (facts: Partial<DelegationFacts>) => checkDelegation({ ...inOrder, ...facts }).map(({ code }) => code);
const withoutZone = { zone: undefined } as unknown as Partial<DelegationFacts>;

describe('a delegation', () => {
  it.each<[string, Partial<DelegationFacts>, readonly string[]]>([
    ['in order', {}, []],
    ['to a zone that nobody above knows', { parents: [from([])] }, ['DelegationMissing']],
    ['that nobody above could be asked for', { parents: [] }, ['DelegationUnasked']],
    [
      'to servers of another zone of the name, which answer',
      { parents: [from(others)], servers: new Map(saying(answering, ...set, ...others)) },
      ['DelegationStale'],
    ],
    [
      'to servers that Route 53 may give to others',
      { parents: [from(others)], servers: new Map([...saying(answering, ...set), ...saying(refusing, ...others)]) },
      ['DelegationStale', 'DelegationDangling'],
    ],
    [
      'to servers of Route 53 that have no such zone',
      { ...withoutZone, parents: [from(others)], servers: new Map(saying(refusing, ...others)) },
      ['DelegationDangling'],
    ],
    ['to another zone than is known, not asked', { ...withoutZone, parents: [from(others)], servers: new Map() }, ['DelegationUnasked']],
    [
      'to servers elsewhere, one of which does not know the zone',
      {
        ...withoutZone,
        parents: [from(['ns1.example.net', 'ns2.example.net'])],
        servers: new Map([...saying(answering, 'ns1.example.net'), ...saying(refusing, 'ns2.example.net')]),
      },
      ['DelegationLame'],
    ],
    [
      'to a server without address',
      {
        ...withoutZone,
        parents: [from(['ns1.example.net', 'ns2.example.net'])],
        servers: new Map<string, ServerSays>([...saying(answering, 'ns1.example.net'), ['ns2.example.net', { kind: 'nameless' }]]),
      },
      ['DelegationLame'],
    ],
    [
      'to a server that is silent',
      {
        ...withoutZone,
        parents: [from(['ns1.example.net'])],
        servers: new Map<string, ServerSays>([['ns1.example.net', { kind: 'silent', addresses: ['192.0.2.1'] }]]),
      },
      ['DelegationUnasked'],
    ],
    ['to three of four', { parents: [from(set.slice(1))] }, ['DelegationServerMissing']],
    [
      'to one too many',
      { parents: [from([...set, 'ns1.example.net'])], servers: new Map(saying(answering, ...set, 'ns1.example.net')) },
      ['DelegationServerExtra'],
    ],
    ['to a zone whose own NS are others', { zone: { ...zone, apex: others } }, ['ApexNsDiffers']],
    [
      'with DS of the key',
      { parents: [from(set, [dsOf(dnskey)])], servers: new Map(set.map((name) => [name, answering(name, [dnskey])])) },
      [],
    ],
    [
      'with DS of another key',
      { parents: [from(set, ['1 13 2 ABCD'])], servers: new Map(set.map((name) => [name, answering(name, [dnskey])])) },
      ['DsWithoutKey'],
    ],
    ['with DS to a zone that is not signed', { parents: [from(set, [dsOf(dnskey)])] }, ['DsWithoutKey']],
    ['with DS to a zone that nobody answers for', { parents: [from(set, [dsOf(dnskey)])], servers: new Map() }, []],
  ])('%s', (_, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  it('to servers of one address each is in order under other names', () => {
    const white = set.map((_, i) => `ns${i + 1}.example.com`);
    const servers = new Map([...saying(answering, ...set), ...white.map((name, i) => [name, answering(set[i] ?? '')] as const)]);

    expect(codesOf({ zone: { ...zone, apex: white }, parents: [from(white)], servers })).toEqual([]);
  });

  it('has results that say where, what, and what to do', () => {
    const [stale] = checkDelegation({ ...inOrder, parents: [from(others)], servers: new Map() });

    expect(stale).toEqual({
      code: 'DelegationStale',
      ...{ severity: 'error', fix: delegationCodes.DelegationStale.fix, source: delegationCodes.DelegationStale.source },
      path: 'Shop',
      recordSet: 'shop.example.com. NS',
      target: others.join(', '),
      message: `the zone above delegates to ${others.join(', ')}; the servers of Z1 are ${set.join(', ')}.`,
    });
  });
});

describe('a name server that is silent over IPv6', () => {
  const over = (at: string, families: readonly ('IPv4' | 'IPv6')[]): ServerSays => ({
    ...(answering(at) as Extract<ServerSays, { kind: 'authoritative' }>),
    over: families,
    silentOver: (['IPv4', 'IPv6'] as const).filter((family) => !families.includes(family)),
  });

  it('is told where others answer by it, since resolvers of IPv6 wait for it in vain', () => {
    const [first = '', ...rest] = set;
    const servers = new Map([[first, over(first, ['IPv4'])], ...rest.map((name) => [name, over(name, ['IPv4', 'IPv6'])] as const)]);

    expect(checkDelegation({ ...inOrder, servers }).map(({ code, message }) => [code, message])).toEqual([
      ['DelegationUnasked', `${first} did not answer over IPv6, as others do.`],
    ]);
  });

  it('is nothing where none answers by it, since it may as well be the machine that asks', () => {
    expect(codesOf({ servers: new Map(set.map((name) => [name, over(name, ['IPv4'])])) })).toEqual([]);
  });
});
