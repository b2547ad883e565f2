import { App, ARecord, HostedZone, MxRecord, SplitHorizonZone, VpcAssociation } from '../../../../lib';

const app = new App({ name: 'private-zones' });
const vpcs = [
  { vpcId: 'vpc-0a1b2c3d4e5f60718', region: 'eu-west-1' },
  { vpcId: 'vpc-1b2c3d4e5f6071829', region: 'us-east-1' },
];

const inside = new HostedZone(app, 'Inside', {
  zoneName: 'corp.example',
  comment: 'What only VPCs know',
  vpcs,
  authorizedVpcs: [{ vpcId: 'vpc-2c3d4e5f60718293a', region: 'eu-west-1' }],
});
new ARecord(inside, 'Db', { name: 'db', values: ['10.0.1.5'] });

const faces = new SplitHorizonZone(app, 'Faces', { zoneName: 'example.com', vpcs: vpcs.slice(0, 1), removalPolicy: 'destroy' });
faces.both((face) => new ARecord(face, 'Www', { name: 'www', values: ['192.0.2.80'] }));
new ARecord(faces.public, 'Api', { name: 'api', values: ['192.0.2.81'] });
new ARecord(faces.private, 'Api', { name: 'api', values: ['10.0.1.81'] });
new MxRecord(faces.public, 'Mail', { values: [{ preference: 10, exchange: 'mx.example.net' }] });

new VpcAssociation(app, 'Theirs', { hostedZoneId: '/hostedzone/Z0123456789ABCDEFGHIJ', vpc: { vpcId: 'vpc-0a1b2c3d4e5f60718', region: 'eu-west-1' } });

export default app;
