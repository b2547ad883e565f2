import { type App, CnameRecord, NsRecord } from '../../../lib';
import type { recordSetCodes } from '../../../lib/model/codes/record-sets';
import { appWith } from '../../support/apps';
import { apiRecordSet, values } from '../../support/record-sets';
import { json } from './apps';

export const recordSetProvocations = {
  RecordSetDuplicate: () => json(apiRecordSet(), apiRecordSet({ TTL: 60 })),
  CnameAtApex: () => appWith((zone) => new CnameRecord(zone, 'R', { target: 'web.example.net' })),
  CnameNotAlone: () => json(apiRecordSet(values('CNAME', 'web.example.net.')), apiRecordSet(values('TXT', '"a"'))),
  WildcardNs: () => appWith((zone) => new NsRecord(zone, 'R', { name: '*', values: ['ns1.example.net'] })),
} satisfies Record<keyof typeof recordSetCodes, () => App>;
