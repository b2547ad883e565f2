import type { ResourceKindName, ResourceProperties } from '../../model/resource';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';
import type { PropertyChange } from '../../resources/property-change';

/** What happened to something since it was deployed. */
export type DriftKind = 'added' | 'changed' | 'removed';

/** What happened to one record set behind the app's back. */
export interface RecordSetDrift {
  readonly kind: DriftKind;
  /** Construct path of who declares it; what was added is declared by nobody. */
  readonly path?: string;
  /** As it was deployed; references to what is gone stand in it as tokens. */
  readonly before?: ApiResourceRecordSet;
  /** As it is found. */
  readonly after?: ApiResourceRecordSet;
}

/** What happened to a hosted zone and in it. */
export interface ZoneDrift {
  readonly path: string;
  /** With final dot. */
  readonly name: string;
  /** Undefined for a zone that is gone. */
  readonly hostedZoneId?: string;
  /** A zone that is gone took everything in it along; the rest is then left empty. */
  readonly kind: 'kept' | 'removed';
  /** Comment, tags and VPCs, from as they were deployed to as they are found. */
  readonly changes: readonly PropertyChange[];
  /** In Route 53's listing order. */
  readonly recordSets: readonly RecordSetDrift[];
}

/** What happened to something else that the app declares, such as a health check. */
export interface ResourceDrift {
  readonly kind: DriftKind;
  readonly resource: ResourceKindName;
  /** Construct path; what was added is declared by nobody. */
  readonly path?: string;
  /** Undefined for what is gone. */
  readonly id?: string;
  readonly before?: ResourceProperties[ResourceKindName];
  readonly after?: ResourceProperties[ResourceKindName];
  /** Member by member, from as it was deployed to as it is found; empty where it was added or removed. */
  readonly changes: readonly PropertyChange[];
}

/** What the app declares otherwise than it was deployed. */
export interface UndeployedEdit {
  readonly action: 'create' | 'update' | 'replace' | 'delete';
  /** Such as `www.example.com. A`, `hosted zone example.com.` or `health check Zone/ApiUp`. */
  readonly what: string;
}

/** What was changed, added and removed behind the app's back, as plain JSON. */
export interface Drift {
  readonly formatVersion: 1;
  readonly app: string;
  /**
   * With what Route 53 is compared: with what was `deployed` last, or, where that is not known, with what is `declared`; edits that were
   * not deployed then count as well.
   */
  readonly baseline: 'deployed' | 'declared';
  /** Those in which anything drifted, by name in Route 53's order. */
  readonly hostedZones: readonly ZoneDrift[];
  readonly resources: readonly ResourceDrift[];
  /** Why it is not known of some zones which record sets are the app's. */
  readonly unreadableLedgers: readonly string[];
  /** What the next deploy does besides undoing the drift; empty where the baseline is what is declared. */
  readonly undeployed: readonly UndeployedEdit[];
  readonly summary: {
    /** Those that are gone, or whose comment, tags or VPCs differ. */
    readonly hostedZones: number;
    readonly recordSets: Readonly<Record<DriftKind | 'unchanged', number>>;
    readonly resources: Readonly<Record<DriftKind, number>>;
  };
}

/** Whether anything is otherwise than it was deployed. */
export function hasDrift({ hostedZones, resources }: Drift): boolean {
  return hostedZones.length + resources.length > 0;
}
