import type { ApiResourceRecordSet } from '../model/rrset/api-shape';

/** What differs between two record sets of one key, member by member: `TTL is 60, declared 300`. */
export function memberDifferences(live: ApiResourceRecordSet, declared: ApiResourceRecordSet): string {
  const names = [...new Set([...Object.keys(live), ...Object.keys(declared)])].filter((name) => !identifying.has(name)) as Member[];
  return names
    .filter((name) => JSON.stringify(live[name]) !== JSON.stringify(declared[name]))
    .map((name) => `${name} is ${shown(live[name])}, declared ${shown(declared[name])}`)
    .join('; ');
}

type Member = keyof ApiResourceRecordSet;

const identifying: ReadonlySet<string> = new Set(['Name', 'Type', 'SetIdentifier'] satisfies Member[]);
const longest = 200;

function shown(value: unknown): string {
  if (value === undefined) return 'none';
  const isValues = Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'Value' in one);
  const text = isValues ? value.map(({ Value }) => String(Value)).join(' | ') : JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
