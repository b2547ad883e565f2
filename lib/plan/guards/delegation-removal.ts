import { deletedIn, someOf, type GuardRule } from './zone-change';

/** A zone below would not be found any more. */
export const delegationRemoval: GuardRule = ({ zone }) => {
  const delegations = deletedIn(zone).filter(({ Name, Type }) => Type === 'NS' && Name !== zone.name);
  if (delegations.length === 0) return undefined;
  const names = delegations.map(({ Name }) => Name);
  return { message: `${zone.name} would not delegate any more: ${someOf(names)}.`, recordSets: names.map((name) => `${name} NS`) };
};
