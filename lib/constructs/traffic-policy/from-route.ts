import { finding, type Finding } from '../../model/finding';
import { RememberedLookups } from '../../model/lookup/lookups';
import { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import { failure, success, type Result } from '../../model/result';
import { idText } from '../../model/rrset/resource-record-set';
import type { PolicyBranch, PolicyDocument, PolicyEndpoint, PolicyReference, PolicyRule } from '../../model/traffic-policy/policy-document';
import { endpointOf } from '../../synth/policy-endpoints';
import { healthCheckReference } from '../health-check';
import type { AliasContent, PlacedMember, Route } from '../member';
import { valuesByType } from '../route-tree';

/** Targets are bound without a place: a document is for any name. */
const nowhere = DomainName.parse('policy.invalid');

/** The key of the first rule; those of nested ones have the set identifiers of the way down behind it. */
const startKey = 'start';

/** One type of a nested routing policy as a traffic policy document, or what a document cannot hold of it. */
export function routePolicy(route: Route, recordType: RecordType): Result<PolicyDocument> {
  const writer = new RouteWriter(recordType);
  const hasMembers = writer.rule(route, startKey);
  if (!hasMembers && writer.findings.length === 0)
    writer.findings.push(finding('MembersMissing', { message: `No member of the routing policy has the type ${recordType}.` }));
  if (writer.findings.length > 0) return failure(...writer.findings);
  return success({ recordType, start: { rule: startKey }, endpoints: writer.endpoints, rules: writer.rules });
}

class RouteWriter {
  readonly endpoints = new Map<string, PolicyEndpoint>();
  readonly rules = new Map<string, PolicyRule>();
  readonly findings: Finding[] = [];

  constructor(private readonly recordType: RecordType) {}

  /** Whether any member of the route has the type, so that there is a rule. */
  rule({ members }: Route, key: string): boolean {
    const branches: PolicyBranch[] = [];
    let kind: PolicyRule['kind'] | undefined;
    // The rule stands before those behind it, so that no other one takes its key.
    this.rules.set(key, { kind: 'multivalue', branches });
    for (const placed of members) {
      if (placed.routing.kind === 'ip-based') {
        this.unsupported('IP-based routing stands in no traffic policy document.', 'ip-based');
        continue;
      }
      const { setIdentifier, ...routing } = placed.routing;
      const reached = this.reference(placed, `${key}/${setIdentifier}`);
      if (reached === undefined) continue;
      const { healthCheck } = placed.member;
      kind = routing.kind;
      branches.push({
        routing,
        ...reached,
        ...(healthCheck === undefined ? {} : { healthCheck: idText(healthCheckReference(healthCheck)) }),
      });
    }
    if (kind === undefined) this.rules.delete(key);
    else this.rules.set(key, { kind, branches });
    return kind !== undefined;
  }

  private reference({ member }: PlacedMember, wanted: string): Pick<PolicyBranch, 'to' | 'evaluateTargetHealth'> | undefined {
    if ('route' in member) {
      const key = freeKey(wanted, this.rules);
      return this.rule(member.route, key) ? { to: { rule: key }, evaluateTargetHealth: member.evaluateTargetHealth ?? true } : undefined;
    }
    if ('alias' in member) return this.alias(member, wanted);
    const typed = 'cname' in member ? [{ type: 'CNAME' as const, texts: [member.cname] }] : valuesByType(member);
    const texts = typed.find(({ type }) => type === this.recordType)?.texts;
    if (texts === undefined) return undefined;
    const [value, ...others] = texts;
    if (value === undefined || others.length > 0) {
      this.unsupported(`An endpoint has one value, and a member has ${texts.length}.`, texts.join(', '));
      return undefined;
    }
    return { to: this.endpoint({ type: 'value', value }, wanted) };
  }

  private alias({ alias, types }: AliasContent, wanted: string): Pick<PolicyBranch, 'to' | 'evaluateTargetHealth'> | undefined {
    const site = { zoneName: nowhere, recordName: nowhere, privateZone: false, lookups: new RememberedLookups({}) };
    const bound = alias.bind(site);
    if (!bound.ok) {
      this.findings.push(...bound.findings);
      return undefined;
    }
    const { aliasTarget, recordTypes } = bound.value;
    if (!(types ?? recordTypes).includes(this.recordType)) return undefined;
    const endpoint = aliasTarget.home === 'own-zone' ? undefined : endpointOf(aliasTarget.dnsName);
    if (endpoint === undefined) {
      const value = aliasTarget.dnsName.toDisplay();
      this.unsupported(`No type of endpoint is for the alias target ${value}.`, value);
      return undefined;
    }
    return { to: this.endpoint(endpoint, wanted), evaluateTargetHealth: aliasTarget.evaluateTargetHealth };
  }

  private endpoint(endpoint: PolicyEndpoint, wanted: string): PolicyReference {
    const key = freeKey(wanted, this.endpoints);
    this.endpoints.set(key, endpoint);
    return { endpoint: key };
  }

  private unsupported(message: string, value: string): void {
    this.findings.push(finding('TrafficPolicyUnsupported', { message, value }));
  }
}

/** Set identifiers may hold slashes, so that two ways down can read the same. */
function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted} ${n}`;
  return key;
}
