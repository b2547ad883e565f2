import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type ResourceOf, type TargetOptions } from '../aws-target';
import { cloudFront } from '../data/cloudfront';

/**
 * A CloudFront distribution by the name CloudFront assigned, such as `d111111abcdef8.cloudfront.net`, or by what a look-up finds it by;
 * aliased as A and AAAA.
 *
 * Route 53 cannot evaluate the health of a distribution, so there is no such option. The record name must be among the alternate domain
 * names of the distribution.
 */
export function cloudFrontTarget(distribution: ResourceOf<'cloudfront-distribution', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([cloudFront], 'cloudfront-distribution', distribution, options);
}

/** The connection group that serves a distribution tenant, by its routing endpoint or by what a look-up finds it by. */
export function cloudFrontConnectionGroupTarget(
  group: ResourceOf<'cloudfront-connection-group', TargetOptions>,
  options: TargetOptions = {},
): Target {
  return awsTarget([cloudFront], 'cloudfront-connection-group', group, options);
}
