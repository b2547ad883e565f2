/** A CIDR collection that exists. */
export interface ExistingCidrCollection {
  readonly id: string;
  /** Unique in its account. */
  readonly name: string;
  /** Blocks by the names of locations. */
  readonly locations: Readonly<Record<string, readonly string[]>>;
  /** The locations that record sets name. */
  readonly usedLocations: readonly string[];
}
