import type { Construct } from 'constructs';
import type { Finding } from '../../model/finding';
import type { Vpc } from '../../model/vpc/vpc';
import type { ResourceDeclaration } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import type { ResolverRuleRef } from './rule-ref';
import { vpcElsewhere } from './vpc-elsewhere';

/** Properties of the association of a rule with a VPC. */
export interface ResolverRuleAssociationProps {
  /** A rule of the app, or one that exists, such as one that another account shares. */
  readonly rule: ResolverRuleRef;
  /** A VPC of the account, in the rule's Region. */
  readonly vpc: Vpc;
}

/**
 * Has a rule hold in a VPC, which has one rule for a domain. Another rule for the same domain takes its place, with seconds between.
 *
 * @see Route 53 Resolver API Reference, AssociateResolverRule
 */
export class ResolverRuleAssociation extends DeclaredResource<'resolverRuleAssociation'> {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ResolverRuleAssociationProps,
  ) {
    super(scope, id);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'resolverRuleAssociation'> {
    const { rule, vpc } = this.props;
    return {
      kind: 'resolverRuleAssociation',
      path: this.node.path,
      madeOf: ['resolver-rule-association', vpc.region, vpc.vpcId, rule.domainName, ...(rule.delegates === true ? ['delegates'] : [])],
      properties: { Region: rule.region, ResolverRuleId: rule.ruleId, VPCId: vpc.vpcId, DomainName: rule.domainName },
      removalPolicy: 'destroy',
    };
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    const { rule, vpc } = this.props;
    return vpcElsewhere(this.node.path, vpc, rule.region, `the rule for ${rule.domainName}`);
  }
}
