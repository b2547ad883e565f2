import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type HealthOptions, type ResourceOf } from '../aws-target';
import { globalAccelerator } from '../data/global-accelerator';

/**
 * An accelerator by its DNS name or by what a look-up finds it by; aliased as A, and by its dual-stack name as A and AAAA.
 */
export function globalAcceleratorTarget(accelerator: ResourceOf<'global-accelerator', HealthOptions>, options: HealthOptions = {}): Target {
  return awsTarget([globalAccelerator], 'global-accelerator', accelerator, options);
}
