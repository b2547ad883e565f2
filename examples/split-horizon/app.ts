// One domain name with a public and a private face, and a name that only the VPCs know.
import { App, ARecord, MxRecord, SplitHorizonZone } from 'apex53';

const app = new App({ name: 'split-horizon' });

const zone = new SplitHorizonZone(app, 'Example', {
  zoneName: 'example.com',
  vpcs: [
    { vpcId: 'vpc-0a1b2c3d4e5f60718', region: 'eu-west-1' },
    { vpcId: 'vpc-1b2c3d4e5f6071829', region: 'us-east-1' },
  ],
});

// The same for everybody: stated once, in both zones.
zone.both((face) => new ARecord(face, 'Www', { name: 'www', values: ['192.0.2.80'] }));

// VPCs take the short way.
new ARecord(zone.public, 'Api', { name: 'api', values: ['192.0.2.81'] });
new ARecord(zone.private, 'Api', { name: 'api', values: ['10.0.1.81'] });

// Nobody outside has to know.
new ARecord(zone.private, 'Db', { name: 'db', values: ['10.0.1.5'] });
new MxRecord(zone.public, 'Mail', { values: [{ preference: 10, exchange: 'mx.example.net' }] });

export default app;
