// A subdomain in the team's account, delegated from the company's zone, which lies in the account "dns".
// `npx apex53 deploy --account dns=PROFILE` says by which AWS profile that account is written to.
import { ARecord, App, HostedZone, MxRecord } from 'apex53';

const app = new App({ name: 'shop' });

const company = new HostedZone(app, 'Company', { zoneName: 'example.com', account: 'dns' });
new MxRecord(company, 'Mail', { values: [{ preference: 10, exchange: 'mx.example.net' }] });

const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.80'] });

// An hour: as long a zone that is taken away has to wait until no cache leads to it any more.
shop.delegateFrom(company, { ttl: 3600 });

export default app;
