import { App, ARecord, Delegation, HostedZone } from '../../../../lib';

const app = new App({ name: 'dnssec' });
const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
const dev = new HostedZone(app, 'Dev', { zoneName: 'dev.example.com' });
for (const child of [shop, dev]) new Delegation(parent, `To${child.node.id}`, { to: child });
new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.80'] });

shop.enableDnssec({ keyName: 'shop_2026', kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', parent });
// Its KMS key is created.
dev.enableDnssec({ keyName: 'dev_2026', parent });

export default app;
