import type * as sdk from '@aws-sdk/client-route-53';
import { Apex53Error } from '../../model/error';
import type { HostedZoneDescription, Route53Port } from '../route53-port';
import { bare } from './bare-id';
import { describeVpc, toVpc } from './vpc';
import type { Calls } from './calls';

/** The calls to hosted zones. */
export function hostedZoneCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call, callUnless }: Calls,
): Pick<Route53Port, 'listHostedZonesByName' | 'getHostedZone' | 'createHostedZone' | 'updateHostedZoneComment' | 'deleteHostedZone'> {
  return {
    async listHostedZonesByName(from) {
      const page = await call({ operation: 'ListHostedZonesByName', resource: '*' }, (c) =>
        client.send(
          new c.ListHostedZonesByNameCommand({
            ...(from === undefined ? {} : { DNSName: from.dnsName }),
            ...(from?.hostedZoneId === undefined ? {} : { HostedZoneId: from.hostedZoneId }),
          }),
        ),
      );
      return {
        hostedZones: (page.HostedZones ?? []).map(describeZone),
        ...(page.IsTruncated === true && page.NextDNSName !== undefined
          ? {
              next: {
                dnsName: page.NextDNSName,
                ...(page.NextHostedZoneId === undefined ? {} : { hostedZoneId: bare(page.NextHostedZoneId) }),
              },
            }
          : {}),
      };
    },
    async getHostedZone(hostedZoneId) {
      const answer = await callUnless('NoSuchHostedZone', { operation: 'GetHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.GetHostedZoneCommand({ Id: hostedZoneId })),
      );
      return answer?.HostedZone === undefined
        ? undefined
        : {
            hostedZone: describeZone(answer.HostedZone),
            nameServers: answer.DelegationSet?.NameServers ?? [],
            ...(answer.DelegationSet?.Id === undefined ? {} : { delegationSetId: bare(answer.DelegationSet.Id) }),
            vpcs: (answer.VPCs ?? []).map(describeVpc),
          };
    },
    async createHostedZone({ name, callerReference, comment, vpc, delegationSetId }) {
      const created = callUnless('HostedZoneAlreadyExists', { operation: 'CreateHostedZone', resource: '*' }, (c) =>
        client.send(
          new c.CreateHostedZoneCommand({
            Name: name,
            CallerReference: callerReference,
            ...(comment === undefined && vpc === undefined
              ? {}
              : { HostedZoneConfig: { ...(comment === undefined ? {} : { Comment: comment }), PrivateZone: vpc !== undefined } }),
            ...(vpc === undefined ? {} : { VPC: toVpc(vpc) }),
            ...(delegationSetId === undefined ? {} : { DelegationSetId: delegationSetId }),
          }),
        ),
      );
      const answer = await (delegationSetId === undefined ? created : created.catch(inDelegationSet(name, delegationSetId)));
      return answer === undefined
        ? undefined
        : { id: bare(answer.HostedZone?.Id), changeId: bare(answer.ChangeInfo?.Id), nameServers: answer.DelegationSet?.NameServers ?? [] };
    },
    async updateHostedZoneComment(hostedZoneId, comment) {
      await call({ operation: 'UpdateHostedZoneComment', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.UpdateHostedZoneCommentCommand({ Id: hostedZoneId, Comment: comment })),
      );
    },
    async deleteHostedZone(hostedZoneId) {
      await callUnless('NoSuchHostedZone', { operation: 'DeleteHostedZone', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(new c.DeleteHostedZoneCommand({ Id: hostedZoneId })),
      );
    },
  };
}

/** Where a VPC is given the same code says that it has a zone of the name. */
function inDelegationSet(name: string, delegationSetId: string): (error: unknown) => never {
  return (error) => {
    if (!Apex53Error.is(error, 'VpcHasZone')) throw error;
    throw new Apex53Error(
      'DelegationSetConflict',
      `The delegation set ${delegationSetId} already serves a zone whose name is ${name}, above or below it. Create the zone with another set, or with none.`,
      { details: error.details, cause: error },
    );
  };
}

function describeZone(zone: sdk.HostedZone): HostedZoneDescription {
  const comment = zone.Config?.Comment;
  return {
    id: bare(zone.Id),
    name: zone.Name ?? '',
    callerReference: zone.CallerReference ?? '',
    ...(comment === undefined || comment === '' ? {} : { comment }),
    privateZone: zone.Config?.PrivateZone ?? false,
    recordSetCount: zone.ResourceRecordSetCount ?? 0,
  };
}
