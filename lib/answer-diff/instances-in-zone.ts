import { DomainName } from '../model/name/domain-name';
import { indexKey } from '../model/rrset/rrset-key';
import { canonicalContent, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { recordSetsOfPolicy } from '../synth/instance-record-sets';
import type { InstanceEditions, InstanceOfPolicy } from './instances-of';

/** What the traffic policy instances of one zone answer with before and after. */
export interface InstancesInZone {
  readonly before: readonly ResourceRecordSet[];
  readonly after: readonly ResourceRecordSet[];
  /** Of the instances that answer with other record sets than before. */
  readonly touched: readonly ResourceRecordSet[];
  /** Canonical texts of the names behind those of the instances, which nobody asks for. */
  readonly hidden: ReadonlySet<string>;
  /** How many instances change of which it is not known what they answer; they are in neither edition. */
  readonly leftOut: number;
}

/** The instances of a zone as record sets. One whose document is not known on one side is compared on neither. */
export function instancesInZone(
  { before, after }: InstanceEditions,
  { id, name }: { readonly id: string; readonly name: string },
): InstancesInZone {
  const [was, is] = [byKey(before.get(id)), byKey(after.get(id))];
  const found = { before: [] as ResourceRecordSet[], after: [] as ResourceRecordSet[], touched: [] as ResourceRecordSet[] };
  const hidden = new Set<string>();
  let leftOut = 0;
  for (const [i, key] of [...new Set([...was.keys(), ...is.keys()])].sort().entries()) {
    const [old, fresh] = [was.get(key), is.get(key)];
    const [oldSets, freshSets] = [old, fresh].map((one) => (one === undefined ? [] : recordSetsOf(one, name, i + 1)));
    if (oldSets === undefined || freshSets === undefined) {
      if (JSON.stringify(old) !== JSON.stringify(fresh)) leftOut += 1;
      continue;
    }
    found.before.push(...oldSets);
    found.after.push(...freshSets);
    const visible = (rrset: ResourceRecordSet) => keyOf(rrset.name.toText(), rrset.type) === key;
    if (contentOf(oldSets) !== contentOf(freshSets)) found.touched.push(...[...oldSets, ...freshSets].filter(visible));
    for (const rrset of [...oldSets, ...freshSets]) if (!visible(rrset)) hidden.add(rrset.name.toText());
  }
  return { ...found, hidden, leftOut };
}

function byKey(instances: readonly InstanceOfPolicy[] = []): ReadonlyMap<string, InstanceOfPolicy> {
  return new Map(
    instances.map((one) => {
      const name = DomainName.tryParse(one.instance.Name);
      return [keyOf(name.ok ? name.value.toText() : one.instance.Name, one.instance.TrafficPolicyType), one];
    }),
  );
}

function keyOf(name: string, type: string): string {
  return `${name} ${type}`;
}

function recordSetsOf(
  { instance, document }: InstanceOfPolicy,
  zoneName: string,
  number: number,
): readonly ResourceRecordSet[] | undefined {
  return document === undefined ? undefined : recordSetsOfPolicy({ instance, document }, zoneName, number);
}

function contentOf(recordSets: readonly ResourceRecordSet[]): string {
  return JSON.stringify(recordSets.map((rrset) => [indexKey(rrset), canonicalContent(rrset)]));
}
