import { DomainName } from '../../model/name/domain-name';
import { isRecordType, type RecordType } from '../../model/rdata/record-type';
import { mapResult, success, type Result } from '../../model/result';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { isRefusedByService } from '../left-out';
import type { Notebook } from '../notebook';
import type { SourcePlace } from '../place';
import type { RecordSetsByKey } from '../record-sets-by-key';
import { aliasType, readAliases } from './alias';
import { listOf, mapOf, readRecords, textOf, valuesOf, type RecordEntry } from './record-entry';
import { readRootAlias } from './root-alias';
import { readDynamic, readGeo, type Routed } from './routing';
import type { YamlTree } from './yaml-tree';

/** TTL of records that have none (octoDNS, YamlProvider, default_ttl). */
const defaultTtlSeconds = 3600;

/** Aliases in YAML let a small text stand for any number of records. */
const maxRecords = 100_000;

/** Reads the records of an octoDNS file one by one. */
export class OctodnsReader {
  private records = 0;
  /** `ALIAS` records, whose types depend on records that may follow. */
  private readonly rootAliases: { readonly entry: Omit<RecordEntry, 'type' | 'ttlSeconds'>; place: SourcePlace; label: string }[] = [];

  constructor(
    private readonly zoneName: DomainName,
    private readonly notebook: Notebook,
    private readonly sets: RecordSetsByKey,
    private readonly placeOf: (offset: number) => SourcePlace,
  ) {}

  readZone(tree: YamlTree): void {
    if (tree.kind === 'null') return;
    if (tree.kind === 'map') for (const [name, content] of tree.members) this.readName(name, content);
    else this.wrong(tree, 'The file is no map of names.');
    this.readRootAliases();
  }

  private readName(name: string, content: YamlTree): void {
    const owner = this.ownerOf(name);
    if (!owner.ok) this.notebook.errors(this.placeOf(content.offset), owner.findings);
    else for (const record of content.kind === 'list' ? content.items : [content]) this.readRecord(owner.value, record);
  }

  private ownerOf(name: string): Result<DomainName> {
    if (name === '' || name === '@') return success(this.zoneName);
    if (name.endsWith('.')) return DomainName.tryParse(name);
    return DomainName.tryParse(`${name}.${this.zoneName.toText()}`);
  }

  private readRecord(name: DomainName, tree: YamlTree): void {
    if (tree.kind !== 'map') {
      this.wrong(tree, `A record of ${name.toDisplay()} is no map.`);
      return;
    }
    const { members } = tree;
    const type = textOf(members, 'type') ?? '';
    const label = `${name.toDisplay()} ${type}`;
    const place = this.placeOf(tree.offset);
    if (!this.isInBounds(members, place)) return;
    const reason = reasonToLeaveOut(type, mapOf(members.get('octodns')));
    const entry = { name, zoneName: this.zoneName, members };
    if (reason !== undefined) this.leaveOut(place, label, reason);
    else if (type === 'ALIAS') this.rootAliases.push({ entry, place, label });
    else if (type === aliasType) this.keep(readAliases(entry), place, label);
    else if (isRecordType(type)) {
      const ttlSeconds = this.ttlOf(members, label);
      if (ttlSeconds !== undefined) this.readTyped({ ...entry, type, ttlSeconds }, place, label);
    } else
      this.notebook.error('RecordTypeUnknown', place, {
        message: `${JSON.stringify(type)} is no record type.`,
        value: type,
        recordSet: label,
      });
  }

  private readRootAliases(): void {
    if (this.rootAliases.length === 0) return;
    const types = new Map<string, Set<RecordType>>();
    for (const { rrset } of this.sets.all()) {
      const name = rrset.name.toText();
      types.set(name, (types.get(name) ?? new Set()).add(rrset.type));
    }
    for (const { entry, place, label } of this.rootAliases) {
      const rrsets = readRootAlias(entry, (name) => types.get(name.toText()) ?? new Set());
      if (typeof rrsets === 'string')
        this.leaveOut(place, label, `Route 53 has no ALIAS records, and none of its aliases is one like it. ${rrsets}`);
      else for (const rrset of rrsets) this.sets.addSet(place, rrset);
    }
  }

  private isInBounds(members: ReadonlyMap<string, YamlTree>, place: SourcePlace): boolean {
    const before = this.records;
    this.records += 1 + valuesOf(members).length;
    if (this.records > maxRecords && before <= maxRecords)
      this.notebook.error('ZoneFileLimit', place, {
        message: `The file has more than ${maxRecords} values.`,
        allowed: `${maxRecords} values`,
      });
    return this.records <= maxRecords;
  }

