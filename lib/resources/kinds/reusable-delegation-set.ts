import { listAll } from '../../aws/list-all';
import type { DelegationSetDescription } from '../../aws/delegation-set-port';
import type { Route53Port } from '../../aws/route53-port';
import { generationOf } from '../../synth/caller-reference';
import type { LiveResource } from '../live-resource';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { isMadeBy } from '../made-by';
import { withFreeCallerReference } from '../with-free-caller-reference';

/**
 * Reusable delegation sets: found by caller reference. Nothing of one can be changed. One that is no longer declared stays while a zone
 * has it, since zones keep the servers that they were created with.
 *
 * @see Route 53 API Reference, CreateReusableDelegationSet
 */
export const reusableDelegationSet: ResourceKind<'reusableDelegationSet'> = {
  kind: 'reusableDelegationSet',
  noun: { one: 'reusable delegation set', many: 'reusable delegation sets' },
  identifiedBy: 'callerReference',
  remembered: { as: 'delegationSet', lookedFor: 'unless-none' },
  outlivesZones: true,

  isOwn: ({ identity }, app) => isMadeBy(app, identity),
  isNeeded: ({ properties: { HostedZones = [] } }) => HostedZones.length > 0,

  compare: () => ({ outcome: 'same' }),

  async read({ route53 }, { app, declared, zones }) {
    const leaving = new Set([...zones.values()].flatMap(({ removed = false, hostedZoneId }) => (removed ? [hostedZoneId] : [])));
    const live: LiveResource<'reusableDelegationSet'>[] = [];
    for (const one of (await listSets(route53)).map(toLive)) {
      if (declared.some(({ identity }) => generationOf(one.identity, identity) !== undefined)) live.push(one);
      else if (isMadeBy(app, one.identity)) {
        const HostedZones = (await zonesOf(route53, one.id)).filter((id) => !leaving.has(id));
        live.push({ ...one, properties: { HostedZones } });
      }
    }
    return live;
  },

  create({ route53 }, { path, identity, properties }) {
    return withFreeCallerReference(path, identity, async (callerReference) => {
      const created = await route53.createReusableDelegationSet({
        callerReference,
        ...(properties.HostedZoneId === undefined ? {} : { hostedZoneId: properties.HostedZoneId }),
      });
      const set = created ?? (await listSets(route53)).find((one) => one.callerReference === callerReference);
      return set === undefined ? undefined : written(set);
    });
  },

  update: (_, { id }) => Promise.resolve({ id, attributes: { id } }),

  delete: ({ route53 }, { id }) => route53.deleteReusableDelegationSet(id),
};

function listSets(route53: Route53Port): Promise<DelegationSetDescription[]> {
  return listAll(async (marker: string | undefined) => {
    const { sets: items, next } = await route53.listReusableDelegationSets(marker);
    return { items, next };
  });
}

function zonesOf(route53: Route53Port, setId: string): Promise<string[]> {
  return listAll(async (marker: string | undefined) => {
    const { hostedZoneIds: items, next } = await route53.listHostedZonesOfDelegationSet(setId, marker);
    return { items, next };
  });
}

function toLive({ id, callerReference }: DelegationSetDescription): LiveResource<'reusableDelegationSet'> {
  return { kind: 'reusableDelegationSet', id, identity: callerReference, properties: {}, attributes: { id } };
}

function written({ id }: DelegationSetDescription): WrittenResource {
  return { id, attributes: { id } };
}
