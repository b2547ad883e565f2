import type { AliasKind } from './service';
import type { Target } from './target';

/** A function of {@link Target}. */
export type TargetFactory = keyof typeof Target;

/** The function of {@link Target} that makes targets of each kind; of load balancers with names of one form, the one that takes them all. */
export const factories: Readonly<Record<AliasKind, TargetFactory>> = {
  cloudfront: 'cloudFront',
  'api-gateway-edge': 'edgeApiGateway',
  'cognito-user-pool-domain': 'cognito',
  'appsync-domain': 'appSync',
  'amplify-domain': 'amplify',
  'lightsail-distribution': 'lightsailDistribution',
  'application-load-balancer': 'loadBalancer',
  'classic-load-balancer': 'classicLoadBalancer',
  'network-load-balancer': 'networkLoadBalancer',
  'api-gateway-regional': 'apiGateway',
  'api-gateway-portal': 'apiGatewayPortal',
  's3-website': 's3Website',
  'elastic-beanstalk': 'elasticBeanstalk',
  'global-accelerator': 'globalAccelerator',
  'vpc-interface-endpoint': 'vpcEndpoint',
  'app-runner': 'appRunner',
  'vpc-lattice-service': 'vpcLattice',
  'opensearch-domain': 'openSearch',
  'lightsail-container-service': 'lightsailContainer',
  'lightsail-load-balancer': 'lightsailLoadBalancer',
};
