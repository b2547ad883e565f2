import type { StoredRecordSet } from '../../model/change-batch/change';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';
import type { GuardLimits } from '../../synth/guard-limits';
import type { Vpc } from '../../model/vpc/vpc';
import type { ZonePlan } from '../plan';
import type { GuardName } from './guard-names';

/** What a plan does to one zone, with what the zone holds. */
export interface ZoneChange {
  readonly zone: ZonePlan;
  /** What the zone holds before. */
  readonly live: readonly StoredRecordSet[];
  /** Who can ask it before, where it is private. */
  readonly vpcs: readonly Vpc[];
  readonly limits: Required<GuardLimits>;
}

/** What a rule objects to. */
export interface Objection {
  readonly message: string;
  /** Keys of the record sets it is about. */
  readonly recordSets: readonly string[];
}

/** Looks at what a plan does to a zone. */
export type GuardRule = (change: ZoneChange) => Objection | undefined;

/** A rule under its name. */
export type NamedRule = readonly [GuardName, GuardRule];

/** `www.example.com. A blue`, in the plan's spelling. */
export function keyOfApi({ Name, Type, SetIdentifier }: ApiResourceRecordSet): string {
  return SetIdentifier === undefined ? `${Name} ${Type}` : `${Name} ${Type} ${SetIdentifier}`;
}

/** The first few of a list, and how many more there are. */
export function someOf(items: readonly string[], shown = 5): string {
  const more = items.length - shown;
  return `${items.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What of a plan makes record sets go, by the keys of those that go. */
export function deletedIn({ differences }: ZonePlan): readonly ApiResourceRecordSet[] {
  return differences.flatMap(({ kind, before }) => (kind === 'delete' && before !== undefined ? [before] : []));
}
