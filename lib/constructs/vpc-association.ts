import type { Construct } from 'constructs';
import { associationIdentity } from '../model/vpc/association';
import type { Vpc } from '../model/vpc/vpc';
import type { RemovalPolicy } from '../synth/declarations';
import { ResourceSource } from './resource-source';

/** Properties of a VPC association. */
export interface VpcAssociationProps {
  /** The id of the private zone, with or without `/hostedzone/`. */
  readonly hostedZoneId: string;
  /** A VPC of the account; the account of the zone has authorized it. */
  readonly vpc: Vpc;
  /** What happens to the association when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * The association of a VPC of this account with the private zone of another account, which names the VPC in `authorizedVpcs`.
 *
 * Nothing in the service tells who made an association, so one that is no longer declared stays: take the VPC out of `authorizedVpcs`,
 * or destroy the app.
 *
 * @see Route 53 Developer Guide, Associating an Amazon VPC and a private hosted zone that you created with different AWS accounts
 * @example
 * ```ts
 * const app = new App({ name: 'workloads' });
 * new VpcAssociation(app, 'Internal', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', vpc: { vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' } });
 * app.synth().resources.map(({ identity }) => identity); // => ['Z0123456789ABCDEFGHIJ/eu-west-1/vpc-0a1b2c3d']
 * ```
 */
export class VpcAssociation extends ResourceSource<'vpcAssociation'> {
  constructor(scope: Construct, id: string, { hostedZoneId, vpc, removalPolicy = 'destroy' }: VpcAssociationProps) {
    const properties = {
      HostedZoneId: hostedZoneId.replace(/^\/hostedzone\//, ''),
      VPC: { VPCRegion: vpc.region, VPCId: vpc.vpcId },
    };
    super(scope, id, 'vpcAssociation', { name: associationIdentity(properties), properties, removalPolicy });
  }
}
