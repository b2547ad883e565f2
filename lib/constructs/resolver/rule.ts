import type { Construct } from 'constructs';
import { canonicalIpv6 } from '../../model/rdata/aaaa';
import type { ApiResolverProtocol, ApiResolverRule, ApiResolverTarget } from '../../model/resolver/api-shape';
import type { Vpc } from '../../model/vpc/vpc';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { freeId } from '../free-id';
import type { ResolverEndpointRef } from './endpoint';
import { plainDomain } from '../../model/name/plain-domain';
import { nameFromPath } from './names';
import { ResolverRuleAssociation } from './rule-association';
import type { ResolverRuleRef } from './rule-ref';

/** A name server that questions are forwarded to. */
export interface ForwardTarget {
  /** IPv4 or IPv6 address; one rule has one sort of them. */
  readonly ip: string;
  /** @default 53 */
  readonly port?: number;
  /** How it is asked, which the endpoint has to be able to. @default 'Do53' */
  readonly protocol?: ApiResolverProtocol;
  /** The name in the server's certificate, for DoH. @default - none */
  readonly serverName?: string;
}

/** What every rule may be given. */
export interface ResolverRuleOptions {
  /** VPCs of the account in which it holds. @default - none; see {@link ResolverRuleAssociation} */
  readonly vpcs?: readonly Vpc[];
  /** 1 to 64 letters, digits, blanks, `_` and `-`. @default - from the construct path */
  readonly name?: string;
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/** Properties of a rule that forwards. */
export interface ForwardRuleProps extends ResolverRuleOptions {
  /** Names at and below it are forwarded; `.` is every name. A rule of a longer name, or a private zone of a longer name, wins. */
  readonly domainName: string;
  /** An outbound endpoint. */
  readonly endpoint: ResolverEndpointRef;
  /** At most six name servers. */
  readonly targets: readonly (ForwardTarget | string)[];
}

/** Properties of a rule that takes a domain back from a forwarding rule. */
export interface SystemRuleProps extends ResolverRuleOptions {
  readonly domainName: string;
  readonly region: string;
}

/** Properties of a rule by which delegations are followed. */
export interface DelegateRuleProps extends ResolverRuleOptions {
  /** Name servers of this name or below it, as NS records of private zones name them, are asked through the endpoint. */
  readonly delegationRecord: string;
  /** An outbound endpoint. */
  readonly endpoint: ResolverEndpointRef;
}

/**
 * A Resolver rule: what the resolver of a VPC does with questions for a domain.
 *
 * A rule can be shared with other accounts by AWS RAM, which apex53 does not call; they associate it by {@link ResolverRule.fromId}.
 *
 * @see Route 53 Developer Guide, How Route 53 Resolver determines whether the domain name in a query matches any rules
 * @example
 * ```ts
 * const app = new App({ name: 'network' });
 * const endpoint = ResolverEndpoint.fromId('rslvr-out-0a', 'eu-west-1');
 * const vpcs = [{ vpcId: 'vpc-0a', region: 'eu-west-1' }];
 * ResolverRule.forward(app, 'Corp', { domainName: 'corp.example', endpoint, targets: ['10.0.0.53', '10.0.1.53'], vpcs });
 * ResolverRule.system(app, 'Aws', { domainName: 'aws.corp.example', region: 'eu-west-1', vpcs });
 * app.synth().resources.length; // => 4
 * ```
 */
export class ResolverRule extends DeclaredResource<'resolverRule'> implements ResolverRuleRef {
  private constructor(
    scope: Construct,
    id: string,
    private readonly options: ResolverRuleOptions,
    private readonly rule: Omit<ApiResolverRule, 'Name'>,
  ) {
    super(scope, id);
    for (const vpc of options.vpcs ?? []) new ResolverRuleAssociation(this, freeId(this, vpc.vpcId), { rule: this, vpc });
  }

  /** Sends questions to name servers outside, through an endpoint. */
  static forward(scope: Construct, id: string, props: ForwardRuleProps): ResolverRule {
    return new ResolverRule(scope, id, props, {
      Region: props.endpoint.region,
      RuleType: 'FORWARD',
      DomainName: plainDomain(props.domainName),
      TargetIps: props.targets.map(toTarget),
      ResolverEndpointId: props.endpoint.endpointId,
    });
  }

  /** Has the VPC's resolver answer a part of a domain that is forwarded. */
  static system(scope: Construct, id: string, props: SystemRuleProps): ResolverRule {
    return new ResolverRule(scope, id, props, {
      Region: props.region,
      RuleType: 'SYSTEM',
      DomainName: plainDomain(props.domainName),
    });
  }

  /** Follows NS records of private zones to a name server outside, through an endpoint. */
  static delegate(scope: Construct, id: string, props: DelegateRuleProps): ResolverRule {
    return new ResolverRule(scope, id, props, {
      Region: props.endpoint.region,
      RuleType: 'DELEGATE',
      DelegationRecord: plainDomain(props.delegationRecord),
      ResolverEndpointId: props.endpoint.endpointId,
    });
  }

  /** A rule that exists, such as one that another account shares. */
  static fromId(ruleId: string, of: { readonly domainName: string; readonly region: string }): ResolverRuleRef {
    return { ruleId, domainName: plainDomain(of.domainName), region: of.region };
  }

  get ruleId(): string {
    return this.idToken;
  }

  get domainName(): string {
    return this.rule.DomainName ?? this.rule.DelegationRecord ?? '';
  }

  get region(): string {
    return this.rule.Region;
  }

  get delegates(): boolean {
    return this.rule.RuleType === 'DELEGATE';
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'resolverRule'> {
    const { name, tags, removalPolicy = 'destroy' } = this.options;
    const { path } = this.node;
    return {
      kind: 'resolverRule',
      path,
      madeOf: [path, this.rule.Region, this.rule.RuleType, this.domainName],
      properties: { Name: name ?? nameFromPath(path), ...this.rule },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }
}

function toTarget(target: ForwardTarget | string): ApiResolverTarget {
  const given: ForwardTarget = typeof target === 'string' ? { ip: target } : target;
  const { ip, port = 53, protocol = 'Do53', serverName } = given;
  const ipv6 = canonicalIpv6(ip);
  return {
    ...(ipv6 === undefined ? { Ip: ip } : { Ipv6: ipv6 }),
    Port: port,
    Protocol: protocol,
    ...(serverName === undefined ? {} : { ServerNameIndication: serverName }),
  };
}
