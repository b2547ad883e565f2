import { ServiceError } from '../errors';
import { type OperationCall } from '../operation';
import { type QueryLoggingConfig } from '../store/account';
import { element, member } from '../xml/writer';

/** The configuration that the path names. @throws ServiceError NoSuchQueryLoggingConfig */
export function findQueryLoggingConfig({ account, parameters }: OperationCall): QueryLoggingConfig {
  const config = account.queryLoggingConfigs.get(parameters.path('Id', 36));
  if (!config) throw new ServiceError('NoSuchQueryLoggingConfig', 'The query logging configuration does not exist', 404);
  return config;
}

/** Markup of a QueryLoggingConfig. */
export function writeQueryLoggingConfig({ id, hostedZoneId, logGroupArn }: QueryLoggingConfig): string {
  return element(
    'QueryLoggingConfig',
    member('Id', id) + member('HostedZoneId', hostedZoneId) + member('CloudWatchLogsLogGroupArn', logGroupArn),
  );
}
