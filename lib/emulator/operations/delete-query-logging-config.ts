import { type Operation } from '../operation';
import { findQueryLoggingConfig } from '../resources/query-logging';

/** DeleteQueryLoggingConfig. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteQueryLoggingConfig.html */
export const deleteQueryLoggingConfig: Operation = (call) => {
  call.account.queryLoggingConfigs.delete(findQueryLoggingConfig(call).id);
  return { markup: '' };
};
