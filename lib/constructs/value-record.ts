import type { Construct } from 'constructs';
import { DomainName } from '../model/name/domain-name';
import type { RecordType } from '../model/rdata/record-type';
import { collect, success, type Result } from '../model/result';
import { tryResourceRecord, tryResourceRecordOf, type ResourceRecord, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { atName, defaultTtlSeconds, RecordSource, type RecordPlace } from './record-source';

/** What every record with values of its own has. */
export interface ValueRecordProps extends RecordPlace {
  /**
   * Seconds that resolvers may keep the answer, 0 to 2147483647.
   * @default 300
   */
  readonly ttl?: number;
}

/** The values of a record, made out at synth, when the name in `props` is known as an absolute one. */
export type Values = (name: DomainName) => readonly Result<ResourceRecord>[];

/** A record set with values and simple routing: the base of the classes by record type. */
export abstract class ValueRecord extends RecordSource {
  /**
   * @param below - labels in front of the name, such as `_dmarc`; none by default
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    type: RecordType,
    props: ValueRecordProps,
    values: Values,
    below: readonly string[] = [],
  ) {
    super(scope, id, props, (site) =>
      atName(props, site, (name) => {
        const owner = below.length === 0 ? success(name) : DomainName.tryFromLabels([...below, ...name.labels]);
        const records = collect(values(name));
        if (!owner.ok || !records.ok) return collect<ResourceRecordSet>([owner, records].flatMap((result) => (result.ok ? [] : [result])));
        const ttlSeconds = props.ttl ?? defaultTtlSeconds;
        return success(
          [{ kind: 'values', name: owner.value, type, routing: { kind: 'simple' }, ttlSeconds, records: records.value }],
          records.warnings,
        );
      }),
    );
  }
}

/** Values given as presentation texts. */
export function texts(type: RecordType, values: readonly string[]): Values {
  return () => values.map((text) => tryResourceRecord(type, text));
}

/** Values given field by field, in the order of the presentation text. */
export function fields<V>(type: RecordType, values: readonly V[], fieldsOf: (value: V) => readonly string[]): Values {
  return () => values.map((value) => tryResourceRecordOf(type, fieldsOf(value)));
}
