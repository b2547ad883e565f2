import { type App, CaaRecord, CnameRecord, DsRecord, HttpsRecord, NsRecord, SpfRecord, SshfpRecord } from '../../../lib';
import type { valueDoubtCodes } from '../../../lib/model/codes/value-doubts';
import { appWith } from '../../support/apps';

const sha1 = 'ab'.repeat(20);

export const valueDoubtProvocations = {
  HostIsAddress: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: '192.0.2.1' })),
  DsDigestWeak: () =>
    appWith((zone) => {
      new NsRecord(zone, 'Delegation', { name: 'shop', values: ['ns1.example.org'] });
      new DsRecord(zone, 'R', { name: 'shop', values: [{ keyTag: 1, algorithm: 'RSASHA256', digestType: 'SHA-1', digest: sha1 }] });
    }),
  SshfpFingerprintWeak: () =>
    appWith((zone) => new SshfpRecord(zone, 'R', { values: [{ algorithm: 'rsa', fingerprintType: 'sha1', fingerprint: sha1 }] })),
  SpfTypeDiscontinued: () => appWith((zone) => new SpfRecord(zone, 'R', { values: ['v=spf1 -all'] })),
  CaaCriticalTagUnknown: () => appWith((zone) => new CaaRecord(zone, 'R', { values: [{ flags: 128, tag: 'isue', value: 'ca.example' }] })),
  CaaValueUnreadable: () => appWith((zone) => CaaRecord.issue(zone, 'R', { authorities: ['https://letsencrypt.org'] })),
  SvcbAliasIgnores: () =>
    appWith((zone) => new HttpsRecord(zone, 'R', { values: [{ priority: 0, target: 'pool.example.net', params: { alpn: ['h2'] } }] })),
} satisfies Record<keyof typeof valueDoubtCodes, () => App>;
