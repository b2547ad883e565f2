import { DomainName } from '../../model/name/domain-name';
import { finishReading } from '../finish';
import { placesIn } from '../lines';
import { Notebook } from '../notebook';
import type { ReadZone } from '../read-zone';
import { readRecordSets } from './read-record-sets';
import { firstBadOffset, offsetsIn } from './scan';

/** How record sets in JSON are read. */
export interface RecordSetsJsonOptions {
  /** The name of the zone. @default - the owner of the SOA record */
  readonly zoneName?: string | DomainName;
  /** The id of the zone the JSON was listed from: aliases that name it as home of their target stay in the zone. @default - none */
  readonly hostedZoneId?: string;
  /** What findings call the file. @default 'JSON' */
  readonly file?: string;
}

/**
 * Reads record sets in the AWS CLI's shape: output of `aws route53 list-resource-record-sets`, a bare list, or a change batch.
 *
 * Values keep their spelling. Findings name the record set by JSON pointer, line and column. The changes of a batch are carried out in
 * their order. Never throws for anything in the text.
 *
 * @throws Apex53Error `InvalidLiteral` when `zoneName` is no domain name.
 * @see Route 53 API Reference, ListResourceRecordSets; ChangeBatch
 * @example
 * ```ts
 * parseRecordSetsJson('[{ "Name": "a.example.com", "Type": "A", "TTL": 60 }]').findings.map(({ place, message }) => `${place.line}: ${message}`); // => ['1: /0: ResourceRecords must be a list.']
 * ```
 */
export function parseRecordSetsJson(text: string, options: RecordSetsJsonOptions = {}): ReadZone {
  const { zoneName, file = 'JSON' } = options;
  const given = typeof zoneName === 'string' ? DomainName.parse(zoneName) : zoneName;
  const notebook = new Notebook();
  const place = placesIn(text, file);
  const json = parseJson(text.replace(/^\ufeff/, ' '));
  const refuse = (offset: number, message: string) => {
    notebook.error('JsonSyntax', place(offset), { message });
    return finishReading(notebook, given, []);
  };
  if (!('value' in json)) return refuse(json.badOffset, 'The text is no JSON here.');
  const offsets = offsetsIn(text, deepestRecordSet);
  if ('tooDeepAt' in offsets) return refuse(offsets.tooDeepAt, 'The text is nested too deep here.');
  const sets = readRecordSets(json.value, options.hostedZoneId, notebook, (pointer) => place(offsets.get(pointer) ?? 0)).all();
  return finishReading(notebook, given ?? sets.find(({ rrset }) => rrset.type === 'SOA')?.rrset.name, sets);
}

/** In /ChangeBatch/Changes/0/ResourceRecordSet. */
const deepestRecordSet = 4;

function parseJson(text: string): { readonly value: unknown } | { readonly badOffset: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    return { badOffset: position === undefined ? firstBadOffset(text) : Number(position) };
  }
}
