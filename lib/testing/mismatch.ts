import { canonicalRdata, readRdata } from '../model/rdata';
import { isRecordType } from '../model/rdata/record-type';
import { DomainName } from '../model/name/domain-name';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';

/** One member that is not as expected. */
export interface Mismatch {
  /** Path of the member, such as `AliasTarget.DNSName`. */
  readonly member: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Everything in which a record set differs from what is expected of it; members that nothing is expected of do not count. */
export function recordSetMismatches(expected: Partial<ApiResourceRecordSet>, found: ApiResourceRecordSet): Mismatch[] {
  return Object.entries(expected).flatMap(([member, value]) => {
    if (member === 'Name') return sameName(expected.Name ?? '', found.Name) ? [] : [{ member, expected: value, found: found.Name }];
    if (member === 'ResourceRecords') return valueMismatches(expected.ResourceRecords ?? [], found);
    if (member === 'AliasTarget') return aliasMismatches(expected.AliasTarget, found.AliasTarget);
    return plainMismatches(member, value, found[member as keyof ApiResourceRecordSet]);
  });
}

/** Everything in which a plain value differs from what is expected; of objects only expected members count. */
export function plainMismatches(member: string, expected: unknown, found: unknown): Mismatch[] {
  if (isObject(expected) && isObject(found))
    return Object.entries(expected).flatMap(([key, value]) => plainMismatches(`${member}.${key}`, value, found[key]));
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ member, expected, found }];
}

/** Values match in any order, and by meaning: a final dot or another spelling of an address makes no difference. */
function valueMismatches(expected: readonly { readonly Value: string }[], found: ApiResourceRecordSet): Mismatch[] {
  const canonical = ({ Value }: { readonly Value: string }) =>
    isRecordType(found.Type) ? canonicalRdata(readRdata(found.Type, Value)) : Value;
  const wanted = expected.map(canonical).sort();
  const present = (found.ResourceRecords ?? []).map(canonical).sort();
  if (JSON.stringify(wanted) === JSON.stringify(present)) return [];
  return [
    { member: 'ResourceRecords', expected: expected.map(({ Value }) => Value), found: found.ResourceRecords?.map(({ Value }) => Value) },
  ];
}

function aliasMismatches(
  expected: Partial<NonNullable<ApiResourceRecordSet['AliasTarget']>> | undefined,
  found: ApiResourceRecordSet['AliasTarget'],
): Mismatch[] {
  if (expected === undefined || found === undefined) return plainMismatches('AliasTarget', expected, found);
  return Object.entries(expected).flatMap(([key, value]) =>
    key === 'DNSName' && sameName(String(value), found.DNSName)
      ? []
      : plainMismatches(`AliasTarget.${key}`, value, found[key as keyof typeof found]),
  );
}

/** Whether two texts are the same absolute name. */
export function sameName(a: string, b: string): boolean {
  const parsed = DomainName.tryParse(a);
  return parsed.ok && parsed.value.toText() === b;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
