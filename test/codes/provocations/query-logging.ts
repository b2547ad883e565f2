import { App, HostedZone, QueryLogging } from '../../../lib';
import type { queryLoggingCodes } from '../../../lib/model/codes/query-logging';
import { appWith } from '../../support/apps';

const logGroupArn = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';

export const queryLoggingProvocations = {
  QueryLogGroupInvalid: () => appWith((zone) => zone.logQueries({ logGroupArn: logGroupArn.replace('us-east-1', 'eu-west-1') })),
  QueryLogGroupElsewhere: () => {
    const app = new App({ name: 'test' });
    new HostedZone(app, 'Zone', { zoneName: 'example.com', account: 'dns' }).logQueries({ logGroupArn, createLogGroup: true });
    return app;
  },
  QueryLogRetentionInvalid: () => appWith((zone) => zone.logQueries({ logGroupArn, createLogGroup: { retentionDays: 100 } })),
  QueryLoggingPrivateZone: () => {
    const app = new App({ name: 'test' });
    const vpcs = [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }];
    new HostedZone(app, 'Internal', { zoneName: 'corp.internal', vpcs }).logQueries({ logGroupArn });
    return app;
  },
  QueryLoggingTwice: () =>
    appWith((zone) => {
      zone.logQueries({ logGroupArn });
      new QueryLogging(zone, 'Again', { logGroupArn });
    }),
} satisfies Record<keyof typeof queryLoggingCodes, () => App>;
