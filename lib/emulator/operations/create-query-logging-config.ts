import { invalidInput, noSuchHostedZone, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { writeQueryLoggingConfig } from '../resources/query-logging';
import { resourceId } from '../resources/resource-id';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { required, structure } from '../xml/shapes';

const request = structure({
  HostedZoneId: required(resourceId('hostedzone')),
  CloudWatchLogsLogGroupArn: required(text({ type: 'CloudWatchLogsLogGroupArn' })),
});

/** The service model's description of the error; the service's own text is not known. */
const cannotWrite = "Amazon Route 53 doesn't have the permissions required to create log streams and send query logs to log streams.";
/** Log groups of us-east-1. */
const logGroupArn = /^arn:aws(-cn|-us-gov)?:logs:us-east-1:\d{12}:log-group:[\w./#-]{1,512}$/;

/**
 * CreateQueryLoggingConfig: one for a public zone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html
 */
export const createQueryLoggingConfig: Operation = ({ account, body, settings }) => {
  const sent = readBody(body, 'CreateQueryLoggingConfig', request);
  const zone = account.hostedZones.get(sent.HostedZoneId);
  if (!zone) throw noSuchHostedZone(sent.HostedZoneId);
  if (!logGroupArn.test(sent.CloudWatchLogsLogGroupArn)) throw invalidInput('The ARN for the CloudWatch Logs log group is invalid');
  if (zone.isPrivate) throw invalidInput('Query logging is not supported for private hosted zones.');
  if ([...account.queryLoggingConfigs.values()].some(({ hostedZoneId }) => hostedZoneId === zone.id)) {
    throw new ServiceError('QueryLoggingConfigAlreadyExists', 'A query logging configuration already exists for this hosted zone', 409);
  }
  const group = settings.resources.logGroup(sent.CloudWatchLogsLogGroupArn);
  if (!group) throw new ServiceError('NoSuchCloudWatchLogsLogGroup', "The specified CloudWatch Logs log group doesn't exist.", 404);
  if (group.writable === false) throw new ServiceError('InsufficientCloudWatchLogsResourcePolicy', cannotWrite);
  const config = { id: account.identifiers.uuid(), hostedZoneId: zone.id, logGroupArn: sent.CloudWatchLogsLogGroupArn };
  account.queryLoggingConfigs.set(config.id, config);
  return { markup: writeQueryLoggingConfig(config), location: `/queryloggingconfig/${config.id}` };
};
