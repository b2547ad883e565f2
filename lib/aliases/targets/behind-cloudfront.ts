import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type ResourceOf, type TargetOptions } from '../aws-target';
import { amplify, appSync, cognito, edgeApiGateway, lightsailDistribution } from '../data/behind-cloudfront';

/** An edge-optimized custom domain of API Gateway: its CloudFront name, or `{ domainName }`; aliased as A. */
export function edgeApiGatewayTarget(domain: ResourceOf<'api-gateway-edge-domain', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([edgeApiGateway], 'api-gateway-edge-domain', domain, options);
}

/** The custom domain of a Cognito user pool: its CloudFront name, or `{ domainName }`; aliased as A. */
export function cognitoTarget(domain: ResourceOf<'cognito-domain', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([cognito], 'cognito-domain', domain, options);
}

/** A custom domain of AppSync, for GraphQL and Event APIs: its CloudFront name, or `{ domainName }`; aliased as A. */
export function appSyncTarget(domain: ResourceOf<'appsync-domain', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([appSync], 'appsync-domain', domain, options);
}

/** A custom domain of Amplify Hosting: its CloudFront name, or `{ arn }` of the domain association; aliased as A. */
export function amplifyTarget(domain: ResourceOf<'amplify-domain', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([amplify], 'amplify-domain', domain, options);
}

/** A Lightsail distribution: its CloudFront name, or `{ name }`; aliased as A. */
export function lightsailDistributionTarget(
  distribution: ResourceOf<'lightsail-distribution', TargetOptions>,
  options: TargetOptions = {},
): Target {
  return awsTarget([lightsailDistribution], 'lightsail-distribution', distribution, options);
}
