import type { DomainName } from '../model/name/domain-name';
import { canonicalRdata } from '../model/rdata';
import type { RecordType } from '../model/rdata/record-type';
import type { ResourceRecord, ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey, keyOf, keyText } from '../model/rrset/rrset-key';
import type { Notebook } from './notebook';
import type { SourcePlace } from './place';

interface Gathered {
  readonly place: SourcePlace;
  readonly name: DomainName;
  readonly type: RecordType;
  readonly records: ResourceRecord[];
  /** Canonical data, made when there is a second record to compare. */
  seen: Set<string> | undefined;
  ttlSeconds: number;
  ttlNoted: boolean;
}

/** Gathers single records into record sets with simple routing, and takes whole record sets beside them. */
export class RecordSetsByKey {
  private readonly gathered = new Map<string, Gathered>();
  private readonly whole = new Map<string, { readonly rrset: ResourceRecordSet; readonly place: SourcePlace }>();

  constructor(private readonly notebook: Notebook) {}

  /** One record. Repeated ones are folded; of different TTLs the lowest counts (RFC 2181, sections 5 and 5.2). */
  add(place: SourcePlace, name: DomainName, type: RecordType, ttlSeconds: number, record: ResourceRecord): void {
    const key = `${name.toText()} ${type}`;
    const set = this.gathered.get(key);
    if (set === undefined) {
      this.gathered.set(key, { place, name, type, records: [record], seen: undefined, ttlSeconds, ttlNoted: false });
      return;
    }
    if (set.ttlSeconds !== ttlSeconds) this.lowerTtl(place, set, ttlSeconds);
    set.seen ??= new Set(set.records.map(({ rdata }) => canonicalRdata(rdata)));
    const canonical = canonicalRdata(record.rdata);
    if (set.seen.has(canonical)) {
      const recordSet = keyText(set);
      this.notebook.note('RecordRepeated', place, { message: `${recordSet} has this value already.`, value: record.text, recordSet });
      return;
    }
    set.seen.add(canonical);
    set.records.push(record);
  }

  /** A whole record set. A second one of its key is an error. */
  addSet(place: SourcePlace, rrset: ResourceRecordSet): void {
    const key = indexKey(rrset);
    if (this.whole.has(key)) {
      const recordSet = keyText(keyOf(rrset));
      this.notebook.error('RecordSetDuplicate', place, { message: `${recordSet} stands twice in the text.`, value: recordSet, recordSet });
    } else this.whole.set(key, { rrset, place });
  }

  /** Takes away the whole record set of this key; false when there is none. */
  removeSet(rrset: ResourceRecordSet): boolean {
    return this.whole.delete(indexKey(rrset));
  }

  /** The record sets: those gathered from records, then the whole ones. */
  all(): { readonly rrset: ResourceRecordSet; readonly place: SourcePlace }[] {
    const sets = Array.from(this.gathered.values(), ({ place, name, type, ttlSeconds, records }) => ({
      rrset: { kind: 'values', name, type, routing: { kind: 'simple' }, ttlSeconds, records } satisfies ResourceRecordSet,
      place,
    }));
    return [...sets, ...this.whole.values()];
  }

  private lowerTtl(place: SourcePlace, set: Gathered, ttlSeconds: number): void {
    if (!set.ttlNoted) {
      const recordSet = keyText(set);
      const lowest = Math.min(set.ttlSeconds, ttlSeconds);
      this.notebook.note('TtlsDiffer', place, {
        message: `${recordSet} has the TTLs ${set.ttlSeconds} and ${ttlSeconds}; ${lowest} or a lower one that follows was taken.`,
        value: String(ttlSeconds),
        recordSet,
      });
      set.ttlNoted = true;
    }
    set.ttlSeconds = Math.min(set.ttlSeconds, ttlSeconds);
  }
}
