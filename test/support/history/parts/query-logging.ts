import { QueryLogging } from '../../../../lib';
import type { Part } from './part';

const logGroups = { 1: 'first', 2: 'second' } as const;
const arnOf = (name: string) => `arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/${name}`;

/** What the app's zone is asked is logged; the second edition goes to another log group, which takes another configuration. */
export const queryLogs: Part = {
  declare: (edition, { zone }) => {
    new QueryLogging(zone, 'Logs', { zone, logGroupArn: arnOf(logGroups[edition]) });
  },
  wanted: (edition) => [arnOf(logGroups[edition])],
  held: ({ queryLoggingConfigs }) =>
    queryLoggingConfigs.flatMap(({ logGroupArn }) => (Object.values(logGroups).map(arnOf).includes(logGroupArn) ? [logGroupArn] : [])),
};
