import { nameOrderKey, sortByKey } from '../name/order';
import type { RecordType } from '../rdata/record-type';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { Difference } from './change';

/** What happens to one owner name. */
export interface NameChanges {
  /** Canonical text. */
  readonly name: string;
  readonly differences: readonly Difference[];
  /** The types that the name has, unchanged record sets included. */
  readonly typesBefore: ReadonlySet<RecordType>;
  readonly typesAfter: ReadonlySet<RecordType>;
}

/**
 * Names that appear, then those that stay, then those that vanish, each by rank and in listing order: of what nothing else decides, most
 * is there in between.
 */
export function changesByName(
  differences: readonly Difference[],
  unchanged: Iterable<ResourceRecordSet>,
  rank: (difference: Difference) => number = () => 0,
): NameChanges[] {
  const found = new Map<
    string,
    NameChanges & { key: string; differences: Difference[]; typesBefore: Set<RecordType>; typesAfter: Set<RecordType> }
  >();
  for (const difference of differences) {
    const rrset = (difference.after ?? difference.before)?.rrset;
    if (rrset === undefined) continue;
    const name = rrset.name.toText();
    let changes = found.get(name);
    if (changes === undefined) {
      changes = { name, key: nameOrderKey(rrset.name), differences: [], typesBefore: new Set(), typesAfter: new Set() };
      found.set(name, changes);
    }
    changes.differences.push(difference);
    if (difference.before !== undefined) changes.typesBefore.add(difference.before.rrset.type);
    if (difference.after !== undefined) changes.typesAfter.add(difference.after.rrset.type);
  }
  for (const { name, type } of unchanged) {
    const changes = found.get(name.toText());
    changes?.typesBefore.add(type);
    changes?.typesAfter.add(type);
  }
  return sortByKey(found.values(), (changes) => `${stage(changes)} ${rankOf(changes, rank)} ${changes.key}`);
}

/** The lowest of its differences' ranks, as a text that sorts like the number. */
function rankOf({ differences }: NameChanges, rank: (difference: Difference) => number): string {
  return String(differences.reduce((least, difference) => Math.min(least, rank(difference)), 99_999)).padStart(5, '0');
}

function stage({ typesBefore, typesAfter }: NameChanges): number {
  if (typesBefore.size === 0) return 1;
  return typesAfter.size === 0 ? 3 : 2;
}

/** Whether the name may answer something that it did not: of a type that appears, or through another CNAME. */
export function gains({ differences, typesBefore, typesAfter }: NameChanges): boolean {
  return differences.some(({ after }) => after?.rrset.type === 'CNAME') || [...typesAfter].some((type) => !typesBefore.has(type));
}

/** Whether the name may not answer any more what it did: of a type that vanishes, or through another CNAME. */
export function loses({ differences, typesBefore, typesAfter }: NameChanges): boolean {
  return differences.some(({ before }) => before?.rrset.type === 'CNAME') || [...typesBefore].some((type) => !typesAfter.has(type));
}

/** Whether a delegation appears at the name, or vanishes from it. */
export function movesCut({ typesBefore, typesAfter }: NameChanges): boolean {
  return typesBefore.has('NS') !== typesAfter.has('NS');
}
