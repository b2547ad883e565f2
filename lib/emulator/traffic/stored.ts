import { type RecordType } from '../record-sets/record-types';

/** One version of a traffic policy. A deleted one is no longer listed, but can still be looked up. */
export interface TrafficPolicyVersion {
  readonly version: number;
  readonly type: RecordType;
  /** JSON as it was sent. */
  readonly document: string;
  readonly comment: string | undefined;
  readonly isDeleted: boolean;
}

/** A traffic policy with all versions it ever had, in their order. */
export interface TrafficPolicy {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly TrafficPolicyVersion[];
}

/** A traffic policy at work under one name of a zone; the name is canonical, the zone id bare. */
export interface TrafficPolicyInstance {
  readonly id: string;
  readonly hostedZoneId: string;
  readonly name: string;
  readonly type: RecordType;
  readonly ttl: number;
  readonly policyId: string;
  readonly policyVersion: number;
  /** What is under way until the change delay has passed since `changedAt`, in milliseconds since the epoch. */
  readonly underWay: 'Creating' | 'Updating';
  readonly changedAt: number;
}
