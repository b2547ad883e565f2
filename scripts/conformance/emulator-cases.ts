import { type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { type InvalidCase, type Judge, type Json, type ValidCase } from './case-file';
import { EmulatedZone } from './emulated-zone';

/** The emulator's opinion: it refuses with the expected error and changes nothing, or accepts and lists what is expected. */
export const emulatorJudge: Judge = { name: 'emulator', refuses, accepts };

async function refuses({ zone, change, expected }: InvalidCase): Promise<readonly string[]> {
  const opened = await EmulatedZone.open(zone);
  try {
    const before = zone.type === 'missing' ? [] : await opened.list();
    const refusal = await opened.change(change);
    if (!refusal) return ['was accepted'];
    const misses: string[] = [];
    const told = `got ${refusal.httpStatus} ${refusal.code}: ${refusal.message.slice(0, 400)}`;
    if (refusal.code !== expected.code || refusal.httpStatus !== expected.httpStatus)
      misses.push(`expected ${expected.httpStatus} ${expected.code}, ${told}`);
    for (const text of (expected.messageContains ?? []).map((part) => String(opened.fill(part)))) {
      if (!refusal.message.includes(text)) misses.push(`expected the message to contain ${JSON.stringify(text)}, ${told}`);
    }
    const after = zone.type === 'missing' ? [] : await opened.list();
    if (canonical(after) !== canonical(before)) misses.push('the zone lists something else after the refusal');
    return misses;
  } finally {
    await opened.close();
  }
}

async function accepts({ zone, change, expectedListing, quirk }: ValidCase): Promise<readonly string[]> {
  const opened = await EmulatedZone.open(zone, { quirk: quirk ?? false });
  try {
    const before = new Set((await opened.list()).map((set) => canonical([set])));
    const refusal = await opened.change(change);
    if (refusal) return [`was refused: ${refusal.httpStatus} ${refusal.code}: ${refusal.message.slice(0, 400)}`];
    const expected = opened.fill(expectedListing) as readonly Json[];
    const mentioned = new Set([...expected, ...changedSets(change)].map(keyOf));
    // Cases may leave out what they are not about: sets that were there before, neither changed nor expected.
    const listed = (await opened.list()).filter((set) => mentioned.has(keyOf(set)) || !before.has(canonical([set])));
    return canonical(listed) === canonical(expected) ? [] : [`expected the listing ${canonical(expected)}, got ${canonical(listed)}`];
  } finally {
    await opened.close();
  }
}

function changedSets(change: Json): readonly Json[] {
  return (change.Changes as readonly Json[]).map((item) => item.ResourceRecordSet as Json);
}

/** Name, type and set identifier of a set, the name without regard to case and last dot. */
function keyOf(set: Json | ResourceRecordSet): string {
  const { Name, Type, SetIdentifier } = set as ResourceRecordSet;
  return JSON.stringify([(Name ?? '').toLowerCase().replace(/\.$/, ''), Type, SetIdentifier]);
}

/** One text for one listing, whatever the order of members. */
function canonical(sets: readonly unknown[]): string {
  return JSON.stringify(sets.map(sortMembers));
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([member, item]) => [member, sortMembers(item)]),
  );
}
