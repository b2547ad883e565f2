import { finding, type Finding } from '../finding';
import { stronglyConnectedComponents } from '../graph';
import { DomainName } from '../name/domain-name';
import { findingsOf } from '../result';
import { checkZone } from '../rules/zone-rules';
import { policyRecordSets, type PolicySite } from './alias-tree';
import { maxDocumentCharacters } from './from-api';
import type { PolicyBranch, PolicyDocument, PolicyReference, PolicyRule } from './policy-document';
import { policyText, policyToApi } from './to-api';

/** Rules are checked as record sets of this zone; its name is never seen. */
const checkedZone = DomainName.parse('policy.invalid');
/** Within what every rule on TTLs takes; that of an instance is its own. */
const checkedTtlSeconds = 60;

/**
 * What is wrong or doubtful in a document: ways that lead nowhere or in a circle, parts that are never reached, and all that would be
 * wrong with the record sets that it makes.
 */
export function checkPolicyDocument(document: PolicyDocument, resource: PolicySite['resource']): Finding[] {
  const structure = [...checkReferences(document), ...checkCircles(document)];
  const findings = [
    ...structure,
    ...checkUnreachable(document),
    ...[...document.rules].flatMap(([key, rule]) => checkRule(key, rule)),
    ...checkEndpoints(document),
  ];
  const { length } = policyText(policyToApi(document));
  if (length > maxDocumentCharacters)
    findings.push(finding('TrafficPolicyTooLarge', { message: `The document has ${length} characters.`, value: String(length) }));
  return structure.length > 0 ? findings : [...findings, ...checkParts(document, resource)];
}

/** Whether every way through the document ends at an endpoint, so that it can be made record sets of. */
export function isSoundPolicy(document: PolicyDocument): boolean {
  return checkReferences(document).length === 0 && checkCircles(document).length === 0;
}

function checkReferences(document: PolicyDocument): Finding[] {
  const missing = (to: PolicyReference, place: string) => {
    const [noun, key, parts] =
      'rule' in to ? (['rule', to.rule, document.rules] as const) : (['endpoint', to.endpoint, document.endpoints] as const);
    if (parts.has(key)) return [];
    return [
      finding('TrafficPolicyReferenceUnknown', {
        message: `${place} leads to the ${noun} ${key}, which is not there.`,
        value: key,
        allowed: parts.size === 0 ? `the document has no ${noun}` : [...parts.keys()].sort().join(', '),
      }),
    ];
  };
  return [
    ...missing(document.start, 'The start'),
    ...[...document.rules].flatMap(([key, { branches }]) => branches.flatMap(({ to }) => missing(to, `The rule ${key}`))),
  ];
}

function checkCircles({ rules }: PolicyDocument): Finding[] {
  const keys = [...rules.keys()];
  const nodes = new Map(keys.map((key, node) => [key, node]));
  const edges = keys.map((key) => (rules.get(key)?.branches ?? []).flatMap(({ to }) => ('rule' in to ? (nodes.get(to.rule) ?? []) : [])));
  return stronglyConnectedComponents(edges)
    .filter(([first = 0, ...others]) => others.length > 0 || edges[first]?.includes(first))
    .map((circle) => {
      const named = circle
        .map((node) => keys[node])
        .sort()
        .join(', ');
      return finding('TrafficPolicyCycle', { message: 'These rules lead back to themselves.', value: named });
    });
}

function checkUnreachable({ start, rules, endpoints }: PolicyDocument): Finding[] {
  const reachedRules = new Set<string>();
  const reachedEndpoints = new Set<string>();
  const toVisit: PolicyReference[] = [start];
  for (let to = toVisit.pop(); to !== undefined; to = toVisit.pop()) {
    if ('endpoint' in to) reachedEndpoints.add(to.endpoint);
    else if (!reachedRules.has(to.rule)) {
      reachedRules.add(to.rule);
      toVisit.push(...(rules.get(to.rule)?.branches ?? []).map((branch) => branch.to));
    }
  }
  const unreached = (noun: string, keys: Iterable<string>, reached: ReadonlySet<string>) =>
    [...keys]
      .filter((key) => !reached.has(key))
      .map((key) => finding('TrafficPolicyUnreachable', { message: `The ${noun} ${key} is never reached.`, value: key }));
  return [...unreached('rule', rules.keys(), reachedRules), ...unreached('endpoint', endpoints.keys(), reachedEndpoints)];
}

function checkEndpoints({ recordType, endpoints }: PolicyDocument): Finding[] {
  return [...endpoints].flatMap(([key, { type }]) => {
    if (type === 'value' || recordType === 'A' || (recordType === 'AAAA' && type !== 's3-website')) return [];
    return [
      finding('TrafficPolicyEndpointInvalid', {
        message: `The endpoint ${key} is of the type ${type}, which has no ${recordType}.`,
        value: key,
      }),
    ];
  });
}

function checkRule(key: string, { kind, branches }: PolicyRule): Finding[] {
  const invalid = (message: string) => finding('TrafficPolicyRuleInvalid', { message: `The rule ${key} ${message}.`, value: key });
  if (branches.length === 0) return [invalid('has no branches')];
  if (kind === 'failover') {
    const roles = branches.map(({ routing }) => (routing.kind === 'failover' ? routing.role : undefined)).sort();
    return roles.join() === 'PRIMARY,SECONDARY' ? [] : [invalid('does not have a primary and a secondary')];
  }
  if (kind === 'multivalue' && branches.some(({ to }) => 'rule' in to)) return [invalid('of multivalue answers leads to another rule')];
  return [];
}

/** Each rule as a group of record sets, since what is wrong with these is wrong with it. */
function checkParts(document: PolicyDocument, resource: PolicySite['resource']): Finding[] {
  const site = { name: checkedZone, tree: DomainName.parse('tree.policy.invalid'), ttlSeconds: checkedTtlSeconds, resource };
  const made = policyRecordSets(document, site);
  if (!made.ok) return [...made.findings];
  const found = checkZone(
    made.value.map((rrset) => ({ path: '', rrset })),
    { zoneName: checkedZone, complete: false },
  );
  const withoutDefault = [...document.rules]
    .filter(([, { kind, branches }]) => kind === 'geolocation' && branches.length > 0 && !branches.some(isDefault))
    .map(([key]) => finding('DefaultLocationMissing', { message: `No branch of the rule ${key} is the default.`, value: key }));
  // Names of hidden record sets say nothing to anybody.
  return [...findingsOf(made), ...found.map(withoutRecordSet), ...withoutDefault];
}

function isDefault({ routing }: PolicyBranch): boolean {
  return routing.kind === 'geolocation' && 'countryCode' in routing.location && routing.location.countryCode === '*';
}

function withoutRecordSet({ code, message, value, allowed, fix }: Finding): Finding {
  return finding(code, { message, allowed, fix, ...(value === undefined ? {} : { value }) });
}
