import { finding, type Finding } from '../finding';
import type { ApiQueryLogging } from './api-shape';
import { parseLogGroupArn } from './log-group-arn';

/** Of the commercial partition; of the others no page tells (Route 53 Developer Guide, Public DNS query logging). */
const logsRegion = 'us-east-1';

/** CloudWatch Logs API Reference, PutRetentionPolicy. */
const retentions: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** What is wrong with a query logging configuration by itself. */
export function checkQueryLogging({ CloudWatchLogsLogGroupArn: text, LogGroup }: ApiQueryLogging): Finding[] {
  return [...checkArn(text), ...checkRetention(LogGroup?.RetentionInDays)];
}

function checkArn(text: string): Finding[] {
  const arn = parseLogGroupArn(text);
  const found = (message: string) => [finding('QueryLogGroupInvalid', { message, value: text })];
  if (arn === undefined)
    return found(`${JSON.stringify(text)} is no ARN of a log group${text.endsWith(':*') ? '; take the `:*` at its end away' : ''}.`);
  if (arn.partition === 'aws' && arn.region !== logsRegion)
    return found(`The log group is in ${arn.region}, where Route 53 cannot write query logs.`);
  return [];
}

function checkRetention(days: number | undefined): Finding[] {
  if (days === undefined || retentions.includes(days)) return [];
  return [finding('QueryLogRetentionInvalid', { message: `CloudWatch Logs cannot keep logs for ${days} days.`, value: String(days) })];
}
