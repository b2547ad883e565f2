import type { ApiRecordSetProtection } from '../model/hosted-zone/api-shape';

/** How far accelerated recovery of a zone is, and why it is not further. */
export interface AcceleratedRecovery {
  /** Such as `ENABLED` or `DISABLING`. */
  readonly status: string;
  readonly failureReason?: string;
}

/** The calls on protections of record sets, and on what a hosted zone has switched on. */
export interface HostedZoneSettingsPort {
  listRecordSetProtections(
    hostedZoneId: string,
    token?: string,
  ): Promise<{ readonly protections: readonly ApiRecordSetProtection[]; readonly next?: string }>;
  /** At most 100; done also when all of them are there. */
  createRecordSetProtections(hostedZoneId: string, protections: readonly ApiRecordSetProtection[]): Promise<void>;
  /** At most 100; false when one of them is not there, and nothing happened. */
  deleteRecordSetProtections(hostedZoneId: string, protections: readonly ApiRecordSetProtection[]): Promise<boolean>;
  /** `DISABLED` also where it was never asked for; undefined when there is no such zone. */
  getAcceleratedRecovery(hostedZoneId: string): Promise<AcceleratedRecovery | undefined>;
  setAcceleratedRecovery(hostedZoneId: string, enabled: boolean): Promise<void>;
}
