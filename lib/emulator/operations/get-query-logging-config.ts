import { type Operation } from '../operation';
import { findQueryLoggingConfig, writeQueryLoggingConfig } from '../resources/query-logging';

/** GetQueryLoggingConfig. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetQueryLoggingConfig.html */
export const getQueryLoggingConfig: Operation = (call) => ({ markup: writeQueryLoggingConfig(findQueryLoggingConfig(call)) });
