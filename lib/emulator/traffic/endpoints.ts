import { ParseProblem } from '../names/domain-name';
import { type RecordType } from '../record-sets/record-types';
import { valueReaders } from '../values';
import { isText, membersOf } from './json';

/** Types of endpoints that are AWS resources, and the DNS types they have: they become aliases, which only addresses have. */
const resourceTypes: Readonly<Record<string, readonly RecordType[]>> = {
  cloudfront: ['A', 'AAAA'],
  'elastic-load-balancer': ['A', 'AAAA'],
  'application-load-balancer': ['A', 'AAAA'],
  'network-load-balancer': ['A', 'AAAA'],
  'elastic-beanstalk': ['A', 'AAAA'],
  's3-website': ['A'],
};

/** What is wrong with one endpoint. */
export function endpointProblems(name: string, endpoint: unknown, type: RecordType): string[] {
  const { Type: kind, Value: value } = membersOf(endpoint);
  const types = isText(kind) && Object.hasOwn(resourceTypes, kind) ? resourceTypes[kind] : undefined;
  if (kind !== 'value' && !types)
    return [`endpoint ${name} must have a Type, one of: ${['value', ...Object.keys(resourceTypes)].join(', ')}`];
  if (!isText(value)) return [`endpoint ${name} must have a Value`];
  if (types) return types.includes(type) ? [] : [`endpoint ${name} is an AWS resource, which needs the RecordType ${types.join(' or ')}`];
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
