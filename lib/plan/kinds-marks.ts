import { carriers } from '../resources/memory/carriers';
import { covers, declaredKinds, existingKinds, together, unknownKinds } from '../resources/memory/kinds-in-use';
import { markText, zonesDigest } from '../resources/memory/mark';
import type { Assembly } from '../synth/assembly';
import type { LiveState } from './live-state';

/** What is written to the mark of a zone, that tells which kinds of resources the app has. */
export interface MarkWrite {
  /** Construct path of the zone. */
  readonly path: string;
  /** @default - of the zone that the same plan creates */
  readonly hostedZoneId?: string;
  /** Whether before anything else is done, or as soon as all zones are there; in both cases before what it tells of is created. */
  readonly when: 'first' | 'with-zones';
  /** The text that was read. @default - none was there */
  readonly before?: string;
  /** @default - it is taken away */
  readonly after?: string;
  /** Whether something could be missed for ever without it. @default false, credentials need not allow it */
  readonly needed?: true;
}

/**
 * What a deployment writes to marks (decision 22): everything that is declared or there, before anything of it is created; less than
 * before only where nothing else is to do, so that nothing comes between the look and the note.
 */
export function planMarks(assembly: Assembly, live: LiveState, { nothingElse }: { readonly nothingElse: boolean }): MarkWrite[] {
  const { memory } = live;
  const afterwards = carriers(assembly.hostedZones);
  const [carrier] = afterwards;
  if (memory === undefined || carrier === undefined) return [];
  const now = afterwards.filter(({ path }) => live.zones.get(path)?.status === 'present');
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
  const write = (path: string, when: MarkWrite['when'], after: string | undefined) => {
    const before = texts.get(path);
    if (before === after) return;
    const zone = live.zones.get(path);
    writes.push({
      path,
      ...(zone?.status === 'present' ? { hostedZoneId: zone.hostedZoneId } : {}),
      when,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...needed,
    });
    if (after === undefined) texts.delete(path);
    else texts.set(path, after);
  };
  const isGrowing = now.length < afterwards.length;
  // What outlives zones is created before them.
  if (isGrowing && needed.needed === true && now[0] !== undefined)
    write(now[0].path, 'first', markText({ zones: zonesDigest(now.map(({ path }) => path)), kinds }));
  const when = isGrowing ? 'with-zones' : 'first';
  const others = [...texts.keys()].filter((path) => path !== carrier.path).sort();
  // Until the others are gone, this one alone must not count: one of them could be the first again.
  if (others.length > 0) write(carrier.path, when, markText({ kinds }));
  for (const path of others) write(path, when, undefined);
  write(carrier.path, when, markText({ zones: zonesDigest(afterwards.map(({ path }) => path)), kinds }));
  return writes;
}
