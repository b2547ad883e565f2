import { CreateReusableDelegationSetCommand, DeleteReusableDelegationSetCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { bare, deed, send } from './runner';
import { quotas } from './world';

export const createDelegationSet = fc
  .record({ reference: fc.nat({ max: 4 }), zone: fc.option(fc.nat({ max: 5 }), { freq: 2, nil: undefined }) })
  .map(({ reference, zone: index }) =>
    deed(
      `create delegation set, reference ${reference}, servers of ${index === undefined ? 'its own' : `zone ${index}`}`,
      async (model, { client }) => {
        const CallerReference = `set ${reference}`;
        const zoneId = index === undefined ? undefined : model.pick('zone', index);
        const zone = model.zones.get(zoneId ?? '');
        const refusal = model.delegationReferences.has(CallerReference)
          ? 'DelegationSetAlreadyCreated'
          : zoneId !== undefined && !zone
            ? 'HostedZoneNotFound'
            : zone?.vpcs !== undefined
              ? 'InvalidArgument'
              : zone?.delegationSet !== undefined
                ? 'DelegationSetAlreadyReusable'
                : model.delegationSets.size >= quotas.reusableDelegationSets
                  ? 'LimitsExceeded'
                  : undefined;
        const answer = await send(client.send(new CreateReusableDelegationSetCommand({ CallerReference, HostedZoneId: zoneId })), refusal);
        if (!answer) return;
        const id = bare(answer.DelegationSet?.Id);
        model.born('delegation', id);
        const servers = answer.DelegationSet?.NameServers ?? [];
        if (zone) {
          expect(servers).toEqual(zone.nameServers);
          zone.delegationSet = id;
        }
        model.delegationReferences.add(CallerReference);
        model.delegationSets.set(id, servers);
      },
    ),
  );

export const deleteDelegationSet = fc.nat({ max: 4 }).map((index) =>
  deed(`delete delegation set ${index}`, async (model, { client }) => {
    const id = model.pick('delegation', index);
    const isUsed = [...model.zones.values()].some(({ delegationSet }) => delegationSet === id);
    const answer = await send(
      client.send(new DeleteReusableDelegationSetCommand({ Id: id })),
      !model.delegationSets.has(id) ? 'NoSuchDelegationSet' : isUsed ? 'DelegationSetInUse' : undefined,
    );
    if (answer) model.delegationSets.delete(id);
  }),
);
