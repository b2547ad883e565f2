import type * as sdk from '@aws-sdk/client-route-53';
import type { DelegationSetDescription, DelegationSetPort } from '../delegation-set-port';
import { bare } from './bare-id';
import type { Calls } from './calls';

/** The calls to reusable delegation sets. */
export function delegationSetCalls(client: Pick<sdk.Route53Client, 'send'>, { call, callUnless }: Calls): DelegationSetPort {
  return {
    async listReusableDelegationSets(marker) {
      const page = await call({ operation: 'ListReusableDelegationSets', resource: '*' }, (c) =>
        client.send(new c.ListReusableDelegationSetsCommand(marker === undefined ? {} : { Marker: marker })),
      );
      return {
        sets: (page.DelegationSets ?? []).map(describeSet),
        ...(page.IsTruncated === true && page.NextMarker !== undefined ? { next: page.NextMarker } : {}),
      };
    },
    async listHostedZonesOfDelegationSet(id, marker) {
      const context = { operation: 'ListHostedZones', resource: `delegationset/${id}` };
      const page = await callUnless('NoSuchDelegationSet', context, (c) =>
        client.send(new c.ListHostedZonesCommand({ DelegationSetId: id, ...(marker === undefined ? {} : { Marker: marker }) })),
      );
      return {
        hostedZoneIds: (page?.HostedZones ?? []).map(({ Id }) => bare(Id)),
        ...(page?.IsTruncated === true && page.NextMarker !== undefined ? { next: page.NextMarker } : {}),
      };
    },
    async createReusableDelegationSet({ callerReference, hostedZoneId }) {
      const context = { operation: 'CreateReusableDelegationSet', resource: '*' };
      const answer = await callUnless('DelegationSetAlreadyCreated', context, (c) =>
        client.send(
          new c.CreateReusableDelegationSetCommand({
            CallerReference: callerReference,
            ...(hostedZoneId === undefined ? {} : { HostedZoneId: hostedZoneId }),
          }),
        ),
      );
      return answer?.DelegationSet === undefined ? undefined : describeSet(answer.DelegationSet);
    },
    async deleteReusableDelegationSet(id) {
      const context = { operation: 'DeleteReusableDelegationSet', resource: `delegationset/${id}` };
      await callUnless('NoSuchDelegationSet', context, (c) => client.send(new c.DeleteReusableDelegationSetCommand({ Id: id })));
    },
  };
}

function describeSet({ Id, CallerReference = '', NameServers = [] }: sdk.DelegationSet): DelegationSetDescription {
  return { id: bare(Id), callerReference: CallerReference, nameServers: NameServers };
}
