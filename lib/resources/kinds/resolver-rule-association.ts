import type { AssociationDescription, ResolverCalls } from '../../aws/resolver-calls';
import { Apex53Error } from '../../model/error';
import type { LiveResource } from '../live-resource';
import { endAndWait } from '../requested';
import { isMadeBy } from '../made-by';
import { listAllRuleAssociations, listAssociations, listRules, lookAt, resolverOf } from '../resolver';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { unlessCode, waitUntilSettled } from '../service-call';
import { firstEnding, onceSettled } from '../under-way';

/**
 * Associations of rules with VPCs: found by the name they are given, since they have neither token nor tags. The name is made of VPC,
 * domain and whether it delegates, of which a VPC has one rule; another rule for them takes the place of the one before, with seconds between.
 *
 * @see Route 53 Resolver API Reference, AssociateResolverRule
 */
export const resolverRuleAssociation: ResourceKind<'resolverRuleAssociation'> = {
  kind: 'resolverRuleAssociation',
  noun: { one: 'association of a Resolver rule', many: 'associations of Resolver rules' },
  identifiedBy: 'name',
  remembered: { as: 'resolver', lookedFor: 'by-region' },

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare(declared, live) {
    if (declared.ResolverRuleId === live.ResolverRuleId) return { outcome: 'same' };
    const change = { member: 'ResolverRuleId', before: live.ResolverRuleId, after: declared.ResolverRuleId };
    return { outcome: 'update', changes: [change], renews: ['id'] };
  },

  async read(ports, { app, declared, regions }) {
    const live: LiveResource<'resolverRuleAssociation'>[] = [];
    for (const region of regions) {
      const calls = resolverOf(ports);
      const domains = new Map((await listRules(calls, region)).map(({ Id, DomainName = '' }) => [Id, DomainName]));
      for (const one of await listAssociations(calls, region)) {
        const { Id: id, ResolverRuleId, VPCId } = one;
        // Somebody may have made the very one that is declared.
        const asDeclared = declared.find(
          ({ properties }) => properties.Region === region && properties.VPCId === VPCId && properties.ResolverRuleId === ResolverRuleId,
        );
        const identity = isMadeBy(app, one.Name) ? one.Name : asDeclared?.identity;
        if (identity === undefined) continue;
        const DomainName = domains.get(ResolverRuleId) ?? '';
        const properties = { Region: region, ResolverRuleId, VPCId, DomainName, Name: identity };
        live.push({ kind: 'resolverRuleAssociation', id, identity, properties, attributes: { id } });
      }
    }
    return live;
  },

  create: (ports, { identity, properties }) => associate(resolverOf(ports), identity, properties),

  async update(ports, { id, before, after }) {
    const calls = resolverOf(ports);
    await disassociate(calls, id, before);
    return associate(calls, before.Name ?? '', after);
  },

  delete: (ports, { id, before }) => disassociate(resolverOf(ports), id, before),

  waitUntilUsable: (ports, { id }, patience, { Region: region }) =>
    waitUntilSettled(
      `The association ${id}`,
      // A setting nearer to the VPC may win over it; it is there all the same.
      async () => lookAt(await associationOf(resolverOf(ports), region, id), ['COMPLETE', 'OVERRIDDEN']),
      patience,
    ),
};

interface Associated {
  readonly Region: string;
  readonly ResolverRuleId: string;
  readonly VPCId: string;
}

async function associate(
  calls: ResolverCalls,
  Name: string,
  { Region: region, ResolverRuleId, VPCId }: Associated,
): Promise<WrittenResource> {
  try {
    const input = { ResolverRuleId, VPCId, Name };
    const send = () => calls.call('AssociateResolverRule', input, { region, resource: VPCId });
    const ending = async () => firstEnding(await listAllRuleAssociations(calls, region, { VPCId }));
    const { ResolverRuleAssociation: made } = await onceSettled(calls.clock, send, ending);
    if (made !== undefined) return written(made.Id);
  } catch (error) {
    // Nothing but the refusal of a second one tells that an answer was lost, or that another run came first.
    const [existing] = await listAssociations(calls, region, { ResolverRuleId, VPCId });
    if (existing === undefined) throw error;
    return written(existing.Id);
  }
  throw new Apex53Error(
    'ServiceFailed',
    `AssociateResolverRule of ${ResolverRuleId} and ${VPCId} told nothing of what it made. Run again.`,
  );
}

function disassociate(calls: ResolverCalls, id: string, { Region: region, ResolverRuleId, VPCId }: Associated): Promise<void> {
  return endAndWait(
    calls,
    `The end of the association ${id}`,
    () => calls.call('DisassociateResolverRule', { ResolverRuleId, VPCId }, { region, resource: VPCId }),
    () => associationOf(calls, region, id),
  );
}

async function associationOf(calls: ResolverCalls, region: string, id: string): Promise<AssociationDescription | undefined> {
  const answer = await unlessCode(
    ['ResourceNotFoundException'],
    calls.call('GetResolverRuleAssociation', { ResolverRuleAssociationId: id }, { region, resource: id }),
  );
  return answer?.ResolverRuleAssociation;
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
