import { letsRoute53Write, queryLoggingPolicy } from '../../../lib/model/query-logging/resource-policy';
import { parseLogGroupArn } from '../../../lib/model/query-logging/log-group-arn';

const arn = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';
const other = 'arn:aws:logs:us-east-1:111122223333:log-group:dns';
const statement = (changed: object = {}) => ({
  Effect: 'Allow',
  Principal: { Service: 'route53.amazonaws.com' },
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/*',
  ...changed,
});
const policy = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });

describe('the policies of CloudWatch Logs let Route 53 write', () => {
  it.each([
    ['as AWS writes them', [policy(statement())]],
    ['with any region and account', [policy(statement({ Resource: 'arn:aws:logs:*:*:log-group:/aws/route53/*' }))]],
    ['with wildcards in actions, whatever their case', [policy(statement({ Action: 'LOGS:*' }))]],
    ['with one action each', [policy(statement({ Action: 'logs:PutLogEvents' })), policy(statement({ Action: 'logs:CreateLogStream' }))]],
    ['with one statement that is no list', [JSON.stringify({ Statement: statement() })]],
    ['with several services', [policy(statement({ Principal: { Service: ['es.amazonaws.com', 'route53.amazonaws.com'] } }))]],
  ])('%s', (_, documents) => {
    expect(letsRoute53Write(documents, arn)).toBe(true);
  });

  it.each([
    ['none', []],
    ['for another service', [policy(statement({ Principal: { Service: 'es.amazonaws.com' } }))]],
    ['for other log groups', [policy(statement({ Resource: other }))]],
    ['without its streams', [policy(statement({ Resource: arn }))]],
    ['without events', [policy(statement({ Action: ['logs:CreateLogStream'] }))]],
    ['with a denial', [policy(statement(), statement({ Effect: 'Deny' }))]],
    ['with text that is no policy', ['{', '[]', 'null', '{"Statement":[null,1]}']],
  ])('but not %s', (_, documents) => {
    expect(letsRoute53Write(documents, arn)).toBe(false);
  });

  it.each([[arn], [other]])('by the policy that is made for %s, and for that account alone', (text) => {
    const parsed = parseLogGroupArn(text);
    const document = parsed === undefined ? '' : queryLoggingPolicy(parsed);

    expect(letsRoute53Write([document], text)).toBe(true);
    expect(letsRoute53Write([document], text.replace('111122223333', '444455556666'))).toBe(false);
    expect(document).toContain('"aws:SourceAccount":"111122223333"');
  });
});
