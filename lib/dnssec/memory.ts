import type { CacheTimes, DnssecFacts, Moment } from './facts';

/** What cannot be seen afterwards: since when something has looked as it does, and the longest TTLs since that began. */
export interface DnssecMemory {
  readonly since: Readonly<Record<Aspect, { readonly looks: string; readonly moment: Moment }>>;
  readonly cacheTimes: Pick<CacheTimes, 'zone' | 'dnskey' | 'ds' | 'ns'>;
}

type Aspect = 'signing' | 'keys' | 'ds';
const aspects: readonly Aspect[] = ['signing', 'keys', 'ds'];
const answeredMark = 'seen:';

/** What is seen at one moment, without anything remembered. TTLs of what is not there are unknown. */
export type DnssecSight = Omit<DnssecFacts, 'since' | 'cacheTimes'> & {
  readonly cacheTimes: Pick<CacheTimes, 'zone' | 'ns' | 'parentMargin'> & Partial<Pick<CacheTimes, 'dnskey' | 'ds'>>;
};

/**
 * TTLs where they are not known, in seconds: a DS set that was there before anybody looked may have been given out with the TTL that
 * large registries use; Route 53 serves DNSKEY sets for an hour.
 */
const assumed = { ds: 86_400, dnskey: 3_600 } as const;

/**
 * What is seen, with what is remembered of it. Whatever looks otherwise than it is remembered, or is not remembered, counts from now on,
 * so that what is forgotten makes waits longer and never shorter.
 */
export function factsOf(sight: DnssecSight, remembered: DnssecMemory | undefined, now: Moment): DnssecFacts {
  const looks = looksOf(sight, remembered);
  const sinceOf = (aspect: Aspect): Moment => {
    // What is not settled has not begun to look as it will.
    if (aspect === 'ds' && sight.dsSight === 'unsettled') return now;
    const known = remembered?.since[aspect];
    // A moment to come is none that anybody can have seen.
    return known?.looks === looks[aspect] && known.moment <= now ? known.moment : now;
  };
  const longest = (kind: 'zone' | 'dnskey' | 'ds' | 'ns', seen: number | undefined, otherwise: number) =>
    Math.max(seen ?? (remembered === undefined ? otherwise : 0), remembered?.cacheTimes[kind] ?? 0);
  const { cacheTimes } = sight;
  return {
    ...sight,
    since: { signing: sinceOf('signing'), keys: sinceOf('keys'), ds: sinceOf('ds') },
    cacheTimes: {
      parentMargin: cacheTimes.parentMargin,
      zone: longest('zone', cacheTimes.zone, 0),
      ns: longest('ns', cacheTimes.ns, 0),
      dnskey: longest('dnskey', cacheTimes.dnskey, assumed.dnskey),
      ds: longest('ds', cacheTimes.ds, assumed.ds),
    },
  };
}

/** What is to be remembered of these facts, after what was. */
export function memoryOf(facts: DnssecFacts, remembered?: DnssecMemory): DnssecMemory {
  const looks = looksOf(facts, remembered);
  const entry = (aspect: Aspect) => ({ looks: looks[aspect], moment: facts.since[aspect] });
  const { zone, dnskey, ds, ns } = facts.cacheTimes;
  return { since: { signing: entry('signing'), keys: entry('keys'), ds: entry('ds') }, cacheTimes: { zone, dnskey, ds, ns } };
}

/** What has to stay the same for waits to go on: which answers are signed, by which keys, and for which of them the parent vouches. */
function looksOf(
  { signing, keys, ...parent }: Pick<DnssecFacts, 'signing' | 'keys' | 'parentDs' | 'formerDs' | 'dsSight'>,
  remembered: DnssecMemory | undefined,
): Readonly<Record<Aspect, string>> {
  return { signing: signing === 'NOT_SIGNING' ? 'no' : 'yes', keys: joined(publishedKeys(keys)), ds: dsLooks(parent, remembered) };
}

