import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { readTags } from '../aws/tags';
import type { KindsMemory } from '../plan/live-state';
import { markedZones, mayCarry } from '../resources/memory/marked-zones';
import { together } from '../resources/memory/kinds-in-use';
import { markTextOf, parseMark } from '../resources/memory/mark';
import type { AssemblyHostedZone } from '../synth/assembly';
import type { Tags } from '../synth/declarations';
import type { Location } from './locate-zone';
import { unlessDenied } from './unless-denied';

/** The tags of zones, by id, as far as something depends on them, and what they tell of the app. */
export interface ZoneTags {
  readonly tags: ReadonlyMap<string, Tags>;
  readonly memory: KindsMemory;
}

/**
 * The tags of zones for which the app declares some, and of the first ones, which carry the app's mark. Where that does not count, those of
 * all its zones. Ten take one call.
 *
 * A mark counts where all zones that carry it say the same, of the zones that there are: a deployment of an edition with other zones has
 * left another one on those that both have. In an app with shared zones none counts, since an edition with these alone leaves none.
 */
export async function readZoneTags(port: Route53Port, located: readonly Location[]): Promise<ZoneTags> {
  const ids = new Map(
    located.flatMap(({ zone, found }) => (found.status === 'present' ? [[zone.path, found.hostedZone.id] as const] : [])),
  );
  const there = located.flatMap(({ zone }) => (ids.has(zone.path) ? [zone] : []));
  const tags = new Map<string, Tags>();
  const read = async (zones: readonly AssemblyHostedZone[], mayBeDenied: boolean) => {
    for (const account of new Set(zones.map((zone) => zone.account))) {
      const unread = zones.flatMap((zone) => (zone.account === account ? (ids.get(zone.path) ?? []) : [])).filter((id) => !tags.has(id));
      const found = await unlessDenied(readTags(portIn(port, account), 'hostedzone', unread), mayBeDenied);
      for (const [id, ofZone] of found ?? []) tags.set(id, ofZone);
    }
  };
  const textOn = ({ path }: AssemblyHostedZone) => markTextOf(tags.get(ids.get(path) ?? ''));
  const { carriers, digest } = markedZones(there);
  await read(there.filter(declaresTags), false);
  await read(carriers, true);
  const [text, ...others] = [...new Set(carriers.map(textOn))];
  const mark = parseMark(text);
  if (text !== undefined && others.length === 0 && mark?.zones === digest && located.every(({ zone }) => mayCarry(zone)))
    return { tags, memory: { marks: new Map(carriers.map(({ path }) => [path, text])), kinds: mark.kinds, complete: true } };
  const all = there.filter(mayCarry);
  await read(all, true);
  const marks = new Map(
    all.flatMap((zone) => {
      const text = textOn(zone);
      return text === undefined ? [] : [[zone.path, text] as const];
    }),
  );
  const kinds = together(...Array.from(marks.values(), (text) => parseMark(text)?.kinds ?? new Map<string, Set<string>>()));
  return { tags, memory: { marks, kinds, complete: false } };
}

function declaresTags({ source }: AssemblyHostedZone): boolean {
  return source.kind === 'declared' && Object.keys(source.tags).length > 0;
}
