import { parseReferenceToken } from '../model/reference';
import type { TrafficPolicyInstanceProperties } from '../model/traffic-policy/api-shape';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import type { ApiPolicyDocument } from '../model/traffic-policy/to-api';
import type { LiveState } from '../plan/live-state';
import type { Plan } from '../plan/plan';
import { stepsOf } from '../plan/resource-step';
import { liveOf } from '../resources/live-resource';
import { resourceKey } from '../simulator';

/** Documents of traffic policies by id and version; see {@link policyVersionKey}. */
export type KnownDocuments = Readonly<Record<string, ApiPolicyDocument>>;

/** A traffic policy instance, and what it answers by. */
export interface InstanceOfPolicy {
  readonly instance: TrafficPolicyInstanceProperties;
  /** Undefined where it is not known. */
  readonly document: ApiPolicyDocument | undefined;
}

/** The traffic policy instances before and after a plan, by the id of their zone, or the construct path of one that does not exist yet. */
export interface InstanceEditions {
  readonly before: ReadonlyMap<string, readonly InstanceOfPolicy[]>;
  readonly after: ReadonlyMap<string, readonly InstanceOfPolicy[]>;
}

/** The instances of the app's zones as they are and as the plan makes them; `others` are documents that are not read with the app's own. */
export function instancesOf(plan: Plan, live: LiveState, others: KnownDocuments = {}): InstanceEditions {
  const { before, after } = instancesAround(plan, live);
  const known = new Map([...Object.entries(others), ...documentsRead(live)]);
  const declared = declaredDocuments(plan);
  const edition = (instances: Iterable<TrafficPolicyInstanceProperties>, byPath: ReadonlyMap<string, ApiPolicyDocument>) => {
    const zones = new Map<string, InstanceOfPolicy[]>();
    for (const instance of instances) {
      const path = parseReferenceToken(instance.TrafficPolicyVersion)?.reference.path;
      const document = path === undefined ? known.get(policyVersionKey(versionOf(instance))) : byPath.get(path);
      const zone = resourceKey(instance.HostedZoneId);
      zones.set(zone, [...(zones.get(zone) ?? []), { instance, document }]);
    }
    return zones;
  };
  return { before: edition(before, declared.before), after: edition(after, declared.after) };
}

/** The versions that instances use before or after a plan and whose documents are not read with the app's own policies. */
export function versionsUsed(plan: Plan, live: LiveState): PolicyVersion[] {
  const { before, after } = instancesAround(plan, live);
  const read = documentsRead(live);
  return [...before, ...after]
    .filter(({ TrafficPolicyVersion }) => parseReferenceToken(TrafficPolicyVersion) === undefined)
    .map(versionOf)
    .filter((version) => !read.has(policyVersionKey(version)));
}

function versionOf({ TrafficPolicyId: policyId, TrafficPolicyVersion }: TrafficPolicyInstanceProperties): PolicyVersion {
  return { policyId, version: Number(TrafficPolicyVersion) };
}

function instancesAround(plan: Plan, live: LiveState): Record<'before' | 'after', readonly TrafficPolicyInstanceProperties[]> {
  const before = new Map(liveOf(live.resources, 'trafficPolicyInstance').map(({ id, properties }) => [id, properties]));
  const after = new Map(before);
  for (const step of stepsOf(plan.resources, 'trafficPolicyInstance')) {
    if (step.action === 'delete' || step.action === 'replace') after.delete(step.id);
    if (step.action !== 'delete') after.set(step.action === 'update' ? step.id : step.path, step.after);
  }
  return { before: [...before.values()], after: [...after.values()] };
}

/** The latest versions of the app's policies. */
function documentsRead({ resources }: LiveState): ReadonlyMap<string, ApiPolicyDocument> {
  return new Map(
    liveOf(resources, 'trafficPolicy').flatMap(({ id, properties, attributes }): [string, ApiPolicyDocument][] =>
      attributes.version === undefined
        ? []
        : [[policyVersionKey({ policyId: id, version: Number(attributes.version) }), properties.Document]],
    ),
  );
}

/** What references to versions stand for, by construct path: those that the plan makes, and in a plan that is turned round those it leaves. */
function declaredDocuments(plan: Plan): Record<'before' | 'after', ReadonlyMap<string, ApiPolicyDocument>> {
  const steps = stepsOf(plan.resources, 'trafficPolicy');
  return {
    before: new Map(
      steps.flatMap((step) => (step.action === 'create' ? [] : [['path' in step ? step.path : step.id, step.before.Document] as const])),
    ),
    after: new Map(steps.flatMap((step) => (step.action === 'delete' ? [] : [[step.path, step.after.Document] as const]))),
  };
}
