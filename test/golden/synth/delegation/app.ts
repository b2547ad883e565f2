import { App, ARecord, Delegation, HostedZone, NsRecord } from '../../../../lib';

const app = new App({ name: 'delegation' });
const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
const child = new HostedZone(app, 'Child', { zoneName: 'dev.example.com', removalPolicy: 'destroy' });
const shared = HostedZone.fromZoneId(app, 'Shared', { hostedZoneId: '/hostedzone/Z0123456789ABCDEFGHIJ', zoneName: 'example.net' });
HostedZone.fromLookup(app, 'Inside', { zoneName: 'corp.example', privateZone: true });

new Delegation(parent, 'Dev', { to: child });
new NsRecord(parent, 'Partner', { name: 'partner', values: ['ns1.partner.example.', 'ns2.partner.example.'] });
new ARecord(child, 'Www', { name: 'www', values: ['192.0.2.1'] });
new ARecord(shared, 'Www', { name: 'www', values: ['192.0.2.2'] });

export default app;
