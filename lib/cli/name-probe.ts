import { Resolver } from 'node:dns/promises';
import type { NameProbe } from '../resolvers/checks/name-probe';

/** Asks these name servers, or those that the machine is configured with. */
export function dnsProbe(servers?: readonly string[]): NameProbe {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);
  return {
    async exists(name) {
      try {
        await resolver.resolve4(name.replace(/\.$/, ''));
        return true;
      } catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
        // A name without IPv4 addresses exists all the same; whatever else goes wrong says nothing of the name.
        if (code === 'ENODATA') return true;
        return code === 'ENOTFOUND' ? false : undefined;
      }
    },
  };
}
