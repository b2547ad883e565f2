import { App, ARecord, CnameRecord, Delegation, HostedZone, MxRecord, NsRecord, TxtRecord } from '../../lib';
import { findingsOf } from '../support/apps';

const txt = (zone: HostedZone, name: string, ...values: readonly string[]) => new TxtRecord(zone, `T${name}`, { name, values });
const codesFor = (declare: (zone: HostedZone, app: App) => unknown) => findingsOf(declare).map(({ code, path }) => `${path} ${code}`);

describe('policies that are right', () => {
  it.each([
    ['', 'v=spf1 -all'],
    ['', 'v=spf1 include:_spf.google.com ~all'],
    ['_spf', 'v=spf1 ip4:192.0.2.0/24'],
    ['_dmarc', 'v=DMARC1; p=none'],
    [
      '_dmarc',
      'v=DMARC1;p=reject;sp=none;adkim=s;aspf=r;pct=50;fo=1:d:s;rf=afrf;ri=3600;rua=mailto:a@example.net!10m,mailto:b@example.com;',
    ],
    ['_dmarc.shop', 'v=DMARC1; p=quarantine; np=reject; t=y; psd=n; rua=mailto:a@example.net'],
    ['other.example._report._dmarc', 'v=DMARC1'],
    ['*._report._dmarc', 'v=DMARC1;'],
    ['s1._domainkey', 'v=DKIM1; p='],
    ['s1._domainkey', 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='],
    ['_domainkey', 'o=~; r=postmaster'],
    ['_adsp._domainkey', 'dkim=all'],
    ['_mta-sts', 'v=STSv1; id=20260101000000Z;'],
    ['_smtp._tls', 'v=TLSRPTv1; rua=mailto:tls@example.com,https://reports.example.com/tls'],
    ['', 'google-site-verification=abc'],
  ])('%s %s: nothing is found', (name, text) => {
    expect(codesFor((zone) => txt(zone, name, text))).toEqual([]);
  });
});

describe('policies that nobody can read', () => {
  it.each([
    ['', 'v=spf1 include:a.example include:b.example:all -all', ['SpfInvalid']],
    ['', 'v=spf1 ipv4:192.0.2.1 a:10.0.0.1 -all', ['SpfInvalid', 'SpfInvalid']],
    ['_dmarc', 'v=DMARC1', ['DmarcInvalid']],
    ['_dmarc', 'p=none; v=DMARC1', []],
    ['_dmarc', 'v=dmarc1; p=none', ['DmarcInvalid']],
    ['_dmarc', 'v=DMARC1; p=none; p=reject', ['DmarcInvalid']],
    ['_dmarc', 'v=DMARC1 p=none', ['DmarcInvalid', 'DmarcInvalid']],
    ['_dmarc', 'v=DMARC1; p=none; pct=101; rua=a@example.com; fo=2', ['DmarcInvalid', 'DmarcInvalid', 'DmarcInvalid']],
    ['s1._domainkey', 'v=DKIM1; k=rsa', ['DkimKeyInvalid']],
    ['s1._domainkey', 'v=DKIM1; k=dsa; p=AAAA', ['DkimKeyInvalid']],
    ['s1._domainkey', 'k=rsa; v=DKIM1; p=', ['DkimKeyInvalid']],
    ['s1._domainkey', 'v=DKIM1; k=rsa; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', ['DkimKeyInvalid']],
    ['_mta-sts', 'v=STSv1', ['MtaStsInvalid']],
    ['_mta-sts', 'id=1; v=STSv1', ['MtaStsInvalid']],
    ['_smtp._tls', 'v=TLSRPTv1', ['TlsReportingInvalid']],
    ['_smtp._tls', 'v=TLSRPTv1; rua=http://reports.example.com', ['TlsReportingInvalid']],
  ])('%s %s: %j', (name, text, codes) => {
    expect(findingsOf((zone) => txt(zone, name, text)).map(({ code }) => code)).toEqual(codes);
  });

  it('two values of one kind are as good as none', () => {
    expect(codesFor((zone) => txt(zone, '_mta-sts', 'v=STSv1; id=1', 'v=STSv1; id=2'))).toEqual(['Zone/T_mta-sts MtaStsInvalid']);
    expect(codesFor((zone) => txt(zone, '_dmarc', 'v=DMARC1; p=none', 'v=DMARC1; p=none;'))).toEqual(['Zone/T_dmarc DmarcDuplicate']);
  });

  it('strings of one value are read as one text', () => {
    const values = [['v=spf1 ip4:192.0.2.0', '/24 -all']];
    expect(codesFor((zone) => new TxtRecord(zone, 'R', { values }))).toEqual([]);
  });
});

describe('names that an SPF policy asks', () => {
  const asked = (terms: string, declare: (zone: HostedZone, app: App) => unknown = () => undefined) =>
    findingsOf((zone, app) => {
      txt(zone, '', `v=spf1 ${terms} -all`);
      declare(zone, app);
    })
      .filter(({ code }) => code === 'SpfTargetMissing')
      .map(({ value }) => value);

  it('are missing when the zone, declared in whole, has no such record', () => {
    expect(asked('a mx include:_spf.example.com a:mail.example.com exists:x.example.com')).toEqual([
      '_spf.example.com.',
      'example.com.',
      'example.com.',
      'mail.example.com.',
    ]);
  });

  it.each<[string, string, (zone: HostedZone, app: App) => unknown]>([
    ['the record is there', 'a:mail.example.com', (zone) => new ARecord(zone, 'M', { name: 'mail', values: ['192.0.2.1'] })],
    ['exchanges are there', 'mx', (zone) => new MxRecord(zone, 'M', { values: [{ preference: 10, exchange: 'mx.example.net' }] })],
    ['a policy is there', 'include:_spf.example.com', (zone) => txt(zone, '_spf', 'v=spf1 ip4:192.0.2.1 ~all')],
    [
      'a CNAME leads elsewhere',
      'include:_spf.example.com',
      (zone) => new CnameRecord(zone, 'C', { name: '_spf', target: '_spf.example.net' }),
    ],
    ['a wildcard answers', 'a:mail.example.com', (zone) => new ARecord(zone, 'W', { name: '*', values: ['192.0.2.1'] })],
    ['the name is delegated', 'a:mail.shop.example.com', (zone) => new NsRecord(zone, 'D', { name: 'shop', values: ['ns1.example.net'] })],
    ['the name lies elsewhere', 'a:mail.example.org', () => undefined],
    ['the zone is shared', 'a:mail.example.org', (_, app) => HostedZone.fromLookup(app, 'Shared', { zoneName: 'example.org' })],
  ])('are not when %s', (_, terms, declare) => {
    expect(asked(terms, declare)).toEqual([]);
  });

  it('are looked for in the zone of the app that answers for them', () => {
    const declare = (zone: HostedZone, app: App) => {
      const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
      new Delegation(zone, 'D', { to: shop });
      new ARecord(shop, 'M', { name: 'mail', values: ['192.0.2.1'] });
    };
    expect(asked('a:mail.shop.example.com a:other.shop.example.com', declare)).toEqual(['other.shop.example.com.']);
  });
});

describe('look-ups of an SPF policy that find nothing (RFC 7208, section 4.6.4)', () => {
  const tooMany = (terms: string, declare: (zone: HostedZone, app: App) => unknown = () => undefined) =>
    findingsOf((zone, app) => {
      txt(zone, '@', `v=spf1 ${terms} -all`);
      declare(zone, app);
    })
      .filter(({ code }) => code === 'SpfVoidLookupsTooMany')
      .map(({ message }) => message);

  it('two are taken, three are not', () => {
    expect(tooMany('a:x.example.com mx:y.example.com')).toEqual([]);
    expect(tooMany('a:x.example.com mx:y.example.com exists:z.example.com')).toEqual(['3 look-ups of the policy find nothing.']);
  });

  it('those of included policies count, of the domain itself too', () => {
    const declare = (zone: HostedZone) => txt(zone, '_spf', 'v=spf1 a mx ~all');
    expect(tooMany('a include:_spf.example.com', declare)).toEqual(['3 look-ups of the policy find nothing.']);
  });

  it.each([
    ['lie elsewhere', 'a:x.example.net a:y.example.net a:z.example.net'],
    ['depend on the sender', 'exists:%{i}.x.example.com exists:%{i}.y.example.com exists:%{i}.z.example.com'],
    ['stand behind all', 'a:x.example.com a:y.example.com -all a:z.example.com'],
  ])('names that %s do not count', (_, terms) => {
    expect(tooMany(terms)).toEqual([]);
  });
});

describe('DMARC reports to another domain (RFC 7489, section 7.1)', () => {
  const reports = (to: string, declare: (reportZone: HostedZone) => unknown = () => undefined) =>
    findingsOf((zone, app) => {
      txt(zone, '_dmarc', `v=DMARC1; p=none; rua=mailto:d@${to}`);
      declare(new HostedZone(app, 'Reports', { zoneName: 'example.org' }));
    })
      .filter(({ code }) => code === 'DmarcReportUnauthorized')
      .map(({ value }) => value);

  it('need a word from that domain, when the app declares its zone', () => {
    expect(reports('example.org')).toEqual(['example.com._report._dmarc.example.org.']);
    expect(reports('in.example.org')).toEqual(['example.com._report._dmarc.in.example.org.']);
  });

  it('say which organizational domain was assumed, and why', () => {
    const messages = (zoneName: string, to: string) => {
      const app = new App();
      txt(new HostedZone(app, 'Zone', { zoneName }), '_dmarc', `v=DMARC1; p=none; rua=mailto:d@${to}`);
      new HostedZone(app, 'Reports', { zoneName: to });
      return app
        .lint()
        .filter(({ code }) => code === 'DmarcReportUnauthorized')
        .map(({ message }) => message);
    };
    const welcome = 'where nothing says that they are welcome; its organizational domain is taken to be';
    expect(messages('example.com', 'example.org')).toEqual([`Reports go to example.org., ${welcome} example.org.`]);
    expect(messages('a.co.uk', 'b.co.uk')).toEqual([
      `Reports go to b.co.uk., ${welcome} b.co.uk, since co.uk is taken for a public suffix.`,
    ]);
    expect(messages('a.co.uk', 'reports.a.co.uk')).toEqual([]);
    expect(messages('a.co.com', 'b.co.com')).toEqual([]);
  });

  it.each<[string, string, (zone: HostedZone) => unknown]>([
    ['the domain says so', 'example.org', (zone) => txt(zone, 'example.com._report._dmarc', 'v=DMARC1')],
    ['the domain says so of all', 'example.org', (zone) => txt(zone, '*._report._dmarc', 'v=DMARC1')],
    ['the domain is somebody else’s', 'example.net', () => undefined],
    ['the domain is of the same organization', 'reports.example.com', () => undefined],
  ])('do not when %s', (_, to, declare) => {
    expect(reports(to, declare)).toEqual([]);
  });
});
