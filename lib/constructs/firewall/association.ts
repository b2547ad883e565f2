import type { Construct } from 'constructs';
import type { Finding } from '../../model/finding';
import type { Vpc } from '../../model/vpc/vpc';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { nameFromPath } from '../resolver/names';
import { vpcElsewhere } from '../resolver/vpc-elsewhere';

/** Groups of AWS's own services come before and after these. */
const defaultPriority = 101;

/** Properties of a group's association with a VPC. */
export interface FirewallAssociationProps {
  /** A group of the app, or one that exists, such as one that another account shares. */
  readonly group: { readonly ruleGroupId: string; readonly region: string };
  /** A VPC of the account, in the group's Region. */
  readonly vpc: Vpc;
  /** 100 to 9900; groups of smaller ones come first. @default 101 */
  readonly priority?: number;
  /** Whether DNS Firewall refuses to end the association; the app ends it all the same, once it is no longer declared. @default false */
  readonly mutationProtection?: boolean;
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Has a group of DNS Firewall rules at work in a VPC. Another group takes its place, with seconds between.
 *
 * @see Route 53 Resolver API Reference, AssociateFirewallRuleGroup
 */
export class FirewallAssociation extends DeclaredResource<'firewallAssociation'> {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: FirewallAssociationProps,
  ) {
    super(scope, id);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'firewallAssociation'> {
    const { group, vpc, priority = defaultPriority, mutationProtection = false, tags, removalPolicy = 'destroy' } = this.props;
    const { path } = this.node;
    return {
      kind: 'firewallAssociation',
      path,
      madeOf: [path, vpc.region, vpc.vpcId],
      properties: {
        Region: vpc.region,
        FirewallRuleGroupId: group.ruleGroupId,
        VpcId: vpc.vpcId,
        Name: nameFromPath(path),
        Priority: priority,
        MutationProtection: mutationProtection ? 'ENABLED' : 'DISABLED',
      },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    const { group, vpc } = this.props;
    return vpcElsewhere(this.node.path, vpc, group.region, 'the group of DNS Firewall rules');
  }
}
