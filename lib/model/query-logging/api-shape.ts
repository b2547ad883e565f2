/** A query logging configuration (Route 53 API Reference, CreateQueryLoggingConfig), with what it takes in CloudWatch Logs where the app sees to that. */
export interface ApiQueryLogging {
  readonly HostedZoneId: string;
  readonly CloudWatchLogsLogGroupArn: string;
  /** Present where the app sees to it; of what exists, present where it does and was asked for. */
  readonly LogGroup?: { readonly RetentionInDays?: number };
  /** Whether a resource policy lets Route 53 write there; present as `LogGroup` is. */
  readonly Writable?: boolean;
}
