import { parseReferenceToken, type ReferenceResolver } from './reference';

/** The texts that plain JSON holds, each once, wherever they stand in it. */
export function textsIn(value: unknown): readonly string[] {
  const texts = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(value);
  return [...texts];
}

/**
 * The members of resources that hold identifiers, so that a reference may stand in them. What looks like a token in any other, as in a
 * search string or a name, is text of somebody's choice.
 */
const referenceMembers: ReadonlySet<string> = new Set([
  'AssertedControls',
  'ChildHealthChecks',
  'ClusterArn',
  'ControlPanelArn',
  // Of a hosted zone that is created.
  'DelegationSetId',
  'DnssecKeys',
  'FirewallDomainListId',
  'FirewallRuleGroupId',
  'GatingControls',
  // Of a traffic policy's document.
  'HealthCheck',
  'HostedZoneId',
  'Nameservers',
  'ResolverEndpointId',
  'ResolverQueryLogConfigId',
  'ResolverRuleId',
  'RoutingControlArn',
  'TargetControls',
  'TrafficPolicyId',
  'TrafficPolicyVersion',
]);

/** The tokens of references that plain JSON holds, each once. */
export function tokensIn(value: unknown): readonly string[] {
  const tokens = new Set<string>();
  replaceIn(value, (token) => {
    tokens.add(token);
    return token;
  });
  return [...tokens];
}

/** Plain JSON with every reference replaced that the resolver knows; the others stay as tokens. */
export function resolveIn<T>(value: T, resolve: ReferenceResolver): T {
  if (tokensIn(value).length === 0) return value;
  return replaceIn(value, (token) => {
    const known = parseReferenceToken(token);
    return (known === undefined ? undefined : resolve(known.reference, known.index)) ?? token;
  }) as T;
}

function replaceIn(value: unknown, replacement: (token: string) => string, member?: string): unknown {
  if (typeof value === 'string')
    return member !== undefined && referenceMembers.has(member) && parseReferenceToken(value) !== undefined ? replacement(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => replaceIn(item, replacement, member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaceIn(inner, replacement, name)]));
}
