import type { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import type { ZoneIndex } from '../simulator';
import { dependentsIn } from './dependents';
import { classBelow, parentOf, upToApex } from './names';

/** A hosted zone before and after. */
export interface ZoneEditions {
  readonly before: ZoneIndex;
  readonly after: ZoneIndex;
}

/** What is different between the editions of a zone. */
export interface Touched {
  /** Owner name and type of every record set that differs. */
  readonly recordSets: readonly { readonly name: DomainName; readonly type: RecordType }[];
  /** Keys of health checks whose configuration differs, and of CIDR collections whose blocks do. */
  readonly resources: Iterable<string>;
}

/** Types that may be answered otherwise, by the canonical text of the name or class of names. */
export type AffectedQuestions = ReadonlyMap<string, ReadonlySet<RecordType> | 'every'>;

/**
 * The questions that can get another answer, in time linear in the zone for the index of dependents, and in what changes for the rest.
 *
 * No other question can. An answer depends on (1) the topmost delegation at or above the name, (2) what exists at the name or, when
 * nothing does, at the wildcard below its closest ancestor that exists, (3) the record sets of the type there, or the CNAME, (4) the
 * same for what a CNAME or an alias leads to, and (5) the health checks and CIDR
 * collections on the way. So the roots are:
 *
 * - a record set that differs: its name and type (3); every type for a CNAME;
 * - an NS record set below the apex that differs: every type at the name, of which the answers to all names below are copies; where a
 *   delegation appears or goes, everything below that exists, and the classes of names that do not (1);
 * - a name that exists in one edition only, among the owners and their ancestors, since nothing else can make or remove one: every type
 *   at the name and at the class of missing names below it, which had another closest ancestor before (2). Names beside it keep
 *   theirs. A wildcard is its own class;
 * - a health check or a CIDR collection that differs: the record sets that have it (5);
 *
 * and everything that leads to one of these by an alias, a CNAME, or as a delegation whose servers' addresses are in the zone (4).
 */
export function affectedQuestions({ before, after }: ZoneEditions, { recordSets, resources }: Touched): AffectedQuestions {
  const dependents = dependentsIn(before, after);
  const affected = new Map<string, Set<RecordType> | 'every'>();
  const pending: [string, RecordType | 'every'][] = [];
  const affect = (name: string, type: RecordType | 'every') => {
    const known = affected.get(name);
    if (known === 'every' || (type !== 'every' && known?.has(type) === true)) return;
    if (type === 'every') affected.set(name, 'every');
    else affected.set(name, (known ?? new Set<RecordType>()).add(type));
    pending.push([name, type]);
  };

  const zones = [before, after] as const;
  const isCut = (zone: ZoneIndex, name: string) => zone.vpcs === undefined && zone.nodes.get(name)?.has('NS') === true;
  const apex = before.name.toText();
  const movedCuts = new Set<string>();
  for (const { name, type } of recordSets) {
    const names = upToApex(name, before.name);
    const [owner] = names;
    if (owner === undefined) continue;
    affect(owner, type === 'CNAME' ? 'every' : type);
    if (type === 'NS' && owner !== apex) {
      affect(owner, 'every');
      if (isCut(before, owner) !== isCut(after, owner)) movedCuts.add(owner);
    }
    for (const at of names) if (before.nodes.has(at) !== after.nodes.has(at)) for (const one of [at, classBelow(at)]) affect(one, 'every');
  }
  if (movedCuts.size > 0)
    for (const zone of zones)
      for (const name of zone.nodes.keys())
        if (isBelowOrAt(name, movedCuts, apex)) for (const one of [name, classBelow(name)]) affect(one, 'every');
  for (const resource of resources)
    for (const rrset of dependents.byResource.get(resource) ?? [])
      affect(rrset.name.toText(), rrset.type === 'CNAME' ? 'every' : rrset.type);

  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [name, type] = next;
    for (const dependent of dependents.byName.get(name) ?? [])
      if (dependent.kind === 'cname') affect(dependent.name, type);
      else if (dependent.kind === 'delegation') affect(dependent.name, 'every');
      else if (type === 'every' || type === dependent.type) affect(dependent.name, dependent.type === 'CNAME' ? 'every' : dependent.type);
  }
  return affected;
}

function isBelowOrAt(name: string, cuts: ReadonlySet<string>, apex: string): boolean {
  for (let at = name; at !== apex; at = parentOf(at)) if (cuts.has(at)) return true;
  return false;
}
