/** What one name server of the zone above answers of a zone, with TTLs in seconds. */
export interface ServedDelegation {
  /** Host name. */
  readonly server: string;
  /** Data of the DS records; none where it answers that there are none. */
  readonly ds: readonly string[];
  /** Absent where there is no DS record. */
  readonly dsTtl?: number;
  /** Host names that it delegates to. */
  readonly nameServers: readonly string[];
  /** Absent where it does not tell how it delegates. */
  readonly nsTtl?: number;
}

/** What the name servers of the zone above answer. */
export interface ParentAnswers {
  /** How many it has. */
  readonly servers: number;
  /** Of those that answer for it. */
  readonly answers: readonly ServedDelegation[];
}

/** The DNS as far as the parents of signed zones are asked: what their own name servers answer, without a cache in between. */
export interface DsProbe {
  /** What the name servers above a zone, whose name has a final dot, answer of it; no answers where none is to be had. */
  dsOf(zone: string): Promise<ParentAnswers>;
}
