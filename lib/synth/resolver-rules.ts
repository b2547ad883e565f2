import { finding, type Finding } from '../model/finding';
import { nearestNames } from '../model/nearest-names';
import { DomainName } from '../model/name/domain-name';
import { parseReferenceToken } from '../model/reference';
import { checkEndpoint } from '../model/resolver/endpoint-rules';
import { checkQueryLogConfig } from '../model/resolver/query-log-rules';
import { checkRule } from '../model/resolver/rule-rules';
import type { ResourceKindName } from '../model/resource';
import { vpcRegions } from '../model/vpc/vpc-regions';
import { checkVpcId } from '../model/vpc/vpc-rules';
import type { AppDeclaration, ResourceDeclaration } from './declarations';

/** Rules on what an app declares of Route 53 Resolver, and between them. */
export function checkResolver({ resources = [] }: AppDeclaration): Finding[] {
  const endpoints = declaredOf(resources, 'resolverEndpoint');
  const byPath = new Map(endpoints.map(({ path, properties }) => [path, properties]));
  return [
    ...endpoints.flatMap(({ path, properties }) => checkEndpoint(properties).map((found) => ({ ...found, path }))),
    ...declaredOf(resources, 'resolverRule').flatMap(({ path, properties }) => {
      const endpoint = byPath.get(parseReferenceToken(properties.ResolverEndpointId ?? '')?.reference.path ?? '');
      return checkRule(properties, endpoint).map((found) => ({ ...found, path }));
    }),
    ...declaredOf(resources, 'resolverQueryLogConfig').flatMap(({ path, properties }) =>
      checkQueryLogConfig(properties).map((found) => ({ ...found, path })),
    ),
    ...checkRegions(resources),
    ...declaredOf(resources, 'resolverRuleAssociation').flatMap(({ path, properties }) =>
      checkVpcId(properties.VPCId).map((found) => ({ ...found, path })),
    ),
    ...declaredOf(resources, 'resolverQueryLogAssociation').flatMap(({ path, properties }) =>
      checkVpcId(properties.ResourceId).map((found) => ({ ...found, path })),
    ),
    ...checkLogs(declaredOf(resources, 'resolverQueryLogAssociation')),
    ...checkOverlaps(
      declaredOf(resources, 'resolverRuleAssociation'),
      new Set(declaredOf(resources, 'resolverRule').flatMap(({ path, properties }) => (properties.RuleType === 'DELEGATE' ? [path] : []))),
    ),
  ];
}

/** What is associated is in the Region of what it is associated with. */
const placedKinds: ReadonlySet<ResourceKindName> = new Set<ResourceKindName>([
  'resolverEndpoint',
  'resolverRule',
  'resolverQueryLogConfig',
  'firewallDomainList',
  'firewallRuleGroup',
  'firewallConfig',
]);

function checkRegions(resources: readonly ResourceDeclaration[]): Finding[] {
  return resources.flatMap(({ kind, path, properties }) => {
    if (!placedKinds.has(kind) || !('Region' in properties) || vpcRegions.includes(properties.Region)) return [];
    const { Region } = properties;
    const like = nearestNames(Region, vpcRegions);
    const message = `${JSON.stringify(Region)} is no AWS Region that is known here${like.length === 0 ? '' : `, such as ${like.join(' or ')}`}.`;
    return [finding('ResolverRegionUnknown', { path, message, value: Region })];
  });
}

/** The names by which rules of the app follow NS records of private zones. */
export function delegationRecordsOf({ resources = [] }: AppDeclaration): readonly DomainName[] {
  return declaredOf(resources, 'resolverRule').flatMap(({ properties: { DelegationRecord } }) => {
    const name = DelegationRecord === undefined ? undefined : DomainName.tryParse(DelegationRecord);
    return name?.ok === true ? [name.value] : [];
  });
}

/**
 * AWS refuses a second rule of a domain in a VPC (RSLVR-00802); one that delegates may stand beside one that forwards, as in the tutorial on
 * delegation rules of the Developer Guide.
 *
 * @param delegating Construct paths of rules that delegate.
 */
function checkOverlaps(
  associations: readonly ResourceDeclaration<'resolverRuleAssociation'>[],
  delegating: ReadonlySet<string>,
): Finding[] {
  const first = new Map<string, string>();
  return associations.flatMap(({ path, properties: { Region, VPCId, DomainName, ResolverRuleId } }) => {
    const delegates = delegating.has(parseReferenceToken(ResolverRuleId)?.reference.path ?? '');
    const key = `${Region} ${VPCId} ${DomainName} ${String(delegates)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    if (other === undefined) return [];
    const message = `${VPCId} has a rule for ${DomainName} at ${other} already.`;
    return [finding('ResolverRuleOverlap', { path, message, value: DomainName })];
  });
}

function checkLogs(associations: readonly ResourceDeclaration<'resolverQueryLogAssociation'>[]): Finding[] {
  const first = new Map<string, string>();
  return associations.flatMap(({ path, properties: { Region, ResourceId, Destination } }) => {
    const key = `${Region} ${ResourceId} ${Destination}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    if (other === undefined) return [];
    return [
      finding('ResolverLogRepeated', {
        path,
        message: `${ResourceId} is logged to ${Destination} by ${other} already.`,
        value: ResourceId,
      }),
    ];
  });
}

function declaredOf<K extends ResourceKindName>(resources: readonly ResourceDeclaration[], kind: K): ResourceDeclaration<K>[] {
  return resources.filter((resource): resource is ResourceDeclaration<K> => (resource.kind as string) === kind);
}
