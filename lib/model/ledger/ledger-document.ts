import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { Claim, ClaimHasher } from './claim';
import type { ClaimEffect } from './ledger-writer';
import { entryText, readEntry, type ShardProblem } from './shard-text';

/** A ledger outside of the zone: what is the app's, and what a run was about to do when it wrote this. */
export interface LedgerDocument {
  readonly owner: string;
  readonly hostedZoneId: string;
  readonly claims: readonly Claim[];
  /** Effects of changes that were about to be sent; nobody knows of which Route 53 took. */
  readonly pending: readonly ClaimEffect[];
}

const formatVersion = 1;

/** Equal contents, equal bytes. */
export function formatLedgerDocument({ owner, hostedZoneId, claims, pending }: LedgerDocument): string {
  const effects = pending.map(({ key, after }) => (after === undefined ? { drop: key } : { enter: entryText(after) }));
  const content = { apex53: 'ledger', formatVersion, owner, hostedZoneId, claims: claims.map(entryText).sort(), pending: effects };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** The document that a text is, of this owner and zone; or what is wrong with it. */
export function readLedgerDocument(
  text: string,
  { owner, hostedZoneId }: Pick<LedgerDocument, 'owner' | 'hostedZoneId'>,
): LedgerDocument | ShardProblem {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (!isObject(content) || content.apex53 !== 'ledger') return 'foreign';
  if (content.formatVersion !== formatVersion) return 'version';
  if (content.owner !== owner || content.hostedZoneId !== hostedZoneId) return 'foreign';
  if (!Array.isArray(content.claims) || !Array.isArray(content.pending)) return 'damaged';
  const claims = content.claims.flatMap((entry: unknown) => readEntry(entry) ?? []);
  const pending = content.pending.flatMap((entry: unknown) => readEffect(entry) ?? []);
  if (claims.length < content.claims.length || pending.length < content.pending.length) return 'damaged';
  return { owner, hostedZoneId, claims, pending };
}

/**
 * The claims as they are once it is clear what became of the pending effects: what was to be entered is, where the record set is there
 * as it was to be; what was to be dropped is, where it is gone. Everything else is as it was before.
 */
export function settleClaims(
  { claims, pending }: LedgerDocument,
  live: readonly ResourceRecordSet[],
  hasher: ClaimHasher,
): ReadonlyMap<string, Claim> {
  const settled = new Map(claims.map((claim) => [claim.key, claim]));
  if (pending.length === 0) return settled;
  const contents = new Map(live.map((rrset) => [hasher.key(rrset), hasher.content(rrset)]));
  for (const { key, after } of pending) {
    if (after === undefined) {
      if (!contents.has(key)) settled.delete(key);
    } else if (after.content !== undefined && contents.get(key) === after.content) settled.set(key, after);
  }
  return settled;
}

function readEffect(entry: unknown): ClaimEffect | undefined {
  if (!isObject(entry)) return undefined;
  if (typeof entry.drop === 'string') return { key: entry.drop };
  const after = readEntry(entry.enter);
  return after === undefined ? undefined : { key: after.key, after };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
