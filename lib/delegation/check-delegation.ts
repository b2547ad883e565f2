import { DomainName } from '../model/name/domain-name';
import { dsOfDnskey, parseDnskey } from '../model/rdata/dnskey';
import { dsDigestTypes } from '../model/rdata/ds';
import type { CheckResult } from '../resolvers/checks/check-result';
import { delegationCodes, type DelegationCode } from './delegation-codes';
import type { DelegationFacts, ParentView } from './facts';

/** One thing that was found of a delegation. */
export type DelegationResult = CheckResult<DelegationCode>;

/** What is wrong with a delegation, or cannot be told of it. Pure. */
export function checkDelegation(facts: DelegationFacts): DelegationResult[] {
  return [...checkZone(facts), ...facts.parents.flatMap((parent) => checkParent(facts, parent)), ...checkServers(facts)];
}

/** The zone's own NS, and whether anybody is led to it. */
function checkZone(facts: DelegationFacts): DelegationResult[] {
  const { name, zone, parents } = facts;
  if (zone === undefined) return [];
  const results: DelegationResult[] = [];
  const { missing, extra } = compare(facts, zone.nameServers, zone.apex);
  if (missing.length + extra.length > 0)
    results.push(
      result(
        'ApexNsDiffers',
        facts,
        zone.apex,
        `NS at the apex of ${zone.hostedZoneId} is ${list(zone.apex)}; its servers are ${list(zone.nameServers)}.`,
      ),
    );
  if (parents.length === 0) results.push(result('DelegationUnasked', facts, [], `No zone above ${name} could be asked.`));
  else if (parents.every(({ nameServers }) => nameServers.length === 0))
    results.push(result('DelegationMissing', facts, zone.nameServers, `${listWhere(parents)} does not delegate ${name}`));
  return results;
}

/** The NS and DS of a zone above, beside what the zone is served by and signed with. */
function checkParent(facts: DelegationFacts, parent: ParentView): DelegationResult[] {
  return [...checkNameServers(facts, parent), ...checkSigners(facts, parent)];
}

function checkNameServers(facts: DelegationFacts, { where, nameServers }: ParentView): DelegationResult[] {
  const { zone } = facts;
  if (zone === undefined || nameServers.length === 0) return [];
  const { missing, extra } = compare(facts, zone.nameServers, nameServers);
  if (missing.length === zone.nameServers.length)
    return [
      result(
        'DelegationStale',
        facts,
        nameServers,
        `${where} delegates to ${list(nameServers)}; the servers of ${zone.hostedZoneId} are ${list(zone.nameServers)}.`,
      ),
    ];
  return [
    ...(missing.length === 0 ? [] : [result('DelegationServerMissing', facts, missing, `${where} leaves ${list(missing)} out.`)]),
    ...(extra.length === 0
      ? []
      : [result('DelegationServerExtra', facts, extra, `${where} names ${list(extra)}, which ${zone.hostedZoneId} does not have.`)]),
  ];
}

function checkSigners(facts: DelegationFacts, { where, ds }: ParentView): DelegationResult[] {
  const answering = [...facts.servers.values()].filter((said) => said.kind === 'authoritative');
  // What nobody answers may be signed all the same.
  if (ds.length === 0 || answering.length === 0) return [];
  const keys = [...new Set(answering.flatMap((said) => said.keys))];
  const name = DomainName.fromCanonicalText(facts.name);
  const known = new Set(
    keys.flatMap((text) => {
      const key = parseDnskey(text);
      if (!key.ok) return [];
      return (Object.keys(dsDigestTypes) as (keyof typeof dsDigestTypes)[]).map((type) => {
        const { keyTag, algorithm, digestType, digest } = dsOfDnskey(name, key.value, type);
        return `${keyTag} ${algorithm} ${digestType} ${digest}`;
      });
    }),
  );
  if (ds.some((text) => known.has(normalDs(text)))) return [];
  const why = keys.length === 0 ? 'the zone has no key' : `none of its ${keys.length} keys is meant`;
  return [
    result('DsWithoutKey', facts, [], `${where} has DS of the key ${ds.map((text) => text.split(/\s+/)[0] ?? '').join(', ')}, but ${why}.`),
  ];
}

