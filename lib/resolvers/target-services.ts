import type { LookupKind } from '../aliases/lookup-requests';
import type { ServiceClients } from '../aws/service-clients';
import { amplifyDomains, amplifyPort } from './services/amplify';
import { apiGatewayDomains, apiGatewayPort } from './services/api-gateway';
import { portals, portalsPort } from './services/api-gateway-portals';
import { appRunnerPort, appRunnerServices } from './services/app-runner';
import { appSyncDomains, appSyncPort } from './services/appsync';
import { classicLoadBalancers, classicLoadBalancersPort } from './services/classic-load-balancers';
import { cloudFrontPort, connectionGroups, distributions } from './services/cloudfront';
import { userPoolDomains, userPoolDomainsPort } from './services/cognito';
import { elasticBeanstalkPort, environments } from './services/elastic-beanstalk';
import { accelerators, globalAcceleratorPort } from './services/global-accelerator';
import { lightsailContainerServices, lightsailDistributions, lightsailLoadBalancers, lightsailPort } from './services/lightsail';
import { loadBalancers, loadBalancersPort } from './services/load-balancers';
import { openSearchDomains, openSearchPort } from './services/opensearch';
import { bucketsPort, bucketWebsites } from './services/s3';
import { vpcEndpoints, vpcEndpointsPort } from './services/vpc-endpoints';
import { latticeServices, vpcLatticePort } from './services/vpc-lattice';
import type { TargetService } from './target-facts';

/** Where resources of each kind are looked for. */
export type TargetServices = Readonly<Record<LookupKind, TargetService>>;

/** The services of one run: what they list is kept, so that many look-ups of one kind cost one listing. */
export function targetServices(clients: ServiceClients): TargetServices {
  const elb = loadBalancersPort(clients);
  const classic = classicLoadBalancers(classicLoadBalancersPort(clients));
  const cloudFront = cloudFrontPort(clients);
  const apiGateway = apiGatewayPort(clients);
  const lightsail = lightsailPort(clients);
  return {
    'load-balancer': firstThatHasSome(loadBalancers(elb), classic),
    'application-load-balancer': loadBalancers(elb, 'application'),
    'network-load-balancer': loadBalancers(elb, 'network'),
    'classic-load-balancer': classic,
    'cloudfront-distribution': distributions(cloudFront),
    'cloudfront-connection-group': connectionGroups(cloudFront),
    'api-gateway-domain': apiGatewayDomains(apiGateway, 'regional'),
    'api-gateway-edge-domain': apiGatewayDomains(apiGateway, 'edge'),
    'api-gateway-portal': portals(portalsPort(clients)),
    'cognito-domain': userPoolDomains(userPoolDomainsPort(clients)),
    'appsync-domain': appSyncDomains(appSyncPort(clients)),
    'amplify-domain': amplifyDomains(amplifyPort(clients)),
    'lightsail-distribution': lightsailDistributions(lightsail),
    'lightsail-container-service': lightsailContainerServices(lightsail),
    'lightsail-load-balancer': lightsailLoadBalancers(lightsail),
    's3-website': bucketWebsites(bucketsPort(clients)),
    'elastic-beanstalk-environment': environments(elasticBeanstalkPort(clients)),
    'global-accelerator': accelerators(globalAcceleratorPort(clients)),
    'vpc-endpoint': vpcEndpoints(vpcEndpointsPort(clients)),
    'app-runner-service': appRunnerServices(appRunnerPort(clients)),
    'vpc-lattice-service': latticeServices(vpcLatticePort(clients)),
    'opensearch-domain': openSearchDomains(openSearchPort(clients)),
  };
}

/** What the first service finds, or else the second: a call of the second is made only where it is needed. */
function firstThatHasSome(first: TargetService, second: TargetService): TargetService {
  return {
    async find(query) {
      const found = await first.find(query);
      return found.length > 0 ? found : second.find(query);
    },
  };
}
