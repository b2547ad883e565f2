import type { GuardRule } from './zone-change';

/** Whoever delegates to the zone would delegate to nothing, and a new zone of the name has other name servers. */
export const zoneDeletion: GuardRule = ({ zone }) =>
  zone.step.kind === 'delete'
    ? { message: `The hosted zone ${zone.name} would be deleted with its name servers.`, recordSets: [] }
    : undefined;
