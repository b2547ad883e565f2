import { apiGateway, apiGatewayPortal } from './data/api-gateway';
import { appRunner } from './data/app-runner';
import { amplify, appSync, cognito, edgeApiGateway, lightsailDistribution } from './data/behind-cloudfront';
import { cloudFront } from './data/cloudfront';
import { elasticBeanstalk } from './data/elastic-beanstalk';
import { globalAccelerator } from './data/global-accelerator';
import { lightsailContainer, lightsailLoadBalancer } from './data/lightsail';
import { applicationLoadBalancer, classicLoadBalancer, networkLoadBalancer } from './data/load-balancers';
import { openSearch } from './data/opensearch';
import { s3Website } from './data/s3-website';
import { vpcEndpoint } from './data/vpc-endpoint';
import { vpcLattice } from './data/vpc-lattice';
import type { AliasService } from './service';

/** Every kind of AWS resource that an alias can point to; a record of the own zone is the one target that is none. */
export const aliasServices: readonly AliasService[] = [
  cloudFront,
  edgeApiGateway,
  cognito,
  appSync,
  amplify,
  lightsailDistribution,
  applicationLoadBalancer,
  classicLoadBalancer,
  networkLoadBalancer,
  apiGateway,
  apiGatewayPortal,
  s3Website,
  elasticBeanstalk,
  globalAccelerator,
  vpcEndpoint,
  appRunner,
  vpcLattice,
  openSearch,
  lightsailContainer,
  lightsailLoadBalancer,
];
