import type { ServiceCalls } from './service-calls';

/** By which the port of CloudWatch Logs is known among those of services. */
export const logsService = 'cloudwatch-logs';

interface Page {
  readonly nextToken?: string;
}

/** The calls of CloudWatch Logs in use (CloudWatch Logs API Reference). */
export interface LogsCallTable {
  readonly DescribeLogGroups: {
    input: Page & { readonly logGroupNamePrefix: string };
    output: Page & { readonly logGroups?: readonly { readonly logGroupName?: string; readonly retentionInDays?: number }[] };
  };
  readonly CreateLogGroup: { input: { readonly logGroupName: string }; output: object };
  readonly PutRetentionPolicy: { input: { readonly logGroupName: string; readonly retentionInDays: number }; output: object };
  readonly DescribeResourcePolicies: {
    input: Page;
    output: Page & { readonly resourcePolicies?: readonly { readonly policyName?: string; readonly policyDocument?: string }[] };
  };
  readonly PutResourcePolicy: { input: { readonly policyName: string; readonly policyDocument: string }; output: object };
}

export type LogsCalls = ServiceCalls<LogsCallTable>;
