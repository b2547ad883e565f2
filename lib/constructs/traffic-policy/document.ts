import type { Finding } from '../../model/finding';
import type { RecordType } from '../../model/rdata/record-type';
import { idText } from '../../model/rrset/resource-record-set';
import { findingsOf, success, type Result } from '../../model/result';
import { parsePolicyDocument } from '../../model/traffic-policy/from-api';
import type { EndpointType, PolicyBranch, PolicyDocument, PolicyReference, PolicyRule } from '../../model/traffic-policy/policy-document';
import { policyText, policyToApi, type ApiPolicyDocument } from '../../model/traffic-policy/to-api';
import { placeOf } from '../geoproximity-set';
import type { GeoproximityMemberPlace } from '../geoproximity-set';
import { healthCheckReference, type HealthCheck } from '../health-check';
import type { Route } from '../member';
import { routePolicy } from './from-route';

/** An endpoint: a value, or an AWS resource by its DNS name. */
export type TrafficPolicyEndpoint =
  | string
  | {
      readonly type: EndpointType;
      /** The value, or the DNS name of the AWS resource. */
      readonly value: string;
      /** Region of the AWS resource. @default - as its name tells */
      readonly region?: string;
    };

/** Where a branch leads: to an endpoint or another rule, by its key. */
export type TrafficPolicyReference =
  { readonly endpoint: string; readonly rule?: never } | { readonly rule: string; readonly endpoint?: never };

/** A branch of a rule. */
export type TrafficPolicyBranch = TrafficPolicyReference & {
  /** A health check, or the id of one that exists. @default - none */
  readonly healthCheck?: HealthCheck | string;
  /** Whether the branch counts as unhealthy while what it leads to is. @default - true, as Route 53 takes it */
  readonly evaluateTargetHealth?: boolean;
};

/** The place of a branch: a continent, a country, a subdivision with its country, or the default. */
export type TrafficPolicyLocation =
  | { readonly continent: string }
  | { readonly country: string; readonly subdivision?: string }
  /** For everybody else. */
  | { readonly default: true };

/** A rule by its type, with its branches. */
export type TrafficPolicyRule =
  | { readonly type: 'failover'; readonly primary: TrafficPolicyBranch; readonly secondary: TrafficPolicyBranch }
  | { readonly type: 'geo'; readonly locations: readonly (TrafficPolicyBranch & TrafficPolicyLocation)[] }
  | {
      readonly type: 'geoproximity';
      /** A bias of -99 to 99 draws clients from farther away, or fewer. */
      readonly locations: readonly (TrafficPolicyBranch & GeoproximityMemberPlace & { readonly bias?: number })[];
    }
  | { readonly type: 'latency'; readonly regions: readonly (TrafficPolicyBranch & { readonly region: string })[] }
  | { readonly type: 'multivalue'; readonly items: readonly TrafficPolicyBranch[] }
  | { readonly type: 'weighted'; readonly items: readonly (TrafficPolicyBranch & { readonly weight: number })[] };

/** A traffic policy document, part by part. */
export interface TrafficPolicyDocumentProps {
  /** The one type that is answered. @default 'A' */
  readonly recordType?: RecordType;
  /** Where every answer begins. */
  readonly start: TrafficPolicyReference;
  /** By key. */
  readonly endpoints: Readonly<Record<string, TrafficPolicyEndpoint>>;
  /** By key. @default - none */
  readonly rules?: Readonly<Record<string, TrafficPolicyRule>>;
}

/**
 * What a traffic policy answers: endpoints, and rules that lead to them and to each other.
 *
 * @see Route 53 API Reference, Traffic policy document format
 * @example
 * ```ts
 * const document = new TrafficPolicyDocument({
 *   endpoints: { eu: '192.0.2.1', us: '192.0.2.2' },
 *   rules: { continents: { type: 'geo', locations: [{ continent: 'EU', endpoint: 'eu' }, { default: true, endpoint: 'us' }] } },
 *   start: { rule: 'continents' },
 * });
 * document.recordType; // => 'A'
 * ```
 */
