import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf, type TargetOptions } from '../aws-target';
import { lightsailContainer, lightsailLoadBalancer } from '../data/lightsail';

/** A Lightsail container service by its public domain, without scheme and slash, or `{ name }`; aliased as A. */
export function lightsailContainerTarget(
  service: ResourceOf<'lightsail-container-service', HealthOptions>,
  options: HealthOptions = {},
): Target {
  return awsTarget([lightsailContainer], 'lightsail-container-service', service, options);
}

/** A Lightsail load balancer by its DNS name, or `{ name }`; aliased as A. */
export function lightsailLoadBalancerTarget(
  balancer: ResourceOf<'lightsail-load-balancer', TargetOptions>,
  options: TargetOptions = {},
): Target {
  return awsTarget([lightsailLoadBalancer], 'lightsail-load-balancer', balancer, options);
}
