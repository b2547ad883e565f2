import { createHash } from 'node:crypto';
import type { Tags } from '../../synth/declarations';
import { together, type KindsInUse } from './kinds-in-use';

/** The tag of a hosted zone that tells which kinds of resources its app has or may have (decision 22). */
export const kindsTag = 'apex53:kinds';

/** What a mark says. */
export interface Mark {
  /** Of which zones it was written, as a digest: it tells everything while the app has these. @default - it adds to what others tell */
  readonly zones?: string;
  readonly kinds: KindsInUse;
}

/** What stands in front of everything else: the form, and in how many tags the text is. */
const form = '1/';
/** A tag's value has 256 characters at most (Route 53 API Reference, Tag). */
const perTag = 256;
const maxTags = 9;

/** The text of a mark: the same for the same. `1/1:0a1b2c3d:cidrCollection:resolver=eu-west-1+us-east-1` */
export function markText({ zones = '-', kinds }: Mark): string {
  const words = Array.from(kinds, ([word, regions]) => (regions.size === 0 ? word : `${word}=${[...regions].sort().join('+')}`)).sort();
  const rest = `:${[zones, ...words].join(':')}`;
  return `${form}${Math.ceil((form.length + 1 + rest.length) / perTag)}${rest}`;
}

/** What a text says; undefined for one of another form. */
export function parseMark(text: string | undefined): Mark | undefined {
  if (text?.startsWith(form) !== true) return undefined;
  const [, zones = '-', ...words] = text.split(':');
  const kinds = words.map((word): KindsInUse => {
    const [name = '', regions = ''] = word.split('=');
    return new Map(name === '' ? [] : [[name, new Set(regions.split('+').filter((region) => region !== ''))]]);
  });
  return { ...(zones === '-' ? {} : { zones }), kinds: together(...kinds) };
}

/** A text as tags; more than one only where it is long. */
export function markTags(text: string): Tags {
  const parts = Array.from({ length: Math.ceil(text.length / perTag) }, (_, i) => text.slice(i * perTag, (i + 1) * perTag));
  return Object.fromEntries(parts.map((part, i) => [tagName(i), part]));
}

/** The text that tags hold; undefined where there is none, or a part of it is gone. */
export function markTextOf(tags: Tags | undefined): string | undefined {
  const first = tags?.[kindsTag];
  const count = first?.startsWith(form) === true ? Number(first[form.length]) : NaN;
  if (!(count >= 1 && count <= maxTags)) return undefined;
  const parts = Array.from({ length: count }, (_, i) => tags?.[tagName(i)]);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** A digest of construct paths. */
export function zonesDigest(paths: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 8);
}

function tagName(i: number): string {
  return i === 0 ? kindsTag : `${kindsTag}-${i + 1}`;
}
