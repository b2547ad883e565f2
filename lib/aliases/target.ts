import { apiGatewayPortalTarget, apiGatewayTarget } from './targets/api-gateway';
import { appRunnerTarget } from './targets/app-runner';
import {
  amplifyTarget,
  appSyncTarget,
  cognitoTarget,
  edgeApiGatewayTarget,
  lightsailDistributionTarget,
} from './targets/behind-cloudfront';
import { cloudFrontConnectionGroupTarget, cloudFrontTarget } from './targets/cloudfront';
import { customTarget } from './targets/custom';
import { elasticBeanstalkTarget } from './targets/elastic-beanstalk';
import { targetFromDnsName } from './targets/from-dns-name';
import { globalAcceleratorTarget } from './targets/global-accelerator';
import { lightsailContainerTarget, lightsailLoadBalancerTarget } from './targets/lightsail';
import {
  applicationLoadBalancerTarget,
  classicLoadBalancerTarget,
  loadBalancerTarget,
  networkLoadBalancerTarget,
} from './targets/load-balancer';
import { openSearchTarget } from './targets/opensearch';
import { recordTarget } from './targets/record';
import { s3WebsiteTarget } from './targets/s3-website';
import { vpcEndpointTarget } from './targets/vpc-endpoint';
import { vpcLatticeTarget } from './targets/vpc-lattice';

/**
 * What an alias record can point to; the hosted zone id of every service and region is found for you.
 *
 * @see Route 53 API Reference, AliasTarget
 */
export const Target = {
  cloudFront: cloudFrontTarget,
  cloudFrontConnectionGroup: cloudFrontConnectionGroupTarget,
  edgeApiGateway: edgeApiGatewayTarget,
  cognito: cognitoTarget,
  appSync: appSyncTarget,
  amplify: amplifyTarget,
  lightsailDistribution: lightsailDistributionTarget,
  loadBalancer: loadBalancerTarget,
  applicationLoadBalancer: applicationLoadBalancerTarget,
  networkLoadBalancer: networkLoadBalancerTarget,
  classicLoadBalancer: classicLoadBalancerTarget,
  apiGateway: apiGatewayTarget,
  apiGatewayPortal: apiGatewayPortalTarget,
  s3Website: s3WebsiteTarget,
  elasticBeanstalk: elasticBeanstalkTarget,
  globalAccelerator: globalAcceleratorTarget,
  vpcEndpoint: vpcEndpointTarget,
  appRunner: appRunnerTarget,
  vpcLattice: vpcLatticeTarget,
  openSearch: openSearchTarget,
  lightsailContainer: lightsailContainerTarget,
  lightsailLoadBalancer: lightsailLoadBalancerTarget,
  record: recordTarget,
  custom: customTarget,
  fromDnsName: targetFromDnsName,
} as const;
