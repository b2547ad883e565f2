// A parent zone that delegates a subdomain to a zone of its own; the name servers follow the child.
import { ARecord, App, Delegation, HostedZone, MxRecord, TxtRecord } from 'apex53';

const app = new App({ name: 'delegation' });

const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', comment: 'Company' });
new MxRecord(parent, 'Mail', { values: [{ preference: 10, exchange: 'mx.example.net' }] });
new TxtRecord(parent, 'Spf', { values: ['v=spf1 mx -all'] });

const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', comment: 'Shop team' });
new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.80'] });

new Delegation(parent, 'ShopDelegation', { to: shop });

export default app;
