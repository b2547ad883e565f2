import { error, warning, type FindingEntry } from './entry';

const format = 'Route 53 API Reference, Traffic policy document format';
const instance = 'Route 53 API Reference, CreateTrafficPolicyInstance';

/** Traffic policies and their instances. */
export const trafficPolicyCodes = {
  TrafficPolicyDocumentInvalid: error(
    'A text or JSON is no traffic policy document.',
    'a JSON object of format version 2015-10-01 or 2023-05-09, with a record type, a start, endpoints and rules',
    'correct the member',
    format,
  ),
  TrafficPolicyMemberUnknown: warning(
    'A traffic policy document has members that the format does not know.',
    'the members that AWS documents',
    'remove the member, or correct its name',
    format,
  ),
  TrafficPolicyUnsupported: error(
    'A traffic policy document cannot hold something, or nobody knows how it would.',
    'failover, geolocation, geoproximity, latency, multivalue answer and weighted routing, between endpoints of one value or one AWS resource',
    'declare record sets instead, which can',
    format,
  ),
  TrafficPolicyReferenceUnknown: error(
    'A traffic policy document leads to an endpoint or a rule that it does not have.',
    'the keys of its endpoints and rules',
    'correct the key, or add the part',
    format,
  ),
  TrafficPolicyCycle: error(
    'Rules of a traffic policy document lead back to themselves.',
    'rules that end at endpoints',
    'let one of them lead to an endpoint',
    format,
  ),
  TrafficPolicyUnreachable: warning(
    'A part of a traffic policy document is never reached.',
    'endpoints and rules that the start leads to',
    'lead to it, or remove it',
    format,
  ),
  TrafficPolicyEndpointInvalid: error(
    'An endpoint of a traffic policy cannot answer what the policy is for.',
    'an AWS resource of the type that is said for A or AAAA, of S3 for A',
    'correct the endpoint, or the record type of the document',
    format,
  ),
  TrafficPolicyRuleInvalid: error(
    'A rule of a traffic policy cannot be.',
    'failover with a primary and a secondary; other rules with at least one branch; multivalue answer with endpoints alone',
    'correct the rule',
    format,
  ),
  TrafficPolicyTooLarge: error(
    'A traffic policy document is longer than Route 53 takes.',
    'at most 102,400 characters',
    'shorten the keys, or part the document in policies of several names',
    'Route 53 API Reference, CreateTrafficPolicy',
  ),
  TrafficPolicyNameInvalid: error(
    'The name or comment of a traffic policy cannot be, or another policy of the app has the name.',
    'a name of 1 to 512 characters, unique in the account, and a comment of at most 1,024',
    'choose another one, or leave it out',
    'Route 53 API Reference, CreateTrafficPolicy',
  ),
  TrafficPolicyInstanceInvalid: error(
    'A traffic policy instance cannot be where or as it is declared.',
    "a name of a public zone in the app's own account, one instance of a record type for each, and a TTL of 0 to 2147483647 seconds",
    'move the instance, or correct it',
    instance,
  ),
  TrafficPolicyInstanceBeside: error(
    'A record set is declared where a traffic policy instance answers.',
    'either of them at one name and type, and nothing beside a CNAME',
    'remove one of them; to put an instance in the place of a record set, declare the instance under another name and the record set as an alias to it',
    instance,
  ),
} as const satisfies Record<string, FindingEntry>;
