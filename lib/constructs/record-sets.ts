import type { Construct } from 'constructs';
import { finding } from '../model/finding';
import { collect, failure, success, type Result } from '../model/result';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import type { DomainName } from '../model/name/domain-name';
import { RecordSource, type RecordPlace } from './record-source';

/** Record sets in the AWS CLI's shape: a list of them, or the output of `aws route53 list-resource-record-sets`. */
export type RecordSetsJson = readonly ApiResourceRecordSet[] | { readonly ResourceRecordSets: readonly ApiResourceRecordSet[] };

/** How record sets in JSON are taken over. */
export interface FromJsonOptions extends Pick<RecordPlace, 'zone'> {
  /** The id of the zone the JSON was listed from: aliases that name it as home of their target stay in the zone. @default - none */
  readonly hostedZoneId?: string;
  /**
   * What becomes of SOA and NS at the apex, which every hosted zone has of its own: left out, or declared like the rest.
   * @default 'skip'
   */
  readonly apexAuthority?: 'skip' | 'keep';
}

/** Record sets taken as they are, spelling of values included. */
export class RecordSets extends RecordSource {
  /**
   * Record sets from parsed JSON in the AWS CLI's shape.
   *
   * Every record set of the list that cannot be is a finding at synth; the others are not lost.
   */
  static fromJson(scope: Construct, id: string, json: RecordSetsJson, options: FromJsonOptions = {}): RecordSets {
    return new RecordSets(scope, id, options, ({ zoneName }) => readAll(json, zoneName, options));
  }
}

function readAll(json: unknown, zoneName: DomainName, options: FromJsonOptions): Result<readonly ResourceRecordSet[]> {
  const list: unknown = Array.isArray(json)
    ? json
    : typeof json === 'object' && json !== null
      ? (json as { ResourceRecordSets?: unknown }).ResourceRecordSets
      : undefined;
  if (!Array.isArray(list))
    return failure(
      finding('RecordSetMalformed', {
        message: 'The JSON is neither a list of record sets nor an object with ResourceRecordSets.',
        value: typeof json,
      }),
    );
  const readOptions = {
    ownZoneIds: new Set(options.hostedZoneId === undefined ? [] : [options.hostedZoneId.replace(/^\/hostedzone\//, '')]),
    unreadableValue: 'finding',
  } as const;
  const read = collect(list.map((item: unknown) => readRecordSet(item, readOptions)));
  if (!read.ok || options.apexAuthority === 'keep') return read;
  return success(read.value.filter(({ name, type }) => !(name.equals(zoneName) && (type === 'NS' || type === 'SOA'))));
}
