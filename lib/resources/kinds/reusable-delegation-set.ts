import { listAll } from '../../aws/list-all';
import type { DelegationSetDescription } from '../../aws/delegation-set-port';
import type { Route53Port } from '../../aws/route53-port';
import { generationOf } from '../../synth/caller-reference';
import type { LiveResource } from '../live-resource';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { withFreeCallerReference } from '../with-free-caller-reference';

/**
 * Reusable delegation sets: found by caller reference. Nothing of one can be changed. They are not listed for apps that declare none, so one that
 * is no longer declared stays; zones may have it.
 *
 * @see Route 53 API Reference, CreateReusableDelegationSet
 */
export const reusableDelegationSet: ResourceKind<'reusableDelegationSet'> = {
  kind: 'reusableDelegationSet',
  noun: { one: 'reusable delegation set', many: 'reusable delegation sets' },
  identifiedBy: 'callerReference',
  outlivesZones: true,

  isOwn: () => false,

  compare: () => ({ outcome: 'same' }),

  async read({ route53 }, { declared }) {
    if (declared.length === 0) return [];
    const all = (await listSets(route53)).map(toLive);
    return all.filter((one) => declared.some(({ identity }) => generationOf(one.identity, identity) !== undefined));
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

function toLive({ id, callerReference }: DelegationSetDescription): LiveResource<'reusableDelegationSet'> {
  return { kind: 'reusableDelegationSet', id, identity: callerReference, properties: {}, attributes: { id } };
}

function written({ id }: DelegationSetDescription): WrittenResource {
  return { id, attributes: { id } };
}
