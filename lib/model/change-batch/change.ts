import type { ApiResourceRecordSet, ChangeAction } from '../rrset/api-shape';
import type { ResourceRecordSet } from '../rrset/resource-record-set';

/** A record set as Route 53 stores it: what it means, and the very members it was listed with, which DELETE must repeat. */
export interface StoredRecordSet {
  readonly rrset: ResourceRecordSet;
  readonly api: ApiResourceRecordSet;
}

/** What is to happen to one record set key: it appears, changes, or vanishes. */
export interface Difference {
  readonly before?: StoredRecordSet;
  readonly after?: StoredRecordSet;
}

/** One change of a batch: the action, and the members sent with it. */
export interface Change {
  readonly action: ChangeAction;
  readonly recordSet: StoredRecordSet;
}

/** Changes that Route 53 must take together, in an order it accepts. */
export type ChangeGroup = readonly Change[];

/** A group, with the groups that must be taken before it or in the same batch. One without changes only passes that on. */
export interface OrderedGroup {
  readonly changes: ChangeGroup;
  readonly after: readonly OrderedGroup[];
}
