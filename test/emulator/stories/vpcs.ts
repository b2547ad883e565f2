import {
  AssociateVPCWithHostedZoneCommand,
  CreateVPCAssociationAuthorizationCommand,
  DeleteVPCAssociationAuthorizationCommand,
  DisassociateVPCFromHostedZoneCommand,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deed, noteChange, send, usual } from './runner';
import { vpcs, type TinyModel, type VpcId } from './world';

const plan = fc.tuple(usual(2, 3, 1), fc.constantFrom(...(Object.keys(vpcs) as VpcId[])));

const sentTo = (model: TinyModel, index: number, VPCId: VpcId) => ({
  HostedZoneId: model.pick('zone', index),
  VPC: { VPCId, VPCRegion: 'us-east-1' as const },
});

export const associate = plan.map(([index, vpc]) =>
  deed(`associate ${vpc} with zone ${index}`, async (model, { client }) => {
    const sent = sentTo(model, index, vpc);
    const found = model.world.zoneOfAnyone(sent.HostedZoneId);
    const isAllowed = found && model.hasVpc(vpc) && (found.owner === model || found.zone.authorized.has(vpc));
    const refusal = !found
      ? 'NoSuchHostedZone'
      : !found.zone.vpcs
        ? 'PublicZoneVPCAssociation'
        : !isAllowed
          ? 'NotAuthorizedException'
          : model.world.isTaken(vpc, found.zone.name)
            ? 'ConflictingDomainExists'
            : undefined;
    const answer = await send(client.send(new AssociateVPCWithHostedZoneCommand(sent)), refusal);
    if (!answer || !found) return;
    noteChange(model, answer.ChangeInfo?.Id);
    found.zone.vpcs = [...(found.zone.vpcs ?? []), vpc];
  }),
);

export const disassociate = plan.map(([index, vpc]) =>
  deed(`take ${vpc} from zone ${index}`, async (model, { client }) => {
    const sent = sentTo(model, index, vpc);
    const found = model.world.zoneOfAnyone(sent.HostedZoneId);
    const refusal =
      !found || (found.owner !== model && !model.hasVpc(vpc))
        ? 'NoSuchHostedZone'
        : found.zone.vpcs?.includes(vpc) !== true
          ? 'VPCAssociationNotFound'
          : found.zone.vpcs.length === 1
            ? 'LastVPCAssociation'
            : undefined;
    const answer = await send(client.send(new DisassociateVPCFromHostedZoneCommand(sent)), refusal);
    if (!answer || !found) return;
    noteChange(model, answer.ChangeInfo?.Id);
    found.zone.vpcs = found.zone.vpcs?.filter((held) => held !== vpc);
  }),
);

export const authorize = plan.map(([index, vpc]) =>
  deed(`authorize ${vpc} for zone ${index}`, async (model, { client }) => {
    const sent = sentTo(model, index, vpc);
    const zone = model.zones.get(sent.HostedZoneId);
    const refusal = !zone ? 'NoSuchHostedZone' : zone.vpcs ? undefined : 'InvalidInput';
    if (await send(client.send(new CreateVPCAssociationAuthorizationCommand(sent)), refusal)) zone?.authorized.add(vpc);
  }),
);

export const deauthorize = plan.map(([index, vpc]) =>
  deed(`no longer authorize ${vpc} for zone ${index}`, async (model, { client }) => {
    const sent = sentTo(model, index, vpc);
    const zone = model.zones.get(sent.HostedZoneId);
    const refusal = !zone ? 'NoSuchHostedZone' : zone.authorized.has(vpc) ? undefined : 'VPCAssociationAuthorizationNotFound';
    if (await send(client.send(new DeleteVPCAssociationAuthorizationCommand(sent)), refusal)) zone?.authorized.delete(vpc);
  }),
);
