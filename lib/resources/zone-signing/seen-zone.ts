import type { SeenZone } from '../../model/dnssec/zone-signing';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';

/** Of answers whose TTL is that of an alias target, which is five minutes at most (Route 53 Developer Guide, alias records). */
const aliasTtl = 300;
/** Of answers of traffic policy instances, whose TTL no listing tells. */
const unknownTtl = 86_400;

/** What signing has to know of what a zone holds: how long its answers are remembered, and whom it delegates from. */
export function seenZone(recordSets: readonly ApiResourceRecordSet[], zoneName: string): SeenZone {
  const ns = recordSets.find(({ Name, Type }) => Name === zoneName && Type === 'NS');
  const ttls = recordSets.map(({ TTL, AliasTarget }) => TTL ?? (AliasTarget === undefined ? unknownTtl : aliasTtl));
  return {
    LongestTtl: ttls.reduce((longest, ttl) => Math.max(longest, ttl), 0),
    NsTtl: ns?.TTL ?? 0,
    NameServers: (ns?.ResourceRecords ?? []).map(({ Value }) => Value),
    VouchesForChildren: recordSets.some(({ Type }) => Type === 'DS'),
  };
}
