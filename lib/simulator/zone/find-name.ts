import type { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import type { QuestionType } from '../question';
import { parentOf, type RecordSetGroup, type ZoneIndex, type ZoneNode } from './zone-index';

/** What stands at a name of a zone (RFC 4592, section 2.2). */
export type NameMatch =
  | { readonly kind: 'exact'; readonly node: ZoneNode }
  /** Nothing stands there, but something below does. */
  | { readonly kind: 'empty-non-terminal'; readonly node: ZoneNode }
  /** The name does not exist and a wildcard covers it; `source` is the wildcard's canonical text. */
  | { readonly kind: 'wildcard'; readonly node: ZoneNode; readonly source: string }
  | { readonly kind: 'missing' };

const wildcardLabel = '\\052';

/** What stands at a name that lies within the zone; only the closest ancestor that exists can have a wildcard for it. */
export function findName(zone: ZoneIndex, name: DomainName): NameMatch {
  const text = name.toText();
  const node = zone.nodes.get(text);
  if (node !== undefined) return { kind: node.size === 0 ? 'empty-non-terminal' : 'exact', node };
  let closest = text;
  while (!zone.nodes.has(closest)) closest = parentOf(closest);
  const source = closest === '.' ? `${wildcardLabel}.` : `${wildcardLabel}.${closest}`;
  const wildcard = zone.nodes.get(source);
  return wildcard === undefined ? { kind: 'missing' } : { kind: 'wildcard', node: wildcard, source };
}

/** The group of a name and type, synthesized from a wildcard where one covers the name. */
export function findGroup(zone: ZoneIndex, name: DomainName, type: RecordType): RecordSetGroup | undefined {
  if (!name.isWithin(zone.name)) return undefined;
  const match = findName(zone, name);
  return match.kind === 'missing' ? undefined : match.node.get(type);
}

/**
 * The NS set of the topmost delegation at or above a name, below the apex; undefined when this zone answers for the name itself.
 *
 * DS at the cut belongs to the parent, which is this zone (RFC 4035, section 2.4).
 */
export function findCut(zone: ZoneIndex, name: DomainName, type: QuestionType): RecordSetGroup | undefined {
  // A private zone answers itself; what follows its NS records is the resolver of a VPC.
  return zone.vpcs === undefined ? findDelegation(zone, name, type) : undefined;
}

/** The same for public and private zones. */
export function findDelegation(zone: ZoneIndex, name: DomainName, type: QuestionType): RecordSetGroup | undefined {
  if (!zone.hasCuts) return undefined;
  const [text, apex] = [name.toText(), zone.name.toText()];
  const ancestors: string[] = [];
  for (let at = text; at !== apex; at = parentOf(at)) ancestors.push(at);
  for (const at of ancestors.reverse()) {
    const ns = zone.nodes.get(at)?.get('NS');
    if (ns !== undefined) return at === text && type === 'DS' ? undefined : ns;
  }
  return undefined;
}
