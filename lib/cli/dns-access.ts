import { Resolver } from 'node:dns/promises';
import type { DnsAccess } from '../delegation/dns-probe';
import { askServer, type ServerAddress } from './ask-server';

/** The DNS as this machine reaches it: names by the name servers that it is configured with. */
export function machineDns(): DnsAccess<ServerAddress> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  return {
    // Route 53's servers have IPv6 addresses too, which not every machine reaches.
    addressesOf: async (host) => (await orNone(resolver.resolve4(host))).map((address) => ({ host: address, port: 53 })),
    serversOf: (zone) => orNone(resolver.resolveNs(zone.replace(/\.$/, ''))),
    ask: askServer,
    textOf: ({ host }) => host,
  };
}

/** A name that there is not, and a resolver that does not answer, tell of no server. */
async function orNone(answer: Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await answer;
  } catch {
    return [];
  }
}
