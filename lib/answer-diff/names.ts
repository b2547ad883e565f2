import { DomainName } from '../model/name/domain-name';
import { rdataToText } from '../model/rdata';
import { isReference } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { ZoneIndex } from '../simulator';

const wildcardLabel = '\\052';

/** The name without its leftmost label, as canonical text. */
export function parentOf(text: string): string {
  return text.slice(text.indexOf('.') + 1) || '.';
}

/**
 * The canonical text that stands for all names below a name whose closest ancestor it is and that do not exist: that of the wildcard
 * below it, which is what they are answered from where it exists (RFC 4592, section 3.3.1).
 */
export function classBelow(text: string): string {
  return text === '.' ? `${wildcardLabel}.` : `${wildcardLabel}.${text}`;
}

/** Whether the text stands for a class of missing names. */
export function isClass(text: string): boolean {
  return text.startsWith(`${wildcardLabel}.`);
}

/** The closest ancestor that exists, of a name within the zone. */
export function closestNode(zone: ZoneIndex, text: string): string {
  let at = text;
  while (!zone.nodes.has(at)) at = parentOf(at);
  return at;
}

/** The name, and its ancestors up to the apex; none where the name is not in the zone. */
export function upToApex(name: DomainName, apex: DomainName): readonly string[] {
  if (!name.isWithin(apex)) return [];
  const found: string[] = [];
  for (let at = name.toText(); at !== apex.toText(); at = parentOf(at)) found.push(at);
  return [...found, apex.toText()];
}

/**
 * The name to ask for: the name itself, or for a class a name of it that exists in none of the zones. Undefined where no further name
 * fits below (255 octets).
 */
export function nameToAsk(text: string, zones: readonly ZoneIndex[]): DomainName | undefined {
  if (!isClass(text)) return DomainName.fromCanonicalText(text);
  const parent = parentOf(text);
  for (let i = 0; ; i++) {
    const name = DomainName.tryParse(`${i.toString(36)}.${parent}`);
    if (!name.ok) return undefined;
    if (!zones.some(({ nodes }) => nodes.has(name.value.toText()))) return name.value;
  }
}

/** The names that the values of a CNAME or NS record set are. */
export function namesIn(rrset: ResourceRecordSet): DomainName[] {
  if (rrset.kind === 'alias' || isReference(rrset.records)) return [];
  return rrset.records.flatMap(({ rdata }) => {
    const name = DomainName.tryParse(rdataToText(rdata));
    return name.ok ? [name.value] : [];
  });
}
