import type { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import { finding } from '../../model/finding';
import { collect, failure, type Result } from '../../model/result';
import { tryResourceRecord, type ResourceRecord } from '../../model/rrset/resource-record-set';
import { octodnsValueText } from './values';
import type { YamlTree } from './yaml-tree';

/** One record of an octoDNS file: what is common to its kinds. */
export interface RecordEntry {
  readonly name: DomainName;
  readonly type: RecordType;
  readonly ttlSeconds: number;
  readonly zoneName: DomainName;
  readonly members: ReadonlyMap<string, YamlTree>;
}

/** The values of a record or a part of one: `values`, or `value`, each a list or a single one. */
export function valuesOf(members: ReadonlyMap<string, YamlTree>): readonly YamlTree[] {
  return [members.get('values'), members.get('value')].flatMap((tree) =>
    tree === undefined || tree.kind === 'null' ? [] : tree.kind === 'list' ? tree.items : [tree],
  );
}

export function readRecords(type: RecordType, values: readonly YamlTree[]): Result<readonly ResourceRecord[]> {
  if (values.length === 0) return failure(finding('OctodnsRecord', { message: `The ${type} record has neither value nor values.` }));
  return collect(values.map((value) => readRecord(type, value)));
}

export function readRecord(type: RecordType, value: YamlTree): Result<ResourceRecord> {
  const text = octodnsValueText(type, value);
  return text.ok ? tryResourceRecord(type, text.value) : text;
}

/** The text of a member, undefined where it is missing or no text. */
export function textOf(members: ReadonlyMap<string, YamlTree>, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const tree = members.get(name);
    if (tree?.kind === 'text') return tree.text;
  }
  return undefined;
}

export function mapOf(tree: YamlTree | undefined): ReadonlyMap<string, YamlTree> {
  return tree?.kind === 'map' ? tree.members : new Map<string, YamlTree>();
}

export function listOf(tree: YamlTree | undefined): readonly YamlTree[] {
  return tree?.kind === 'list' ? tree.items : tree === undefined || tree.kind === 'null' ? [] : [tree];
}
