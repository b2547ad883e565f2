import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf } from '../aws-target';
import { appRunner } from '../data/app-runner';

/**
 * An App Runner service, made after 2022-08-01, by its name under awsapprunner.com or by what a look-up finds it by; aliased as A.
 *
 * The record name must be a custom domain of the service.
 */
export function appRunnerTarget(service: ResourceOf<'app-runner-service', HealthOptions>, options: HealthOptions = {}): Target {
  return awsTarget([appRunner], 'app-runner-service', service, options);
}
