import type * as sdk from '@aws-sdk/client-route-53';
import type { QueryLoggingPort } from '../query-logging-port';
import type { Calls } from './calls';

/** The calls to query logging configurations. */
export function queryLoggingCalls(client: Pick<sdk.Route53Client, 'send'>, { call, callUnless }: Calls): QueryLoggingPort {
  return {
    async listQueryLoggingConfigs({ hostedZoneId, token }) {
      const page = await call({ operation: 'ListQueryLoggingConfigs', resource: '*' }, (c) =>
        client.send(
          new c.ListQueryLoggingConfigsCommand({
            ...(hostedZoneId === undefined ? {} : { HostedZoneId: hostedZoneId }),
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return {
        configs: (page.QueryLoggingConfigs ?? []).map(({ Id = '', HostedZoneId = '', CloudWatchLogsLogGroupArn = '' }) => ({
          id: Id,
          hostedZoneId: HostedZoneId.replace(/^\/hostedzone\//, ''),
          logGroupArn: CloudWatchLogsLogGroupArn,
        })),
        ...(page.NextToken === undefined ? {} : { next: page.NextToken }),
      };
    },
    async createQueryLoggingConfig({ hostedZoneId, logGroupArn }) {
      const context = { operation: 'CreateQueryLoggingConfig', resource: `hostedzone/${hostedZoneId}` };
      const answer = await callUnless('QueryLoggingConfigAlreadyExists', context, (c) =>
        client.send(new c.CreateQueryLoggingConfigCommand({ HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: logGroupArn })),
      );
      return answer?.QueryLoggingConfig?.Id;
    },
    async deleteQueryLoggingConfig({ id }) {
      const context = { operation: 'DeleteQueryLoggingConfig', resource: `queryloggingconfig/${id}` };
      await callUnless('NoSuchQueryLoggingConfig', context, (c) => client.send(new c.DeleteQueryLoggingConfigCommand({ Id: id })));
    },
  };
}
