import { type HealthCheckConfig } from '../health-checks/shape';
import { type ResourceRecordSet } from '../record-sets/shape';

/** A health check of the account, and what its checkers see of the endpoint. */
export interface TestedHealthCheck {
  readonly id: string;
  readonly config: HealthCheckConfig;
  /** How many checkers look at the endpoint, and how many of them see it healthy. @default - nothing was said of it, so all is well */
  readonly checkers?: { readonly all: number; readonly healthy: number };
}

/** A question of TestDNSAnswer, with everything that the answer may depend on. */
export interface DnsTest {
  /** Bare id, and canonical name with a final dot. */
  readonly hostedZone: { readonly id: string; readonly name: string };
  /** Everything that the zone answers with; in the place of a traffic policy instance stand the record sets that were made of it. */
  readonly recordSets: readonly ResourceRecordSet[];
  readonly healthChecks: readonly TestedHealthCheck[];
  /** Blocks by location, by collection id. */
  readonly cidrCollections: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Canonical, with a final dot. */
  readonly recordName: string;
  readonly recordType: string;
  /** Address of the resolver that asks. @default - a resolver in us-east-1 */
  readonly resolverAddress?: string;
  /** What the resolver says of its client's subnet, such as `203.0.113.0/24`. */
  readonly clientSubnet?: string;
  /** The next number from the emulator's seed, from 0 up to but not including 1, for whatever is answered at random. */
  readonly random: () => number;
}

/** What Route 53's name servers answer to a test. */
export interface DnsTestAnswer {
  /** `NOERROR`, `NXDOMAIN` and so on. */
  readonly responseCode: string;
  /** The answer section in presentation format. */
  readonly recordData: readonly string[];
  /** @default 'UDP' */
  readonly protocol?: 'UDP' | 'TCP';
}

/** Answers for TestDNSAnswer: the emulator holds the records, and leaves it to somebody else what is answered from them. */
export type DnsAnswerer = (test: DnsTest) => DnsTestAnswer;
