import { DomainName } from '../../model/name/domain-name';
import { referenceTo, referenceToken } from '../../model/reference';
import type { ApiResolverRule, ApiResolverRuleAssociation } from '../../model/resolver/api-shape';
import { targetText } from '../../model/resolver/target-text';
import { resourcesOf, type Assembly } from '../../synth/assembly';
import { resourceKey } from '../resource-key';
import type { ResolverRule } from './resolver-rule';

/** The Resolver rules of an app by the VPCs that have them. */
export function rulesFromAssembly(assembly: Assembly): ResolverRule[] {
  const rules = resourcesOf(assembly, 'resolverRule').map(
    ({ path, properties }) => [referenceToken(referenceTo('resolverRule', path, 'id')), properties] as const,
  );
  return rulesInVpcs(
    new Map(rules),
    resourcesOf(assembly, 'resolverRuleAssociation').map(({ properties }) => properties),
  );
}

/**
 * Rules by the VPCs that they are associated with. Of a rule that is not among them, such as one that another account shares, nothing but
 * its domain is known.
 *
 * @param rules By what associations call them.
 */
export function rulesInVpcs(
  rules: ReadonlyMap<string, ApiResolverRule>,
  associations: readonly ApiResolverRuleAssociation[],
): ResolverRule[] {
  return associations.map(({ ResolverRuleId, VPCId, DomainName: associated }) => {
    const rule = rules.get(ResolverRuleId);
    const domain = rule?.DomainName ?? rule?.DelegationRecord ?? associated;
    return {
      domain: domain === '.' ? DomainName.root : DomainName.parse(domain),
      vpcIds: [VPCId],
      ruleType: rule?.RuleType ?? 'UNKNOWN',
      targets: (rule?.TargetIps ?? []).map(targetText),
      rule: resourceKey(ResolverRuleId),
      ...(rule?.ResolverEndpointId === undefined ? {} : { endpoint: resourceKey(rule.ResolverEndpointId) }),
    };
  });
}
