import { listAllRecordSets } from '../aws/list-all';
import type { RecordSetCursor, Route53Port } from '../aws/route53-port';
import { aliasTargetName, cnameTargets } from '../model/change-batch/references';
import type { StoredRecordSet } from '../model/change-batch/change';
import { ledgerLabel, ownerLabel } from '../model/ledger/ledger-name';
import { readZoneLedgers } from '../model/ledger/zone-ledgers';
import { DomainName } from '../model/name/domain-name';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { AssemblyHostedZone } from '../synth/assembly';
import { desiredRecordSets } from '../synth/desired';
import { PartialListing, type Span } from './partial-listing';
import { storedRecordSets, type ZoneContents } from './zone-contents';

/**
 * As much of a zone that the app shares as its plan depends on: the declared names, whatever decides what is answered there, and the
 * ledgers. Takes no more pages than the whole zone has. The whole zone is read where the app's ledger claims what is not declared any more.
 */
export async function readSharedZone(
  port: Route53Port,
  zone: AssemblyHostedZone,
  { hostedZoneId, owner }: { readonly hostedZoneId: string; readonly owner: string },
): Promise<ZoneContents> {
  const declared = desiredRecordSets(zone, { hostedZoneId }).map(({ recordSet }) => recordSet);
  const listing = new PartialListing<ApiResourceRecordSet, RecordSetCursor>({
    page: async (from) => {
      const { recordSets, next } = await port.listResourceRecordSets(hostedZoneId, from);
      return { items: recordSets, next };
    },
    startAt: (name) => ({ name }),
    nameOf: ({ name }) => name,
  });
  const apex = DomainName.fromCanonicalText(zone.name);
  const wanted = new Set<string>();
  let names = declared.flatMap((stored) => [stored.rrset.name.toText(), ...pointedTo(stored)]);
  let contents: ZoneContents;
  const ledgers: Span = { name: DomainName.fromCanonicalText(`${ledgerLabel}.${zone.name}`), subtree: true };
  do {
    await listing.read([ledgers, ...newSpans(names, apex, wanted)]);
    contents = storedRecordSets(distinct(listing.items), hostedZoneId);
    names = contents.recordSets.flatMap((stored) => (wanted.has(stored.rrset.name.toText()) ? pointedTo(stored) : []));
  } while (names.some((name) => !wanted.has(name) && DomainName.fromCanonicalText(name).isWithin(apex)));
  if (claimsOnly(contents.recordSets, declared, { name: zone.name, hostedZoneId, owner })) return contents;
  return storedRecordSets(await listAllRecordSets(port, hostedZoneId), hostedZoneId);
}

/** Names that a record set leads on to. */
function pointedTo(stored: StoredRecordSet): string[] {
  const target = aliasTargetName(stored);
  return [...(target === undefined ? [] : [target]), ...cnameTargets(stored.rrset).map((name) => name.toText())];
}

/** The names that were not wanted before, those above them up to the apex, and the wildcards there: delegations and wildcards decide too. */
function newSpans(names: readonly string[], apex: DomainName, wanted: Set<string>): Span[] {
  const spans: Span[] = [];
  const want = (text: string): void => {
    if (wanted.has(text)) return;
    wanted.add(text);
    spans.push({ name: DomainName.fromCanonicalText(text), subtree: false });
  };
  for (const name of names) {
    if (!DomainName.fromCanonicalText(name).isWithin(apex)) continue;
    want(name);
    for (let above = name; above !== apex.toText();) {
      above = above.slice(above.indexOf('.') + 1);
      want(above);
      want(`\\052.${above}`);
    }
  }
  return spans;
}

/** Pages of several stretches can overlap. */
function distinct(items: readonly ApiResourceRecordSet[]): ApiResourceRecordSet[] {
  return [...new Map(items.map((item) => [`${item.Name} ${item.Type} ${item.SetIdentifier ?? ''}`, item])).values()];
}

/** Whether the app's ledger claims nothing besides what is declared, so that there is nothing to take away that was not read. */
function claimsOnly(
  read: readonly StoredRecordSet[],
  declared: readonly StoredRecordSet[],
  { owner, ...zone }: { readonly name: string; readonly hostedZoneId: string; readonly owner: string },
): boolean {
  const label = ownerLabel(owner);
  const { owners, unreadable } = readZoneLedgers(read, zone);
  if (unreadable.some((shard) => shard.label === label)) return false;
  const own = owners.get(label);
  if (own === undefined) return true;
  const keys = new Set(declared.map(({ rrset }) => own.hasher.key(rrset)));
  return Array.from(own.claims.keys()).every((key) => keys.has(key));
}
