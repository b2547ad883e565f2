import { describeTarget } from '../../aliases/describe-target';
import type { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import type { AliasRecordSet, AliasTarget } from '../../model/rrset/resource-record-set';
import { call, literal, type Entry, type Expression } from '../syntax/expression';
import type { RecordScope } from './scope';

/** An alias target in code. */
export interface WrittenTarget {
  readonly target: Expression;
  /** The types that an alias to it has unless it says others; none where another record decides. */
  readonly usualTypes: readonly RecordType[];
}

/** The target of an alias of this name, by the factory of its service where there is one. */
export function writeTarget(aliasTarget: AliasTarget, aliasName: DomainName, { zoneName }: RecordScope): WrittenTarget {
  const { factory, arguments: given, recordTypes } = describeTarget(aliasTarget, aliasName, zoneName);
  return { target: call(`Target.${factory}`, ...given.map(literal)), usualTypes: recordTypes };
}

/** The types of aliases, where they are not those that an alias has anyway. */
export function typesEntry(aliases: readonly AliasRecordSet[], usualTypes: readonly RecordType[]): readonly Entry[] {
  const types = aliases.map(({ type }) => type);
  const usual = types.length === usualTypes.length && usualTypes.every((type) => types.includes(type));
  return usual ? [] : [['types', literal(types)]];
}

/** Two targets are one exactly when these texts are equal. */
export function targetKey({ home, dnsName, evaluateTargetHealth }: AliasTarget): string {
  return JSON.stringify([home, dnsName.toText(), evaluateTargetHealth]);
}
