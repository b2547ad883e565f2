import type * as sdk from '@aws-sdk/client-route-53';
import { cidrCollectionCalls } from './calls/cidr-collection-calls';
import { delegationSetCalls } from './calls/delegation-set-calls';
import { dnssecCalls } from './calls/dnssec-calls';
import { healthCheckCalls } from './calls/health-check-calls';
import { hostedZoneCalls } from './calls/hosted-zone-calls';
import { hostedZoneSettingsCalls } from './calls/hosted-zone-settings-calls';
import { queryLoggingCalls } from './calls/query-logging-calls';
import { recordSetCalls } from './calls/record-set-calls';
import { tagCalls } from './calls/tag-calls';
import { trafficPolicyCalls } from './calls/traffic-policy-calls';
import { vpcCalls } from './calls/vpc-calls';
import type { Calls } from './calls/calls';
import { errorName, translateError } from './errors';
import { limiterOf } from './rate/limiter-of';
import { pacedClient, type Watch } from './rate/paced-client';
import type { RateLimiter } from './rate/rate-limiter';
import type { Route53Port } from './route53-port';
import { loadSdk } from './sdk';

/** The port, spoken through the AWS SDK as fast as the limiter allows. */
export function sdkRoute53(sdkClient: sdk.Route53Client, limiter: RateLimiter = limiterOf(sdkClient), watch: Watch = {}): Route53Port {
  const client = pacedClient(sdkClient, limiter, watch);
  return {
    ...hostedZoneCalls(client, calls),
    ...vpcCalls(client, calls),
    ...recordSetCalls(client, calls),
    ...healthCheckCalls(client, calls),
    ...cidrCollectionCalls(client, calls),
    ...delegationSetCalls(client, calls),
    ...hostedZoneSettingsCalls(client, calls),
    ...queryLoggingCalls(client, calls),
    ...tagCalls(client, calls),
    ...dnssecCalls(client, calls),
    ...trafficPolicyCalls(client, calls),
  };
}

const calls: Calls = {
  async call(context, send) {
    try {
      return await send(loadSdk());
    } catch (error) {
      throw translateError(error, context);
    }
  },
  callUnless(code, context, send) {
    return calls.call(context, async (commands) => {
      try {
        return await send(commands);
      } catch (error) {
        if (errorName(error) === code) return undefined;
        throw error;
      }
    });
  },
};
