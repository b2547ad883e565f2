import { createHash } from 'node:crypto';
import { DomainName } from '../name/domain-name';
import { failure, type Result } from '../result';

/**
 * The label below the apex under which ledgers live. All of them lie in one subtree, so that no wildcard of the zone loses a name to
 * them (RFC 4592, section 2.2.2: a name with something below it exists) and one range of the listing holds them all.
 */
export const ledgerLabel = '_apex53';

/** Texts that are owner labels as they are. */
const plainLabel = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

/** The label that stands for an owner: its name where that is a label, otherwise what is left of it with a hash of the whole. */
export function ownerLabel(owner: string): string {
  if (plainLabel.test(owner)) return owner;
  const left = owner
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40);
  return `${left}${left.endsWith('-') || left === '' ? '' : '-'}${createHash('sha256').update(owner).digest('hex').slice(0, 12)}`;
}

/** Whether a name of a zone, in its canonical text, lies in the subtree of ledgers. */
export function isLedgerName(name: string, zoneName: string): boolean {
  return name === `${ledgerLabel}.${zoneName}` || name.endsWith(`.${ledgerLabel}.${zoneName}`);
}

/** The name of an owner's ledger; its shards lie below it, numbered from 1. */
export function ledgerName(label: string, zone: DomainName): Result<DomainName> {
  const longestShard = DomainName.tryFromLabels(['9999', label, ledgerLabel, ...zone.labels]);
  return longestShard.ok ? DomainName.tryFromLabels([label, ledgerLabel, ...zone.labels]) : failure(...longestShard.findings);
}

/** The name of a shard, in its canonical text. */
export function shardName(label: string, shard: number, zoneName: string): string {
  return `${shard}.${label}.${ledgerLabel}.${zoneName}`;
}

/** Which shard of which owner a name of the subtree is; undefined for other names. */
export function parseShardName(name: string, zoneName: string): { readonly label: string; readonly shard: number } | undefined {
  const suffix = `.${ledgerLabel}.${zoneName}`;
  if (!name.endsWith(suffix)) return undefined;
  const match = /^([1-9][0-9]{0,3})\.([a-z0-9-]+)$/.exec(name.slice(0, -suffix.length));
  return match === null ? undefined : { shard: Number(match[1]), label: match[2] ?? '' };
}
