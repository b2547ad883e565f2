/** What the ARN of a log group says. */
export interface LogGroupArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly name: string;
}

/** The form of the ARN that Route 53 takes: without `:*` at its end (CloudWatch Logs API Reference, LogGroup). */
const form = /^arn:(aws[a-z-]*):logs:([a-z0-9-]+):(\d{12}):log-group:([\w./#-]{1,512})$/;

/** What the ARN of a log group says; undefined for any other text. */
export function parseLogGroupArn(text: string): LogGroupArn | undefined {
  const [, partition, region, account, name] = form.exec(text) ?? [];
  if (partition === undefined || region === undefined || account === undefined || name === undefined) return undefined;
  return { partition, region, account, name };
}
