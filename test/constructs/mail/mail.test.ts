import { generateKeyPairSync } from 'node:crypto';
import {
  DkimKey,
  DmarcPolicy,
  DmarcReportAuthorization,
  MtaSts,
  NoMail,
  SpfPolicy,
  TlsReporting,
  type DmarcPolicyProps,
  type HostedZone,
  type SpfMechanism,
} from '../../../lib';
import { findingsOf, recordSetsOf } from '../../support/apps';

type Declare = (zone: HostedZone) => unknown;

const recordOf = (declare: Declare) => {
  const [set] = recordSetsOf(declare);
  return [set?.Name, set?.Type, set?.ResourceRecords?.[0]?.Value];
};
const textOf = (declare: Declare) => recordOf(declare)[2];
const messagesOf = (declare: Declare) => findingsOf(declare).map(({ code, message }) => `${code}: ${message}`);

describe('SPF', () => {
  const everything: readonly SpfMechanism[] = [
    { a: true },
    { a: '/24' },
    { a: 'mail.example.net/28', qualifier: 'neutral' },
    { mx: true, qualifier: 'softfail' },
    { mx: 'example.net' },
    { ip4: '192.0.2.0/24' },
    { ip6: '2001:db8::/32', qualifier: 'fail' },
    { include: '_spf.example.net', lookups: 2 },
    { exists: '%{i}._spf.example.net' },
  ];

  it('every mechanism with its qualifier, in the order given', () => {
    expect(textOf((zone) => new SpfPolicy(zone, 'R', { mechanisms: everything, all: 'softfail', explanation: 'why.example.net' }))).toBe(
      '"v=spf1 a a/24 ?a:mail.example.net/28 ~mx mx:example.net ip4:192.0.2.0/24 -ip6:2001:db8::/32 include:_spf.example.net exists:%{i}._spf.example.net ~all exp=why.example.net"',
    );
  });

  it('nobody may send, everybody may, or another policy decides', () => {
    expect(textOf((zone) => new SpfPolicy(zone, 'R', { all: 'fail' }))).toBe('"v=spf1 -all"');
    expect(textOf((zone) => new SpfPolicy(zone, 'R', { all: 'pass' }))).toBe('"v=spf1 +all"');
    expect(textOf((zone) => new SpfPolicy(zone, 'R', { redirect: '_spf.example.net' }))).toBe('"v=spf1 redirect=_spf.example.net"');
  });

  it.each<[SpfMechanism, string]>([
    [{ ip4: '192.0.2.256' }, 'MailOptionInvalid: "ip4:192.0.2.256" is no ip4 network.'],
    [{ include: 'a.example -all' }, 'MailOptionInvalid: "include:a.example -all" has characters that no term can have.'],
    [{ include: 'a.example', lookups: 1.5 }, 'MailOptionInvalid: The look-ups of a.example are no whole number.'],
    [{ a: '192.0.2.1' }, 'MailOptionInvalid: "a:192.0.2.1" names no domain.'],
  ])('%j is an error', (mechanism, message) => {
    expect(messagesOf((zone) => new SpfPolicy(zone, 'R', { mechanisms: [mechanism], all: 'fail' }))).toEqual([message]);
  });
});

