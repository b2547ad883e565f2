import type { DsSight, KeyStatus, SigningKey, SigningStatus } from '../../dnssec/facts';
import { answeredLooks, parseMemory, wasAnswered, type DnssecSight } from '../../dnssec/memory';
import type { DsParent, ZoneSigningProperties } from '../../model/dnssec/zone-signing';

/** What is seen of a zone's signing. */
export type Seen = NonNullable<ZoneSigningProperties['Seen']>;

/** Seconds that Route 53 takes to publish a change everywhere: 60 as a rule (API Reference, GetChange), and as long again. */
const inSyncTime = 120;
/** Seconds for which Route 53 lets DNSKEY sets be remembered. */
const dnskeyTtl = 3600;

/** Seconds after which instances of a name server that cannot be asked from here have what those have that can. */
const instancesTime = 3600;

/** What is seen, in the words in which the next step is found. */
export function sightOf(seen: Seen, parent: DsParent): DnssecSight {
  const { Signing, Keys, Zone, Parent, Formers = [] } = seen;
  const dsSight = dsSightOf(seen, parent);
  const dsTtl = Parent.DsTtl ?? (dsSight === 'told' && Parent.DsRecords.length > 0 ? parent.DsTtl : undefined);
  const [own, delegated] = [Zone.NameServers, Parent.NameServers ?? []].map(namesText);
  return {
    signing: Signing as SigningStatus,
    keys: Keys.map(({ Name, Status, DsRecord }): SigningKey => ({ name: Name, status: Status as KeyStatus, ds: DsRecord })),
    parentDs: Parent.DsRecords,
    ...(Formers.length === 0 ? {} : { formerDs: [...new Set(Formers.flatMap(({ DsRecords }) => DsRecords))] }),
    dsSight,
    vouchesForChildren: Zone.VouchesForChildren,
    // A delegation that is not there yet may come with the same deploy; it has to be there when the DS record comes.
    ...(delegated === '' ? {} : { delegated: own === delegated }),
    cacheTimes: {
      zone: Zone.LongestTtl + inSyncTime,
      dnskey: dnskeyTtl + inSyncTime,
      ns: Math.max(Zone.NsTtl, Parent.NsTtl ?? 0, parent.Kind === 'zone' ? 0 : parent.NsTtl),
      parentMargin: marginOf(parent, dsSight),
      ...(dsTtl === undefined ? {} : { ds: dsTtl }),
    },
  };
}

/** What is said of a DS set counts for nothing against what the parent's name servers last answered. */
function dsSightOf({ Parent, Formers = [], Tags }: Seen, { Kind }: DsParent): DsSight {
  if (Formers.some(({ Unseen }) => Unseen === true)) return 'unseen';
  const { DsSight = 'told', DsRecords } = Parent;
  const memory = Kind === 'by-hand' && DsSight === 'told' ? parseMemory(Tags.Memory ?? '') : undefined;
  return memory !== undefined && wasAnswered(memory) && memory.since.ds.looks !== answeredLooks(DsRecords) ? 'unseen' : DsSight;
}

function marginOf(parent: DsParent, dsSight: DsSight): number {
  if (parent.Kind === 'zone') return inSyncTime;
  return dsSight === 'answered' || dsSight === 'unsettled' ? Math.min(parent.PublicationTime, instancesTime) : parent.PublicationTime;
}

function namesText(names: readonly string[]): string {
  return names
    .map((name) => name.toLowerCase().replace(/\.$/, ''))
    .sort()
    .join(' ');
}
