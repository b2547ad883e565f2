import type { ResourceKindName } from '../model/resource';
import type { Plan } from '../plan/plan';
import type { Vpc } from '../model/vpc/vpc';
import type { VpcChanges } from '../plan/vpc-changes';

/** What apply tells its host while it works. The library never prints; whoever calls it renders these. */
export type ApplyEvent =
  | {
      readonly type: 'zone-created';
      readonly path: string;
      readonly name: string;
      readonly hostedZoneId: string;
      readonly nameServers: readonly string[];
    }
  | { readonly type: 'zone-updated'; readonly path: string; readonly name: string }
  | { readonly type: 'vpc-changed'; readonly path: string; readonly name: string; readonly change: keyof VpcChanges; readonly vpc: Vpc }
  /** Caches still hold a delegation to a zone that is to be deleted; `kept` when that is longer than apply waits for anything. */
  | { readonly type: 'delegation-cached'; readonly path: string; readonly name: string; readonly seconds: number; readonly kept: boolean }
  | { readonly type: 'zone-deleted'; readonly path: string; readonly name: string; readonly hostedZoneId: string }
  | { readonly type: 'resource-created'; readonly kind: ResourceKindName; readonly path: string; readonly id: string }
  | { readonly type: 'resource-updated'; readonly kind: ResourceKindName; readonly path: string; readonly id: string }
  /** A resource is created or changed, and takes a while until it does what it is for. */
  | { readonly type: 'resource-pending'; readonly kind: ResourceKindName; readonly path: string; readonly id: string }
  | { readonly type: 'resource-deleted'; readonly kind: ResourceKindName; readonly id: string }
  /** A resource is on its way to its end, which takes longer than one run. */
  | { readonly type: 'resource-ending'; readonly kind: ResourceKindName; readonly id: string }
  /** A change batch was taken: `done` of `total` changes of the whole plan are submitted. */
  | {
      readonly type: 'batch-submitted';
      readonly path: string;
      readonly name: string;
      /** Its place in the zone's batches. */
      readonly batch: number;
      readonly changes: number;
      readonly done: number;
      readonly total: number;
      /** Batches that are not submitted yet. */
      readonly batchesLeft: number;
      /** How long these take at least, by the limits of the account and by how long the others took. */
      readonly millisecondsLeft: number;
    }
  /** Route 53 refused a request because others use up the limits too; the operation goes on with so many requests a second. */
  | { readonly type: 'throttled'; readonly operation: string; readonly perSecond: number }
  | { readonly type: 'waiting'; readonly pending: number; readonly total: number }
  | { readonly type: 'in-sync'; readonly total: number }
  /** Somebody else changed something; it is read and planned again. */
  | { readonly type: 'planned-again'; readonly reason: string; readonly plan: Plan }
  /** A batch was refused for what is in it; the plan goes without that, or, to find out what it is, without a part of the batch. */
  | { readonly type: 'held-back'; readonly reason: string; readonly plan: Plan };

export type ApplyListener = (event: ApplyEvent) => void;
