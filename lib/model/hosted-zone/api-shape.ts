/** What keeps record sets of a name and type from being changed (Route 53 API Reference, ResourceRecordSetProtection). */
export interface ApiRecordSetProtection {
  /** With final dot. */
  readonly RecordName: string;
  readonly RecordType: string;
  /** Shown to whoever tries to change one of them. */
  readonly Comment?: string;
}

/** The protections in a hosted zone that an app declares. */
export interface ApiRecordSetProtections {
  readonly HostedZoneId: string;
  readonly Protections: readonly ApiRecordSetProtection[];
  /** Of what exists: those that others made and the app does not declare. */
  readonly Others?: readonly ApiRecordSetProtection[];
}

/** What of a hosted zone can be switched on and off (Route 53 API Reference, UpdateHostedZoneFeatures). */
export interface ApiHostedZoneFeatures {
  readonly HostedZoneId: string;
  readonly EnableAcceleratedRecovery: boolean;
  /** Of what exists: where it has not come to rest. */
  readonly AcceleratedRecoveryStatus?: string;
}
