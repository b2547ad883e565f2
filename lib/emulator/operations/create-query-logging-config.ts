import { invalidInput, noSuchHostedZone, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { writeQueryLoggingConfig } from '../resources/query-logging';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { required, structure } from '../xml/shapes';

const request = structure({
  HostedZoneId: required(text({ type: 'ResourceId', max: 44 })),
  CloudWatchLogsLogGroupArn: required(text({ type: 'CloudWatchLogsLogGroupArn' })),
});

/** Log groups of us-east-1; any of them exists, and Route 53 may write to it. */
const logGroupArn = /^arn:aws(-cn|-us-gov)?:logs:us-east-1:\d{12}:log-group:[\w./#-]{1,512}$/;

/**
 * CreateQueryLoggingConfig: one for a public zone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html
 */
export const createQueryLoggingConfig: Operation = ({ account, body }) => {
  const sent = readBody(body, 'CreateQueryLoggingConfig', request);
  const zone = account.hostedZones.get(sent.HostedZoneId.replace(/^\/?hostedzone\//, ''));
  if (!zone) throw noSuchHostedZone(sent.HostedZoneId);
  if (!logGroupArn.test(sent.CloudWatchLogsLogGroupArn)) throw invalidInput('The ARN for the CloudWatch Logs log group is invalid');
  if (zone.isPrivate) throw invalidInput('Query logging is not supported for private hosted zones.');
  if ([...account.queryLoggingConfigs.values()].some(({ hostedZoneId }) => hostedZoneId === zone.id)) {
    throw new ServiceError('QueryLoggingConfigAlreadyExists', 'A query logging configuration already exists for this hosted zone', 409);
  }
  const config = { id: account.identifiers.uuid(), hostedZoneId: zone.id, logGroupArn: sent.CloudWatchLogsLogGroupArn };
  account.queryLoggingConfigs.set(config.id, config);
  return { markup: writeQueryLoggingConfig(config), location: `/queryloggingconfig/${config.id}` };
};
