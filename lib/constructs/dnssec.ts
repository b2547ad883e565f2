import type { Construct } from 'constructs';
import { finding, type Finding } from '../model/finding';
import { hostedZoneId, referenceToken } from '../model/reference';
import type { DsParent } from '../model/dnssec/zone-signing';
import type { ResourceDeclaration } from '../synth/declarations';
import { DeclaredResource } from './declared-resource';
import { ZoneScope } from './zone-scope';

/**
 * A parent whose DS set somebody changes by hand, such as at another registrar. The plan says when a record comes and when one goes, and goes on
 * once the parent's name servers are seen to answer so.
 */
export interface DsByHand {
  /**
   * The DS records that are published there by now, such as `12345 13 2 49FD…`: believed where the parent's name servers cannot be asked, and have
   * not answered otherwise before.
   * @default - nobody says: without an answer of the name servers no key goes, and signing does not end
   */
  readonly published?: readonly string[];
  /** TTL of the DS set there, in seconds, where no answer tells it. @default 86400 */
  readonly dsTtl?: number;
  /** TTL of the delegation there, in seconds. @default 172800 */
  readonly delegationTtl?: number;
  /** Seconds from somebody changing it to all of the parent's name servers having it; an hour at most where they are asked. @default 86400 */
  readonly publicationTime?: number;
}

/** Properties of a zone's DNSSEC. */
export interface DnssecProps {
  /** Name of the key-signing key: 3 to 128 letters, digits and underscores. Another name is another key, to which the zone goes over. */
  readonly keyName: string;
  /**
   * ARN of the KMS key: of us-east-1, spec ECC_NIST_P256, for signing, whose policy lets `dnssec-route53.amazonaws.com` use it.
   * @default - one is created, and deleted once the zone has gone over to another key or is no longer signed
   */
  readonly kmsKeyArn?: string;
  /**
   * Who vouches for the zone: the zone of the app that delegates to it, the domain of the app, or somebody else by hand.
   * @default - by hand
   */
  readonly parent?: ZoneScope | DeclaredResource<'registeredDomain'> | DsByHand;
  /** TTL of the DS set in a parent zone of the app, in seconds. @default 3600 */
  readonly dsTtl?: number;
  /** Whether the signing of a zone that another app signs is taken over; take it away there once this is deployed. @default false */
  readonly adopt?: boolean;
  /** Whether the zone is to be signed; false takes it back step by step, as taking the whole declaration away does. @default true */
  readonly signed?: boolean;
}

const byHandTimes = { DsTtl: 86_400, NsTtl: 172_800, PublicationTime: 86_400 } as const;
const parentZoneDsTtl = 3_600;

/**
 * DNSSEC of the public zone that encloses it: signed with one key-signing key, for which the parent vouches.
 *
 * Getting there takes days, since resolvers remember what was before; so does another key, and so does an unsigned zone once this is no
 * longer declared. Each deploy does what is due, and the plan tells when the next step is.
 *
 * @see Route 53 Developer Guide, Configuring DNSSEC signing; RFC 6781, section 4
 * @example
 * ```ts
 * const app = new App({ name: 'shop' });
 * const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com' });
 * new Delegation(parent, 'ToShop', { to: zone });
 * zone.enableDnssec({ keyName: 'shop_2026', parent });
 * resourcesOf(app.synth(), 'zoneSigning').map(({ properties }) => properties.KeyName); // => ['shop_2026']
 * ```
 */
export class Dnssec extends DeclaredResource<'zoneSigning'> {
  private readonly zone: ZoneScope | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DnssecProps,
  ) {
    super(scope, id);
    this.zone = ZoneScope.tryOf(scope);
  }

  /** @internal */
  get declaration(): ResourceDeclaration<'zoneSigning'> {
    const { keyName, kmsKeyArn, adopt = false, signed = true } = this.props;
    const id = this.zone === undefined ? '' : idOf(this.zone);
    const { source } = this.zone ?? {};
    return {
      kind: 'zoneSigning',
      path: this.node.path,
      ...(this.zone === undefined ? {} : { zonePath: this.zone.node.path }),
      name: id,
      properties: {
        HostedZoneId: id,
        ZoneName: this.zone?.zoneName.toText() ?? '',
        ...(signed ? { KeyName: keyName, ...(kmsKeyArn === undefined ? {} : { KmsArn: kmsKeyArn }) } : {}),
        Parent: this.parent(),
        ...(adopt ? { Adopt: true as const } : {}),
      },
      tags: {},
      removalPolicy: source?.kind === 'declared' ? source.removalPolicy : 'destroy',
    };
  }

  /** @internal */
  override get findings(): readonly Finding[] {
    if (this.zone !== undefined) return [];
    return [
      finding('ZoneMissing', {
        path: this.node.path,
        message: 'DNSSEC is declared outside of a hosted zone.',
        value: this.node.path,
        fix: 'declare it in the scope of the zone that is to be signed: zone.enableDnssec(…)',
      }),
    ];
  }

  private parent(): DsParent {
    const { parent = {}, dsTtl = parentZoneDsTtl } = this.props;
    if (ZoneScope.isHostedZone(parent)) return { Kind: 'zone', HostedZoneId: idOf(parent), DsTtl: dsTtl };
    if (DeclaredResource.isDeclaredResource(parent))
      return { Kind: 'registrar', DomainName: parent.declaration.properties.DomainName, ...byHandTimes };
    const { published, dsTtl: DsTtl, delegationTtl: NsTtl, publicationTime: PublicationTime } = parent;
    const given = Object.entries({ DsTtl, NsTtl, PublicationTime }).filter(([, seconds]) => seconds !== undefined);
    return {
      Kind: 'by-hand',
      ...(published === undefined ? {} : { Published: [...published] }),
      ...byHandTimes,
      ...Object.fromEntries(given),
    };
  }
}

function idOf({ source, node }: ZoneScope): string {
  return source.kind === 'imported' ? source.hostedZoneId : referenceToken(hostedZoneId(node.path));
}