  private readTyped(entry: RecordEntry, place: SourcePlace, label: string): void {
    const [dynamic, geo] = [entry.members.get('dynamic'), entry.members.get('geo')];
    const routing = dynamic ?? geo;
    if (routing === undefined) {
      this.readSimple(entry, place, label);
      return;
    }
    const routed: Result<Routed> =
      dynamic === undefined ? mapResult(readGeo(entry, routing), (recordSets) => ({ recordSets })) : readDynamic(entry, dynamic);
    if (routed.ok && 'leftOut' in routed.value) {
      this.leaveOut(place, label, routed.value.leftOut);
      return;
    }
    this.noteHealthChecks(place, label, routing);
    this.keep(
      mapResult(routed, (value) => ('recordSets' in value ? value.recordSets : [])),
      place,
      label,
    );
  }

  private readSimple({ type, members, name, ttlSeconds }: RecordEntry, place: SourcePlace, label: string): void {
    const records = readRecords(type, valuesOf(members));
    if (records.ok) for (const record of records.value) this.sets.add(place, name, type, ttlSeconds, record);
    else if (records.findings.every(isRefusedByService))
      for (const { message } of records.findings) this.leaveOut(place, label, `Route 53 does not take the value. ${message}`);
    else this.notebook.errors(place, records.findings, label);
  }

  private leaveOut(place: SourcePlace, recordSet: string, reason: string): void {
    this.notebook.leaveOut(place, { message: `${recordSet}: ${reason}`, value: recordSet, recordSet });
  }

  private keep(rrsets: Result<readonly ResourceRecordSet[]>, place: SourcePlace, label: string): void {
    if (!rrsets.ok) this.notebook.errors(place, rrsets.findings, label);
    else for (const rrset of rrsets.value) this.sets.addSet(place, rrset);
  }

  private ttlOf(members: ReadonlyMap<string, YamlTree>, recordSet: string): number | undefined {
    const tree = members.get('ttl');
    if (tree === undefined) return defaultTtlSeconds;
    const text = tree.kind === 'text' ? tree.text : '';
    if (/^[0-9]{1,10}$/.test(text) && Number(text) <= 0x7fffffff) return Number(text);
    this.notebook.error('ZoneFileTtl', this.placeOf(tree.offset), {
      message: `${JSON.stringify(text)} is no TTL.`,
      value: text,
      recordSet,
    });
    return undefined;
  }

  private noteHealthChecks(place: SourcePlace, recordSet: string, routing: YamlTree): void {
    const pools = Array.from(mapOf(mapOf(routing).get('pools')).values());
    const allUp =
      pools.length > 0 &&
      pools.every((pool) => listOf(mapOf(pool).get('values')).every((value) => textOf(mapOf(value), 'status') === 'up'));
    if (!allUp)
      this.notebook.note('HealthChecksNotRead', place, {
        message: `${recordSet} has values that octoDNS checks.`,
        value: recordSet,
        recordSet,
      });
  }

  private wrong(tree: YamlTree, message: string): void {
    this.notebook.error('OctodnsRecord', this.placeOf(tree.offset), { message, value: tree.kind });
  }
}

/** Types that octoDNS knows and Route 53 does not have. */
const typesOfOthers: ReadonlySet<string> = new Set(['DNAME', 'LOC', 'OPENPGPKEY', 'URI', 'URLFWD']);

function reasonToLeaveOut(type: string, octodns: ReadonlyMap<string, YamlTree>): string | undefined {
  const names = (list: string) => listOf(octodns.get(list)).map((name) => (name.kind === 'text' ? name.text : ''));
  const isRoute53 = (provider: string) => /route-?53|aws/i.test(provider);
  const included = names('included');
  if (/^(?:true|yes|on)$/i.test(textOf(octodns, 'ignored') ?? '')) return 'octoDNS ignores it.';
  if (names('excluded').some(isRoute53)) return 'octoDNS does not send it to Route 53.';
  if (included.length > 0 && !included.some(isRoute53)) return `octoDNS sends it to ${included.join(', ')} only.`;
  if (typesOfOthers.has(type) || (type.includes('/') && type !== aliasType)) return `Route 53 has no ${type} records.`;
  return undefined;
}