describe('DMARC', () => {
  it('every option has its tag', () => {
    const props: DmarcPolicyProps = {
      name: 'shop',
      policy: 'quarantine',
      subdomainPolicy: 'reject',
      nonexistentSubdomainPolicy: 'reject',
      dkimAlignment: 'strict',
      spfAlignment: 'relaxed',
      percent: 25,
      testing: true,
      failureOptions: ['1', 'd'],
      reportIntervalSeconds: 3600,
      aggregateReportsTo: ['a@example.com', 'mailto:b@example.com!10m', 'c,d@example.com'],
      failureReportsTo: ['f@example.com'],
    };
    expect(recordOf((zone) => new DmarcPolicy(zone, 'R', props))).toEqual([
      '_dmarc.shop.example.com.',
      'TXT',
      '"v=DMARC1; p=quarantine; sp=reject; np=reject; adkim=s; aspf=r; pct=25; t=y; fo=1:d; ri=3600; rua=mailto:a@example.com,mailto:b@example.com!10m,mailto:c%2Cd@example.com; ruf=mailto:f@example.com"',
    ]);
  });

  it.each<[Partial<DmarcPolicyProps>, string]>([
    [{ policy: 'block' as 'none' }, 'MailOptionInvalid: The tag p has the value "block".'],
    [{ percent: NaN }, 'MailOptionInvalid: The tag pct has the value "NaN".'],
    [{ aggregateReportsTo: ['nobody'] }, 'MailOptionInvalid: The tag rua has "mailto:nobody", which is no mailto: URI.'],
    [{ aggregateReportsTo: ['https://example.com'] }, 'MailOptionInvalid: The tag rua has "https://example.com", which is no mailto: URI.'],
  ])('%j is an error', (props, message) => {
    expect(messagesOf((zone) => new DmarcPolicy(zone, 'R', { policy: 'none', ...props }))).toEqual([message]);
  });

  it('the domain of the reports says whose it takes', () => {
    expect(recordOf((zone) => new DmarcReportAuthorization(zone, 'R', { name: 'in', policyDomain: 'Example.org' }))).toEqual([
      'example.org._report._dmarc.in.example.com.',
      'TXT',
      '"v=DMARC1"',
    ]);
    expect(messagesOf((zone) => new DmarcReportAuthorization(zone, 'R', { policyDomain: 'a..b' }))).toEqual([
      'NameEmptyLabel: In the field policyDomain: The name has an empty label.',
    ]);
  });
});

