import { AliasRecord, App, ARecord, CaaRecord, CnameRecord, HostedZone, Target, TxtRecord } from '../../../../lib';

const app = new App({ name: 'escapes' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'Bücher.example' });

new ARecord(zone, 'Wildcard', { name: '*', values: ['192.0.2.1'] });
new ARecord(zone, 'Slash', { name: '0/25', values: ['192.0.2.2'] });
new ARecord(zone, 'At', { name: '@.literal', values: ['192.0.2.3'] });
new ARecord(zone, 'Dot', { name: 'a\\056b', values: ['192.0.2.4'] });
new ARecord(zone, 'Blank', { name: 'my\\040host', values: ['192.0.2.5'] });
new ARecord(zone, 'Idn', { name: 'läden', values: ['192.0.2.6'] });
new ARecord(zone, 'Constructor', { name: 'constructor', values: ['192.0.2.7'] });
new ARecord(zone, 'Proto', { name: '__proto__', values: ['192.0.2.8'] });
new CnameRecord(zone, 'Cname', { name: 'straße', target: 'läden.bücher.example' });
new AliasRecord(zone, 'Alias', { name: 'alias', target: Target.record('*'), types: ['A'] });
new TxtRecord(zone, 'Txt', { name: 'txt', values: ['say "hi" \\ 😀', 'semi;colon', '', ['two', 'strings'], 'é'.repeat(130)] });
new CaaRecord(zone, 'Caa', { values: [{ tag: 'issue', value: 'ca.example.net; account="1"' }] });

export default app;
