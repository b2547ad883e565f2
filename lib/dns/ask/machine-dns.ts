import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { askServer, type ServerAddress } from './ask-server';
import type { DnsAccess } from './dns-access';

/** The DNS as this machine reaches it: names by the name servers that it is configured with. */
export function machineDns(): DnsAccess<ServerAddress> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  return {
    // Those of IPv6 as well: a machine that has no way for it is told so at once, and the server is silent over it.
    async addressesOf(host) {
      const all = await Promise.all([orNone(resolver.resolve4(host)), orNone(resolver.resolve6(host))]);
      return all.flat().map((address) => ({ host: address, port: 53 }));
    },
    familyOf: ({ host }) => (isIPv6(host) ? 'IPv6' : 'IPv4'),
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
