import type { StoredRecordSet } from '../model/change-batch/change';
import type { StoredLedger } from '../model/ledger/ledger-store';
import type { LiveResource } from '../resources/live-resource';
import type { KindsInUse } from '../resources/memory/kinds-in-use';
import type { Vpc } from '../model/vpc/vpc';
import type { Tags } from '../synth/declarations';

/** A hosted zone that another owner created, under a name that the app declares. */
export interface ZoneCandidate {
  readonly hostedZoneId: string;
  readonly callerReference: string;
  readonly comment?: string;
}

/** A declared hosted zone that does not exist yet. */
export interface AbsentZone {
  readonly status: 'absent';
  /** Zones of the same name that are not the app's. */
  readonly candidates: readonly ZoneCandidate[];
}

/** A hosted zone with what is in it: everything, or in a shared zone what a plan depends on. */
export interface PresentZone {
  readonly status: 'present';
  readonly hostedZoneId: string;
  readonly privateZone: boolean;
  readonly comment?: string;
  /** The zone's own four, read only where somebody asks for them. */
  readonly nameServers?: readonly string[];
  /** The reusable delegation set that it has; read only where the app declares one for it. */
  readonly delegationSetId?: string;
  /** Of some zones: read where something depends on them. */
  readonly tags?: Tags;
  /** What the zone is associated with; present exactly for a private zone that the app declares. */
  readonly vpcs?: readonly Vpc[];
  /** VPCs of other accounts whose association is authorized; read with the associated ones. */
  readonly authorizedVpcs?: readonly Vpc[];
  readonly recordSets: readonly StoredRecordSet[];
  /** The app's ledger, where it is kept outside of the zone. */
  readonly ledger?: StoredLedger;
  /** Name and type of record sets that Route 53 keeps for traffic policy instances, such as `www.example.com. A`; they are nobody's to change. */
  readonly managedByTrafficPolicies: readonly string[];
  /** How many record sets of a shared zone were not read, since nothing that the app declares depends on them. @default 0 */
  readonly unread?: number;
}

/** What Route 53 holds of what an assembly speaks of. */
export interface LiveState {
  /** By construct path of the assembly's zone. */
  readonly zones: ReadonlyMap<string, AbsentZone | PresentZone>;
  /** Resources that the app declares or created; others may be among them. */
  readonly resources: readonly LiveResource[];
  /** When it was read, in milliseconds since 1970-01-01T00:00Z. @default - nothing that was read depends on it */
  readonly readAt?: number;
  /** What the app has noted down of what it has. @default - not asked for: nothing is noted down either */
  readonly memory?: KindsMemory;
}

/** What an app has noted down of the kinds of resources that it has (decision 22). */
export interface KindsMemory {
  /** The texts of marks by construct path: of the zones that carry the one that tells everything, or else of all zones. */
  readonly marks: ReadonlyMap<string, string>;
  /** What they say. */
  readonly kinds: KindsInUse;
  /** Whether the app has nothing else. */
  readonly complete: boolean;
  /** What could not be looked for. @default - nothing */
  readonly unseen?: KindsInUse;
}
