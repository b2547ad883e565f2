import type { DnsAccess } from '../dns/ask/dns-access';
import { rcodes } from '../dns/message/numbers';
import type { DsProbe, ServedDelegation } from '../model/dnssec/ds-probe';
import { DomainName } from '../model/name/domain-name';
import { above, dsText, hosts, types } from './dns-probe';

/** Asks every name server of the nearest zone above, all at a time. */
export function dsProbe<A>(dns: DnsAccess<A>): DsProbe {
  return {
    async dsOf(zone) {
      const name = DomainName.fromCanonicalText(zone);
      for (const parent of above(zone)) {
        const servers = await dns.serversOf(parent);
        if (servers.length === 0) continue;
        const answers = await Promise.all(servers.map((server) => answerOf(dns, server, name)));
        return { servers: servers.length, answers: answers.filter((answer) => answer !== undefined) };
      }
      return { servers: 0, answers: [] };
    },
  };
}

/** Undefined where it does not answer, or not with its own word: of DS records the zone above has the say (RFC 4035, section 3.1.4.1). */
async function answerOf<A>(dns: DnsAccess<A>, server: string, name: DomainName): Promise<ServedDelegation | undefined> {
  const zone = name.toText();
  for (const address of await dns.addressesOf(server)) {
    const signers = await dns.ask(address, name, types.DS);
    if (signers?.authoritative !== true || (signers.rcode !== rcodes.NOERROR && signers.rcode !== rcodes.NXDOMAIN)) continue;
    const ds = signers.answers.filter((record) => record.type === types.DS && record.name === zone);
    const referral = await dns.ask(address, name, types.NS);
    // A referral; or the answer of a server that has the zone itself.
    const delegation = [...(referral?.authority ?? []), ...(referral?.answers ?? [])];
    const ns = delegation.filter((record) => record.type === types.NS && record.name === zone);
    return {
      server,
      ds: ds.map(dsText),
      ...(ds.length === 0 ? {} : { dsTtl: Math.max(...ds.map(({ ttl }) => ttl)) }),
      nameServers: hosts(ns, zone),
      ...(ns.length === 0 ? {} : { nsTtl: Math.max(...ns.map(({ ttl }) => ttl)) }),
    };
  }
  return undefined;
}
