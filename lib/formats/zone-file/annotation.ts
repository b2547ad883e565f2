import { finding } from '../../model/finding';
import { failure, type Result } from '../../model/result';
import { readRecordSet } from '../../model/rrset/from-api';
import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { recordSetToApi } from '../../model/rrset/to-api';

/** Stands in annotations for the id of the zone they lie in; no zone id looks like that. */
const ownZone = 'own-zone';

const current = 'apex53/1';

/**
 * The comment line that keeps a record set which the format cannot hold: `; apex53/1 {"Name":…}`, JSON in the AWS CLI's shape.
 *
 * It is one line of printable ASCII, so that whatever stands in the record set cannot end it.
 */
export function annotationLine(rrset: ResourceRecordSet): string {
  const json = JSON.stringify(recordSetToApi(rrset, ownZone));
  const ascii = json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `; ${current} ${ascii}`;
}

/** The record set that the text of an annotation, from `apex53/` on, stands for. */
export function readAnnotation(text: string): Result<ResourceRecordSet> {
  const [, version = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  if (version !== current)
    return malformed(`The comment is of the version ${JSON.stringify(version)}, which this version of apex53 does not read.`, text);
  let api: unknown;
  try {
    api = JSON.parse(rest);
  } catch {
    return malformed('The comment holds no JSON.', text);
  }
  return readRecordSet(api, { ownZoneIds: new Set([ownZone]), unreadableValue: 'generic' });
}

function malformed(message: string, value: string): Result<never> {
  return failure(finding('ZoneFileAnnotation', { message, value: value.slice(0, 100) }));
}
