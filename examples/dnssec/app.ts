// A subdomain that is signed: its key, its DS record in the parent zone, and the waits between are seen to by each deploy.
import { ARecord, App, Delegation, HostedZone } from 'apex53';

const app = new App({ name: 'dnssec' });

const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
export const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
new Delegation(parent, 'ToShop', { to: shop });
new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.80'], ttl: 300 });

// Another keyName is another key, to which the zone goes over; without kmsKeyArn its KMS key is created.
shop.enableDnssec({
  keyName: 'shop_2026',
  kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  parent,
});

export default app;
