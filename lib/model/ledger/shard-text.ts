import { contentHashLength, keyHashLength, type Claim, type ClaimHasher } from './claim';

/** One TXT record set of a ledger. */
export interface Shard {
  /** From 1 to {@link maxShards}. */
  readonly number: number;
  /** Name of the owner, cut where it is long; for people. */
  readonly owner: string;
  /** By key hash. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/** What a text in the place of a shard is, when it is none. */
export type ShardProblem = 'foreign' | 'version' | 'damaged';

/** Version of the form of a shard. */
export const ledgerFormatVersion = 1;

/** 16 characters of 6 bits each: key, whether it is protected, content. */
const entryLength = keyHashLength + 1 + contentHashLength;
/** A character-string has at most 255 octets (RFC 1035, section 3.3). */
const entriesPerString = Math.floor(255 / entryLength);
/** So many claims fill a shard: two character-strings. */
export const shardCapacity = 2 * entriesPerString;
/** So many shards has a ledger at most. */
export const maxShards = 400;
/** So many record sets an owner can have in one shared zone: more than a hosted zone holds by default (Route 53 Developer Guide, Quotas). */
export const ledgerCapacity = maxShards * shardCapacity;

const maxOwnerCharacters = 120;
const unknownContent = '.'.repeat(contentHashLength);
const entryForm = new RegExp(`^[A-Za-z0-9_-]{${keyHashLength}}[op](?:[A-Za-z0-9_-]{${contentHashLength}}|[.]{${contentHashLength}})$`);
const headForm = /^apex53 ledger (\d{1,9}) owner=(\S*) check=(\S*)$/;

/** The name of an owner as a shard shows it: one word of printable ASCII. */
export function shownOwner(owner: string): string {
  return encodeURIComponent(owner.replace(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, maxOwnerCharacters)
    .replace(/%.?$/, '');
}

/** The TXT value of a shard, in presentation form: one head and up to two strings of entries, in the order of hashes. */
export function shardText(number: number, owner: string, claims: Iterable<Claim>, hasher: ClaimHasher): string {
  const entries = Array.from(claims, entryText).sort();
  const strings: string[] = [];
  for (let i = 0; i < entries.length; i += entriesPerString) strings.push(entries.slice(i, i + entriesPerString).join(''));
  const shown = shownOwner(owner);
  const head = `apex53 ledger ${ledgerFormatVersion} owner=${shown} check=${hasher.check([String(number), shown, ...strings])}`;
  return [head, ...strings].map((text) => `"${text}"`).join(' ');
}

/** How many characters {@link shardText} has for so many claims. */
export function shardTextLength(owner: string, claims: number): number {
  const head = `apex53 ledger ${ledgerFormatVersion} owner=${shownOwner(owner)} check=`.length + keyHashLength + 2;
  return head + claims * entryLength + Math.ceil(claims / entriesPerString) * 3;
}

/** The shard that the character-strings of a TXT value are, or what is wrong with them. */
export function readShard(
  number: number,
  strings: readonly string[],
  hasher: ClaimHasher,
): { readonly ok: true; readonly shard: Shard } | { readonly ok: false; readonly problem: ShardProblem } {
  const [head = '', ...rest] = strings;
  const match = headForm.exec(head);
  if (match === null) return { ok: false, problem: 'foreign' };
  const [, version, owner = '', check] = match;
  if (Number(version) !== ledgerFormatVersion) return { ok: false, problem: 'version' };
  if (hasher.check([String(number), owner, ...rest]) !== check) return { ok: false, problem: 'damaged' };
  const texts = rest.flatMap((text) => Array.from({ length: Math.ceil(text.length / entryLength) }, (_, i) => entryAt(text, i)));
  const claims = texts.flatMap((text) => readEntry(text) ?? []);
  if (claims.length < texts.length || texts.length > shardCapacity) return { ok: false, problem: 'damaged' };
  return { ok: true, shard: { number, owner: readOwner(owner), claims: new Map(claims.map((claim) => [claim.key, claim])) } };
}

/** A claim as {@link readEntry} reads it: key hash, whether it is protected, content hash. */
export function entryText({ key, content, protected: isProtected }: Claim): string {
  return `${key}${isProtected ? 'p' : 'o'}${content ?? unknownContent}`;
}

function entryAt(text: string, i: number): string {
  return text.slice(i * entryLength, (i + 1) * entryLength);
}

/** The claim that a text is; undefined for other texts. */
export function readEntry(text: unknown): Claim | undefined {
  if (typeof text !== 'string' || !entryForm.test(text)) return undefined;
  const content = text.slice(keyHashLength + 1);
  return {
    key: text.slice(0, keyHashLength),
    protected: text[keyHashLength] === 'p',
    ...(content === unknownContent ? {} : { content }),
  };
}

function readOwner(shown: string): string {
  try {
    return decodeURIComponent(shown);
  } catch {
    return shown;
  }
}
