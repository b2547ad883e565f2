import type { Tags } from '../synth/declarations';
import { literal, type Expression } from './syntax/expression';

/** The tags that an app may declare: AWS keeps those that begin with `aws:` to itself, and sets them. */
export function declarableTags(tags: Tags | undefined): Expression | undefined {
  const own = Object.entries(tags ?? {})
    .filter(([key]) => !key.toLowerCase().startsWith('aws:'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return own.length === 0 ? undefined : literal(Object.fromEntries(own));
}
