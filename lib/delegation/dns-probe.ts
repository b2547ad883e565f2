import type { DnsAccess, Family } from '../dns/ask/dns-access';
import { rcodes } from '../dns/message/numbers';
import type { ReceivedRecord, Reply } from '../dns/message/read-reply';
import { DomainName } from '../model/name/domain-name';
import type { ParentView, ServerSays } from './facts';
import type { DelegationProbe } from './probe';

/** Numbers of the types that are asked for. */
export const types = { NS: 2, SOA: 6, DS: 43, DNSKEY: 48 } as const;

/** Asks the name servers of zones and of those above them. */
export function delegationProbe<A>(dns: DnsAccess<A>): DelegationProbe {
  return {
    async delegationOf(zone) {
      const name = DomainName.fromCanonicalText(zone);
      for (const parent of above(zone)) {
        const servers = await dns.serversOf(parent);
        for (const server of servers) {
          const view = await viewOf(dns, server, name);
          if (view !== undefined) return view;
        }
        if (servers.length > 0) return undefined;
      }
      return undefined;
    },

    async ask(server, zone) {
      const name = DomainName.fromCanonicalText(zone);
      const addresses = await dns.addressesOf(server);
      if (addresses.length === 0) return { kind: 'nameless' };
      const families = [...new Set(addresses.map((address) => dns.familyOf(address)))];
      const answers = await Promise.all(
        families.map(async (family) => ({
          family,
          answer: await firstAnswer(
            dns,
            addresses.filter((address) => dns.familyOf(address) === family),
            name,
          ),
        })),
      );
      return verdict(dns, name, addresses, answers);
    },
  };
}

/** What the first of a server's addresses of one family that answers says of the zone. */
interface Answer<A> {
  readonly address: A;
  readonly reply: Reply;
}

async function firstAnswer<A>(dns: DnsAccess<A>, addresses: readonly A[], name: DomainName): Promise<Answer<A> | undefined> {
  for (const address of addresses) {
    const reply = await dns.ask(address, name, types.SOA);
    if (reply !== undefined) return { address, reply };
  }
  return undefined;
}

/** One that is lame over one family is lame for whoever asks by that one. */
async function verdict<A>(
  dns: DnsAccess<A>,
  name: DomainName,
  asked: readonly A[],
  answers: readonly { readonly family: Family; readonly answer: Answer<A> | undefined }[],
): Promise<ServerSays> {
  const addresses = asked.map((address) => dns.textOf(address));
  const zone = name.toText();
  const answered = answers.flatMap(({ family, answer }) => (answer === undefined ? [] : [{ family, ...answer }]));
  const [first] = answered;
  if (first === undefined) return { kind: 'silent', addresses };
  const lame = answered.filter(({ reply }) => !reply.authoritative || !has(reply.answers, zone, types.SOA));
  const [wrong] = lame;
  if (wrong !== undefined) return { kind: 'lame', addresses, answer: wordFor(wrong.reply), over: lame.map(({ family }) => family) };
  return {
    kind: 'authoritative',
    addresses,
    nameServers: hosts((await dns.ask(first.address, name, types.NS))?.answers ?? [], zone),
    keys: ((await dns.ask(first.address, name, types.DNSKEY))?.answers ?? []).filter(({ type }) => type === types.DNSKEY).map(dnskeyText),
    over: answered.map(({ family }) => family),
    silentOver: answers.filter(({ answer }) => answer === undefined).map(({ family }) => family),
  };
}

/** What a server of the zone above says; undefined when it does not answer, or not for that zone. */
async function viewOf<A>(dns: DnsAccess<A>, server: string, name: DomainName): Promise<ParentView | undefined> {
  const zone = name.toText();
  for (const address of await dns.addressesOf(server)) {
    const reply = await dns.ask(address, name, types.NS);
    if (reply === undefined || (reply.rcode !== rcodes.NOERROR && reply.rcode !== rcodes.NXDOMAIN)) continue;
    const signers = await dns.ask(address, name, types.DS);
    return {
      where: `${server}, asked for it over ${dns.familyOf(address)},`,
      // A referral; or the answer of a server that has the zone itself.
      nameServers: hosts([...reply.authority, ...reply.answers], zone),
      ds: (signers?.answers ?? []).filter(({ type }) => type === types.DS).map(dsText),
    };
  }
  return undefined;
}

/** Names above a zone, the nearest first, up to the top-level domain. */
export function above(zone: string): string[] {
  const labels = zone.split('.');
  return labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'));
}

function has(records: readonly ReceivedRecord[], name: string, type: number): boolean {
  return records.some((record) => record.type === type && record.name === name);
}

/** The host names of a name's NS records. */
export function hosts(records: readonly ReceivedRecord[], zone: string): string[] {
  return [...new Set(records.flatMap(({ name, host }) => (host === undefined || name !== zone ? [] : [host])))];
}

function wordFor({ rcode, authoritative }: Reply): string {
  const word = Object.entries(rcodes).find(([, number]) => number === rcode)?.[0] ?? `RCODE ${rcode}`;
  return rcode === rcodes.NOERROR && !authoritative ? "with another server's word" : word;
}

/** The data of a DS record as text. */
export function dsText({ data }: ReceivedRecord): string {
  return data.length < 4 ? '' : `${data.readUInt16BE(0)} ${data[2] ?? 0} ${data[3] ?? 0} ${data.toString('hex', 4)}`;
}

function dnskeyText({ data }: ReceivedRecord): string {
  return data.length < 4 ? '' : `${data.readUInt16BE(0)} ${data[2] ?? 0} ${data[3] ?? 0} ${data.toString('base64', 4)}`;
}
