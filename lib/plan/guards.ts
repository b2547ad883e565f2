import type { GuardViolation, ZonePlan } from './plan';

/** A plan that deletes more than this share of a zone's record sets needs to be allowed. */
const massDeletionShare = 0.3;
/** In smaller zones every deletion is a large share, and easily looked over. */
const massDeletionMinimumZone = 10;

/** The dangerous things that a zone's plan does. */
export function checkGuards(zone: ZonePlan): GuardViolation[] {
  const deleted = zone.differences.filter(({ kind }) => kind === 'delete').length;
  const before = zone.unchanged + zone.differences.filter(({ kind }) => kind !== 'create').length;
  if (before < massDeletionMinimumZone || deleted <= before * massDeletionShare) return [];
  return [
    {
      guard: 'mass-deletion',
      path: zone.path,
      message: `${zone.name} would lose ${deleted} of ${before} record sets, more than ${massDeletionShare * 100} %.`,
    },
  ];
}
