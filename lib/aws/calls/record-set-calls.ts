import type * as sdk from '@aws-sdk/client-route-53';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';
import type { Route53Port } from '../route53-port';
import { bare } from './bare-id';
import type { Calls } from './calls';

/** The largest page that the service gives. */
const recordSetsPerPage = 300;

/** The calls to record sets and to the changes of them. */
export function recordSetCalls(
  client: Pick<sdk.Route53Client, 'send'>,
  { call }: Calls,
): Pick<Route53Port, 'listResourceRecordSets' | 'changeResourceRecordSets' | 'getChange'> {
  return {
    async listResourceRecordSets(hostedZoneId, from) {
      const page = await call({ operation: 'ListResourceRecordSets', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(
          new c.ListResourceRecordSetsCommand({
            HostedZoneId: hostedZoneId,
            MaxItems: recordSetsPerPage,
            ...(from === undefined ? {} : { StartRecordName: from.name }),
            ...(from?.type === undefined ? {} : { StartRecordType: from.type as sdk.RRType }),
            ...(from?.identifier === undefined ? {} : { StartRecordIdentifier: from.identifier }),
          }),
        ),
      );
      const { NextRecordName: name, NextRecordType: type, NextRecordIdentifier: identifier } = page;
      return {
        recordSets: (page.ResourceRecordSets ?? []) as readonly ApiResourceRecordSet[],
        ...(page.IsTruncated === true && name !== undefined
          ? { next: { name, ...(type === undefined ? {} : { type }), ...(identifier === undefined ? {} : { identifier }) } }
          : {}),
      };
    },
    async changeResourceRecordSets(hostedZoneId, batch) {
      const answer = await call({ operation: 'ChangeResourceRecordSets', resource: `hostedzone/${hostedZoneId}` }, (c) =>
        client.send(
          new c.ChangeResourceRecordSetsCommand({ HostedZoneId: hostedZoneId, ChangeBatch: batch as unknown as sdk.ChangeBatch }),
        ),
      );
      return { changeId: bare(answer.ChangeInfo?.Id) };
    },
    async getChange(changeId) {
      const answer = await call({ operation: 'GetChange', resource: `change/${changeId}` }, (c) =>
        client.send(new c.GetChangeCommand({ Id: changeId })),
      );
      return answer.ChangeInfo?.Status === 'INSYNC' ? 'INSYNC' : 'PENDING';
    },
  };
}
