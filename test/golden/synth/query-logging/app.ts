import { App, HostedZone, QueryLogging } from '../../../../lib';

const app = new App({ name: 'query-logging' });
const group = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53';

const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
zone.logQueries({ logGroupArn: `${group}/example.com` });
const imported = HostedZone.fromZoneId(app, 'Shared', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.net' });
new QueryLogging(imported, 'Logs', { logGroupArn: `${group}/example.net`, createLogGroup: { retentionDays: 30 } });

export default app;
