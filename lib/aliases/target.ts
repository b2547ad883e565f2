import { cloudFrontTarget } from './targets/cloudfront';
import { customTarget } from './targets/custom';
import { loadBalancerTarget } from './targets/load-balancer';
import { recordTarget } from './targets/record';

/**
 * What an alias record can point to; the hosted zone id of every service and region is found for you.
 *
 * @see Route 53 API Reference, AliasTarget
 */
export const Target = {
  cloudFront: cloudFrontTarget,
  loadBalancer: loadBalancerTarget,
  record: recordTarget,
  custom: customTarget,
} as const;
