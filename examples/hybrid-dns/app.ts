// DNS between VPCs and an office: endpoints and rules both ways, a private zone, logs of what VPCs ask, and what they may not ask.
// `npx apex53 deploy --local` has no Resolver; the tests show what is declared, and a deploy needs an account.
import { App, ARecord, CnameRecord, FirewallDomainList, HostedZone, HybridDns, NsRecord, ResolverRule } from 'apex53';

const region = 'eu-west-1';
const vpcs = [
  { vpcId: 'vpc-0a1b2c3d4e5f60718', region },
  { vpcId: 'vpc-1b2c3d4e5f6071829', region },
];

const app = new App({ name: 'hybrid-dns' });

// What the VPCs know themselves. The office asks the inbound endpoint for it.
const cloud = new HostedZone(app, 'Cloud', { zoneName: 'cloud.corp.example', vpcs });
new ARecord(cloud, 'Db', { name: 'db', values: ['10.0.1.5'] });
new CnameRecord(cloud, 'Tracker', { name: 'tracker', target: 'cdn.bad.example' });

const ours = new FirewallDomainList(app, 'Ours', { region, domains: ['corp.example', '*.corp.example'] });
const bad = new FirewallDomainList(app, 'Bad', { region, domains: ['bad.example', '*.bad.example'] });

// What the office knows. A rule wins over a zone above it, so the cloud's own part is kept.
export const office = new HybridDns(app, 'Office', {
  region,
  addresses: ['subnet-0a1b2c3d', 'subnet-1b2c3d4e'],
  securityGroupIds: ['sg-0a1b2c3d'],
  vpcs,
  forward: { 'corp.example': ['10.9.0.53', '10.9.1.53'] },
  keep: ['cloud.corp.example'],
  // The bucket exists; its policy lets Resolver write there.
  queryLogging: { destinationArn: 'arn:aws:s3:::corp-dns-logs/vpcs' },
  firewall: {
    rules: [
      { domains: ours, priority: 100, action: 'ALLOW' },
      { domains: bad, priority: 200, action: 'BLOCK', response: 'NXDOMAIN' },
    ],
  },
});

// A branch keeps a part of the cloud's zone. The VPCs follow the NS records to its name server, through the outbound endpoint.
new NsRecord(cloud, 'Branch', { name: 'branch', values: ['ns1.branch.cloud.corp.example'] });
new ARecord(cloud, 'BranchNameServer', { name: 'ns1.branch', values: ['10.9.8.53'] });
ResolverRule.delegate(app, 'Branches', { delegationRecord: 'branch.cloud.corp.example', endpoint: office.outbound, vpcs });

export default app;
