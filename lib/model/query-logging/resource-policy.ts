import type { LogGroupArn } from './log-group-arn';

const service = 'route53.amazonaws.com';
const actions = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/** A statement of a policy as it may be written: single values stand for lists of one. */
interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

/**
 * Whether resource policies of CloudWatch Logs, taken together, let Route 53 write query logs to a log group. Conditions of what is allowed
 * are taken to hold, those of what is denied not to.
 *
 * @see Route 53 Developer Guide, Public DNS query logging
 */
export function letsRoute53Write(documents: readonly string[], logGroupArn: string): boolean {
  const statements = documents.flatMap(statementsOf).filter(({ Principal }) => isForRoute53(Principal));
  const stream = `${logGroupArn}:log-stream:any`;
  const covers = (statement: Statement, action: string) =>
    textsOf(statement.Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    textsOf(statement.Resource).some((pattern) => matches(pattern, stream));
  return actions.every((action) => {
    const about = statements.filter((statement) => covers(statement, action));
    const isDenied = about.some(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined);
    return !isDenied && about.some(({ Effect }) => Effect === 'Allow');
  });
}

/** Where AWS itself would put log groups of Route 53; one policy does for all of them, since an account has ten for each Region. */
const sharedPrefix = '/aws/route53/';

/** The log groups that a policy made for one of them covers: those of Route 53's own prefix together, every other alone. */
export function coveredLogGroups({ name }: Pick<LogGroupArn, 'name'>): string {
  return name.startsWith(sharedPrefix) ? `${sharedPrefix}*` : name;
}

/** The policy that lets Route 53 write query logs of the account's zones, and of no other account's (confused deputy). */
export function queryLoggingPolicy(arn: LogGroupArn): string {
  const { partition, region, account } = arn;
  const covered = coveredLogGroups(arn);
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Route53QueryLogging',
        Effect: 'Allow',
        Principal: { Service: service },
        Action: actions,
        Resource: `arn:${partition}:logs:${region}:${account}:log-group:${covered}${covered.endsWith('*') ? '' : ':*'}`,
        Condition: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:route53:::hostedzone/*` },
        },
      },
    ],
  });
}

function statementsOf(document: string): Statement[] {
  try {
    const parsed: unknown = JSON.parse(document);
    const list = isRecord(parsed) ? parsed.Statement : undefined;
    return (Array.isArray(list) ? (list as unknown[]) : [list]).filter(isRecord);
  } catch {
    return [];
  }
}

function isForRoute53(principal: unknown): boolean {
  if (principal === '*') return true;
  return isRecord(principal) && [...textsOf(principal.Service), ...textsOf(principal.AWS)].some((one) => one === service || one === '*');
}

/** `*` stands for any text, `?` for one character (IAM User Guide, Resource). */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.filter((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
