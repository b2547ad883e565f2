import { deletedIn, keyOfApi, someOf, type GuardRule } from './zone-change';

/** In smaller zones every deletion is a large share, and easily looked over. */
const smallestZone = 10;

/** More than a share of the zone's record sets would go. */
export const massDeletion: GuardRule = ({ zone, limits }) => {
  const deleted = deletedIn(zone).map(keyOfApi);
  const before = zone.unchanged + zone.differences.filter(({ kind }) => kind !== 'create').length;
  if (before < smallestZone || deleted.length <= before * limits.massDeletion) return undefined;
  return {
    message: `${zone.name} would lose ${deleted.length} of ${before} record sets, more than ${round(limits.massDeletion * 100)} %: ${someOf(deleted)}.`,
    recordSets: deleted,
  };
};

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
