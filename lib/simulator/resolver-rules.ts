import { DomainName } from '../model/name/domain-name';
import { referenceTo, referenceToken } from '../model/reference';
import type { ApiResolverRule } from '../model/resolver/api-shape';
import { targetText } from '../model/resolver/target-text';
import { resourcesOf, type Assembly } from '../synth/assembly';
import type { ResolverRule } from './world';

/**
 * The Resolver rules of an app by the VPCs that have them. Of a rule that another account shares nothing but its domain is known, so it is
 * taken to forward; rules that delegate follow NS records of private zones, which are not simulated.
 */
export function rulesFromAssembly(assembly: Assembly): ResolverRule[] {
  const byToken = new Map<string, ApiResolverRule>(
    resourcesOf(assembly, 'resolverRule').map(({ path, properties }) => [
      referenceToken(referenceTo('resolverRule', path, 'id')),
      properties,
    ]),
  );
  return resourcesOf(assembly, 'resolverRuleAssociation').flatMap(({ properties: { ResolverRuleId, VPCId, DomainName: domain } }) => {
    const rule = byToken.get(ResolverRuleId);
    if (rule?.RuleType === 'DELEGATE') return [];
    return [
      {
        domain: domain === '.' ? DomainName.root : DomainName.parse(domain),
        vpcIds: [VPCId],
        ruleType: rule?.RuleType ?? 'FORWARD',
        targets: rule === undefined ? [`the targets of ${ResolverRuleId}`] : (rule.TargetIps ?? []).map(targetText),
      },
    ];
  });
}
