import { App, HostedZone, NsRecord, PtrRecord } from '../../../../lib';

const app = new App({ name: 'reverse' });
const zone = new HostedZone(app, 'Reverse', { zoneName: '2.0.192.in-addr.arpa' });
for (let host = 0; host < 12; host++) new PtrRecord(zone, `Host${host}`, { name: String(host), values: [`host-${host}.example.com`] });
new NsRecord(zone, 'Classless', { name: '128/25', values: ['ns1.customer.example'] });

export default app;
