import type { Construct } from 'constructs';
import { parseRecordSetsJson } from '../formats/api-json/parse-record-sets-json';
import { readRecordSets } from '../formats/api-json/read-record-sets';
import { Notebook } from '../formats/notebook';
import { parseOctodns } from '../formats/octodns/parse-octodns';
import { unplaced } from '../formats/place';
import type { ReadZone } from '../formats/read-zone';
import type { IncludeReader } from '../formats/zone-file/include';
import { parseZoneFile } from '../formats/zone-file/parse-zone-file';
import type { Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { failure, success, type Result } from '../model/result';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { isPermanentIn } from '../model/rrset/permanent';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { RecordSource, type RecordOwnership } from './record-source';

/** Record sets in the AWS CLI's shape: a list of them, or the output of `aws route53 list-resource-record-sets`. */
export type RecordSetsJson = readonly ApiResourceRecordSet[] | { readonly ResourceRecordSets: readonly ApiResourceRecordSet[] };

/** How record sets are taken over from a text. */
export interface TakeOverOptions extends RecordOwnership {
  /**
   * What becomes of SOA and NS at the apex, which every hosted zone has of its own: left out, or declared like the rest.
   * @default 'skip'
   */
  readonly apexAuthority?: 'skip' | 'keep';
}

/** How record sets in JSON are taken over. */
export interface FromJsonOptions extends TakeOverOptions {
  /** The id of the zone the JSON was listed from: aliases that name it as home of their target stay in the zone. @default - none */
  readonly hostedZoneId?: string;
  /** What findings call a JSON text. @default 'JSON' */
  readonly file?: string;
}

/** A zone file, and how its record sets are taken over. */
export interface FromZoneFileOptions extends TakeOverOptions {
  /** The text of the file. */
  readonly text: string;
  /** What findings call the file. @default 'zone file' */
  readonly file?: string;
  /** Gives the text of files that `$INCLUDE` names. @default - $INCLUDE is an error */
  readonly read?: IncludeReader;
  /** TTL in seconds of records for which the file gives none. @default - such records are errors */
  readonly defaultTtl?: number;
}

/** An octoDNS file, and how its record sets are taken over. */
export interface FromOctodnsOptions extends TakeOverOptions {
  /** The text of the file. */
  readonly text: string;
  /** What findings call the file. @default 'YAML' */
  readonly file?: string;
}

/** Record sets taken as they are, spelling of values included. What cannot be in the zone is a warning at synth. */
export class RecordSets extends RecordSource {
  /**
   * Record sets from JSON in the AWS CLI's shape: parsed, or as a text, whose findings then have line and column.
   *
   * Every record set of the list that cannot be is a finding at synth; the others are not lost.
   */
  static fromJson(scope: Construct, id: string, json: RecordSetsJson | string, options: FromJsonOptions = {}): RecordSets {
    return new RecordSets(scope, id, options, ({ zoneName }) =>
      typeof json === 'string'
        ? takeOver(parseRecordSetsJson(json, { ...options, zoneName }), zoneName, options)
        : takeOverParsed(json, zoneName, options),
    );
  }

  /**
   * Record sets from a zone file in the master file format of RFC 1035. Findings at synth begin with file, line and column.
   *
   * @see {@link parseZoneFile}
   */
  static fromZoneFile(scope: Construct, id: string, options: FromZoneFileOptions): RecordSets {
    return new RecordSets(scope, id, options, ({ zoneName }) =>
      takeOver(parseZoneFile(options.text, { ...options, origin: zoneName }), zoneName, options),
    );
  }

  /**
   * Record sets from the YAML of octoDNS. Findings at synth begin with file, line and column.
   *
   * @see {@link parseOctodns}
   */
  static fromOctodns(scope: Construct, id: string, options: FromOctodnsOptions): RecordSets {
    return new RecordSets(scope, id, options, ({ zoneName }) =>
      takeOver(parseOctodns(options.text, { ...options, zoneName }), zoneName, options),
    );
  }
}

function takeOver(read: ReadZone, zoneName: DomainName, options: TakeOverOptions): Result<readonly ResourceRecordSet[]> {
  const rrsets = read.recordSets.map(({ rrset }) => rrset);
  return declared(
    rrsets,
    [...read.findings, ...read.leftOut, ...read.notes].map((found) => unplaced(found, true)),
    zoneName,
    options,
  );
}

function takeOverParsed(json: unknown, zoneName: DomainName, options: FromJsonOptions): Result<readonly ResourceRecordSet[]> {
  const notebook = new Notebook();
  const nowhere = { file: 'JSON', line: 1, column: 1 };
  const rrsets = readRecordSets(json, options.hostedZoneId, notebook, () => nowhere).all();
  const found = [...notebook.findings, ...notebook.leftOut, ...notebook.notes].map((one) => unplaced(one, false));
  return declared(
    rrsets.map(({ rrset }) => rrset),
    found,
    zoneName,
    options,
  );
}

function declared(
  rrsets: readonly ResourceRecordSet[],
  found: readonly Finding[],
  zoneName: DomainName,
  options: TakeOverOptions,
): Result<readonly ResourceRecordSet[]> {
  if (found.some(({ severity }) => severity === 'error')) return failure(...found);
  const isPermanent = isPermanentIn({ name: zoneName.toText() });
  return success(options.apexAuthority === 'keep' ? rrsets : rrsets.filter((rrset) => !isPermanent(rrset)), found);
}
