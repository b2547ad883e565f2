import type { KeyStatus, SigningKey, SigningStatus } from '../../dnssec/facts';
import type { DnssecSight } from '../../dnssec/memory';
import type { DsParent, ZoneSigningProperties } from '../../model/dnssec/zone-signing';

/** What is seen of a zone's signing. */
export type Seen = NonNullable<ZoneSigningProperties['Seen']>;

/** Seconds that Route 53 takes to publish a change everywhere: 60 as a rule (API Reference, GetChange), and as long again. */
const inSyncTime = 120;
/** Seconds for which Route 53 lets DNSKEY sets be remembered. */
const dnskeyTtl = 3600;

/** What is seen, in the words in which the next step is found. */
export function sightOf({ Signing, Keys, Zone, Parent }: Seen, parent: DsParent): DnssecSight {
  const [own, delegated] = [Zone.NameServers, Parent.NameServers ?? []].map(namesText);
  return {
    signing: Signing as SigningStatus,
    keys: Keys.map(({ Name, Status, DsRecord }): SigningKey => ({ name: Name, status: Status as KeyStatus, ds: DsRecord })),
    parentDs: Parent.DsRecords,
    vouchesForChildren: Zone.VouchesForChildren,
    // A delegation that is not there yet may come with the same deploy; it has to be there when the DS record comes.
    ...(delegated === '' ? {} : { delegated: own === delegated }),
    cacheTimes: {
      zone: Zone.LongestTtl + inSyncTime,
      dnskey: dnskeyTtl + inSyncTime,
      ns: Math.max(Zone.NsTtl, Parent.NsTtl ?? 0, parent.Kind === 'zone' ? 0 : parent.NsTtl),
      parentMargin: parent.Kind === 'zone' ? inSyncTime : parent.PublicationTime,
      ...(Parent.DsRecords.length === 0 ? {} : { ds: Parent.DsTtl ?? parent.DsTtl }),
    },
  };
}

function namesText(names: readonly string[]): string {
  return names
    .map((name) => name.toLowerCase().replace(/\.$/, ''))
    .sort()
    .join(' ');
}
