import { finding } from '../../model/finding';
import { failure } from '../../model/result';
import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf } from '../aws-target';
import { applicationLoadBalancer, classicLoadBalancer, networkLoadBalancer } from '../data/load-balancers';

/**
 * An Application, Network or Classic Load Balancer by its DNS name, from which kind and region are read, or by what a look-up finds it by;
 * aliased as A and AAAA.
 *
 * The name is taken as it stands: `dualstack.` in front of it is another name to Route 53.
 */
export function loadBalancerTarget(balancer: ResourceOf<'load-balancer', HealthOptions>, options: HealthOptions = {}): Target {
  return refusedGateway(balancer) ?? awsTarget([applicationLoadBalancer, networkLoadBalancer], 'load-balancer', balancer, options);
}

/** An Application Load Balancer by its DNS name, or by what a look-up finds it by; aliased as A and AAAA. */
export function applicationLoadBalancerTarget(
  balancer: ResourceOf<'application-load-balancer', HealthOptions>,
  options: HealthOptions = {},
): Target {
  return refusedGateway(balancer) ?? awsTarget([applicationLoadBalancer], 'application-load-balancer', balancer, options);
}

/** A Network Load Balancer by its DNS name, or by what a look-up finds it by; aliased as A and AAAA. */
export function networkLoadBalancerTarget(
  balancer: ResourceOf<'network-load-balancer', HealthOptions>,
  options: HealthOptions = {},
): Target {
  return refusedGateway(balancer) ?? awsTarget([networkLoadBalancer], 'network-load-balancer', balancer, options);
}

/** A Classic Load Balancer by its DNS name, or by what a look-up finds it by; aliased as A and AAAA. */
export function classicLoadBalancerTarget(
  balancer: ResourceOf<'classic-load-balancer', HealthOptions>,
  options: HealthOptions = {},
): Target {
  return awsTarget([classicLoadBalancer], 'classic-load-balancer', balancer, options);
}

/** Gateway Load Balancers answer to no name: traffic reaches them through endpoints and route tables. Their ARNs tell them apart. */
function refusedGateway(balancer: string | { readonly arn?: string }): Target | undefined {
  const arn = typeof balancer === 'string' ? balancer : balancer.arn;
  if (arn === undefined || !/^arn:[^:]*:elasticloadbalancing:.*:loadbalancer\/gwy\//.test(arn)) return undefined;
  return {
    bind: () =>
      failure(
        finding('AliasTargetUnsupported', {
          message: 'A Gateway Load Balancer is no alias target.',
          value: arn,
          fix: 'route to it through a Gateway Load Balancer endpoint and a route table; it has no addresses for DNS to answer',
        }),
      ),
  };
}
