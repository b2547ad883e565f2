import { App, Delegation, DsRecord, HostedZone, RegisteredDomain, type DsByHand } from '../../lib';

const kmsKeyArn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const signingKeys = [{ algorithm: 13, flags: 257, publicKey: 'mdsswUyr3DPW132mOi8V9xESWE8jTo0d' }];
const codesOf = (app: App) => app.lint().map(({ code, path }) => [code, path]);

describe('a DS record', () => {
  it.each([
    ['of a zone that the app holds and does not sign', true, [['DsWithoutSigning', 'Parent/Ds']]],
    ['of a zone that the app does not hold', false, []],
  ] as const)('%s', (_, holds, expected) => {
    const app = new App({ name: 'test' });
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    const nameServers = ['ns1.example.net', 'ns2.example.net'];
    if (holds) new Delegation(parent, 'Shop', { to: new HostedZone(app, 'Zone', { zoneName: 'shop.example.com' }) });
    else new Delegation(parent, 'Shop', { name: 'shop', nameServers });
    new DsRecord(parent, 'Ds', { name: 'shop', values: [{ keyTag: 1, algorithm: 13, digest: 'ab'.repeat(32) }] });

    expect(codesOf(app)).toEqual(expected);
  });

  it('that the registrar makes of a key is found as well', () => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new RegisteredDomain(app, 'Domain', { domainName: 'example.com', nameServersFrom: zone, signingKeys });

    expect(codesOf(app)).toEqual([['DsWithoutSigning', 'Domain']]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['as long as its type says', [`12345 13 2 ${'49FD'.repeat(16)}`], []],
    ['cut short', ['12345 13 2 49FD'], ['SigningParentInvalid']],
    ['that is none', ['signed'], ['SigningParentInvalid']],
  ])('published by hand has a digest %s', (_, published, expected) => {
    const app = new App({ name: 'test' });
    const parent: DsByHand = { published };
    new HostedZone(app, 'Zone', { zoneName: 'example.com' }).enableDnssec({ keyName: 'key_1', kmsKeyArn, parent });

    expect(app.lint().map(({ code }) => code)).toEqual(expected);
  });
});