/**
 * Since when name servers answer with a DS set counts from when they were seen to, not from when somebody said so. What they answered with stays
 * so until somebody sees or says otherwise.
 */
function dsLooks(
  { parentDs, formerDs = [], dsSight = 'told' }: Pick<DnssecFacts, 'parentDs' | 'formerDs' | 'dsSight'>,
  remembered: DnssecMemory | undefined,
): string {
  const before = remembered?.since.ds.looks;
  const left = formerDs.length === 0 ? '' : `/${joined(formerDs.map(shortDs))}`;
  const answered = `${answeredLooks(parentDs)}${left}`;
  switch (dsSight) {
    case 'answered':
      return answered;
    case 'unsettled':
      return 'unsettled';
    case 'unseen':
      return before ?? 'unseen';
    case 'told':
      return before === answered ? before : `${joined(parentDs.map(shortDs))}${left}`;
  }
}

/** How a DS set is remembered that name servers answered with. */
export function answeredLooks(parentDs: readonly string[]): string {
  return `${answeredMark}${joined(parentDs.map(shortDs))}`;
}

/** Whether the DS set that is remembered is what name servers answered with. */
export function wasAnswered({ since }: DnssecMemory): boolean {
  return since.ds.looks.startsWith(answeredMark);
}

/** The keys that a zone publishes, as they are remembered. */
export function publishedKeys(keys: readonly { readonly status: string; readonly ds: string }[]): string[] {
  return keys.filter(({ status }) => status === 'ACTIVE' || status === 'ACTION_NEEDED').map(({ ds }) => shortDs(ds));
}

/** The keys that are remembered to be published. */
export function rememberedKeys({ since }: DnssecMemory): string[] {
  return parted(since.keys.looks);
}

/** The keys whose DS records are remembered to be published. */
export function rememberedDs({ since }: DnssecMemory): string[] {
  return parted(since.ds.looks.replace(answeredMark, '').replace(/\/.*$/, ''));
}

function parted(looks: string): string[] {
  return looks === 'none' ? [] : looks.split('+');
}

/** Key tag and the first octets of the digest: enough to tell a handful of keys apart. */
export function shortDs(ds: string): string {
  const [keyTag = '', , , digest = ''] = ds.split(' ');
  return `${keyTag}-${digest.slice(0, 6)}`;
}

function joined(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : [...texts].sort().join('+');
}

/** The memory as the value of a tag: at most 256 of the characters that tags of Route 53 may have. */
export function memoryText({ since, cacheTimes: { zone, dnskey, ds, ns } }: DnssecMemory): string {
  const moments = aspects.map((aspect) => `${aspect}=${since[aspect].looks}@${Math.ceil(since[aspect].moment / 1000)}`);
  const text = [...moments, `ttl=${zone}/${dnskey}/${ds}/${ns}`].join(' ');
  // More keys than fit are more than anybody has; then it is all forgotten, which only makes waits longer.
  return text.length <= 256 ? text : '';
}

/** The memory that a tag holds; undefined for what is no memory. */
export function parseMemory(text: string): DnssecMemory | undefined {
  const match =
    /^signing=(\S+)@(\d{1,12}) keys=(\S+)@(\d{1,12}) ds=(\S+)@(\d{1,12}) ttl=(\d{1,10})\/(\d{1,10})\/(\d{1,10})\/(\d{1,10})$/.exec(text);
  if (match === null) return undefined;
  const [, signing = '', signingAt, keys = '', keysAt, parent = '', dsAt, zone, dnskey, ds, ns] = match;
  const entry = (looks: string, seconds: string | undefined) => ({ looks, moment: Number(seconds) * 1000 });
  return {
    since: { signing: entry(signing, signingAt), keys: entry(keys, keysAt), ds: entry(parent, dsAt) },
    cacheTimes: { zone: Number(zone), dnskey: Number(dnskey), ds: Number(ds), ns: Number(ns) },
  };
}
