import { listAllHealthChecks } from '../../aws/list-all';
import type { HealthCheckDescription, Route53Port } from '../../aws/route53-port';
import { addTags, readTags } from '../../aws/tags';
import type { ApiHealthCheckConfig } from '../../model/health-check/api-shape';
import { healthCheckChanges } from '../../model/health-check/changes';
import { immutablePart } from '../../model/health-check/config';
import { healthCheckFromApi } from '../../model/health-check/from-api';
import { healthCheckReferencePrefix, identitiesOf } from '../../synth/caller-reference';
import type { Tags } from '../../synth/declarations';
import type { LiveResource } from '../live-resource';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { ifAllowed } from '../if-allowed';
import { withFreeCallerReference } from '../with-free-caller-reference';

/**
 * Health checks: found by caller reference, of which the members that UpdateHealthCheck cannot change are part.
 *
 * @see Route 53 API Reference, CreateHealthCheck and UpdateHealthCheck
 */
export const healthCheck: ResourceKind<'healthCheck'> = {
  kind: 'healthCheck',
  noun: { one: 'health check', many: 'health checks' },
  identifiedBy: 'callerReference',
  remembered: { as: 'healthCheck', lookedFor: 'unless-none' },

  isOwn: ({ identity }, { scopes }) => scopes.some((scope) => identity.startsWith(healthCheckReferencePrefix(scope))),

  compare(declared, live) {
    const wanted = healthCheckFromApi(declared);
    const existing = healthCheckFromApi(live);
    if (wanted === undefined || existing === undefined)
      return { outcome: 'replace', reason: `its type is ${live.Type}, which this version of apex53 does not know` };
    if (JSON.stringify(immutablePart(wanted)) !== JSON.stringify(immutablePart(existing)))
      return { outcome: 'replace', reason: 'a health check keeps its type, request interval, latency measurement and form of endpoint' };
    const { set, reset } = healthCheckChanges(wanted, existing);
    const before = (member: string) => live[member as keyof ApiHealthCheckConfig];
    const changes = [
      ...Object.entries(set).map(([member, after]) => ({ member, before: before(member), after })),
      ...reset.map((member) => ({ member, before: before(member) })),
    ];
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read({ route53 }, { app, declared }) {
    const byIdentity = new Map(declared.map((resource) => [resource.identity, resource]));
    const declaredFor = (live: LiveResource<'healthCheck'>) => identitiesOf(live.identity).map((identity) => byIdentity.get(identity));
    const all = await listAllHealthChecks(route53);
    const own = all
      .map(toLive)
      .filter((live) => declaredFor(live).some((resource) => resource !== undefined) || healthCheck.isOwn(live, app));
    const isTagged = (live: LiveResource<'healthCheck'>) =>
      declaredFor(live).some((resource) => Object.keys(resource?.tags ?? {}).length > 0);
    const tags = new Map(await tagsOf(route53, own.filter(isTagged)));
    // Those of what goes come back with it in a rollback.
    const going = own.filter((live) => declaredFor(live).every((resource) => resource === undefined));
    for (const [id, found] of (await ifAllowed(tagsOf(route53, going))) ?? []) tags.set(id, found);
    return own.map((live) => {
      const found = tags.get(live.id);
      return found === undefined ? live : { ...live, tags: found };
    });
  },

  create({ route53 }, { path, identity, properties }) {
    const config = inOneOrder(properties);
    return withFreeCallerReference(path, identity, async (callerReference) => {
      const created = await route53.createHealthCheck({ callerReference, config });
      return created === undefined ? undefined : written(created.id);
    });
  },

  async update({ route53 }, { id, version = 1, before, after }) {
    const wanted = healthCheckFromApi(after);
    const existing = healthCheckFromApi(before);
    if (wanted !== undefined && existing !== undefined)
      await route53.updateHealthCheck({ id, version, ...healthCheckChanges(wanted, existing) });
    return written(id);
  },

  delete: ({ route53 }, { id }) => route53.deleteHealthCheck(id),

  addTags: ({ route53 }, id, tags) => addTags(route53, 'healthcheck', id, tags),
};

function tagsOf(route53: Route53Port, checks: readonly LiveResource<'healthCheck'>[]): Promise<ReadonlyMap<string, Tags>> {
  return readTags(
    route53,
    'healthcheck',
    checks.map(({ id }) => id),
  );
}

function toLive({ id, callerReference, version, config }: HealthCheckDescription): LiveResource<'healthCheck'> {
  return { kind: 'healthCheck', id, identity: callerReference, version, properties: config, attributes: { id } };
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}

/** The same caller reference is answered with the same check only for the same bytes. */
function inOneOrder({ ChildHealthChecks: children, ...config }: ApiHealthCheckConfig): ApiHealthCheckConfig {
  return children === undefined ? config : { ...config, ChildHealthChecks: [...children].sort() };
}
