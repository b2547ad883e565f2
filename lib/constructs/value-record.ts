import type { Construct } from 'constructs';
import type { RecordType } from '../model/rdata/record-type';
import { collect, success } from '../model/result';
import { tryResourceRecord } from '../model/rrset/resource-record-set';
import { atName, defaultTtlSeconds, oneRecordSet, RecordSource, type RecordPlace } from './record-source';

/** What every record with values of its own has. */
export interface ValueRecordProps extends RecordPlace {
  /**
   * Seconds that resolvers may keep the answer, 0 to 2147483647.
   * @default 300
   */
  readonly ttl?: number;
}

/** A record set with values and simple routing: the base of the classes by record type. */
export abstract class ValueRecord extends RecordSource {
  /** @internal */
  protected constructor(scope: Construct, id: string, type: RecordType, props: ValueRecordProps, texts: readonly string[]) {
    super(scope, id, props, (site) =>
      atName(props, site, (name) => {
        const records = collect(texts.map((text) => tryResourceRecord(type, text)));
        if (!records.ok) return records;
        return oneRecordSet(
          success({
            kind: 'values',
            name,
            type,
            routing: { kind: 'simple' },
            ttlSeconds: props.ttl ?? defaultTtlSeconds,
            records: records.value,
          }),
        );
      }),
    );
  }
}
