import type { Construct } from 'constructs';
import { at, type Finding } from '../../model/finding';
import type {
  ApiResolverDirection,
  ApiResolverEndpointType,
  ApiResolverIpAddress,
  ApiResolverProtocol,
} from '../../model/resolver/api-shape';
import { checkInSubnet, checkSubnetBlocks } from '../../model/resolver/subnet';
import type { RemovalPolicy, ResourceDeclaration, Tags } from '../../synth/declarations';
import { DeclaredResource } from '../declared-resource';
import { nameFromPath } from './names';

/** An address of an endpoint in a subnet. */
export interface EndpointAddress {
  /** Such as `subnet-0a1b2c3d4e5f60718`. */
  readonly subnetId: string;
  /** IPv4 address in the subnet. @default - AWS picks one */
  readonly ip?: string;
  /** IPv6 address in the subnet. @default - AWS picks one where the endpoint has IPv6 */
  readonly ipv6?: string;
  /** The subnet's IPv4 block, against which `ip` is checked. @default - it is not checked */
  readonly cidr?: string;
}

/** An endpoint that rules send questions through. */
export interface ResolverEndpointRef {
  /** The id, or for an endpoint of the app what stands for it until it is created. */
  readonly endpointId: string;
  readonly region: string;
}

/** Properties of a Resolver endpoint. */
export interface ResolverEndpointProps {
  /** The Region of the VPC, such as `eu-west-1`. */
  readonly region: string;
  /** Two addresses at least, in subnets of different Availability Zones; subnet ids alone let AWS pick. */
  readonly addresses: readonly (EndpointAddress | string)[];
  /** Security groups that let port 53 through, TCP and UDP. Others take another endpoint. */
  readonly securityGroupIds: readonly string[];
  /** 1 to 64 letters, digits, blanks, `_` and `-`. @default - from the construct path */
  readonly name?: string;
  /** Which addresses it has. @default 'IPV4' */
  readonly addressType?: ApiResolverEndpointType;
  /** How questions are carried. @default ['Do53'] */
  readonly protocols?: readonly ApiResolverProtocol[];
  /** @default - none */
  readonly tags?: Tags;
  /** What happens to it when the app is destroyed. @default 'destroy' */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A Resolver endpoint: network interfaces in a VPC through which questions come in from, or go out to, networks outside of it. Each
 * address is billed by the hour.
 *
 * Addresses are swapped one by one, new ones first. Direction, security groups, and a change from or to IPv6 alone take another endpoint.
 *
 * @see Route 53 Developer Guide, Resolving DNS queries between VPCs and your network
 * @example
 * ```ts
 * const app = new App({ name: 'network' });
 * const outbound = ResolverEndpoint.outbound(app, 'Out', {
 *   region: 'eu-west-1',
 *   addresses: ['subnet-0a', 'subnet-0b'],
 *   securityGroupIds: ['sg-0a'],
 * });
 * ResolverRule.forward(app, 'Corp', { endpoint: outbound, domainName: 'corp.example', targets: ['10.0.0.53'] });
 * app.synth().resources.map(({ kind }) => kind); // => ['resolverEndpoint', 'resolverRule']
 * ```
 */
export class ResolverEndpoint extends DeclaredResource<'resolverEndpoint'> implements ResolverEndpointRef {
  private constructor(
    scope: Construct,
    id: string,
    private readonly direction: ApiResolverDirection,
    private readonly props: ResolverEndpointProps,
  ) {
    super(scope, id);
  }

  /** An endpoint that networks outside ask for names of the VPC, private hosted zones included. */
  static inbound(scope: Construct, id: string, props: ResolverEndpointProps): ResolverEndpoint {
    return new ResolverEndpoint(scope, id, 'INBOUND', props);
  }

  /** An endpoint through which rules send questions to networks outside. */
  static outbound(scope: Construct, id: string, props: ResolverEndpointProps): ResolverEndpoint {
    return new ResolverEndpoint(scope, id, 'OUTBOUND', props);
  }

  /** An endpoint that name servers outside delegate subdomains to, which are private hosted zones of the VPC. */
  static delegation(scope: Construct, id: string, props: ResolverEndpointProps): ResolverEndpoint {
    return new ResolverEndpoint(scope, id, 'INBOUND_DELEGATION', props);
  }

  /** An endpoint that exists. */
  static fromId(endpointId: string, region: string): ResolverEndpointRef {
    return { endpointId, region };
  }

  get endpointId(): string {
    return this.idToken;
  }

  get region(): string {
    return this.props.region;
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'resolverEndpoint'> {
    const { region, name, addresses, addressType = 'IPV4', protocols = ['Do53'], tags, removalPolicy = 'destroy' } = this.props;
    const { path } = this.node;
    const groups = [...new Set(this.props.securityGroupIds)].sort();
    return {
      kind: 'resolverEndpoint',
      path,
      madeOf: [path, region, this.direction, addressType === 'IPV6' ? 'IPV6' : '', ...groups],
      properties: {
        Region: region,
        Name: name ?? nameFromPath(path),
        Direction: this.direction,
        ResolverEndpointType: addressType,
        Protocols: [...new Set(protocols)].sort(),
        SecurityGroupIds: groups,
        IpAddresses: addresses.map(toAddress),
      },
      ...(tags === undefined ? {} : { tags }),
      removalPolicy,
    };
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    const given = this.props.addresses.filter((address) => typeof address !== 'string');
    return [...given.flatMap(checkInSubnet), ...checkSubnetBlocks(given)].map((found) => at(this.node.path, found));
  }
}

function toAddress(address: EndpointAddress | string): ApiResolverIpAddress {
  if (typeof address === 'string') return { SubnetId: address };
  const { subnetId, ip, ipv6 } = address;
  return { SubnetId: subnetId, ...(ip === undefined ? {} : { Ip: ip }), ...(ipv6 === undefined ? {} : { Ipv6: ipv6 }) };
}
