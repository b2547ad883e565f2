import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf } from '../aws-target';
import { elasticBeanstalk } from '../data/elastic-beanstalk';

/**
 * An Elastic Beanstalk environment by its CNAME with the region in it, never by its EndpointURL, or by what a look-up finds it by;
 * aliased as A.
 */
export function elasticBeanstalkTarget(
  environment: ResourceOf<'elastic-beanstalk-environment', HealthOptions>,
  options: HealthOptions = {},
): Target {
  return awsTarget([elasticBeanstalk], 'elastic-beanstalk-environment', environment, options);
}