describe('DKIM', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const ed25519 = generateKeyPairSync('ed25519');
  const raw = ed25519.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
  const key = (publicKey: string) => (zone: HostedZone) => new DkimKey(zone, 'R', { selector: 's1.mail', publicKey });
  const joined = (declare: Declare) => textOf(declare)?.replace(/" "/g, '');

  it.each([
    ['RSA as PEM', rsa.publicKey.export({ format: 'pem', type: 'spki' }) as string, `"v=DKIM1; k=rsa; p=${spki}"`],
    ['RSA as PEM of PKCS 1', rsa.publicKey.export({ format: 'pem', type: 'pkcs1' }) as string, `"v=DKIM1; k=rsa; p=${spki}"`],
    ['RSA as base64 with line ends', spki.replace(/.{64}/g, '$&\r\n'), `"v=DKIM1; k=rsa; p=${spki}"`],
    ['Ed25519 as PEM', ed25519.publicKey.export({ format: 'pem', type: 'spki' }) as string, `"v=DKIM1; k=ed25519; p=${raw}"`],
    ['Ed25519 as its octets', raw, `"v=DKIM1; k=ed25519; p=${raw}"`],
  ])('%s', (_, publicKey, text) => {
    expect(joined(key(publicKey))).toBe(text);
    expect(findingsOf(key(publicKey))).toEqual([]);
  });

  it('a long key is cut into strings of 255 octets, at the name of its selector', () => {
    const [name, , text] = recordOf(key(spki));
    expect(name).toBe('s1.mail._domainkey.example.com.');
    expect(text?.split('" "').map((string) => string.replace(/"/g, '').length)).toEqual([255, `v=DKIM1; k=rsa; p=${spki}`.length - 255]);
  });

  it('a revoked key has no octets; flags are flags', () => {
    expect(textOf((zone) => new DkimKey(zone, 'R', { selector: 's1', revoked: true }))).toBe('"v=DKIM1; k=rsa; p="');
    expect(textOf((zone) => new DkimKey(zone, 'R', { selector: 's1', publicKey: raw, testing: true, strict: true }))).toContain(
      '; t=y:s; ',
    );
  });

  it('a private key is refused, and nothing of it is said again', () => {
    const pem = rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    for (const secret of [pem, pem.replace(/-----.*-----|\n/g, '')]) {
      const found = findingsOf(key(secret));
      expect(found.map(({ code }) => code)).toEqual(['MailOptionInvalid']);
      const body = pem.split('\n')[3] ?? '';
      expect(body.length).toBe(64);
      expect(JSON.stringify(found)).not.toContain(body);
    }
  });

  it.each(['', 'no key', 'AAAA', raw.slice(4)])('%j is no key', (publicKey) => {
    expect(findingsOf(key(publicKey)).map(({ code }) => code)).toEqual(['MailOptionInvalid']);
  });
});

describe('MTA-STS and TLS reporting', () => {
  const sts = (zone: HostedZone, mx: readonly string[], maxAgeSeconds = 604800) =>
    new MtaSts(zone, `R${mx.join('')}`, { policy: { mode: 'enforce', mx, maxAgeSeconds } });

  it('the record has an id that changes with the policy, and with nothing else', () => {
    const id = (...mx: readonly string[]) => /id=([0-9a-f]{32});"$/.exec(textOf((zone) => sts(zone, mx)) ?? '')?.[1];
    expect(id('mx1.example.net')).toBeDefined();
    expect(id('mx1.example.net')).toBe(id('MX1.example.net.'));
    expect(id('mx1.example.net')).not.toBe(id('mx2.example.net'));
  });

  it('the policy is there to be served', () => {
    let text: string | undefined;
    expect(
      recordOf((zone) => {
        const declared = sts(zone, ['mx1.example.net.', '*.Example.org'], 86400);
        text = declared.policyText;
        return declared;
      })[0],
    ).toBe('_mta-sts.example.com.');
    expect(text).toBe('version: STSv1\r\nmode: enforce\r\nmx: mx1.example.net\r\nmx: *.example.org\r\nmax_age: 86400\r\n');
  });

  it.each<[string, Declare]>([
    ['no exchange', (zone) => sts(zone, [])],
    ['no host name', (zone) => sts(zone, ['a b', 'mx.*.example.net'].slice(1))],
    ['an age of more than a year', (zone) => sts(zone, ['mx.example.net'], 31557601)],
    ['an id with hyphens', (zone) => new MtaSts(zone, 'R', { policyId: '2026-01-01', policy: { mode: 'none', mx: [] } })],
    ['an unknown mode', (zone) => new MtaSts(zone, 'R', { policy: { mode: 'off' as 'none', mx: ['mx.example.net'] } })],
    ['a report to nowhere', (zone) => new TlsReporting(zone, 'R', { reportsTo: ['nobody'] })],
    ['no report', (zone) => new TlsReporting(zone, 'R', { reportsTo: [] })],
  ])('%s is an error', (_, declare) => {
    expect(findingsOf(declare).map(({ code }) => code)).toEqual(['MailOptionInvalid']);
  });

  it('failures of TLS are reported by mail and HTTPS', () => {
    expect(recordOf((zone) => new TlsReporting(zone, 'R', { reportsTo: ['tls@example.com', 'https://reports.example.com/'] }))).toEqual([
      '_smtp._tls.example.com.',
      'TXT',
      '"v=TLSRPTv1; rua=mailto:tls@example.com,https://reports.example.com/"',
    ]);
  });
});

describe('a domain without mail', () => {
  it('takes none, permits nobody to send, and has what is sent all the same rejected', () => {
    const declare = (zone: HostedZone) => new NoMail(zone, 'NoMail', { name: 'parked', ttl: 3600, aggregateReportsTo: ['d@example.com'] });
    expect(recordSetsOf(declare).map(({ Name, Type, TTL, ResourceRecords }) => [Name, Type, TTL, ResourceRecords?.[0]?.Value])).toEqual([
      ['parked.example.com.', 'MX', 3600, '0 .'],
      ['parked.example.com.', 'TXT', 3600, '"v=spf1 -all"'],
      ['_dmarc.parked.example.com.', 'TXT', 3600, '"v=DMARC1; p=reject; rua=mailto:d@example.com"'],
    ]);
    expect(findingsOf(declare)).toEqual([]);
  });
});
