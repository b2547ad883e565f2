import { sortByKey } from '../../model/name/order';
import { isRemoved, type AssemblyHostedZone } from '../../synth/assembly';
import { zonesDigest } from './mark';

/** As many as one call tells the tags of (Route 53 API Reference, ListTagsForResources). */
const mostMarked = 10;

/** The zones of an app that carry its mark, and the digest by which that tells of which zones it was written. */
export interface MarkedZones {
  /** By construct path, ten at most. */
  readonly carriers: readonly AssemblyHostedZone[];
  readonly digest: string;
}

/** Whether a mark of the app can be on a zone: the app declares it. */
export function mayCarry({ source }: Pick<AssemblyHostedZone, 'source'>): boolean {
  return source.kind === 'declared';
}

/** Which of these zones carry the mark: the first, those that go left out. */
export function markedZones(zones: readonly AssemblyHostedZone[]): MarkedZones {
  const staying = sortByKey(
    zones.filter((zone) => mayCarry(zone) && !isRemoved(zone)),
    ({ path }) => path,
  );
  return { carriers: staying.slice(0, mostMarked), digest: zonesDigest(staying.map(({ path }) => path)) };
}
