import { Construct } from 'constructs';
import type { Vpc } from '../../model/vpc/vpc';
import { FirewallVpcSetting } from '../firewall/vpc-setting';
import { FirewallRuleGroup, type FirewallRuleGroupProps } from '../firewall/rule-group';
import { freeId } from '../free-id';
import { ResolverEndpoint, type ResolverEndpointProps } from './endpoint';
import { ResolverQueryLogging, type ResolverQueryLoggingProps } from './query-logging';
import { ResolverRule, type ForwardTarget } from './rule';

/** One endpoint of a hybrid network; what is left out is as for both. */
export type HybridEndpointProps = Omit<ResolverEndpointProps, 'region' | 'securityGroupIds' | 'addresses'> &
  Partial<Pick<ResolverEndpointProps, 'securityGroupIds' | 'addresses'>>;

/** DNS Firewall for the VPCs of a hybrid network; what is left out is as for the endpoints. */
export interface HybridFirewallProps extends Omit<FirewallRuleGroupProps, 'region' | 'vpcs'> {
  /** 100 to 9900; groups of smaller ones come first in each VPC. @default 101 */
  readonly priority?: number;
  /** Whether questions are answered while DNS Firewall itself does not answer. @default - it stays as it is in each VPC */
  readonly failOpen?: boolean;
}

/** Properties of DNS between VPCs and networks outside. */
export interface HybridDnsProps extends Pick<
  ResolverEndpointProps,
  'region' | 'addresses' | 'securityGroupIds' | 'tags' | 'removalPolicy'
> {
  /** The VPCs of the Region that ask for names outside. */
  readonly vpcs: readonly Vpc[];
  /** The name servers outside by the domains that they know: `{ 'corp.example': ['10.0.0.53', '10.0.1.53'] }`. */
  readonly forward: Readonly<Record<string, readonly (ForwardTarget | string)[]>>;
  /** Domains below those that VPCs answer themselves, from private zones. @default - none */
  readonly keep?: readonly string[];
  /** The inbound endpoint, or `false` for none. @default - as for both */
  readonly inbound?: HybridEndpointProps | false;
  /** The outbound endpoint. @default - as for both */
  readonly outbound?: HybridEndpointProps;
  /** Where it is logged what the VPCs ask; see {@link ResolverQueryLogging}. @default - it is not logged */
  readonly queryLogging?: Omit<ResolverQueryLoggingProps, 'region' | 'vpcs'>;
  /** Which questions of the VPCs are answered, logged or blocked; see {@link FirewallRuleGroup}. @default - no group of the app is at work */
  readonly firewall?: HybridFirewallProps;
}

/**
 * DNS between VPCs and networks outside, both ways: an inbound endpoint that they ask for names of the VPC, and an outbound one with a
 * rule for each of their domains. What the VPCs ask may be logged, and looked up in groups of DNS Firewall.
 *
 * @see Route 53 Developer Guide, Resolving DNS queries between VPCs and your network
 * @example
 * ```ts
 * const app = new App({ name: 'network' });
 * new HybridDns(app, 'Hybrid', {
 *   region: 'eu-west-1',
 *   addresses: ['subnet-0a', 'subnet-0b'],
 *   securityGroupIds: ['sg-0a'],
 *   vpcs: [{ vpcId: 'vpc-0a', region: 'eu-west-1' }],
 *   forward: { 'corp.example': ['10.0.0.53', '10.0.1.53'] },
 * });
 * app.synth().resources.map(({ path }) => path.slice(7)); // => ['Inbound', 'Outbound', 'corp.example', 'corp.example/vpc-0a']
 * ```
 */
export class HybridDns extends Construct {
  /** Absent where none was wanted. */
  readonly inbound?: ResolverEndpoint;
  readonly outbound: ResolverEndpoint;
  /** Absent where nothing is logged. */
  readonly queryLogging?: ResolverQueryLogging;
  /** Absent where there is none. */
  readonly firewall?: FirewallRuleGroup;
  /** By domain as it was given. */
  readonly rules: ReadonlyMap<string, ResolverRule>;

  constructor(scope: Construct, id: string, props: HybridDnsProps) {
    super(scope, id);
    const { region, addresses, securityGroupIds, vpcs, forward, keep = [], inbound = {}, outbound = {} } = props;
    const shared = {
      ...(props.tags === undefined ? {} : { tags: props.tags }),
      ...(props.removalPolicy === undefined ? {} : { removalPolicy: props.removalPolicy }),
    };
    const common = { region, addresses, securityGroupIds, ...shared };
    if (inbound !== false) this.inbound = ResolverEndpoint.inbound(this, 'Inbound', { ...common, ...inbound });
    this.outbound = ResolverEndpoint.outbound(this, 'Outbound', { ...common, ...outbound });
    const forwards = Object.entries(forward).map(([domainName, targets]) => {
      const rule = ResolverRule.forward(this, domainName, { ...shared, domainName, targets, endpoint: this.outbound, vpcs });
      return [domainName, rule] as const;
    });
    const kept = keep.map(
      (domainName) => [domainName, ResolverRule.system(this, freeId(this, domainName), { ...shared, domainName, region, vpcs })] as const,
    );
    this.rules = new Map([...forwards, ...kept]);
    if (props.queryLogging !== undefined)
      this.queryLogging = new ResolverQueryLogging(this, 'QueryLogging', { ...shared, ...props.queryLogging, region, vpcs });
    if (props.firewall !== undefined) {
      const { priority, failOpen, ...group } = props.firewall;
      const placed = vpcs.map((vpc) => ({ ...vpc, ...(priority === undefined ? {} : { priority }) }));
      this.firewall = new FirewallRuleGroup(this, 'Firewall', { ...shared, ...group, region, vpcs: placed });
      if (failOpen !== undefined)
        for (const vpc of vpcs) new FirewallVpcSetting(this, freeId(this, `FailOpen-${vpc.vpcId}`), { vpc, failOpen });
    }
  }
}
