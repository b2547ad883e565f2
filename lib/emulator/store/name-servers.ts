import { type Identifiers } from './identifiers';

/**
 * Name servers: `ns-N.awsdns-NN` under four top-level domains, N in 0..2047, a quarter of the range for each.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/SOA-NSrecords.html
 */
const domains = ['com', 'net', 'org', 'co.uk'] as const;
const serversPerDomain = 512;

function nameServer(domainIndex: number, index: number): string {
  const number = domainIndex * serversPerDomain + index;
  return `ns-${number}.awsdns-${Math.floor(index / 8)
    .toString()
    .padStart(2, '0')}.${domains[domainIndex] ?? 'com'}`;
}

/** The servers that every private zone lists and no public zone has. */
export const privateNameServers: readonly string[] = [nameServer(3, 0), nameServer(0, 0), nameServer(2, 0), nameServer(1, 0)];

/** Whether every domain has a server that is not in `taken`. */
export function areNameServersLeft(taken: ReadonlySet<string>): boolean {
  return domains.every((_, domainIndex) => {
    // The first of each domain is the private zones'.
    for (let index = 1; index < serversPerDomain; index += 1) if (!taken.has(nameServer(domainIndex, index))) return true;
    return false;
  });
}

/** Four servers, one from each domain, in arbitrary order and without trailing dot; none of those in `taken`, of which some must be left. */
export function drawNameServers(identifiers: Identifiers, taken: ReadonlySet<string>): string[] {
  const servers = domains.map((_, domainIndex) => {
    for (;;) {
      const server = nameServer(domainIndex, 1 + identifiers.below(serversPerDomain - 1));
      if (!taken.has(server)) return server;
    }
  });
  for (let at = servers.length - 1; at > 0; at -= 1) {
    const other = identifiers.below(at + 1);
    const [left, right] = [servers[at], servers[other]];
    if (left !== undefined && right !== undefined) [servers[at], servers[other]] = [right, left];
  }
  return servers;
}
