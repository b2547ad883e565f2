import { DomainName } from '../model/name/domain-name';
import { hostedZoneId, parseReferenceToken, referenceToken } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { policyRecordSets } from '../model/traffic-policy/alias-tree';
import type { TrafficPolicyInstanceProperties } from '../model/traffic-policy/api-shape';
import { isSoundPolicy } from '../model/traffic-policy/check-document';
import { readPolicyDocument } from '../model/traffic-policy/from-api';
import type { ApiPolicyDocument } from '../model/traffic-policy/to-api';
import { resourcesOf, type Assembly, type AssemblyHostedZone } from './assembly';
import { endpointTarget } from './policy-endpoints';

/** A traffic policy instance, and the document of the version that it uses. */
export interface PolicyAtWork {
  readonly instance: Pick<TrafficPolicyInstanceProperties, 'Name' | 'TTL'>;
  readonly document: ApiPolicyDocument;
}

/**
 * The record sets that the app's traffic policy instances in a zone answer with: those that Route 53 hides. Instances of policies that the
 * app does not declare have none, since nothing says what they answer.
 */
export function instanceRecordSets(assembly: Assembly, zone: AssemblyHostedZone): ResourceRecordSet[] {
  const id = zone.source.kind === 'imported' ? zone.source.hostedZoneId : referenceToken(hostedZoneId(zone.path));
  const documents = new Map(resourcesOf(assembly, 'trafficPolicy').map(({ path, properties }) => [path, properties.Document]));
  return resourcesOf(assembly, 'trafficPolicyInstance')
    .filter(({ properties }) => properties.HostedZoneId === id)
    .flatMap(({ properties: instance }, i) => {
      const path = parseReferenceToken(instance.TrafficPolicyId)?.reference.path;
      const document = path === undefined ? undefined : documents.get(path);
      return (document === undefined ? undefined : recordSetsOfPolicy({ instance, document }, zone.name, i + 1)) ?? [];
    });
}

/**
 * The record sets that an instance in a zone answers with: those under its own name, and those behind them in a tree with this number;
 * undefined where the document cannot be made record sets of.
 */
export function recordSetsOfPolicy(
  { instance: { Name, TTL }, document }: PolicyAtWork,
  zoneName: string,
  number: number,
): readonly ResourceRecordSet[] | undefined {
  const read = readPolicyDocument(document);
  const [name, tree] = [DomainName.tryParse(Name), DomainName.tryParse(`${number}._policy.${zoneName}`)];
  if (!read.ok || !name.ok || !tree.ok || !isSoundPolicy(read.value)) return undefined;
  const made = policyRecordSets(read.value, { name: name.value, tree: tree.value, ttlSeconds: TTL, resource: endpointTarget });
  return made.ok ? made.value : undefined;
}
