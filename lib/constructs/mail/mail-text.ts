import { parseRdataFields } from '../../model/rdata';
import { success, type Result } from '../../model/result';
import type { ResourceRecord } from '../../model/rrset/resource-record-set';
import { textFields } from '../records/text-fields';
import type { Values } from '../value-record';

/** One text as the one value of a TXT record, cut into strings where it is long. */
export function mailText(text: Result<string>, details: Pick<ResourceRecord, 'spfLookups'> = {}): Values {
  return () => {
    if (!text.ok) return [text];
    const strings = textFields(text.value);
    const rdata = parseRdataFields('TXT', strings);
    return [rdata.ok ? success({ text: strings.join(' '), rdata: rdata.value, ...details }) : rdata];
  };
}
