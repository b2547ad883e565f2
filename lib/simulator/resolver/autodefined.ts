const privateReverse = [...Array(16).keys()].map((n) => `${16 + n}.172.in-addr.arpa.`);

/** Domains that the resolver of every VPC with DNS hostnames answers itself, wherever it is. */
const everywhere: ReadonlySet<string> = new Set([
  'localhost.',
  'localdomain.',
  '127.in-addr.arpa.',
  '10.in-addr.arpa.',
  ...privateReverse,
  '168.192.in-addr.arpa.',
  '254.169.254.169.in-addr.arpa.',
  `1.${'0.'.repeat(31)}ip6.arpa.`,
  `${'0.'.repeat(32)}ip6.arpa.`,
]);

const ofUsEast1: ReadonlySet<string> = new Set(['ec2.internal.', 'compute-1.internal.', 'compute-1.amazonaws.com.']);

/**
 * Whether the resolver of a VPC has an autodefined rule for a domain, as canonical text: a forwarding rule of a shorter one, such as `.`,
 * does not take it. Those of the VPC's own address ranges and of peered VPCs are not known here.
 *
 * @see Route 53 Developer Guide, Domain names that VPC Resolver creates autodefined system rules for (read 2026-11-21)
 */
export function isAutodefined(domain: string, region: string | undefined): boolean {
  if (everywhere.has(domain)) return true;
  if (ofUsEast1.has(domain)) return region === undefined || region === 'us-east-1';
  const [, named] = /^([a-z]{2}(?:-[a-z]+)+-\d+)\.compute\.(?:internal|amazonaws\.com|amazonaws\.com\.cn)\.$/.exec(domain) ?? [];
  return named !== undefined && named !== 'us-east-1' && (region === undefined || named === region);
}