function normalDs(text: string): string {
  const [keyTag = '', algorithm = '', digestType = '', ...digest] = text.trim().split(/\s+/);
  return [keyTag, algorithm, digestType, digest.join('').toLowerCase()].join(' ');
}

/** Names that Route 53 gives its servers. */
const route53Server = /^ns-\d{1,4}\.awsdns-\d\d\.(?:com|net|org|co\.uk)$/;

/** Whether the servers that the zones above name answer for the zone. */
function checkServers(facts: DelegationFacts): DelegationResult[] {
  const { name, zone, servers } = facts;
  const named = [...new Set(facts.parents.flatMap(({ nameServers }) => nameServers))];
  if (named.length === 0) return [];
  if (servers.size === 0)
    return zone === undefined && named.some((server) => route53Server.test(server))
      ? [result('DelegationUnasked', facts, named, `${name} is no hosted zone of the account, and its servers were not asked.`)]
      : [];
  const lame = named.filter((server) => ['lame', 'nameless'].includes(servers.get(server)?.kind ?? ''));
  // Of those of Route 53, a zone's four are given to whoever creates a zone of the name often enough.
  const claimable = lame.filter((server) => route53Server.test(server));
  if (claimable.length === named.length)
    return [result('DelegationDangling', facts, claimable, `None of ${list(claimable)} has a zone ${name}`)];
  const silent = named.filter((server) => servers.get(server)?.kind === 'silent');
  return [
    ...lame.map((server) => result('DelegationLame', facts, [server], `${server} ${saysOf(facts, server)}.`)),
    ...(silent.length === 0 ? [] : [result('DelegationUnasked', facts, silent, `${list(silent)} did not answer.`)]),
    ...checkFamilies(facts, named),
  ];
}

/** Servers that are silent over a family by which others answer: where none does, it may as well be this machine that lacks it. */
function checkFamilies(facts: DelegationFacts, named: readonly string[]): DelegationResult[] {
  const said = named.flatMap((server) => {
    const one = facts.servers.get(server);
    return one?.kind === 'authoritative' ? [{ server, ...one }] : [];
  });
  return (['IPv4', 'IPv6'] as const).flatMap((family) => {
    const silent = said.filter(({ silentOver }) => silentOver.includes(family)).map(({ server }) => server);
    if (silent.length === 0 || !said.some(({ over }) => over.includes(family))) return [];
    return [result('DelegationUnasked', facts, silent, `${list(silent)} did not answer over ${family}, as others do.`)];
  });
}

function saysOf({ servers, name }: DelegationFacts, server: string): string {
  const said = servers.get(server);
  return said?.kind === 'lame' ? `answers ${said.answer} when it is asked for ${name} over ${said.over.join(' and ')}` : 'has no address';
}

/** Which of the expected servers are not there, and which others are; servers of one address are one (white-label name servers). */
function compare(
  { servers }: DelegationFacts,
  expected: readonly string[],
  there: readonly string[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const addresses = (server: string) => {
    const said = servers.get(server);
    return said === undefined || said.kind === 'nameless' ? [] : said.addresses;
  };
  const same = (one: string, other: string) => one === other || addresses(one).some((address) => addresses(other).includes(address));
  return {
    missing: expected.filter((server) => !there.some((other) => same(server, other))),
    extra: there.filter((server) => !expected.some((other) => same(server, other))),
  };
}

function result(code: DelegationCode, { name, path }: DelegationFacts, target: readonly string[], message: string): DelegationResult {
  const { severity, fix, source } = delegationCodes[code];
  return { code, severity, ...(path === undefined ? {} : { path }), recordSet: `${name} NS`, target: list(target), message, fix, source };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

function listWhere(parents: readonly ParentView[]): string {
  return list([...new Set(parents.map(({ where }) => where))]);
}
