import { Construct } from 'constructs';
import type { Vpc } from '../model/vpc/vpc';
import { HostedZone } from './hosted-zone';
import type { HostedZoneProps } from './hosted-zone-props';

/** Properties of a zone with a public and a private face. */
export interface SplitHorizonZoneProps extends Omit<HostedZoneProps, 'callerReference'> {
  /** VPCs of the account that the private face answers; see {@link HostedZoneProps.vpcs}. */
  readonly vpcs: readonly Vpc[];
  /** The caller references of zones that exist already, to adopt them. @default - derived */
  readonly callerReferences?: { readonly public?: string; readonly private?: string };
}

/**
 * One domain name with two hosted zones: a public one for the internet and a private one for VPCs.
 *
 * The private zone never falls back to the public one: a VPC gets NXDOMAIN for a name that only the public face has. `both` states
 * once what both answer, and the finding `PublicNameHidden` tells of names that a VPC would miss.
 *
 * @see Route 53 Developer Guide, Considerations when working with a private hosted zone
 * @example
 * ```ts
 * const app = new App();
 * const zone = new SplitHorizonZone(app, 'Example', { zoneName: 'example.com', vpcs: [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }] });
 * zone.both((face) => new ARecord(face, 'Www', { name: 'www', values: ['192.0.2.1'] }));
 * new ARecord(zone.public, 'Api', { name: 'api', values: ['192.0.2.2'] });
 * new ARecord(zone.private, 'Api', { name: 'api', values: ['10.0.0.2'] });
 * app.synth().hostedZones.map(({ path, recordSets }) => [path, recordSets.length]); // => [['Example/Private', 2], ['Example/Public', 2]]
 * ```
 */
export class SplitHorizonZone extends Construct {
  /** What the internet asks. */
  readonly public: HostedZone;
  /** What the VPCs ask. */
  readonly private: HostedZone;

  constructor(scope: Construct, id: string, props: SplitHorizonZoneProps) {
    super(scope, id);
    const { vpcs, authorizedVpcs, callerReferences = {}, ...shared } = props;
    const reference = (callerReference: string | undefined) => (callerReference === undefined ? {} : { callerReference });
    this.public = new HostedZone(this, 'Public', { ...shared, ...reference(callerReferences.public) });
    this.private = new HostedZone(this, 'Private', {
      ...shared,
      ...reference(callerReferences.private),
      vpcs,
      ...(authorizedVpcs === undefined ? {} : { authorizedVpcs }),
    });
  }

  /** Declares the same in both zones: the function is called with each, the public one first. */
  both<T>(declare: (face: HostedZone) => T): { readonly public: T; readonly private: T } {
    return { public: declare(this.public), private: declare(this.private) };
  }
}