export class TrafficPolicyDocument {
  private readonly read: Result<PolicyDocument>;

  constructor(props: TrafficPolicyDocumentProps | Result<PolicyDocument>) {
    this.read = 'ok' in props ? props : success(documentOf(props));
  }

  /** The document in JSON, such as the console or Terraform shows it. What cannot be read is told at synth. */
  static fromJson(text: string): TrafficPolicyDocument {
    return new TrafficPolicyDocument(parsePolicyDocument(text));
  }

  /**
   * The document that answers one type of a nested routing policy as its alias tree does. TTLs are the instance's, one for all; members
   * without the type are left out.
   */
  static fromRoute(route: Route, { recordType = 'A' }: { readonly recordType?: RecordType } = {}): TrafficPolicyDocument {
    return new TrafficPolicyDocument(routePolicy(route, recordType));
  }

  /** The one type that is answered. */
  get recordType(): RecordType {
    return this.read.ok ? this.read.value.recordType : 'A';
  }

  /** What could not be read, and what no document has. */
  get findings(): readonly Finding[] {
    return findingsOf(this.read);
  }

  /** The document in JSON, keys sorted; health checks of the app stand in it as tokens. */
  toJson(): string {
    return policyText(this.api);
  }

  /** @internal */
  get api(): ApiPolicyDocument {
    return this.read.ok ? policyToApi(this.read.value) : {};
  }
}

function documentOf({ recordType = 'A', start, endpoints, rules = {} }: TrafficPolicyDocumentProps): PolicyDocument {
  return {
    recordType,
    start: referenceOf(start),
    endpoints: new Map(
      Object.entries(endpoints).map(([key, endpoint]) => [
        key,
        typeof endpoint === 'string' ? { type: 'value', value: endpoint } : endpoint,
      ]),
    ),
    rules: new Map(Object.entries(rules).map(([key, rule]) => [key, ruleOf(rule)])),
  };
}

function referenceOf(to: TrafficPolicyReference): PolicyReference {
  return to.rule === undefined ? { endpoint: to.endpoint } : { rule: to.rule };
}

function branchOf(branch: TrafficPolicyBranch, routing: PolicyBranch['routing']): PolicyBranch {
  const { healthCheck, evaluateTargetHealth } = branch;
  return {
    routing,
    to: referenceOf(branch),
    ...(healthCheck === undefined ? {} : { healthCheck: idText(healthCheckReference(healthCheck)) }),
    ...(evaluateTargetHealth === undefined ? {} : { evaluateTargetHealth }),
  };
}

function ruleOf(rule: TrafficPolicyRule): PolicyRule {
  switch (rule.type) {
    case 'failover':
      return {
        kind: 'failover',
        branches: [
          branchOf(rule.primary, { kind: 'failover', role: 'PRIMARY' }),
          branchOf(rule.secondary, { kind: 'failover', role: 'SECONDARY' }),
        ],
      };
    case 'geo':
      return {
        kind: 'geolocation',
        branches: rule.locations.map((branch) => branchOf(branch, { kind: 'geolocation', location: locationOf(branch) })),
      };
    case 'geoproximity':
      return {
        kind: 'geoproximity',
        branches: rule.locations.map((branch) =>
          branchOf(branch, { kind: 'geoproximity', place: placeOf(branch), bias: branch.bias ?? 0 }),
        ),
      };
    case 'latency':
      return { kind: 'latency', branches: rule.regions.map((branch) => branchOf(branch, { kind: 'latency', region: branch.region })) };
    case 'multivalue':
      return { kind: 'multivalue', branches: rule.items.map((branch) => branchOf(branch, { kind: 'multivalue' })) };
    case 'weighted':
      return { kind: 'weighted', branches: rule.items.map((branch) => branchOf(branch, { kind: 'weighted', weight: branch.weight })) };
  }
}

function locationOf(location: TrafficPolicyLocation) {
  if ('default' in location) return { countryCode: '*' };
  if ('continent' in location) return { continentCode: location.continent };
  return { countryCode: location.country, ...(location.subdivision === undefined ? {} : { subdivisionCode: location.subdivision }) };
}
