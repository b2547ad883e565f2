import { type App, ARecord, CnameRecord, MxRecord, NsRecord, TxtRecord } from '../../../lib';
import type { recordSetCodes } from '../../../lib/model/codes/record-sets';
import { appWith } from '../../support/apps';
import { apiRecordSet, values } from '../../support/record-sets';
import { json } from './apps';

export const recordSetProvocations = {
  RecordSetDuplicate: () => json(apiRecordSet(), apiRecordSet({ TTL: 60 })),
  CnameAtApex: () => appWith((zone) => new CnameRecord(zone, 'R', { target: 'web.example.net' })),
  CnameNotAlone: () => json(apiRecordSet(values('CNAME', 'web.example.net.')), apiRecordSet(values('TXT', '"a"'))),
  WildcardNs: () => appWith((zone) => new NsRecord(zone, 'R', { name: '*', values: ['ns1.example.net'] })),
  CnameLoop: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: 'www.example.com' })),
  TargetMissing: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: 'web.example.com' })),
  TargetIsCname: () =>
    appWith((zone) => {
      new CnameRecord(zone, 'C', { name: 'mx', target: 'mx.example.net' });
      new MxRecord(zone, 'R', { values: [{ preference: 10, exchange: 'mx.example.com' }] });
    }),
  RecordOccluded: () =>
    appWith((zone) => {
      new NsRecord(zone, 'N', { name: 'sub', values: ['ns1.example.net'] });
      new ARecord(zone, 'R', { name: 'www.sub', values: ['192.0.2.1'] });
    }),
  GlueMissing: () => appWith((zone) => new NsRecord(zone, 'R', { name: 'sub', values: ['ns1.sub.example.com'] })),
  DsWithoutDelegation: () => json(apiRecordSet(values('DS', `12345 13 2 ${'ab'.repeat(32)}`))),
  ApexNsReplaced: () => appWith((zone) => new NsRecord(zone, 'R', { values: ['ns1.example.net', 'ns2.example.net'] })),
  SoaTimersDoubtful: () => json(apiRecordSet(values('SOA', 'ns1.example.net. admin.example.net. 1 900 7200 1209600 86400'))),
  SpfDuplicate: () => appWith((zone) => new TxtRecord(zone, 'R', { values: ['v=spf1 -all', 'v=spf1 ~all'] })),
  TtlLong: () => appWith((zone) => new ARecord(zone, 'R', { ttl: 2592000, values: ['192.0.2.1'] })),
} satisfies Record<keyof typeof recordSetCodes, () => App>;
