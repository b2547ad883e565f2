import type { Construct } from 'constructs';
import { plainDomain } from '../model/name/plain-domain';
import { hostedZoneNameServers, nameServerCount, referenceToken } from '../model/reference';
import type { ApiRegistrarKey } from '../model/registrar/api-shape';
import { canonicalKey } from '../model/registrar/keys';
import type { ResourceDeclaration } from '../synth/declarations';
import { DeclaredResource } from './declared-resource';
import type { HostedZoneBase } from './hosted-zone-base';

/** A public key that the registrar publishes a DS record of. */
export interface DomainSigningKey {
  /** Such as 13, ECDSA P-256 with SHA-256. */
  readonly algorithm: number;
  /** 257 for a key that signs keys, 256 for one that signs the zone. */
  readonly flags: number;
  /** Base64, as DNSKEY has it. */
  readonly publicKey: string;
}

/** Properties of a registered domain; what is left out stays as it is. */
export interface RegisteredDomainProps {
  /** The registered name, such as `example.com`. */
  readonly domainName: string;
  /** The zone whose name servers the domain is delegated to. @default - the name servers stay, unless `nameServers` is given */
  readonly nameServersFrom?: HostedZoneBase;
  /** Host names of the name servers, 2 to 13. @default - those of `nameServersFrom` */
  readonly nameServers?: readonly string[];
  /** The keys of the zone's signatures, and no others; an empty list ends DNSSEC. @default - they stay */
  readonly signingKeys?: readonly DomainSigningKey[];
  /** Whether the domain is locked against transfers to another registrar. @default - it stays as it is */
  readonly transferLock?: boolean;
  /** Whether it renews itself, at its price. @default - it stays as it is */
  readonly autoRenew?: boolean;
  /** Whether WHOIS hides the contacts. @default - it stays as it is */
  readonly privacy?: boolean;
}

/**
 * A domain that is registered in the account: where it is delegated to, how it is signed and guarded. None is ever registered,
 * transferred, renewed or deleted; one that is no longer declared stays as it is.
 *
 * Name servers change once the zone's record sets are INSYNC. Resolvers may keep the former ones for two days: keep the former zone so long.
 *
 * @see Route 53 Domains API Reference, UpdateDomainNameservers and AssociateDelegationSignerToDomain
 * @example
 * ```ts
 * const app = new App({ name: 'shop' });
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new RegisteredDomain(app, 'Domain', { domainName: 'example.com', nameServersFrom: zone, transferLock: true, autoRenew: true });
 * resourcesOf(app.synth(), 'registeredDomain')[0]?.properties.Nameservers?.[0]; // => '{{hostedZone:Zone:nameServers.0}}'
 * ```
 */
export class RegisteredDomain extends DeclaredResource<'registeredDomain'> {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegisteredDomainProps,
  ) {
    super(scope, id);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'registeredDomain'> {
    const { transferLock, autoRenew, privacy, signingKeys } = this.props;
    const domainName = plainDomain(this.props.domainName);
    const nameServers = this.nameServers();
    return {
      kind: 'registeredDomain',
      path: this.node.path,
      name: domainName,
      properties: {
        DomainName: domainName,
        ...(nameServers === undefined ? {} : { Nameservers: nameServers }),
        ...(transferLock === undefined ? {} : { TransferLock: transferLock }),
        ...(autoRenew === undefined ? {} : { AutoRenew: autoRenew }),
        ...(privacy === undefined ? {} : { Privacy: privacy }),
        ...(signingKeys === undefined ? {} : { DnssecKeys: signingKeys.map(toKey) }),
      },
      removalPolicy: 'retain',
    };
  }

  private nameServers(): readonly string[] | undefined {
    const { nameServers, nameServersFrom: zone } = this.props;
    if (nameServers !== undefined) return nameServers.map(plainDomain);
    if (zone === undefined) return undefined;
    return Array.from({ length: nameServerCount }, (_, i) => referenceToken(hostedZoneNameServers(zone.node.path), i));
  }
}

function toKey({ algorithm, flags, publicKey }: DomainSigningKey): ApiRegistrarKey {
  return canonicalKey({ Algorithm: algorithm, Flags: flags, PublicKey: publicKey });
}
