import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf } from '../aws-target';
import { vpcEndpoint } from '../data/vpc-endpoint';

/**
 * A VPC interface endpoint, execute-api endpoints of private APIs included: its DNS name with `hostedZoneId`, both of one entry of the
 * endpoint's DNS names, or `{ id }`; aliased as A.
 */
export function vpcEndpointTarget(endpoint: ResourceOf<'vpc-endpoint', HealthOptions>, options: HealthOptions = {}): Target {
  return awsTarget([vpcEndpoint], 'vpc-endpoint', endpoint, options);
}
