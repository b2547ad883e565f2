/** Source of the time, so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
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
}

/** Options of {@link Emulator}. */
export interface EmulatorOptions {
  /** Milliseconds from an accepted change to its INSYNC. @default 0, INSYNC at the next GetChange */
  readonly changeDelayMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Decides identifiers and name servers. @default 53 */
  readonly seed?: number;
  /** Twelve digits. @default 123456789012 */
  readonly accountId?: string;
  readonly quirks?: EmulatorQuirks;
  readonly quotas?: EmulatorQuotas;
}

/** Options with every default filled in. */
export interface EmulatorSettings {
  readonly changeDelayMs: number;
  readonly clock: Clock;
  readonly seed: number;
  readonly accountId: string;
  readonly quirks: Required<EmulatorQuirks>;
  readonly quotas: Required<EmulatorQuotas>;
}

/** Fills in the defaults. */
export function settingsOf(options: EmulatorOptions): EmulatorSettings {
  return {
    changeDelayMs: options.changeDelayMs ?? 0,
    clock: options.clock ?? { now: () => Date.now() },
    seed: options.seed ?? 53,
    accountId: options.accountId ?? '123456789012',
    quirks: { dropEqualUpserts: false, ...options.quirks },
    quotas: { hostedZones: 500, healthChecks: 200, recordsPerZone: Infinity, ...options.quotas },
  };
}
