/** A query logging configuration as the service lists it. */
export interface QueryLoggingDescription {
  readonly id: string;
  readonly hostedZoneId: string;
  readonly logGroupArn: string;
}

/** The calls on query logging configurations. */
export interface QueryLoggingPort {
  /** Those of every zone of the account. */
  listQueryLoggingConfigs(token?: string): Promise<{ readonly configs: readonly QueryLoggingDescription[]; readonly next?: string }>;
  /** Its id; undefined when the zone has one. */
  createQueryLoggingConfig(config: { readonly hostedZoneId: string; readonly logGroupArn: string }): Promise<string | undefined>;
  /** Done also when there is no such configuration any more. */
  deleteQueryLoggingConfig(id: string): Promise<void>;
}
