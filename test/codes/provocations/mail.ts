import { generateKeyPairSync } from 'node:crypto';
import { DkimKey, DmarcPolicy, HostedZone, MxRecord, TxtRecord, type App, type HostedZone as Zone } from '../../../lib';
import type { mailCodes } from '../../../lib/model/codes/mail';
import { appWith } from '../../support/apps';

const text = (name: string, ...values: readonly string[]): App => appWith((zone) => txt(zone, name, ...values));
const txt = (zone: Zone, name: string, ...values: readonly string[]) => new TxtRecord(zone, `T${name}`, { name, values });
const many = Array.from({ length: 11 }, (_, i) => `include:s${i}.example.net`).join(' ');
const shortKey = generateKeyPairSync('rsa', { modulusLength: 768 }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

export const mailProvocations = {
  MailOptionInvalid: () => appWith((zone) => new DkimKey(zone, 'R', { selector: 's1', publicKey: 'no key' })),
  SpfInvalid: () => text('', 'v=spf1 ip4:192.0.2.256 -all'),
  SpfTermsIgnored: () => text('', 'v=spf1 -all ip4:192.0.2.1'),
  SpfPtrUsed: () => text('', 'v=spf1 ptr -all'),
  SpfAllowsAll: () => text('', 'v=spf1 +all'),
  SpfOpenEnd: () => text('', 'v=spf1 ip4:192.0.2.1'),
  SpfTooLong: () => text('', `v=spf1 ${Array.from({ length: 40 }, (_, i) => `ip4:192.0.2.${i}`).join(' ')} -all`),
  SpfLookupsTooMany: () => text('', `v=spf1 ${many} -all`),
  SpfVoidLookupsTooMany: () => text('', `v=spf1 ${['a', 'b', 'c'].map((name) => `exists:${name}.example.com`).join(' ')} -all`),
  SpfTargetMissing: () => text('', 'v=spf1 include:_spf.example.com -all'),
  DmarcInvalid: () => text('_dmarc', 'v=DMARC1; p=block'),
  DmarcDuplicate: () => text('_dmarc', 'v=DMARC1; p=none', 'v=DMARC1; p=reject'),
  DmarcMisplaced: () => text('', 'v=DMARC1; p=none'),
  DmarcReportUnauthorized: () =>
    appWith((zone, app) => {
      new HostedZone(app, 'Reports', { zoneName: 'example.org' });
      new DmarcPolicy(zone, 'R', { policy: 'none', aggregateReportsTo: ['dmarc@example.org'] });
    }),
  DkimKeyInvalid: () => text('s1._domainkey', 'v=DKIM1; p=abc'),
  DkimKeyShort: () => text('s1._domainkey', `v=DKIM1; k=rsa; p=${shortKey}`),
  MtaStsInvalid: () => text('_mta-sts', 'v=STSv1; id=2026-01-01'),
  TlsReportingInvalid: () => text('_smtp._tls', 'v=TLSRPTv1; rua=tls@example.com'),
  NullMxNotAlone: () =>
    appWith((zone) => {
      const values = [
        { preference: 0, exchange: '.' },
        { preference: 10, exchange: 'mx.example.net' },
      ];
      new MxRecord(zone, 'R', { values });
    }),
} satisfies Record<keyof typeof mailCodes, () => App>;
