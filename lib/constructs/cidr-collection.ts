import { Construct } from 'constructs';
import { canonicalLocations } from '../model/cidr-collection/cidr-collection';
import { cidrCollectionId, referenceToken } from '../model/reference';
import type { RemovalPolicy, ResourceDeclaration } from '../synth/declarations';
import { HostedZoneBase } from './hosted-zone-base';

const mark = Symbol.for('apex53.CidrCollection');

/** A CIDR collection that IP-based sets route by. */
export interface CidrCollectionRef {
  /** The id, or for a collection of the app what stands for it until it is created. */
  readonly collectionId: string;
}

/** Properties of a CIDR collection. */
export interface CidrCollectionProps {
  /**
   * By which the collection is found again: 1 to 64 letters, digits, `_` and `-`, unique in the account. A collection of the name that is
   * there already is taken over.
   * @default - derived from the app's name and the construct path; such a collection is deleted once it is no longer declared
   */
  readonly name?: string;
  /** The blocks of addresses by the names of their locations: IPv4 from /1 to /24, IPv6 from /1 to /48, each block in one location. */
  readonly locations: Readonly<Record<string, readonly string[]>>;
  /** What happens to the collection when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Blocks of client addresses under names, for IP-based routing. An account has five collections of 1,000 blocks.
 *
 * @see Route 53 Developer Guide, IP-based routing
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const networks = new CidrCollection(zone, 'Networks', { locations: { office: ['203.0.113.0/24'], vpn: ['198.51.100.0/24', '2001:db8::/48'] } });
 * new IpBasedSet(zone, 'Wiki', {
 *   name: 'wiki',
 *   collection: networks,
 *   locations: { office: { values: ['10.0.0.1'] }, vpn: { values: ['10.0.0.2'] } },
 *   default: { values: ['192.0.2.1'] },
 * });
 * resourcesOf(app.synth(), 'cidrCollection').map(({ properties }) => Object.keys(properties.Locations)); // => [['office', 'vpn']]
 * ```
 */
export class CidrCollection extends Construct implements CidrCollectionRef {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CidrCollectionProps,
  ) {
    super(scope, id);
    Object.defineProperty(this, mark, { value: true });
  }

  /** A collection that exists, by its id. */
  static fromId(collectionId: string): CidrCollectionRef {
    return { collectionId };
  }

  /** Whether a value is a CIDR collection construct, also one of another copy of the package. */
  static isCidrCollection(value: unknown): value is CidrCollection {
    return typeof value === 'object' && value !== null && mark in value;
  }

  get collectionId(): string {
    return referenceToken(cidrCollectionId(this.node.path));
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'cidrCollection'> {
    const { name, locations, removalPolicy = 'destroy' } = this.props;
    const zone = HostedZoneBase.tryOf(this);
    return {
      kind: 'cidrCollection',
      path: this.node.path,
      ...(zone === undefined ? {} : { zonePath: zone.node.path }),
      ...(name === undefined ? {} : { name }),
      properties: { Locations: canonicalLocations(locations) },
      removalPolicy,
    };
  }
}
