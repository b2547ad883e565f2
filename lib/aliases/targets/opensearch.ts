import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type ResourceOf, type TargetOptions } from '../aws-target';
import { openSearch } from '../data/opensearch';

/**
 * An OpenSearch domain with dual-stack addresses: its endpoint under on.aws with `hostedZoneId`, or `{ name }`; aliased as A and AAAA.
 *
 * The record name must be the custom endpoint of the domain.
 */
export function openSearchTarget(domain: ResourceOf<'opensearch-domain', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([openSearch], 'opensearch-domain', domain, options);
}
