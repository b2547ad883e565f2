import type { Tags } from '../synth/declarations';
import { literal, type Expression } from './syntax/expression';

/** The tags that an app may declare: AWS keeps those that begin with `aws:` to itself, and apps write down in those of `apex53:` what they have to remember. */
export function declarableTags(tags: Tags | undefined): Expression | undefined {
  const own = Object.entries(tags ?? {})
    .filter(([key]) => !/^(?:aws|apex53):/i.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return own.length === 0 ? undefined : literal(Object.fromEntries(own));
}
