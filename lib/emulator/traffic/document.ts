import { isRecordType, type RecordType } from '../record-sets/record-types';
import { supportsPolicy } from '../record-sets/routing-policy';
import { endpointProblems } from './endpoints';
import { invalidDocument } from './errors';
import { isObject, isText, membersOf } from './json';
import { referenceProblems } from './references';
import { ruleProblems } from './rules';

/** `2023-05-09` adds Local Zone groups and coordinates. */
const formatVersions: readonly unknown[] = ['2015-10-01', '2023-05-09'];

/**
 * The DNS type of a traffic policy document, which is checked as a whole: endpoints, rules, and that every reference
 * leads somewhere and never in a circle. Members that the format does not know are passed over.
 *
 * @throws ServiceError InvalidTrafficPolicyDocument with all that is wrong
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/api-policies-traffic-policy-document-format.html
 */
export function typeOfDocument(text: string): RecordType {
  const document = parse(text);
  const type = document.RecordType;
  if (!isText(type) || !isRecordType(type) || !supportsPolicy(type, 'weighted'))
    throw invalidDocument(['RecordType must be a DNS type that traffic policies support']);
  const endpoints = Object.entries(membersOf(document.Endpoints));
  const rules = Object.entries(membersOf(document.Rules));
  const problems = [
    ...(formatVersions.includes(document.AWSPolicyFormatVersion) ? [] : ['AWSPolicyFormatVersion must be 2015-10-01 or 2023-05-09']),
    ...['Endpoints', 'Rules']
      .filter((name) => document[name] !== undefined && !isObject(document[name]))
      .map((name) => `${name} must be an object`),
    ...endpoints.flatMap(([name, endpoint]) => endpointProblems(name, endpoint, type)),
    ...rules.flatMap(([name, rule]) => ruleProblems(name, rule)),
    ...referenceProblems(document, new Map(endpoints), new Map(rules)),
  ];
  if (problems.length > 0) throw invalidDocument(problems);
  return type;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw invalidDocument(['it is not JSON']);
  }
  if (!isObject(document)) throw invalidDocument(['it is not a JSON object']);
  return document;
}
