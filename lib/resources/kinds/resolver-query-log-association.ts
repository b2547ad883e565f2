import type { ResolverCalls } from '../../aws/resolver-calls';
import type { QueryLogAssociationDescription } from '../../aws/resolver-query-log-calls';
import { Apex53Error } from '../../model/error';
import type { ApiResolverQueryLogAssociation } from '../../model/resolver/api-shape';
import { destinationSort } from '../../model/resolver/query-log-rules';
import { scopeTag } from '../../synth/scope-tag';
import type { LiveResource } from '../live-resource';
import { endAndWait } from '../requested';
import { isMadeBy } from '../made-by';
import { listQueryLogAssociations, listQueryLogConfigs, lookAt, resolverOf } from '../resolver';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { unlessCode, waitUntilSettled } from '../service-call';
import { isTaggedOwn } from '../tagged-own';
import { firstEnding, firstUnderWay, onceSettled, type UnderWay } from '../under-way';

/**
 * Associations of query log configurations with VPCs: found by both, since they have neither names nor tags. Those of a configuration that
 * the app made are the app's.
 *
 * @see Route 53 Resolver API Reference, AssociateResolverQueryLogConfig
 */
export const resolverQueryLogAssociation: ResourceKind<'resolverQueryLogAssociation'> = {
  kind: 'resolverQueryLogAssociation',
  noun: { one: 'association of a Resolver query log configuration', many: 'associations of Resolver query log configurations' },
  identifiedBy: 'name',
  remembered: { as: 'resolverQueryLogs', lookedFor: 'by-region' },

  identityOf: ({ properties }) => keyOf(properties),
  isOwn: isTaggedOwn,

  compare(declared, live) {
    const [before, after] = [live, declared].map(({ ResolverQueryLogConfigId }) => ResolverQueryLogConfigId);
    if (before === after) return { outcome: 'same' };
    return { outcome: 'update', changes: [{ member: 'ResolverQueryLogConfigId', before, after }], renews: ['id'] };
  },

  async read(ports, { app, declared, regions }) {
    const wanted = new Set(declared.map(({ properties }) => `${properties.ResolverQueryLogConfigId} ${properties.ResourceId}`));
    const live: LiveResource<'resolverQueryLogAssociation'>[] = [];
    for (const region of regions) {
      const calls = resolverOf(ports);
      const configs = new Map((await listQueryLogConfigs(calls, region)).map((config) => [config.Id, config]));
      for (const { Id: id, ResolverQueryLogConfigId, ResourceId, Status } of await listQueryLogAssociations(calls, region)) {
        const { CreatorRequestId, DestinationArn = '' } = configs.get(ResolverQueryLogConfigId) ?? {};
        const isOurs = isMadeBy(app, CreatorRequestId);
        if (Status === 'DELETING' || (!isOurs && !wanted.has(`${ResolverQueryLogConfigId} ${ResourceId}`))) continue;
        const Destination = destinationSort(DestinationArn) ?? 'logs';
        const properties = { Region: region, ResolverQueryLogConfigId, ResourceId, Destination };
        const tags = isOurs ? { tags: { [scopeTag]: app.scopes[0] ?? '' } } : {};
        live.push({ kind: 'resolverQueryLogAssociation', id, identity: keyOf(properties), properties, attributes: { id }, ...tags });
      }
    }
    return live;
  },

  create: (ports, { properties }) => associate(resolverOf(ports), properties),

  async update(ports, { id, before, after }) {
    const calls = resolverOf(ports);
    await disassociate(calls, id, before);
    return associate(calls, after);
  },

  delete: (ports, { id, before }) => disassociate(resolverOf(ports), id, before),

  waitUntilUsable: (ports, { id }, patience, declared) =>
    waitUntilSettled(
      `The association ${id}`,
      async () => {
        const found = await associationOf(resolverOf(ports), declared);
        const { Error: code = 'NONE', ErrorMessage: text = code } = found ?? {};
        // The text of filters calls the good state CREATED.
        return lookAt(found === undefined || code === 'NONE' ? found : { ...found, StatusMessage: text }, ['ACTIVE', 'CREATED']);
      },
      patience,
    ),
};

async function associate(calls: ResolverCalls, wanted: ApiResolverQueryLogAssociation): Promise<WrittenResource> {
  const { Region: region, ResolverQueryLogConfigId, ResourceId } = wanted;
  const input = { ResolverQueryLogConfigId, ResourceId };
  const send = () => calls.call('AssociateResolverQueryLogConfig', input, { region, resource: ResourceId });
  try {
    await onceSettled(calls.clock, send, () => inTheWay(calls, wanted));
  } catch (error) {
    // After a lost answer it is there.
    if (!isThere(await associationOf(calls, wanted))) throw error;
  }
  const made = await associationOf(calls, wanted);
  if (!isThere(made))
    throw new Apex53Error('ConcurrentChange', `The association of ${ResourceId} with ${ResolverQueryLogConfigId} is gone. Run again.`);
  return { id: made.Id, attributes: { id: made.Id } };
}

function isThere(found: QueryLogAssociationDescription | undefined): found is QueryLogAssociationDescription {
  return found !== undefined && found.Status !== 'DELETING';
}

/** What ends of the VPC, and a configuration that is not ready. */
async function inTheWay(calls: ResolverCalls, wanted: ApiResolverQueryLogAssociation): Promise<UnderWay | undefined> {
  const { Region: region, ResolverQueryLogConfigId, ResourceId } = wanted;
  const place = { region, resource: ResolverQueryLogConfigId };
  const config = calls.call('GetResolverQueryLogConfig', { ResolverQueryLogConfigId }, place);
  return (
    firstEnding(await listQueryLogAssociations(calls, region, { ResourceId })) ??
    firstUnderWay([(await unlessCode(['ResourceNotFoundException'], config))?.ResolverQueryLogConfig])
  );
}

function disassociate(calls: ResolverCalls, id: string, existing: ApiResolverQueryLogAssociation): Promise<void> {
  const { Region: region, ResolverQueryLogConfigId, ResourceId } = existing;
  const input = { ResolverQueryLogConfigId, ResourceId };
  const end = () => calls.call('DisassociateResolverQueryLogConfig', input, { region, resource: ResourceId });
  return endAndWait(calls, `The end of the association ${id}`, end, () => associationOf(calls, existing));
}

async function associationOf(
  calls: ResolverCalls,
  { Region: region, ResolverQueryLogConfigId, ResourceId }: ApiResolverQueryLogAssociation,
): Promise<QueryLogAssociationDescription | undefined> {
  return (await listQueryLogAssociations(calls, region, { ResolverQueryLogConfigId, ResourceId }))[0];
}

/** A VPC has one configuration for each sort of destination. */
function keyOf({ Region, ResourceId, Destination }: ApiResolverQueryLogAssociation): string {
  return `${Region} ${ResourceId} ${Destination}`;
}
