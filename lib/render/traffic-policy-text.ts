import type { TrafficPolicyInstanceProperties, TrafficPolicyProperties } from '../model/traffic-policy/api-shape';
import { readPolicyDocument } from '../model/traffic-policy/from-api';
import { count, plainText } from './plain';
import { idOrReference } from './record-set-text';

/** Such as `A, starts with the rule geo, 2 rules, 3 endpoints`. */
export function trafficPolicyText({ Document, Comment }: TrafficPolicyProperties): string {
  const read = readPolicyDocument(Document);
  const comment = Comment === undefined ? '' : `  ${plainText(JSON.stringify(Comment))}`;
  if (!read.ok) return `a document that this version cannot read${comment}`;
  const { recordType, start, rules, endpoints } = read.value;
  const first = 'rule' in start ? `the rule ${start.rule}` : `the endpoint ${start.endpoint}`;
  return `${recordType}, starts with ${plainText(first)}, ${count(rules.size, 'rule')}, ${count(endpoints.size, 'endpoint')}${comment}`;
}

/** Such as `www.example.com. A, TTL 60, policy 12345678 version 2`. */
export function trafficPolicyInstanceText(properties: TrafficPolicyInstanceProperties): string {
  const { Name, TrafficPolicyType, TTL, TrafficPolicyId, TrafficPolicyVersion } = properties;
  return `${plainText(Name)} ${plainText(TrafficPolicyType)}, TTL ${TTL}, policy ${idOrReference(TrafficPolicyId)} version ${idOrReference(TrafficPolicyVersion)}`;
}
