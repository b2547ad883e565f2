import { listAll } from '../aws/list-all';
import { logsService, type LogsCalls } from '../aws/logs-calls';
import { Apex53Error } from '../model/error';
import type { ApiQueryLogging } from '../model/query-logging/api-shape';
import { parseLogGroupArn, type LogGroupArn } from '../model/query-logging/log-group-arn';
import { coveredLogGroups, letsRoute53Write, queryLoggingPolicy } from '../model/query-logging/resource-policy';
import { tokenOf } from '../synth/caller-reference';
import type { ResourcePorts } from './resource-kind';
import { serviceOf, unlessCode } from './service-call';

/** The part of a query logging that is CloudWatch Logs' own. */
export type LogDelivery = Pick<ApiQueryLogging, 'LogGroup' | 'Writable'>;

/** The calls of CloudWatch Logs. */
export function logsOf(ports: Pick<ResourcePorts, 'services'>): LogsCalls {
  return serviceOf(ports, logsService) as LogsCalls;
}

/** What CloudWatch Logs has of a log group, and whether Route 53 may write to it. */
export async function readLogDelivery(calls: LogsCalls, text: string): Promise<LogDelivery> {
  const arn = arnOf(text);
  const group = await findLogGroup(calls, arn);
  return {
    ...(group === undefined ? {} : { LogGroup: group.retentionInDays === undefined ? {} : { RetentionInDays: group.retentionInDays } }),
    Writable: await isWritable(calls, text, arn),
  };
}

/** Sees to it that a log group is there, keeps logs as long as is wanted, and can be written to by Route 53. */
export async function ensureLogDelivery(calls: LogsCalls, text: string, { LogGroup: wanted }: LogDelivery): Promise<void> {
  const arn = arnOf(text);
  const { region, name: logGroupName } = arn;
  const place = { region, resource: logGroupName };
  const group = await findLogGroup(calls, arn);
  if (group === undefined) await unlessCode(['ResourceAlreadyExistsException'], calls.call('CreateLogGroup', { logGroupName }, place));
  const retentionInDays = wanted?.RetentionInDays;
  if (retentionInDays !== undefined && group?.retentionInDays !== retentionInDays)
    await calls.call('PutRetentionPolicy', { logGroupName, retentionInDays }, place);
  if (await isWritable(calls, text, arn)) return;
  const policy = { policyName: policyName(arn), policyDocument: queryLoggingPolicy(arn) };
  await calls.call('PutResourcePolicy', policy, { region, resource: policy.policyName });
}

async function findLogGroup(calls: LogsCalls, { region, name }: LogGroupArn) {
  const groups = await listAll(async (nextToken: string | undefined) => {
    const input = { logGroupNamePrefix: name, ...(nextToken === undefined ? {} : { nextToken }) };
    const page = await calls.call('DescribeLogGroups', input, { region, resource: name });
    return { items: page.logGroups ?? [], next: page.nextToken };
  });
  return groups.find(({ logGroupName }) => logGroupName === name);
}

async function isWritable(calls: LogsCalls, text: string, { region }: LogGroupArn): Promise<boolean> {
  const policies = await listAll(async (nextToken: string | undefined) => {
    const page = await calls.call('DescribeResourcePolicies', nextToken === undefined ? {} : { nextToken }, { region, resource: '*' });
    return { items: page.resourcePolicies ?? [], next: page.nextToken };
  });
  return letsRoute53Write(
    policies.map(({ policyDocument = '' }) => policyDocument),
    text,
  );
}

/** One for all log groups that it covers, whichever app makes it. */
function policyName(arn: LogGroupArn): string {
  return `apex53-query-logging-${tokenOf(coveredLogGroups(arn)).slice(0, 8)}`;
}

function arnOf(text: string): LogGroupArn {
  const arn = parseLogGroupArn(text);
  if (arn !== undefined) return arn;
  throw new Apex53Error('ServiceFailed', `${JSON.stringify(text)} is no ARN of a log group.`, { details: { logGroupArn: text } });
}
