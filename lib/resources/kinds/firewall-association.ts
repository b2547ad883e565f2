import type { FirewallAssociationDescription } from '../../aws/firewall-calls';
import type { ResolverCalls } from '../../aws/resolver-calls';
import { Apex53Error } from '../../model/error';
import type { ApiFirewallAssociation } from '../../model/firewall/api-shape';
import { baseOfGeneration } from '../../synth/caller-reference';
import { listAllAssociations, listFirewallAssociations } from '../firewall';
import { createRequested, endAndWait } from '../requested';
import { lookUp, onceAtRest, requestedReads, waitUntilIn, type RequestedReads } from '../requested-kind';
import { resolverOf, resolverTags } from '../resolver';
import type { ResourceKind } from '../resource-kind';
import { unlessCode } from '../service-call';

const associations: RequestedReads<'firewallAssociation', FirewallAssociationDescription> = {
  kind: 'firewallAssociation',
  family: 'firewall',
  list: listFirewallAssociations,
  properties: (_, Region, { FirewallRuleGroupId, VpcId, Name = '', Priority, MutationProtection = 'DISABLED' }) =>
    Promise.resolve({ Region, FirewallRuleGroupId, VpcId, Name, Priority, MutationProtection }),
  get: async (calls, FirewallRuleGroupAssociationId, place) =>
    (await calls.call('GetFirewallRuleGroupAssociation', { FirewallRuleGroupAssociationId }, place)).FirewallRuleGroupAssociation,
};

/**
 * Groups of rules at work in VPCs: found by CreatorRequestId, of which VPC and Region are part. Another group takes the place of the one
 * before, with seconds between, since a VPC has each priority once.
 *
 * @see Route 53 Resolver API Reference, AssociateFirewallRuleGroup
 */
export const firewallAssociation: ResourceKind<'firewallAssociation'> = {
  ...requestedReads(associations),
  noun: { one: 'association of a DNS Firewall rule group', many: 'associations of DNS Firewall rule groups' },
  compare(declared, live) {
    const changes = (['FirewallRuleGroupId', 'Name', 'Priority', 'MutationProtection'] as const)
      .filter((member) => declared[member] !== live[member])
      .map((member) => ({ member, before: live[member], after: declared[member] }));
    if (changes.length === 0) return { outcome: 'same' };
    const renews = declared.FirewallRuleGroupId === live.FirewallRuleGroupId ? {} : { renews: ['id'] as const };
    return { outcome: 'update', changes, ...renews };
  },

  create: (ports, { path, identity, properties, tags }) => associate(resolverOf(ports), { path, identity, properties, tags }),

  async update(ports, { path, id, before, after, addTags: tags = {} }) {
    const calls = resolverOf(ports);
    const { Region: region, Name, Priority, MutationProtection } = after;
    if (before.FirewallRuleGroupId === after.FirewallRuleGroupId) {
      const input = { FirewallRuleGroupAssociationId: id, Name, Priority, MutationProtection };
      const send = () => calls.call('UpdateFirewallRuleGroupAssociation', input, { region, resource: id });
      await onceAtRest(associations, calls, region, id, send);
      return { id, attributes: { id } };
    }
    const identity = (await lookUp(associations, calls, region, id))?.CreatorRequestId ?? path;
    await disassociate(calls, id, before);
    return associate(calls, { path, identity, properties: after, tags });
  },

  delete: (ports, { id, before }) => disassociate(resolverOf(ports), id, before),

  waitUntilUsable: (ports, { id }, patience, { Region: region }) =>
    waitUntilIn(['COMPLETE'], associations, resolverOf(ports), region, id, patience),
};

async function associate(
  calls: ResolverCalls,
  {
    path,
    identity,
    properties: { Region: region, ...members },
    tags,
  }: {
    readonly path: string;
    readonly identity: string;
    readonly properties: ApiFirewallAssociation;
    readonly tags: Readonly<Record<string, string>>;
  },
) {
  // What an earlier run ended may still be in the way.
  const isInTheWay = ({ Priority, FirewallRuleGroupId }: Pick<ApiFirewallAssociation, 'Priority' | 'FirewallRuleGroupId'>) =>
    Priority === members.Priority || FirewallRuleGroupId === members.FirewallRuleGroupId;
  for (const { Id, Status, ...one } of await listAllAssociations(calls, region, { VpcId: members.VpcId }))
    if (Status === 'DELETING' && isInTheWay(one)) await untilGone(calls, region, Id);
  return createRequested(
    { path, identity: baseOfGeneration(identity) ?? identity },
    async (CreatorRequestId) => {
      const input = { ...members, CreatorRequestId, ...resolverTags(tags) };
      return (await calls.call('AssociateFirewallRuleGroup', input, { region, resource: members.VpcId })).FirewallRuleGroupAssociation;
    },
    async (CreatorRequestId) => {
      const ofVpc = await listFirewallAssociations(calls, region, { VpcId: members.VpcId });
      const found = ofVpc.find((one) => one.CreatorRequestId === CreatorRequestId);
      const inTheWay = ofVpc.find(isInTheWay);
      if (found !== undefined || inTheWay === undefined) return found;
      throw new Apex53Error(
        'ServiceFailed',
        `${members.VpcId} has the group ${inTheWay.FirewallRuleGroupId} at priority ${inTheWay.Priority} already, by ${inTheWay.Id}. Give ${path} another priority, or end that association.`,
        { details: { operation: 'AssociateFirewallRuleGroup', resource: members.VpcId } },
      );
    },
  );
}

/** Protection against changes is taken away first, since DNS Firewall refuses the end of the association otherwise (RSLVR-02307). */
async function disassociate(
  calls: ResolverCalls,
  id: string,
  { Region: region, MutationProtection }: ApiFirewallAssociation,
): Promise<void> {
  const place = { region, resource: id };
  const input = { FirewallRuleGroupAssociationId: id };
  if (MutationProtection === 'ENABLED') {
    const open = () => calls.call('UpdateFirewallRuleGroupAssociation', { ...input, MutationProtection: 'DISABLED' }, place);
    const opened = onceAtRest(associations, calls, region, id, open);
    if ((await unlessCode(['ResourceNotFoundException'], opened)) === undefined) return;
    await waitUntilIn(['COMPLETE'], associations, calls, region, id);
  }
  await untilGone(calls, region, id, () => calls.call('DisassociateFirewallRuleGroup', input, place));
}

function untilGone(calls: ResolverCalls, region: string, id: string, end: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  return endAndWait(calls, `The end of the association ${id}`, end, () => lookUp(associations, calls, region, id));
}
