import { type Operation, type OperationCall } from '../operation';
import { writeLimit } from '../resources/limits';
import { countPolicies } from '../traffic/policies';

/** What the account may have, and how much of it there is. */
const limits = {
  MAX_HEALTH_CHECKS_BY_OWNER: ({ settings, account }: OperationCall) => [settings.quotas.healthChecks, account.healthChecks.size],
  MAX_HOSTED_ZONES_BY_OWNER: ({ settings, account }: OperationCall) => [settings.quotas.hostedZones, account.hostedZones.size],
  MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER: ({ settings, account }: OperationCall) => [
    settings.quotas.trafficPolicyInstances,
    account.trafficPolicyInstances.size,
  ],
  MAX_REUSABLE_DELEGATION_SETS_BY_OWNER: ({ settings, account }: OperationCall) => [
    settings.quotas.reusableDelegationSets,
    account.delegationSets.size,
  ],
  MAX_TRAFFIC_POLICIES_BY_OWNER: ({ settings, account }: OperationCall) => [settings.quotas.trafficPolicies, countPolicies(account)],
} as const satisfies Readonly<Record<string, (call: OperationCall) => readonly [limit: number, count: number]>>;

const limitTypes = Object.keys(limits) as (keyof typeof limits)[];

/**
 * GetAccountLimit.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetAccountLimit.html
 */
export const getAccountLimit: Operation = (call) => {
  const type = call.parameters.pathWord('Type', limitTypes);
  return { markup: writeLimit(type, ...limits[type](call)) };
};
