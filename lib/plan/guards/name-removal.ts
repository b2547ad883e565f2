import { massDeletion } from './mass-deletion';
import { deletedIn, keyOfApi, someOf, type GuardRule } from './zone-change';

/** More than a number of names would cease to exist; resolvers remember that they are gone. A mass deletion is told as such, once. */
export const nameRemoval: GuardRule = (change) => {
  const { zone, live, limits } = change;
  const deleted = deletedIn(zone);
  if (deleted.length <= limits.nameRemoval || massDeletion(change) !== undefined) return undefined;
  const left = new Map<string, number>();
  const count = (name: string, sign: 1 | -1) => left.set(name, (left.get(name) ?? 0) + sign);
  for (const { rrset } of live) count(rrset.name.toText(), 1);
  for (const { Name } of deleted) count(Name, -1);
  for (const { kind, after } of zone.differences) if (kind === 'create' && after !== undefined) count(after.Name, 1);
  const gone = new Set(deleted.map(({ Name }) => Name).filter((name) => (left.get(name) ?? 0) <= 0));
  if (gone.size <= limits.nameRemoval) return undefined;
  return {
    message: `${gone.size} names in ${zone.name} would lose their last record set, more than ${limits.nameRemoval}: ${someOf([...gone])}.`,
    recordSets: deleted.filter(({ Name }) => gone.has(Name)).map(keyOfApi),
  };
};
