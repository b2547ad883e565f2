/** One member that an update changes; one that goes back to its default has nothing after it. */
export interface PropertyChange {
  /** Such as `FailureThreshold`. */
  readonly member: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
