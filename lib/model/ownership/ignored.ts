import type { DomainName } from '../name/domain-name';
import { isReference } from '../reference';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import { matchesAny, type RecordPattern, type RecordSetTest } from './record-pattern';

/** The record sets of ExternalDNS: its registry, and what the registry says is its own. */
export interface ExternalDnsRecords {
  readonly externalDns: {
    /** Its `--txt-owner-id`. @default - any */
    readonly ownerId?: string;
    /** Its `--txt-prefix`, without `%{record_type}`. @default - none */
    readonly txtPrefix?: string;
    /** Its `--txt-suffix`. @default - none */
    readonly txtSuffix?: string;
    /** Its `--txt-wildcard-replacement`. @default - none */
    readonly wildcardReplacement?: string;
  };
}

/** What a zone's app leaves to others. */
export type IgnoreRule = RecordPattern | ExternalDnsRecords;

export function isExternalDns(rule: IgnoreRule): rule is ExternalDnsRecords {
  return typeof rule === 'object' && 'externalDns' in rule && typeof rule.externalDns === 'object';
}

/** The test of what is ignored in a zone that holds these record sets: the registry of ExternalDNS is read from them. */
export function ignoredIn(rules: readonly IgnoreRule[], zoneName: DomainName, live: readonly ResourceRecordSet[]): RecordSetTest {
  if (rules.length === 0) return () => false;
  const patterns = matchesAny(
    rules.filter((rule): rule is RecordPattern => !isExternalDns(rule)),
    zoneName,
  );
  const owned = new Set(rules.filter(isExternalDns).flatMap((rule) => externalDnsKeys(rule, live)));
  return (rrset) => patterns(rrset) || owned.has(`${rrset.name.toText()} ${rrset.type}`);
}

/** The types that ExternalDNS makes; an entry of its registry that names one of them speaks of that one. */
const typeNames = ['a', 'aaaa', 'cname', 'ns', 'mx', 'srv', 'txt', 'naptr', 'ptr'] as const;
/** An entry without a type is of the older form; one of a CNAME stands for an alias as well. */
const addressTypes = ['A', 'AAAA', 'CNAME'];

/** Name and type of the registry's record sets and of those it speaks of. */
function externalDnsKeys({ externalDns: options }: ExternalDnsRecords, live: readonly ResourceRecordSet[]): string[] {
  return live.flatMap((rrset) => {
    if (rrset.type !== 'TXT' || !isRegistryEntry(rrset, options.ownerId)) return [];
    const [first = '', ...rest] = rrset.name.escapedLabels();
    const owned = ownedNames(first, options).flatMap(({ label, types }) => {
      const name = [...(label === '' ? [] : [label]), ...rest].join('.');
      return types.map((type) => `${name}. ${type}`);
    });
    return [`${rrset.name.toText()} TXT`, ...owned];
  });
}

function isRegistryEntry(rrset: ResourceRecordSet, ownerId: string | undefined): boolean {
  if (rrset.kind !== 'values' || isReference(rrset.records)) return false;
  return rrset.records.some(({ rdata }) => {
    const text = 'strings' in rdata ? rdata.strings.join('') : '';
    const parts = text.replace(/^"|"$/g, '').split(',');
    return parts[0] === 'heritage=external-dns' && (ownerId === undefined || parts.includes(`external-dns/owner=${ownerId}`));
  });
}

/** Whom an entry may speak of, by its first label: of a typed name, and of an untyped one in the older form. */
function ownedNames(
  first: string,
  { txtPrefix = '', txtSuffix = '', wildcardReplacement }: ExternalDnsRecords['externalDns'],
): { readonly label: string; readonly types: readonly string[] }[] {
  if (!first.startsWith(txtPrefix) || !first.endsWith(txtSuffix) || first.length < txtPrefix.length + txtSuffix.length) return [];
  const bare = first.slice(txtPrefix.length, first.length - txtSuffix.length);
  const plain = (label: string) => (label !== '' && label === wildcardReplacement ? '\\052' : label);
  const type = typeNames.find((name) => bare.startsWith(`${name}-`));
  const untyped = { label: plain(bare), types: addressTypes };
  if (type === undefined) return [untyped];
  const typed = { label: plain(bare.slice(type.length + 1)), types: type === 'cname' ? addressTypes : [type.toUpperCase()] };
  return [typed, untyped];
}
