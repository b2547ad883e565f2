import { type RecordType } from '../record-sets/record-types';
import { type ResourceRecordSet } from '../record-sets/shape';

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
  readonly state: 'Creating' | 'Updating' | 'Applied' | 'Failed';
  /** Why it is Failed; else empty. */
  readonly message: string;
  /** When it was last created or updated, in milliseconds since the epoch. */
  readonly changedAt: number;
  /** How often it was created or updated: every time there is a new tree. */
  readonly generation: number;
}

/** The record sets that were made of a document. Their names are hidden; only `root` has the name of the instance. */
export interface PolicyTree {
  /** An alias to the top of the tree: what the visible record set of the instance means. */
  readonly root: ResourceRecordSet;
  /** Targets of aliases come before the aliases. */
  readonly sets: readonly ResourceRecordSet[];
}

/** The trees of one instance: queries are answered from one while the next one is being made. */
export interface PolicyTrees {
  readonly serving?: PolicyTree | undefined;
  readonly coming?: PolicyTree | undefined;
}
