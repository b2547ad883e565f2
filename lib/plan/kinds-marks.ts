import { covers, declaredKinds, existingKinds, together, unknownKinds } from '../resources/memory/kinds-in-use';
import { markText } from '../resources/memory/mark';
import { markedZones, type MarkedZones } from '../resources/memory/marked-zones';
import type { Assembly } from '../synth/assembly';
import type { LiveState } from './live-state';

/** What is written to the mark of a zone, that tells which kinds of resources the app has. */
export interface MarkWrite {
  /** Construct path of the zone. */
  readonly path: string;
  /** @default - of the zone that the same plan creates */
  readonly hostedZoneId?: string;
  /** In which it lies. @default - the app's own */
  readonly account?: string;
  /** Whether before anything else is done, or as soon as all zones are there; in both cases before what it tells of is created. */
  readonly when: 'first' | 'with-zones';
  /** The text that was read. @default - none was there */
  readonly before?: string;
  readonly after: string;
  /** Whether something could be missed for ever without it. @default false, credentials need not allow it */
  readonly needed?: true;
}

/**
 * What a deployment writes to marks (decision 22): everything that is declared or there, before anything of it is created; less than
 * before only where nothing else is to do, so that nothing comes between the look and the note.
 */
export function planMarks(assembly: Assembly, live: LiveState, { nothingElse }: { readonly nothingElse: boolean }): MarkWrite[] {
  const { memory } = live;
  if (memory === undefined) return [];
  const seen = together(
    declaredKinds(assembly.resources),
    existingKinds(live.resources, assembly.app),
    memory.unseen ?? new Map<string, Set<string>>(),
    unknownKinds(memory.kinds),
  );
  const kinds = nothingElse ? seen : together(memory.kinds, seen);
  const needed: Pick<MarkWrite, 'needed'> = memory.complete && !covers(memory.kinds, kinds) ? { needed: true } : {};
  const texts = new Map(memory.marks);
  const writes: MarkWrite[] = [];
  const write = ({ carriers, digest }: MarkedZones, when: MarkWrite['when']) => {
    const after = markText({ zones: digest, kinds });
    for (const { path, account } of carriers) {
      const [before, zone] = [texts.get(path), live.zones.get(path)];
      if (before === after) continue;
      const place = {
        ...(zone?.status === 'present' ? { hostedZoneId: zone.hostedZoneId } : {}),
        ...(account === undefined ? {} : { account }),
      };
      writes.push({ path, ...place, when, ...(before === undefined ? {} : { before }), after, ...needed });
      texts.set(path, after);
    }
  };
  const there = assembly.hostedZones.filter(({ path }) => live.zones.get(path)?.status === 'present');
  const [now, afterwards] = [markedZones(there), markedZones(assembly.hostedZones)];
  const isGrowing = now.digest !== afterwards.digest;
  // What outlives zones is created before them.
  if (isGrowing && needed.needed === true) write(now, 'first');
  write(afterwards, isGrowing ? 'with-zones' : 'first');
  return writes;
}
