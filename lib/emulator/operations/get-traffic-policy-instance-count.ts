import { type Operation } from '../operation';
import { member } from '../xml/writer';

/** GetTrafficPolicyInstanceCount. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicyInstanceCount.html */
export const getTrafficPolicyInstanceCount: Operation = ({ account }) => ({
  markup: member('TrafficPolicyInstanceCount', account.trafficPolicyInstances.size),
});
