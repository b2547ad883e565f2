import { type Operation } from '../operation';
import { writeInstancePage } from '../traffic/instances';

/** ListTrafficPolicyInstances. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstances.html */
export const listTrafficPolicyInstances: Operation = (call) => ({ markup: writeInstancePage(call, () => true) });
