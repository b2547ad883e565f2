import { type DnsAnswerer } from './dns-tests/answerer';
import { seededRandom } from './dns-tests/seeded-random';
import { ExistingResources, type EmulatorResources } from './resources/existing-resources';
import { type Fault } from './trouble/fault';
import { type RateLimits, type RateProfile } from './trouble/rate-limits';

/** Source of the time, so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves when that much time has passed. @default - a timer of the system */
  sleep?(milliseconds: number): Promise<void>;
}

/** Behaviour that clients reported and documentation does not explain; each is off unless switched on. */
export interface EmulatorQuirks {
  /**
   * In a batch of several changes, an UPSERT whose values are equal in DNS terms to the stored ones (a trailing dot
   * added, another order) is answered with success and silently dropped.
   *
   * @default false
   * @see https://github.com/octodns/octodns-route53/issues/45
   */
  readonly dropEqualUpserts?: boolean;
}

/**
 * Quotas of the account, which AWS raises on request.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
export interface EmulatorQuotas {
  /** @default 500 */
  readonly hostedZones?: number;
  /** @default 200 */
  readonly healthChecks?: number;
  /** Resource record sets in one hosted zone. @default Infinity (the service's own default is 10,000) */
  readonly recordsPerZone?: number;
  /** @default 100 */
  readonly reusableDelegationSets?: number;
  /** Hosted zones that one reusable delegation set may serve. @default 100 */
  readonly zonesPerDelegationSet?: number;
  /** @default 300 */
  readonly vpcsPerZone?: number;
  /** @default 1000 */
  readonly vpcAuthorizationsPerZone?: number;
  /** @default 5 */
  readonly cidrCollections?: number;
  /** @default 1000 */
  readonly cidrBlocksPerCollection?: number;
  /** Protections of record sets in one hosted zone. @default 1000 (the service's own number is not known) */
  readonly protectionsPerZone?: number;
  /** @default 50 */
  readonly trafficPolicies?: number;
  /** @default 5 */
  readonly trafficPolicyInstances?: number;
}

/** Options of {@link Emulator}. */
export interface EmulatorOptions {
  /** Milliseconds from an accepted change to its INSYNC. @default 0, INSYNC at the next GetChange */
  readonly changeDelayMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Decides identifiers, name servers, and the chances of trouble. @default 53 */
  readonly seed?: number;
  /** Twelve digits. @default 123456789012 */
  readonly accountId?: string;
  /** Access key id to account id: who signs with the key is served as that account. @default - everybody is served as `accountId` */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Gives every access key that is not in `accounts` an account of its own. @default false */
  readonly accountPerAccessKey?: boolean;
  /** Rate limits: a profile, or numbers of one's own; over them the answer is Throttling. @default - none */
  readonly throttling?: RateProfile | RateLimits;
  /** Trouble from the first request on; more can be added at run time. @default - none */
  readonly faults?: readonly Fault[];
  /** KMS keys, log groups and VPCs that exist. @default - all of the right form do */
  readonly resources?: EmulatorResources;
  /** Says what TestDNSAnswer answers, such as `simulatedAnswerer()` of `apex53/testing`. @default - the operation is refused */
  readonly dnsAnswerer?: DnsAnswerer;
  readonly quirks?: EmulatorQuirks;
  readonly quotas?: EmulatorQuotas;
}

/** Options with every default filled in. */
export interface EmulatorSettings {
  readonly changeDelayMs: number;
  readonly clock: Clock;
  readonly seed: number;
  readonly accountId: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly accountPerAccessKey: boolean;
  readonly throttling: RateProfile | RateLimits | 'off';
  readonly faults: readonly Fault[];
  /** What exists now; it can be exchanged. */
  readonly resources: ExistingResources;
  readonly dnsAnswerer: DnsAnswerer | undefined;
  /** Numbers from the seed for what is answered at random. */
  readonly random: () => number;
  readonly quirks: Required<EmulatorQuirks>;
  readonly quotas: Required<EmulatorQuotas>;
}

const defaultQuotas: Required<EmulatorQuotas> = {
  hostedZones: 500,
  healthChecks: 200,
  recordsPerZone: Infinity,
  reusableDelegationSets: 100,
  zonesPerDelegationSet: 100,
  vpcsPerZone: 300,
  vpcAuthorizationsPerZone: 1_000,
  cidrCollections: 5,
  cidrBlocksPerCollection: 1_000,
  protectionsPerZone: 1_000,
  trafficPolicies: 50,
  trafficPolicyInstances: 5,
};

const defaultSeed = 53;

/** Fills in the defaults. @throws TypeError when the resources cannot be understood */
export function settingsOf(options: EmulatorOptions): EmulatorSettings {
  return {
    changeDelayMs: options.changeDelayMs ?? 0,
    clock: options.clock ?? { now: () => Date.now() },
    seed: options.seed ?? defaultSeed,
    accountId: options.accountId ?? '123456789012',
    accounts: options.accounts ?? {},
    accountPerAccessKey: options.accountPerAccessKey ?? false,
    throttling: options.throttling ?? 'off',
    faults: options.faults ?? [],
    resources: new ExistingResources(options.resources),
    dnsAnswerer: options.dnsAnswerer,
    random: seededRandom(options.seed ?? defaultSeed),
    quirks: { dropEqualUpserts: false, ...options.quirks },
    quotas: { ...defaultQuotas, ...options.quotas },
  };
}
