import type { DsParent, SeenFormerParent, SeenKey, SigningTags } from '../../model/dnssec/zone-signing';
import { unlessCode } from '../service-call';
import type { ResourcePorts } from '../resource-kind';
import { lookAtParent, type ParentDs } from './parent-ds';
import { parentText, parseParent } from './tags';

/** A parent of before, what of the zone is left there, and how it is taken away. */
export interface FormerParent {
  readonly seen: SeenFormerParent;
  readonly ds: Pick<ParentDs, 'remove'>;
}

/** Parents that the zone's tags name and that are not the declared one. */
export function formerPlaces({ Parent, Formers = [] }: SigningTags, declared: DsParent): string[] {
  const named = [...Formers, ...(Parent === undefined ? [] : [Parent])];
  return [...new Set(named)].filter((place) => place !== parentText(declared));
}

/** What is left of a zone at the parents of before; `current` is the DS set at the declared one. */
export async function lookAtFormers(
  ports: ResourcePorts,
  { ZoneName, Parent }: { readonly ZoneName: string; readonly Parent: DsParent },
  { tags, keys, current }: { readonly tags: SigningTags; readonly keys: readonly SeenKey[]; readonly current: readonly string[] },
): Promise<FormerParent[]> {
  const formers: FormerParent[] = [];
  for (const Place of formerPlaces(tags, Parent)) {
    // One that is gone leaves nothing behind.
    const found = await unlessCode(
      ['NoSuchHostedZone', 'InvalidInput', 'DomainNotFound', 'UnsupportedTLD'],
      lookAtParent(ports, ZoneName, parseParent(Place, ZoneName), keys),
    );
    if (found === undefined) continue;
    const { DsRecords, DsSight } = found.seen;
    const own = DsRecords.filter((value) => keys.some(({ DsRecord }) => DsRecord === value));
    // Name servers that are asked are those of today's parent: what they answer with beside its DS set is left of another.
    const left = Place === 'by-hand' ? own.filter((value) => !current.includes(value)) : own;
    const isUnseen = DsSight === 'unseen' && mayBeThere(tags);
    if (left.length === 0 && !isUnseen) continue;
    formers.push({ seen: { Place, DsRecords: left, ...(isUnseen ? { Unseen: true } : {}) }, ds: found });
  }
  return formers;
}

/** Whether a DS record was ever known to be published. */
function mayBeThere({ Memory = '' }: SigningTags): boolean {
  return !/ ds=(?:seen:)?(?:none|unseen)@/.test(Memory);
}
