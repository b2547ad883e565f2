import { DomainName } from '../name/domain-name';
import { parseReferenceToken, type IdOrReference, type Reference } from '../reference';
import { collect, mapResult, success, type Result } from '../result';
import { tryResourceRecord, type AliasTarget, type ResourceRecordSet } from '../rrset/resource-record-set';
import type { PolicyRouting, RoutingPolicy } from '../rrset/routing-policy';
import type { PolicyDocument, PolicyEndpoint, PolicyReference } from './policy-document';

/** Where a policy is at work. */
export interface PolicySite {
  /** The name that clients ask for. */
  readonly name: DomainName;
  /** The name below which the rules behind the first one get theirs. */
  readonly tree: DomainName;
  /** Seconds. */
  readonly ttlSeconds: number;
  /** What an alias to an endpoint that is an AWS resource points to, or the findings about it. */
  readonly resource: (endpoint: PolicyEndpoint) => Result<Omit<AliasTarget, 'evaluateTargetHealth'>>;
}

/**
 * The alias tree that answers what the document answers: the record sets of the first rule under the name itself, those of each other
 * rule that is reached under a name of its own.
 *
 * The document has no rule that leads in a circle, and no reference into nothing.
 *
 * @see Route 53 Developer Guide, Traffic Flow; How health checks work in complex configurations
 */
export function policyRecordSets(document: PolicyDocument, site: PolicySite): Result<readonly ResourceRecordSet[]> {
  const names = new Map<string, DomainName>();
  const made: Result<readonly ResourceRecordSet[]>[] = [];
  if ('endpoint' in document.start) made.push(setTo(document.start, site.name, { kind: 'simple' }, undefined));
  else grow(document.start.rule, site.name);
  return mapResult(collect(made), (sets) => sets.flat());

  function grow(key: string, name: DomainName): void {
    for (const [i, { routing, to, healthCheck, evaluateTargetHealth }] of (document.rules.get(key)?.branches ?? []).entries()) {
      const member: PolicyRouting = {
        ...routing,
        setIdentifier: String(i + 1),
        ...(healthCheck === undefined ? {} : { healthCheck: idOf(healthCheck) }),
      };
      made.push(setTo(to, name, member, evaluateTargetHealth));
    }
  }

  /** An endpoint's value, or an alias to it or to another rule; without a word on it, the health of targets counts. */
  function setTo(
    to: PolicyReference,
    name: DomainName,
    routing: RoutingPolicy,
    evaluateTargetHealth = true,
  ): Result<readonly ResourceRecordSet[]> {
    const { recordType: type } = document;
    if ('rule' in to)
      return mapResult(nameOf(to.rule), (dnsName) => [
        { kind: 'alias', name, type, routing, aliasTarget: { home: 'own-zone', dnsName, evaluateTargetHealth } },
      ]);
    const endpoint = document.endpoints.get(to.endpoint);
    if (endpoint === undefined) return success([]);
    if (endpoint.type === 'value')
      return mapResult(tryResourceRecord(type, endpoint.value), (record) => [
        { kind: 'values', name, type, routing, ttlSeconds: site.ttlSeconds, records: [record] },
      ]);
    // Route 53 does not evaluate the health of CloudFront distributions.
    const evaluated = endpoint.type === 'cloudfront' ? false : evaluateTargetHealth;
    return mapResult(site.resource(endpoint), (target) => [
      { kind: 'alias', name, type, routing, aliasTarget: { ...target, evaluateTargetHealth: evaluated } },
    ]);
  }

  function nameOf(key: string): Result<DomainName> {
    const known = names.get(key);
    if (known !== undefined) return success(known);
    const name = DomainName.tryFromLabels([labelOf(key, names.size + 1), ...site.tree.labels]);
    if (!name.ok) return name;
    names.set(key, name.value);
    grow(key, name.value);
    return name;
  }
}

/** A label that is told from the others by its number, and by people by what is left of the key. */
function labelOf(key: string, number: number): string {
  const readable = key
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, 40);
  return `${readable}-${number}`;
}

function idOf(text: string): IdOrReference {
  const reference = parseReferenceToken(text)?.reference;
  return reference !== undefined && isIdReference(reference) ? reference : text;
}

function isIdReference(reference: Reference): reference is Reference<'id'> {
  return reference.attribute === 'id';
}
