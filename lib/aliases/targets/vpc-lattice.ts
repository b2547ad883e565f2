import type { Target } from '../../model/rrset/alias-target';
import { awsTarget, type ResourceOf, type TargetOptions } from '../aws-target';
import { vpcLattice } from '../data/vpc-lattice';

/** A VPC Lattice service: its DNS name with `hostedZoneId`, or `{ id }`, `{ arn }`, `{ name }`; aliased as A. */
export function vpcLatticeTarget(service: ResourceOf<'vpc-lattice-service', TargetOptions>, options: TargetOptions = {}): Target {
  return awsTarget([vpcLattice], 'vpc-lattice-service', service, options);
}
