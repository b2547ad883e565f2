import { listAll } from '../../aws/list-all';
import type { Route53Port } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import type { ApiRecordSetProtection, ApiRecordSetProtections } from '../../model/hosted-zone/api-shape';
import { isProtectionOf, protectionText } from '../../model/hosted-zone/protection';
import type { LiveResource } from '../live-resource';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { zoneOf } from '../zone-of';

/** Route 53 API Reference, CreateResourceRecordSetProtections. */
const perCall = 100;
/** So often somebody else may take away what is being taken away. */
const rounds = 5;

/**
 * The protections of record sets in a hosted zone, as one resource for each zone. Its own are told by their comments; those of others are
 * neither changed nor taken away.
 *
 * They are read where some are declared, and where the zone's ledger remembers that record sets are protected.
 *
 * @see Route 53 API Reference, CreateResourceRecordSetProtections
 */
export const recordSetProtections: ResourceKind<'recordSetProtections'> = {
  kind: 'recordSetProtections',
  noun: { one: 'protection of record sets', many: 'protections of record sets' },
  identifiedBy: 'name',
  guardsRecordSets: true,

  identityOf: ({ properties }) => properties.HostedZoneId,
  isOwn: ({ properties }) => properties.Protections.length > 0,

  compare(declared, live) {
    const [before, after] = [live, declared].map(({ Protections }) => Protections.map(protectionText).sort());
    return String(before) === String(after)
      ? { outcome: 'same' }
      : { outcome: 'update', changes: [{ member: 'Protections', before, after }] };
  },

  async read({ route53 }, { app, declared, zones }) {
    const wanted = new Map(declared.map(({ properties }) => [zoneOf(properties, zones).id, properties.Protections]));
    const remembered = [...zones.values()].filter(({ mayBeProtected = false }) => mayBeProtected).map(({ hostedZoneId }) => hostedZoneId);
    const existing = new Set(Array.from(zones.values(), ({ hostedZoneId }) => hostedZoneId));
    const live: LiveResource<'recordSetProtections'>[] = [];
    for (const id of new Set([...wanted.keys(), ...remembered])) {
      if (!existing.has(id)) continue;
      const keys = new Set((wanted.get(id) ?? []).map(protectionText));
      const all = await listProtections(route53, id);
      const isOurs = (one: ApiRecordSetProtection) => keys.has(protectionText(one)) || isProtectionOf(one, app.scopes);
      const properties = { HostedZoneId: id, Protections: all.filter(isOurs), Others: all.filter((one) => !isOurs(one)) };
      live.push({ kind: 'recordSetProtections', id, identity: id, properties, attributes: { id } });
    }
    return live;
  },

  async create({ route53 }, { properties }) {
    await protect(route53, properties);
    return written(properties.HostedZoneId);
  },

  /** What is to change is laid open before the record sets are changed. */
  async update({ route53 }, { before, after }) {
    const kept = new Set(after.Protections.map(protectionText));
    await unprotect(
      route53,
      before.HostedZoneId,
      before.Protections.filter((one) => !kept.has(protectionText(one))),
    );
    return written(after.HostedZoneId);
  },

  finish: ({ route53 }, { after }) => protect(route53, after),

  delete: ({ route53 }, { before }) => unprotect(route53, before.HostedZoneId, before.Protections),
};

function listProtections(route53: Route53Port, hostedZoneId: string): Promise<ApiRecordSetProtection[]> {
  return listAll(async (token: string | undefined) => {
    const { protections: items, next } = await route53.listRecordSetProtections(hostedZoneId, token);
    return { items, next };
  });
}

async function protect(route53: Route53Port, { HostedZoneId: id, Protections }: ApiRecordSetProtections): Promise<void> {
  const there = new Set((await listProtections(route53, id)).map(protectionText));
  const missing = Protections.filter((one) => !there.has(protectionText(one)));
  for (let i = 0; i < missing.length; i += perCall) await route53.createRecordSetProtections(id, missing.slice(i, i + perCall));
}

/** A request of which one entry is gone does nothing, also after a lost answer, so it is looked again. */
async function unprotect(route53: Route53Port, id: string, protections: readonly ApiRecordSetProtection[]): Promise<void> {
  const doomed = new Set(protections.map(protectionText));
  for (let round = 0, left = protections; left.length > 0; round++) {
    if (round === rounds)
      throw new Apex53Error(
        'ConcurrentChange',
        `Somebody else changes the protections of record sets in ${id} at the same time. Run again.`,
      );
    for (let i = 0; i < left.length; i += perCall) await route53.deleteRecordSetProtections(id, left.slice(i, i + perCall));
    left = (await listProtections(route53, id)).filter((one) => doomed.has(protectionText(one)));
  }
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
