import { isReference } from '../../model/reference';
import type { RecordType } from '../../model/rdata/record-type';
import type { AliasRecordSet, ResourceRecordSet, ValueRecordSet } from '../../model/rrset/resource-record-set';
import { literal, type Entry } from '../syntax/expression';
import { targetKey, typesEntry, writeTarget } from './alias-target';
import type { RecordScope } from './scope';

/** What a member answers: properties of its object, and its TTL in seconds unless it is an alias. */
export interface MemberContent {
  readonly entries: readonly Entry[];
  readonly ttlSeconds?: number;
}

/** The record sets of one member, of different types, as one content; undefined where they are none. */
export function memberContent(sets: readonly ResourceRecordSet[], scope: RecordScope): MemberContent | undefined {
  const aliases = sets.filter((set): set is AliasRecordSet => set.kind === 'alias');
  if (aliases.length === sets.length) return aliasContent(aliases, scope);
  const values = sets.filter((set): set is ValueRecordSet => set.kind === 'values');
  return values.length === sets.length ? valuesContent(values) : undefined;
}

function aliasContent(aliases: readonly AliasRecordSet[], scope: RecordScope): MemberContent | undefined {
  const [first] = aliases;
  if (first === undefined || new Set(aliases.map(({ aliasTarget }) => targetKey(aliasTarget))).size > 1) return undefined;
  const { target, usualTypes } = writeTarget(first.aliasTarget, first.name, scope);
  return { entries: [['alias', target], ...typesEntry(aliases, usualTypes)] };
}

function valuesContent(sets: readonly ValueRecordSet[]): MemberContent | undefined {
  const [first] = sets;
  const texts = sets.flatMap(({ records }) => (isReference(records) ? [] : records.map(({ text }) => text)));
  if (first === undefined || sets.some(({ ttlSeconds }) => ttlSeconds !== first.ttlSeconds)) return undefined;
  const { type, ttlSeconds } = first;
  if (sets.every((set) => isAddress(set.type))) return { entries: [['values', literal(texts)]], ttlSeconds };
  if (sets.length > 1) return undefined;
  const [only] = texts;
  if (type === 'CNAME' && only !== undefined) return { entries: [['cname', literal(only)]], ttlSeconds };
  return {
    entries: [
      ['type', literal(type)],
      ['values', literal(texts)],
    ],
    ttlSeconds,
  };
}

/** Types that their values tell apart, so that the type need not be said. */
function isAddress(type: RecordType): boolean {
  return type === 'A' || type === 'AAAA';
}
