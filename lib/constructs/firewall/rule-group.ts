import type { Construct } from 'constructs';
import type { ApiFirewallRule, FirewallAction } from '../../model/firewall/api-shape';
import type { Vpc } from '../../model/vpc/vpc';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { plainDomain } from '../../model/name/plain-domain';
import { nameFromPath } from '../resolver/names';
import { freeId } from '../free-id';
import { FirewallAssociation } from './association';
import type { FirewallDomainListRef } from './domain-list';

/** What a blocked question is answered with: no data, no such name, or a CNAME to another one. */
export type FirewallBlockResponse =
  | 'NODATA'
  | 'NXDOMAIN'
  | {
      readonly cname: string;
      /** Seconds. @default 60 */
      readonly ttl?: number;
    };

/** A rule of a group. */
export interface FirewallRuleProps {
  /** A list of the app, or one that exists. */
  readonly domains: FirewallDomainListRef;
  /** Rules of smaller priorities come first; each once in the group. */
  readonly priority: number;
  /** `ALERT` lets pass what it logs. */
  readonly action: FirewallAction;
  /** With BLOCK. @default 'NODATA' */
  readonly response?: FirewallBlockResponse;
  /** The query type that it is for, such as `A` or `TYPE65`. @default - all of them */
  readonly queryType?: string;
  /** Whether only the name asked for is looked up, and not where CNAMEs lead. @default false */
  readonly trustRedirections?: boolean;
  /** 1 to 64 letters, digits, blanks, `_` and `-`. @default - action and priority, such as `BLOCK-100` */
  readonly name?: string;
}

/** A VPC with the place that a group has among those of the VPC. */
export interface FirewalledVpc extends Vpc {
  /** 100 to 9900; groups of smaller ones come first. @default 101 */
  readonly priority?: number;
}

/** A group that VPCs can be associated with. */
export interface FirewallRuleGroupRef {
  /** The id, or for a group of the app what stands for it until it is created. */
  readonly ruleGroupId: string;
  readonly region: string;
}

/** Properties of a group of rules. */
export interface FirewallRuleGroupProps {
  /** The Region of the VPCs. */
  readonly region: string;
  /** At most 100. */
  readonly rules: readonly FirewallRuleProps[];
  /** VPCs of the account in which it is at work. @default - none; see {@link FirewallAssociation} */
  readonly vpcs?: readonly FirewalledVpc[];
  /** 1 to 64 letters, digits, blanks, `_` and `-`; another name takes another group. @default - from the construct path */
  readonly name?: string;
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

const defaultOverrideTtlSeconds = 60;

/**
 * A group of rules of DNS Firewall: which of the questions that VPCs ask are answered, logged or blocked. Rules are changed in place, and
 * those that are no longer declared go last.
 *
 * @see Route 53 Developer Guide, DNS Firewall rule groups and rules
 * @example
 * ```ts
 * const app = new App({ name: 'network' });
 * const region = 'eu-west-1';
 * const bad = new FirewallDomainList(app, 'Bad', { region, domains: ['bad.example', '*.bad.example'] });
 * new FirewallRuleGroup(app, 'Egress', {
 *   region,
 *   rules: [{ domains: bad, priority: 100, action: 'BLOCK', response: 'NXDOMAIN' }],
 *   vpcs: [{ vpcId: 'vpc-0a', region }],
 * });
 * app.synth().resources.map(({ kind }) => kind); // => ['firewallAssociation', 'firewallDomainList', 'firewallRuleGroup']
 * ```
 */
export class FirewallRuleGroup extends DeclaredResource<'firewallRuleGroup'> implements FirewallRuleGroupRef {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: FirewallRuleGroupProps,
  ) {
    super(scope, id);
    for (const { priority, ...vpc } of props.vpcs ?? [])
      new FirewallAssociation(this, freeId(this, vpc.vpcId), { group: this, vpc, ...(priority === undefined ? {} : { priority }) });
  }

  /** A group that exists, such as one that another account shares. */
  static fromId(ruleGroupId: string, region: string): FirewallRuleGroupRef {
    return { ruleGroupId, region };
  }

  get ruleGroupId(): string {
    return this.idToken;
  }

  get region(): string {
    return this.props.region;
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'firewallRuleGroup'> {
    const { path } = this.node;
    const { region, rules, name = nameFromPath(path), tags, removalPolicy = 'destroy' } = this.props;
    return {
      kind: 'firewallRuleGroup',
      path,
      madeOf: [path, region, name],
      properties: { Region: region, Name: name, Rules: rules.map(toRule).sort((a, b) => a.Priority - b.Priority) },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }
}

function toRule({ domains, priority, action, response, queryType, trustRedirections = false, name }: FirewallRuleProps): ApiFirewallRule {
  return {
    Name: name ?? `${action}-${priority}`,
    Priority: priority,
    FirewallDomainListId: domains.domainListId,
    Action: action,
    ...toResponse(action === 'BLOCK' ? (response ?? 'NODATA') : response),
    FirewallDomainRedirectionAction: trustRedirections ? 'TRUST_REDIRECTION_DOMAIN' : 'INSPECT_REDIRECTION_DOMAIN',
    ...(queryType === undefined ? {} : { Qtype: queryType.toUpperCase() }),
  };
}

function toResponse(response: FirewallBlockResponse | undefined): Partial<ApiFirewallRule> {
  if (response === undefined) return {};
  if (typeof response === 'string') return { BlockResponse: response };
  const { cname, ttl = defaultOverrideTtlSeconds } = response;
  return { BlockResponse: 'OVERRIDE', BlockOverrideDomain: plainDomain(cname), BlockOverrideDnsType: 'CNAME', BlockOverrideTtl: ttl };
}
