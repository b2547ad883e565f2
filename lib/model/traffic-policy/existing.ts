/** A version of a traffic policy that exists. */
export interface ExistingTrafficPolicy {
  readonly policyId: string;
  readonly version: number;
  /** Unique in its account. */
  readonly name: string;
  /** Only that one can be declared. @default - not known: it is named by its id */
  readonly latestVersion?: number;
  /** JSON, as the service holds it. */
  readonly document: string;
  readonly comment?: string;
}
