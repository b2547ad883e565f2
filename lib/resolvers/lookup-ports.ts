import type { ServiceClients } from '../aws/service-clients';
import type { LookupPorts } from './find-target';
import { stacksPort } from './services/cloudformation';
import { elasticBeanstalkPort, type ElasticBeanstalkPort } from './services/elastic-beanstalk';
import { targetServices } from './target-services';

/** Everything that look-ups and checks ask, through these clients. */
export function lookupPorts(clients: ServiceClients): LookupPorts & { readonly subdomains: ElasticBeanstalkPort } {
  return {
    services: targetServices(clients),
    stacks: stacksPort(clients),
    subdomains: elasticBeanstalkPort(clients),
    defaultRegion: () => clients.defaultRegion(),
  };
}
