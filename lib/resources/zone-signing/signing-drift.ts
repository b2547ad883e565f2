import { parseMemory, publishedKeys, rememberedDs, rememberedKeys, shortDs } from '../../dnssec/memory';
import type { ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { PropertyChange } from '../property-change';
import type { Seen } from './sight';

/**
 * What somebody did to a zone's signing since the last run, by what that run remembered: signing that was ended, a key that was deactivated, deleted or
 * added, a DS record that is gone from the parent or that no key matches. What the next step of the way is to change is none of it.
 */
export function signingDrift(declared: ZoneSigningProperties, { Seen: seen }: ZoneSigningProperties): PropertyChange[] {
  if (seen === undefined) return [];
  return [...statusDrift(declared, seen), ...keyDrift(seen), ...dsDrift(declared, seen)];
}

function statusDrift({ KeyName }: ZoneSigningProperties, { Signing, Tags }: Seen): PropertyChange[] {
  const remembered = parseMemory(Tags.Memory ?? '')?.since.signing.looks;
  const expected = KeyName === undefined ? 'NOT_SIGNING' : 'SIGNING';
  // What was never as declared is under way, if a run began it.
  const wasSo = remembered === undefined ? KeyName !== undefined : remembered === (KeyName === undefined ? 'no' : 'yes');
  return wasSo && Signing !== expected ? [{ member: 'Signing', before: expected, after: Signing }] : [];
}

function keyDrift({ Keys, Tags }: Seen): PropertyChange[] {
  const memory = parseMemory(Tags.Memory ?? '');
  if (memory === undefined) return [];
  const before = rememberedKeys(memory);
  const published = publishedKeys(Keys.map(({ Status, DsRecord }) => ({ status: Status, ds: DsRecord })));
  const seen = Keys.flatMap(({ Name, Status, DsRecord }): PropertyChange[] => {
    const [was, is] = [before, published].map((keys) => keys.includes(shortDs(DsRecord)));
    if (was === true && Status !== 'ACTIVE') return [{ member: `key ${Name}`, before: 'ACTIVE', after: Status }];
    return was === false && is === true ? [{ member: `key ${Name}`, after: Status }] : [];
  });
  const gone = before.filter((key) => !Keys.some(({ DsRecord }) => shortDs(DsRecord) === key));
  return [...seen, ...gone.map((key) => ({ member: `key with the tag ${key.split('-')[0] ?? ''}`, before: 'ACTIVE' }))];
}

function dsDrift({ KeyName }: ZoneSigningProperties, { Keys, Parent, Tags }: Seen): PropertyChange[] {
  const { DsRecords, DsSight } = Parent;
  if (DsSight === 'unseen') return [];
  const memory = parseMemory(Tags.Memory ?? '');
  const wanted = Keys.find(({ Name }) => Name === KeyName)?.DsRecord;
  const isLost =
    wanted !== undefined && memory !== undefined && rememberedDs(memory).includes(shortDs(wanted)) && !DsRecords.includes(wanted);
  const foreign = DsRecords.filter((value) => !Keys.some(({ DsRecord }) => DsRecord === value));
  return [
    ...(isLost ? [{ member: 'DS record at the parent', before: wanted }] : []),
    ...foreign.map((value) => ({ member: 'DS record at the parent', after: value })),
  ];
}
