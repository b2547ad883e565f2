import { App, CidrCollection, HostedZone, IpBasedSet } from '../../../../lib';

const app = new App({ name: 'cidr-collections' });
const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
const named = new CidrCollection(app, 'Shared', { name: 'shared-networks', locations: { lab: ['2001:DB8:1::/48'] }, removalPolicy: 'retain' });
const networks = new CidrCollection(zone, 'Networks', {
  locations: { vpn: ['2001:db8::/48', '198.51.100.0/24'], office: ['203.0.113.9/24'] },
});

new IpBasedSet(zone, 'Wiki', {
  name: 'wiki',
  ttl: 60,
  collection: networks,
  locations: { office: { values: ['10.0.0.1'] }, vpn: { values: ['10.0.0.2'], setIdentifier: 'from-afar' } },
  default: { values: ['192.0.2.1'] },
});
new IpBasedSet(zone, 'Lab', { name: 'lab', collection: named, locations: { lab: { values: ['192.0.2.2', '2001:db8::2'] } } });

export default app;
