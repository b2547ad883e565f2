import { ParseProblem } from '../names/domain-name';
import { type RecordType } from '../record-sets/record-types';
import { valueReaders } from '../values';
import { isText, membersOf } from './json';

/** Types of endpoints that are AWS resources: they become aliases, which only addresses have. */
const resourceTypes: readonly string[] = [
  'cloudfront',
  'elastic-load-balancer',
  'application-load-balancer',
  'network-load-balancer',
  'elastic-beanstalk',
  's3-website',
];

/** What is wrong with one endpoint. */
export function endpointProblems(name: string, endpoint: unknown, type: RecordType): string[] {
  const { Type: kind, Value: value } = membersOf(endpoint);
  if (kind !== 'value' && !(isText(kind) && resourceTypes.includes(kind)))
    return [`endpoint ${name} must have a Type, one of: ${['value', ...resourceTypes].join(', ')}`];
  if (!isText(value)) return [`endpoint ${name} must have a Value`];
  if (kind !== 'value')
    return type === 'A' || type === 'AAAA' ? [] : [`endpoint ${name} is an AWS resource, which needs the RecordType A or AAAA`];
  return valueProblem(name, value, type);
}

function valueProblem(name: string, value: string, type: RecordType): string[] {
  try {
    valueReaders[type](value);
    return [];
  } catch (error) {
    if (!(error instanceof ParseProblem)) throw error;
    return [`endpoint ${name} has a Value that is none of type ${type}: ${error.message}`];
  }
}
