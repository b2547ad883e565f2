import type { RecordType } from '../rdata/record-type';
import type { PolicyRouting } from '../rrset/routing-policy';

/** Types of endpoints; all but `value` are AWS resources, which are answered as aliases are. */
export const endpointTypes = [
  'value',
  'cloudfront',
  'elastic-load-balancer',
  'application-load-balancer',
  'network-load-balancer',
  'elastic-beanstalk',
  's3-website',
] as const;

export type EndpointType = (typeof endpointTypes)[number];

/** Where a way through a policy ends. */
export interface PolicyEndpoint {
  readonly type: EndpointType;
  /** The value, or the DNS name of the AWS resource. */
  readonly value: string;
  /** The Region of the AWS resource. */
  readonly region?: string;
}

/** The types of rules by what they are called as routing policies. */
export const ruleTypes = {
  failover: 'failover',
  geolocation: 'geo',
  geoproximity: 'geoproximity',
  latency: 'latency',
  multivalue: 'multivalue',
  weighted: 'weighted',
} as const satisfies Readonly<Partial<Record<PolicyRouting['kind'], string>>>;

/** The routing policies that documents have; the members of a `cidr` rule are not documented. */
export type RuleKind = keyof typeof ruleTypes;

type Unnamed<R> = R extends { readonly kind: RuleKind } ? Omit<R, 'setIdentifier' | 'healthCheck'> : never;

/** What decides whether a branch answers. */
export type BranchRouting = Unnamed<PolicyRouting>;

/** The key of an endpoint or of a rule of the document. */
export type PolicyReference = { readonly endpoint: string } | { readonly rule: string };

/** One way on from a rule. */
export interface PolicyBranch {
  readonly routing: BranchRouting;
  readonly to: PolicyReference;
  /** An id, or the token of the reference to it. */
  readonly healthCheck?: string;
  /** @default - true, as the service takes it; CloudFront has none */
  readonly evaluateTargetHealth?: boolean;
}

/** A choice between branches, all of the kind of the rule. */
export interface PolicyRule {
  readonly kind: RuleKind;
  readonly branches: readonly PolicyBranch[];
}

/**
 * A traffic policy document: one type, a start, and by key the endpoints and rules that lead to each other.
 *
 * @see Route 53 API Reference, Traffic policy document format
 */
export interface PolicyDocument {
  readonly recordType: RecordType;
  readonly start: PolicyReference;
  readonly endpoints: ReadonlyMap<string, PolicyEndpoint>;
  readonly rules: ReadonlyMap<string, PolicyRule>;
}

/** Whether a type of endpoint is an AWS resource. */
export function isResourceEndpoint({ type }: PolicyEndpoint): boolean {
  return type !== 'value';
}

/** The ids of the health checks that branches have, or the tokens of references to them. */
export function healthChecksOfPolicy({ rules }: PolicyDocument): string[] {
  return [...rules.values()].flatMap(({ branches }) => branches.flatMap(({ healthCheck }) => healthCheck ?? []));
}
