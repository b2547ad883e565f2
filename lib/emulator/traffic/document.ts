import { isRecordType, type RecordType } from '../record-sets/record-types';
import { supportsPolicy } from '../record-sets/routing-policy';
import { endpointProblems } from './endpoints';
import { invalidDocument } from './errors';
import { isObject, isText, membersOf } from './json';
import { formatVersions, type FormatVersion } from './places';
import { referenceProblems } from './references';
import { ruleProblems } from './rules';

/** A document that was checked: every reference in it leads somewhere. */
export interface PolicyDocument {
  readonly type: RecordType;
  readonly version: FormatVersion;
  /** Name of the endpoint or of the rule that everything begins with. */
  readonly start: { readonly endpoint: string } | { readonly rule: string };
  readonly endpoints: ReadonlyMap<string, unknown>;
  readonly rules: ReadonlyMap<string, unknown>;
}

/**
 * Reads a traffic policy document, which is checked as a whole: endpoints, rules, and that every reference leads somewhere
 * and never in a circle. Members that the format does not know are passed over; null is as if absent.
 *
 * @throws ServiceError InvalidTrafficPolicyDocument with all that is wrong
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/api-policies-traffic-policy-document-format.html
 */
export function readDocument(text: string): PolicyDocument {
  const document = parse(text);
  const { RecordType: type, StartEndpoint, StartRule } = document;
  if (!isText(type) || !isRecordType(type) || !supportsPolicy(type, 'weighted'))
    throw invalidDocument(['RecordType must be a DNS type that traffic policies support']);
  const version = formatVersions.find((known) => known === document.AWSPolicyFormatVersion);
  const endpoints = new Map(Object.entries(membersOf(document.Endpoints)));
  const rules = new Map(Object.entries(membersOf(document.Rules)));
  const problems = [
    ...(version ? [] : [`AWSPolicyFormatVersion must be ${formatVersions.join(' or ')}`]),
    ...['Endpoints', 'Rules']
      .filter((name) => document[name] !== undefined && !isObject(document[name]))
      .map((name) => `${name} must be an object`),
    ...[...endpoints].flatMap(([name, endpoint]) => endpointProblems(name, endpoint, type)),
    ...[...rules].flatMap(([name, rule]) => ruleProblems(name, rule, version ?? formatVersions[0])),
    ...referenceProblems(document, endpoints, rules),
  ];
  if (problems.length > 0 || !version) throw invalidDocument(problems);
  const start = isText(StartEndpoint) ? { endpoint: StartEndpoint } : { rule: String(StartRule) };
  return { type, version, start, endpoints, rules };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let document: unknown;
  try {
    document = JSON.parse(text, (_, value: unknown) => value ?? undefined);
  } catch {
    throw invalidDocument(['it is not JSON']);
  }
  if (!isObject(document)) throw invalidDocument(['it is not a JSON object']);
  return document;
}
