import type { TrafficPolicyInstanceDescription } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import type { TrafficPolicyInstanceProperties } from '../../model/traffic-policy/api-shape';
import { namePrefix } from '../../synth/caller-reference';
import { scopeTag } from '../../synth/scope-tag';
import type { LiveResource } from '../live-resource';
import type { PropertyChange } from '../property-change';
import type { ResourceKind } from '../resource-kind';
import { allInstances, allPolicies } from '../traffic-policy-inventory';
import { settled, waitUntilSettled } from '../service-call';
import { isTaggedOwn } from '../tagged-own';

/**
 * Traffic policy instances: found by zone, name and type, of which there is one. They have neither names nor tags, so those of a policy
 * that the app named are the app's.
 *
 * @see Route 53 API Reference, CreateTrafficPolicyInstance
 */
export const trafficPolicyInstance: ResourceKind<'trafficPolicyInstance'> = {
  kind: 'trafficPolicyInstance',
  noun: { one: 'traffic policy instance', many: 'traffic policy instances' },
  identifiedBy: 'name',
  remembered: { as: 'trafficPolicy', lookedFor: 'unless-none' },

  identityOf: ({ properties }) => instanceKey(properties),
  isOwn: isTaggedOwn,

  compare(declared, live) {
    const changes: PropertyChange[] = (['TTL', 'TrafficPolicyId', 'TrafficPolicyVersion'] as const)
      .filter((member) => declared[member] !== live[member])
      .map((member) => ({ member, before: live[member], after: declared[member] }));
    // What is under way is waited for, and what failed is tried again.
    if (live.State !== undefined) changes.push({ member: 'State', before: live.State, after: 'Applied' });
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read({ route53 }, { app, declared, zones }) {
    const mayHaveOwn = [...zones.values()].some(({ managedByTrafficPolicies, unread = 0 }) => managedByTrafficPolicies.length + unread > 0);
    if (declared.length === 0 && !mayHaveOwn) return [];
    const instances = await allInstances(route53);
    const ofZones = new Set(Array.from(zones.values(), ({ hostedZoneId }) => hostedZoneId));
    const found = instances.filter(({ hostedZoneId }) => ofZones.has(hostedZoneId));
    if (found.length === 0) return [];
    const names = new Map((await allPolicies(route53)).map(({ id, name }) => [id, name]));
    return found.map((instance) => {
      const scope = app.scopes.find((one) => names.get(instance.policyId)?.startsWith(namePrefix(one)) === true);
      return toLive(instance, scope);
    });
  },

  async create(ports, { path, properties }) {
    const { route53 } = ports;
    const { HostedZoneId: hostedZoneId, Name: name, TTL: ttl, TrafficPolicyId: policyId } = properties;
    const policyVersion = Number(properties.TrafficPolicyVersion);
    const created = await route53.createTrafficPolicyInstance({ hostedZoneId, name, ttl, policyId, policyVersion });
    if (created !== undefined) return { id: created, attributes: { id: created } };
    const existing = (await allInstances(route53)).find((instance) => keyOf(instance) === instanceKey(properties));
    if (existing === undefined)
      throw new Apex53Error('ConcurrentChange', `The traffic policy instance of ${path} was there a moment ago and is gone.`);
    return trafficPolicyInstance.update(ports, { path, id: existing.id, before: propertiesOf(existing), after: properties });
  },

  async update({ route53 }, { id, before, after }) {
    const isSame =
      before.TTL === after.TTL &&
      before.TrafficPolicyId === after.TrafficPolicyId &&
      before.TrafficPolicyVersion === after.TrafficPolicyVersion;
    if (!isSame || before.State === 'Failed')
      await route53.updateTrafficPolicyInstance({
        id,
        ttl: after.TTL,
        policyId: after.TrafficPolicyId,
        policyVersion: Number(after.TrafficPolicyVersion),
      });
    return { id, attributes: { id } };
  },

  delete: ({ route53 }, { id }) => route53.deleteTrafficPolicyInstance(id),

  waitUntilUsable: ({ route53 }, { id }, patience) =>
    waitUntilSettled(
      `The traffic policy instance ${id}`,
      async () => {
        const instance = await route53.getTrafficPolicyInstance(id);
        if (instance === undefined)
          throw new Apex53Error('ConcurrentChange', `Somebody deleted the traffic policy instance ${id} in between.`);
        if (instance.state === 'Failed')
          throw new Apex53Error(
            'TrafficPolicyFailed',
            `Route 53 could not apply the traffic policy to ${instance.name} ${instance.type}: ${instance.message === '' ? 'it does not say why' : instance.message}`,
            { details: { id, name: instance.name, type: instance.type } },
          );
        return instance.state === 'Applied' ? settled : { settled: false, status: instance.state };
      },
      patience,
    ),
};

/** One text for zone, name and type. */
function instanceKey({ HostedZoneId, Name, TrafficPolicyType }: TrafficPolicyInstanceProperties): string {
  return `${HostedZoneId} ${Name} ${TrafficPolicyType}`;
}

function keyOf(instance: TrafficPolicyInstanceDescription): string {
  return instanceKey(propertiesOf(instance));
}

function propertiesOf(instance: TrafficPolicyInstanceDescription): TrafficPolicyInstanceProperties {
  return {
    HostedZoneId: instance.hostedZoneId,
    Name: instance.name,
    TTL: instance.ttl,
    TrafficPolicyId: instance.policyId,
    TrafficPolicyVersion: String(instance.policyVersion),
    TrafficPolicyType: instance.type,
    ...(instance.state === 'Applied' ? {} : { State: instance.state }),
  };
}

function toLive(instance: TrafficPolicyInstanceDescription, scope: string | undefined): LiveResource<'trafficPolicyInstance'> {
  const { id } = instance;
  return {
    kind: 'trafficPolicyInstance',
    id,
    identity: keyOf(instance),
    properties: propertiesOf(instance),
    attributes: { id },
    ...(scope === undefined ? {} : { tags: { [scopeTag]: scope } }),
  };
}
