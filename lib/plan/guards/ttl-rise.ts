import { keyOfApi, someOf, type GuardRule } from './zone-change';

/** A mistake would stay in caches for longer than the limit. */
export const ttlRise: GuardRule = ({ zone, limits }) => {
  const risen = zone.differences.flatMap(({ before, after }) =>
    before?.TTL !== undefined && after?.TTL !== undefined && after.TTL > limits.ttlRise && after.TTL > before.TTL
      ? [{ key: keyOfApi(after), text: `${keyOfApi(after)} ${before.TTL} s -> ${after.TTL} s` }]
      : [],
  );
  if (risen.length === 0) return undefined;
  return {
    message: `TTLs in ${zone.name} would rise above ${limits.ttlRise} s: ${someOf(risen.map(({ text }) => text))}.`,
    recordSets: risen.map(({ key }) => key),
  };
};
