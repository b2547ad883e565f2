import type { AliasService } from '../service';

/** VPC Lattice services, whose hosted zone id only the service tells. Compiled 2026-11-21 from the Route 53 Developer Guide. */
export const vpcLattice: AliasService = {
  kind: 'vpc-lattice-service',
  title: 'VPC Lattice service',
  nameForm: 'parking-0123456789abcdef0.7d67968.vpc-lattice-svcs.eu-west-1.on.aws',
  patterns: [
    {
      id: 'vpc-lattice',
      regex:
        /^(?<service>[a-z0-9][a-z0-9-]*)-(?<serviceId>[0-9a-f]{17})\.(?<partitionId>[0-9a-z]+)\.vpc-lattice-svcs\.(?<region>[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})\.on\.aws\.?$/i,
    },
  ],
  zoneIds: {},
  recordTypes: ['A'],
  furtherRecordTypes: ['AAAA'],
  evaluateTargetHealth: 'undocumented',
  privateZone: 'allowed',
  documented: true,
};
