/** A reusable delegation set as the service lists it. */
export interface DelegationSetDescription {
  /** Bare. */
  readonly id: string;
  readonly callerReference: string;
  readonly nameServers: readonly string[];
}

/** The calls on reusable delegation sets. */
export interface DelegationSetPort {
  listReusableDelegationSets(marker?: string): Promise<{ readonly sets: readonly DelegationSetDescription[]; readonly next?: string }>;
  /** Ids of the hosted zones that have it; none where there is no such set. */
  listHostedZonesOfDelegationSet(
    id: string,
    marker?: string,
  ): Promise<{ readonly hostedZoneIds: readonly string[]; readonly next?: string }>;
  /**
   * Undefined when the caller reference was used before.
   *
   * @param hostedZoneId - a zone whose four servers the set takes over
   */
  createReusableDelegationSet(set: {
    readonly callerReference: string;
    readonly hostedZoneId?: string;
  }): Promise<DelegationSetDescription | undefined>;
  /**
   * Done also when there is no such set any more.
   *
   * @throws Apex53Error `ConcurrentChange` when hosted zones have it.
   */
  deleteReusableDelegationSet(id: string): Promise<void>;
}
