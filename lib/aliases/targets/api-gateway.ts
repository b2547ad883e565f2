import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf, type TargetOptions } from '../aws-target';
import { apiGateway, apiGatewayPortal } from '../data/api-gateway';

/**
 * A regional custom domain of API Gateway, for REST, HTTP and WebSocket APIs: its `d-….execute-api.<region>.amazonaws.com` name, or
 * `{ domainName, region }`; aliased as A.
 *
 * The default endpoint of an API is no alias target, and the record name must be the custom domain name.
 */
export function apiGatewayTarget(domain: ResourceOf<'api-gateway-domain', HealthOptions>, options: HealthOptions = {}): Target {
  return awsTarget([apiGateway], 'api-gateway-domain', domain, options);
}

/** A developer portal of API Gateway: its default domain name with `hostedZoneId`, or `{ id }`; aliased as A. */
export function apiGatewayPortalTarget(portal: ResourceOf<'api-gateway-portal', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([apiGatewayPortal], 'api-gateway-portal', portal, options);
}
