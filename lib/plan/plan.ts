import type { ApiChangeBatch, ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { LedgerWrite } from '../model/ledger/ledger-store';
import type { Vpc } from '../model/vpc/vpc';
import type { Tags } from '../synth/declarations';
import type { GuardLimits } from '../synth/guard-limits';
import type { GuardName } from './guards/guard-names';
import type { HeldReason } from './hold/hold';
import type { MarkWrite } from './kinds-marks';
import type { VpcChanges } from './vpc-changes';
import type { ResourceStep } from './resource-step';
import type { PlannedSchedule } from './planned-schedule';

/** What happens to one record set; references to what does not exist yet stand in it as tokens. */
export interface RecordSetDifference {
  readonly kind: 'create' | 'update' | 'delete';
  /** Construct path of who declares it; a deleted one is declared by nobody. */
  readonly path?: string;
  readonly before?: ApiResourceRecordSet;
  readonly after?: ApiResourceRecordSet;
}

/** What differs and stays as it is all the same, since something is held back. */
export interface HeldDifference extends RecordSetDifference, HeldReason {}

/** What happens to a hosted zone itself. */
export type ZoneStep =
  | {
      readonly kind: 'none';
      /** As of a zone that is deleted; present where a later run is to delete this one. */
      readonly cachedSeconds?: number;
    }
  | {
      readonly kind: 'create';
      readonly callerReference: string;
      readonly comment?: string;
      readonly tags: Tags;
      readonly vpc?: Vpc;
      readonly delegationSetId?: string;
    }
  | { readonly kind: 'update'; readonly comment?: { readonly before: string; readonly after: string }; readonly addTags: Tags }
  | {
      readonly kind: 'delete';
      /** Seconds for which caches hold a delegation to the zone that the same plan takes away; the zone stays as long. */
      readonly cachedSeconds?: number;
    };

/** What happens to a hosted zone and in it. */
export interface ZonePlan {
  readonly path: string;
  /** With final dot. */
  readonly name: string;
  /** The account that holds it, by the name that the app gives it. @default - the app's own */
  readonly account?: string;
  /** Undefined for a zone that is to be created. */
  readonly hostedZoneId?: string;
  readonly nameServers?: readonly string[];
  readonly step: ZoneStep;
  /** What changes in who can ask a private zone; undefined when nothing does. */
  readonly vpcs?: VpcChanges;
  /** In Route 53's listing order. */
  readonly differences: readonly RecordSetDifference[];
  /** What differs and stays as it is for now; present where something is held back. */
  readonly held?: readonly HeldDifference[];
  /** What changes in the app's ledger without a change of a record set; undefined when nothing does. */
  readonly ledger?: LedgerDifference;
  /** What is written to a ledger outside of the zone, before the batches and after them. */
  readonly ledgerWrite?: LedgerWrite;
  /**
   * What is sent, in this order, and between batches of other zones as the plan's submissions say; where there is a ledger in the zone,
   * with its shards.
   */
  readonly batches: readonly ApiChangeBatch[];
  /** How far plans may go in the zone; present where the app says so. */
  readonly guardLimits?: GuardLimits;
  /** How many record sets are as declared. */
  readonly unchanged: number;
  /** How many record sets are left alone because the app does not own them. */
  readonly foreign: number;
}

/** What changes in a ledger by itself: record sets by their keys, such as `api.example.com. CNAME primary`. */
export interface LedgerDifference {
  /** They exist as declared, and are the app's from now on. */
  readonly adopted: readonly string[];
  /** They stay in the zone, and are the app's no longer. */
  readonly released: readonly string[];
  /** Those whose protection begins or ends. */
  readonly protected: readonly string[];
  readonly unprotected: readonly string[];
  /** How many entries speak of record sets that are gone. */
  readonly forgotten: number;
}

/** What kinds of things stand in the way of a plan; each is an error code as well. */
export const conflictCodes = [
  'ZoneNameTaken',
  'ZonePrivacyMismatch',
  'DelegationSetMismatch',
  'VpcHasZone',
  'ZoneNotEmpty',
  'RecordSetConflict',
  'RecordSetOwned',
  'SigningOwned',
  'RecordSetChanged',
  'DeletionProtected',
  'RecordSetProtected',
  'LedgerUnreadable',
  'LedgerFull',
] as const;

export type ConflictCode = (typeof conflictCodes)[number];

/** Something that stands in the way of the plan and that only a person can settle. */
export interface Conflict {
  readonly code: ConflictCode;
  readonly path: string;
  readonly message: string;
  /** The zone's construct path and the key of the one record set whose change it stands in the way of; absent where it is about more. */
  readonly about?: { readonly zone: string; readonly recordSet: string };
}

/** A dangerous thing that the plan does. */
export interface GuardViolation {
  readonly guard: GuardName;
  /** Construct path of the zone. */
  readonly path: string;
  /** The rule, the numbers and the first record sets. */
  readonly message: string;
  /** Keys of the record sets it is about, such as `www.example.com. A`. */
  readonly recordSets: readonly string[];
}

/** One batch of a zone, by its place in the zone's batches. */
export interface PlannedSubmission {
  /** Construct path of the zone. */
  readonly path: string;
  readonly batch: number;
  /** Batches of one number may be sent side by side, but those of one zone in their order; they go after all of smaller numbers. */
  readonly wave: number;
}

/** What apply would do, as plain JSON: the same bytes for the same assembly and live state. */
export interface Plan {
  readonly formatVersion: 1;
  readonly app: string;
  /** By which the app's resources are told from those of others. */
  readonly scopes: readonly string[];
  /** By name in Route 53's order. */
  readonly hostedZones: readonly ZonePlan[];
  /** Every batch of every zone, in the order in which they are sent. */
  readonly submissions: readonly PlannedSubmission[];
  /** What is created, updated and replaced, each after what it refers to; then what is deleted, each before what it refers to. */
  readonly resources: readonly ResourceStep[];
  /** The whole way of what takes longer than one run; present where there is any. */
  readonly schedules?: readonly PlannedSchedule[];
  /** What is noted down of the kinds of resources that the app has, in this order; no change of anything. Absent where it is as it should be. */
  readonly marks?: readonly MarkWrite[];
  readonly conflicts: readonly Conflict[];
  readonly guards: readonly GuardViolation[];
  readonly summary: PlanSummary;
}

/** Counts of what the plan does. */
export interface PlanSummary {
  readonly hostedZones: { readonly create: number; readonly update: number; readonly delete: number };
  readonly recordSets: {
    readonly create: number;
    readonly update: number;
    readonly delete: number;
    readonly unchanged: number;
    readonly foreign: number;
  };
  readonly resources: { readonly create: number; readonly update: number; readonly replace: number; readonly delete: number };
  /** ChangeResourceRecordSets requests. */
  readonly changeBatches: number;
}

/** Whether something is held back, so that nothing may go which that may rely on. */
export function holdsBack({ hostedZones }: Pick<Plan, 'hostedZones'>): boolean {
  return hostedZones.some(({ held }) => held !== undefined);
}

/** Whether applying the plan would do nothing. */
export function isEmptyPlan(plan: Pick<Plan, 'hostedZones' | 'resources'>): boolean {
  return (
    plan.resources.length === 0 &&
    plan.hostedZones.every(
      ({ step, vpcs, differences, ledger }) =>
        step.kind === 'none' && vpcs === undefined && differences.length === 0 && ledger === undefined,
    )
  );
}
