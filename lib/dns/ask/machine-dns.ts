import { Resolver } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { askServer, type ServerAddress } from './ask-server';
import type { DnsAccess } from './dns-access';
import { hasIpv6Route } from './ipv6-route';

/** The DNS as this machine reaches it: names by the name servers that it is configured with; IPv6 where the machine has a way for it. */
export function machineDns(): DnsAccess<ServerAddress> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  let ipv6: Promise<boolean> | undefined;
  return {
    async addressesOf(host) {
      ipv6 ??= hasIpv6Route();
      const [v4, v6] = await Promise.all([
        orNone(resolver.resolve4(host)),
        ipv6.then((has) => (has ? orNone(resolver.resolve6(host)) : [])),
      ]);
      return [...v4, ...v6].map((address) => ({ host: address, port: 53 }));
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
