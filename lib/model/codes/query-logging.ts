import { error, type FindingEntry } from './entry';

const guide = 'Route 53 Developer Guide, Public DNS query logging';

/** Logging of the questions that public hosted zones are asked. */
export const queryLoggingCodes = {
  QueryLogGroupInvalid: error(
    'Query logs cannot be written to what is given.',
    'the ARN of a log group in us-east-1, such as arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com',
    'give a log group of us-east-1, by its ARN without `:*`',
    guide,
  ),
  QueryLogGroupElsewhere: error(
    'The log group of a zone in another account is to be created, but log groups are created in the account of the app alone.',
    'a log group that exists in the account of the zone, with a resource policy for route53.amazonaws.com',
    'create both there, and leave createLogGroup away',
    guide,
  ),
  QueryLogRetentionInvalid: error(
    'A log group cannot keep its logs for so long.',
    '1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days',
    'choose the next longer one, or leave it out to keep logs for ever',
    'CloudWatch Logs API Reference, PutRetentionPolicy',
  ),
  QueryLoggingPrivateZone: error(
    'Questions to a private zone are to be logged as those to a public one.',
    'a public hosted zone',
    'log what VPCs ask by a ResolverQueryLogging, or take the logging away',
    guide,
  ),
  QueryLoggingTwice: error(
    'A hosted zone would have two query logging configurations.',
    'one for each public hosted zone',
    'take one of them away',
    'Route 53 API Reference, CreateQueryLoggingConfig',
  ),
} as const satisfies Record<string, FindingEntry>;
