/** A query logging configuration as the service lists it. */
export interface QueryLoggingDescription {
  readonly id: string;
  readonly hostedZoneId: string;
  readonly logGroupArn: string;
}

/** The calls on query logging configurations. */
export interface QueryLoggingPort {
  /** That of a zone, or those of every zone of the account. */
  listQueryLoggingConfigs(of: {
    readonly hostedZoneId?: string;
    readonly token?: string | undefined;
  }): Promise<{ readonly configs: readonly QueryLoggingDescription[]; readonly next?: string }>;
  /** Its id; undefined when the zone has one. */
  createQueryLoggingConfig(config: { readonly hostedZoneId: string; readonly logGroupArn: string }): Promise<string | undefined>;
  /** Done also when there is no such configuration any more. */
  deleteQueryLoggingConfig(config: { readonly hostedZoneId: string; readonly id: string }): Promise<void>;
}
