import { keyOfApi } from '../plan/guards/zone-change';
import type { HeldDifference, Plan, RecordSetDifference, ZonePlan } from '../plan/plan';

/** What happened to the record sets of a zone. */
export interface WentInZone extends Pick<ZonePlan, 'path' | 'name'> {
  readonly differences: readonly RecordSetDifference[];
}

/** What differs from the declaration and stays as it is, with why. */
export interface HeldRecordSet extends HeldDifference {
  /** Construct path and name of the zone. */
  readonly zone: Pick<ZonePlan, 'path' | 'name'>;
  /** Such as `www.example.com. A blue`. */
  readonly recordSet: string;
}

/** What of the plans has happened, zone by zone, in the order in which it did. */
export function wentIn(parts: readonly Plan[]): WentInZone[] {
  const zones = new Map<string, { path: string; name: string; differences: RecordSetDifference[] }>();
  for (const { path, name, differences } of parts.flatMap(({ hostedZones }) => hostedZones)) {
    if (differences.length === 0) continue;
    const zone = zones.get(path) ?? { path, name, differences: [] };
    zones.set(path, zone);
    for (const difference of differences) zone.differences.push(difference);
  }
  return [...zones.values()];
}

/** What a plan holds back, with why. */
export function heldIn({ hostedZones }: Plan): HeldRecordSet[] {
  return hostedZones.flatMap(({ path, name, held = [] }) =>
    held.flatMap((difference) => {
      const one = difference.after ?? difference.before;
      return one === undefined ? [] : [{ zone: { path, name }, recordSet: keyOfApi(one), ...difference }];
    }),
  );
}
