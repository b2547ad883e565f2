import { App, Delegation, DsRecord, HostedZone, RegisteredDomain, type DnssecProps } from '../../../lib';
import type { dnssecCodes } from '../../../lib/model/codes/dnssec';

const key = { keyName: 'shop_2026', kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' };

/** A zone that another one delegates to, signed. */
const signed = (props: Partial<DnssecProps> = {}, more: (zone: HostedZone, parent: HostedZone, app: App) => void = () => undefined) => {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com' });
  new Delegation(parent, 'ToShop', { to: zone });
  zone.enableDnssec({ ...key, parent, ...props });
  more(zone, parent, app);
  return app;
};

export const dnssecProvocations = {
  SigningZonePrivate: () => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'corp.internal', vpcs: [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }] });
    zone.enableDnssec(key);
    return app;
  },
  SigningDeclaredTwice: () => signed({}, (zone, parent) => zone.enableDnssec({ ...key, parent }, 'Again')),
  KeySigningKeyNameInvalid: () => signed({ keyName: 'shop-2026' }),
  KmsKeyArnInvalid: () => signed({ kmsKeyArn: key.kmsKeyArn.replace('us-east-1', 'eu-west-1') }),
  SigningParentInvalid: () => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com' });
    zone.enableDnssec({ ...key, parent: new HostedZone(app, 'Other', { zoneName: 'example.org' }) });
    return app;
  },
  SigningKeysDeclaredTwice: () => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    const signingKeys = [{ algorithm: 13, flags: 257, publicKey: 'mdsswUyr3DPW132mOi8V9xESWE8jTo0d' }];
    zone.enableDnssec({ ...key, parent: new RegisteredDomain(app, 'Domain', { domainName: 'example.com', signingKeys }) });
    return app;
  },
  DsBesideSigning: () =>
    signed({}, (_, parent) => {
      new DsRecord(parent, 'Signer', { name: 'shop', values: [{ keyTag: 60485, algorithm: 13, digest: 'ab'.repeat(32) }] });
    }),
  DsWithoutSigning: () => {
    const app = new App({ name: 'test' });
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    new Delegation(parent, 'ToShop', { to: new HostedZone(app, 'Zone', { zoneName: 'shop.example.com' }) });
    new DsRecord(parent, 'Signer', { name: 'shop', values: [{ keyTag: 60485, algorithm: 13, digest: 'ab'.repeat(32) }] });
    return app;
  },
} satisfies Record<keyof typeof dnssecCodes, () => App>;
