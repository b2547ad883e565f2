import type { Route53Port } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import type { LiveResource } from '../live-resource';
import type { PropertyChange } from '../property-change';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { settled, waitUntilSettled } from '../service-call';
import { zoneOf } from '../zone-of';

/** In these nothing more happens by itself; those that failed are tried again by the next run. */
const atRest = ['ENABLED', 'DISABLED', 'ENABLE_FAILED', 'DISABLE_FAILED'];
/** Enabled, or on the way there; what could not be disabled still is. */
const on = ['ENABLED', 'ENABLING', 'ENABLING_HOSTED_ZONE_LOCKED', 'DISABLE_FAILED'];

/**
 * What a hosted zone has switched on: accelerated recovery. Every zone has it one way or the other, so it is changed and never deleted;
 * while it changes, the zone can be locked, so it is waited for before record sets are changed.
 *
 * @see Route 53 API Reference, UpdateHostedZoneFeatures
 */
export const hostedZoneFeatures: ResourceKind<'hostedZoneFeatures'> = {
  kind: 'hostedZoneFeatures',
  noun: { one: 'set of hosted zone features', many: 'hosted zone features' },
  identifiedBy: 'name',

  identityOf: ({ properties }) => properties.HostedZoneId,
  isOwn: () => false,

  compare(declared, live) {
    const { EnableAcceleratedRecovery: after } = declared;
    const { EnableAcceleratedRecovery: before, AcceleratedRecoveryStatus: status } = live;
    const changes: PropertyChange[] = before === after ? [] : [{ member: 'EnableAcceleratedRecovery', before, after }];
    if (before === after && status !== undefined)
      changes.push({ member: 'AcceleratedRecoveryStatus', before: status, after: after ? 'ENABLED' : 'DISABLED' });
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read({ route53 }, { declared, zones }) {
    const live: LiveResource<'hostedZoneFeatures'>[] = [];
    for (const { properties } of declared) {
      const { id, zone } = zoneOf(properties, zones);
      const recovery = zone === undefined ? undefined : await route53.getAcceleratedRecovery(id);
      if (recovery === undefined) continue;
      const { status } = recovery;
      const unsettled = ['ENABLED', 'DISABLED'].includes(status) ? {} : { AcceleratedRecoveryStatus: status };
      const found = { HostedZoneId: id, EnableAcceleratedRecovery: on.includes(status), ...unsettled };
      live.push({ kind: 'hostedZoneFeatures', id, identity: id, properties: found, attributes: { id } });
    }
    return live;
  },

  async create({ route53 }, { properties }) {
    if (properties.EnableAcceleratedRecovery) await route53.setAcceleratedRecovery(properties.HostedZoneId, true);
    return written(properties.HostedZoneId);
  },

  async update({ route53 }, { id, before, after }) {
    const isUnderWay = before.AcceleratedRecoveryStatus !== undefined && !atRest.includes(before.AcceleratedRecoveryStatus);
    if (before.EnableAcceleratedRecovery !== after.EnableAcceleratedRecovery || !isUnderWay)
      await route53.setAcceleratedRecovery(id, after.EnableAcceleratedRecovery);
    return written(id);
  },

  delete: () => Promise.resolve(),

  waitUntilUsable: ({ route53 }, { id }, patience, { EnableAcceleratedRecovery: wanted }) =>
    waitUntilSettled(`Accelerated recovery of ${id}`, () => look(route53, id, wanted), patience),
};

async function look(route53: Route53Port, id: string, wanted: boolean) {
  const recovery = await route53.getAcceleratedRecovery(id);
  if (recovery === undefined) throw new Apex53Error('ConcurrentChange', `Somebody deleted the hosted zone ${id} in between.`);
  const { status, failureReason = 'it does not say why' } = recovery;
  if (status.endsWith('_FAILED'))
    throw new Apex53Error('ServiceFailed', `Route 53 could not change accelerated recovery of ${id}: ${status}, ${failureReason}`, {
      details: { hostedZoneId: id, status },
    });
  return status === (wanted ? 'ENABLED' : 'DISABLED') ? settled : { settled: false as const, status };
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
