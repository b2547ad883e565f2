import { DomainName } from '../model/name/domain-name';
import { hostedZoneId, parseReferenceToken, referenceToken } from '../model/reference';
import type { Result } from '../model/result';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { policyRecordSets } from '../model/traffic-policy/alias-tree';
import type { TrafficPolicyInstanceProperties } from '../model/traffic-policy/api-shape';
import { isSoundPolicy } from '../model/traffic-policy/check-document';
import { readPolicyDocument } from '../model/traffic-policy/from-api';
import type { ApiPolicyDocument } from '../model/traffic-policy/to-api';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from './assembly';
import { endpointTarget } from './policy-endpoints';

/**
 * The record sets that the app's traffic policy instances in a zone answer with: those that Route 53 hides. Instances of policies that the
 * app does not declare have none, since nothing says what they answer.
 */
export function instanceRecordSets(assembly: Assembly, zone: AssemblyHostedZone): ResourceRecordSet[] {
  const id = zone.source.kind === 'imported' ? zone.source.hostedZoneId : referenceToken(hostedZoneId(zone.path));
  const documents = new Map(resourcesOf(assembly, 'trafficPolicy').map(({ path, properties }) => [path, properties.Document]));
  return resourcesOf(assembly, 'trafficPolicyInstance')
    .filter(({ properties }) => properties.HostedZoneId === id)
    .flatMap(({ properties }, i) => {
      const path = parseReferenceToken(properties.TrafficPolicyId)?.reference.path;
      const document = path === undefined ? undefined : documents.get(path);
      const sets = document === undefined ? undefined : treeOf(document, properties, `${i + 1}._policy.${zone.name}`);
      return sets?.ok === true ? sets.value : [];
    });
}

/** The record sets of one instance; undefined where nothing can be told of what it answers. */
function treeOf(
  document: ApiPolicyDocument,
  { Name, TTL }: TrafficPolicyInstanceProperties,
  treeName: string,
): Result<readonly ResourceRecordSet[]> | undefined {
  const read = readPolicyDocument(document);
  const tree = DomainName.tryParse(treeName);
  if (!read.ok || !tree.ok || !isSoundPolicy(read.value)) return undefined;
  return policyRecordSets(read.value, { name: DomainName.parse(Name), tree: tree.value, ttlSeconds: TTL, resource: endpointTarget });
}
