import { DomainName } from '../../model/name/domain-name';
import type { ApiResolverRule, ApiResolverRuleAssociation } from '../../model/resolver/api-shape';
import { targetText } from '../../model/resolver/target-text';
import { resourcesOf, type Assembly } from '../../synth/assembly';
import { resourceKey } from '../resource-key';
import type { ResolverRule } from './resolver-rule';

/** The Resolver rules of an app by the VPCs that have them. */
export function rulesFromAssembly(assembly: Assembly): ResolverRule[] {
  return rulesInVpcs(
    new Map(resourcesOf(assembly, 'resolverRule').map(({ path, properties }) => [path, properties])),
    resourcesOf(assembly, 'resolverRuleAssociation').map(({ properties }) => properties),
  );
}

/**
 * Rules by the VPCs that they are associated with. Of a rule that is not among them, such as one that another account shares, nothing but
 * its domain is known; an association that does not even say that is left out.
 *
 * @param rules By key.
 * @param keyOf The key for an id or reference.
 */
export function rulesInVpcs(
  rules: ReadonlyMap<string, ApiResolverRule>,
  associations: readonly ApiResolverRuleAssociation[],
  keyOf: (id: string) => string = resourceKey,
): ResolverRule[] {
  return associations.flatMap(({ ResolverRuleId, VPCId, DomainName: associated }): ResolverRule[] => {
    const rule = rules.get(keyOf(ResolverRuleId));
    const text = rule?.DomainName ?? rule?.DelegationRecord ?? associated;
    const domain = text === '.' ? { ok: true as const, value: DomainName.root } : DomainName.tryParse(text);
    if (text === '' || !domain.ok) return [];
    return [
      {
        domain: domain.value,
        vpcIds: [VPCId],
        ruleType: rule?.RuleType ?? 'UNKNOWN',
        targets: (rule?.TargetIps ?? []).map(targetText),
        rule: keyOf(ResolverRuleId),
        ...(rule?.ResolverEndpointId === undefined ? {} : { endpoint: keyOf(rule.ResolverEndpointId) }),
      },
    ];
  });
}
