import type { Construct } from 'constructs';
import { readHostedZoneId } from '../model/rrset/hosted-zone-id';
import type { Finding } from '../model/finding';
import type { NameInput } from '../model/name/qualify';
import type { RemovalPolicy, Tags, ZoneSettings, ZoneSource } from '../synth/declarations';
import type { IgnoreRule } from '../model/ownership/ignored';
import type { RecordPattern } from '../model/ownership/record-pattern';
import type { Vpc } from '../model/vpc/vpc';
import { Delegation, type DelegationOptions } from './delegation';
import { Dnssec, type DnssecProps } from './dnssec';
import type { Ledger } from './ledger';
import type { GuardLimits } from '../synth/guard-limits';
import { PointRecord, type PointOptions } from './point-record';
import { QueryLogging, type QueryLoggingOptions } from './query-logging';
import { freePointId } from './point-id';
import type { PointTarget } from './point-rule';
import type { ReusableDelegationSet } from './reusable-delegation-set';
import { ZoneScope } from './zone-scope';

/** How a zone is delegated from one above it. */
export interface DelegateFromOptions extends Omit<DelegationOptions, 'zone'> {
  /** Id of the construct below the zone. @default 'Delegation' */
  readonly id?: string;
}

/** A hosted zone of the tree, declared or imported: the scope of its records. */
export abstract class HostedZoneBase extends ZoneScope {
  /**
   * Lets a name answer with a target, by the kind of record that fits:
   *
   * - IP addresses make A and AAAA record sets.
   * - An alias target, or the DNS name of an AWS resource that Route 53 has an alias for, makes an alias of the types that the target has.
   * - Any other host name makes a CNAME; so does the name of an AWS resource whose hosted zone id is not known, or that has no alias. At the
   *   apex, where no CNAME can stand, that is an error which says what to do.
   * - The name of a record of this zone, given in full, or as a single label, makes a CNAME below the apex, and an alias at the apex or
   *   where `types` are given: an alias needs a target of its own type, a CNAME follows whatever is there.
   *
   * @param name - as in {@link RecordPlace}: relative to the zone or absolute; `@` or nothing is the apex
   * @example
   * ```ts
   * const app = new App();
   * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
   * zone.point('@', 'd111111abcdef8.cloudfront.net'); // alias, A and AAAA
   * zone.point('www', ['192.0.2.1', '2001:db8::1']); // A and AAAA
   * zone.point('docs', 'hosting.example.net'); // CNAME
   * app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => recordSet.Type); // => ['A', 'AAAA', 'CNAME', 'A', 'AAAA']
   * ```
   */
  point(name: NameInput | undefined, target: PointTarget, options: PointOptions = {}): PointRecord {
    return new PointRecord(this, options.id ?? freePointId(this, name), { ...options, target, ...(name === undefined ? {} : { name }) });
  }

  /** Logs the questions that the zone is asked, which is a public one. */
  logQueries(options: QueryLoggingOptions): QueryLogging {
    return new QueryLogging(this, 'QueryLogging', { ...options, zone: this });
  }

  /**
   * Delegates the zone from one above it: an NS record set there that follows this zone's name servers. The parent may be imported, and
   * either zone may lie in another account.
   *
   * @example
   * ```ts
   * const app = new App({ name: 'shop' });
   * const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
   * shop.delegateFrom(HostedZone.fromLookup(app, 'Parent', { zoneName: 'example.com', account: 'dns' }));
   * app.synth().hostedZones.map(({ name, account, recordSets }) => [name, account, recordSets.length]); // => [['example.com.', 'dns', 1], ['shop.example.com.', undefined, 0]]
   * ```
   */
  delegateFrom(parent: HostedZoneBase, options: DelegateFromOptions = {}): Delegation {
    const { id = 'Delegation', ...delegation } = options;
    return new Delegation(this, id, { ...delegation, to: this, zone: parent });
  }

  /**
   * Signs the zone, step by step as it becomes safe; see {@link Dnssec}. Taking the call away ends signing in the same way.
   *
   * @param id - the construct id; `Dnssec` by default
   */
  enableDnssec(props: DnssecProps, id = 'Dnssec'): Dnssec {
    return new Dnssec(this, id, props);
  }

  /** Whether a value is a hosted zone construct, also one of another copy of the package. */
  static override isHostedZone(value: unknown): value is HostedZoneBase {
    return ZoneScope.isHostedZone(value);
  }

  /** The nearest hosted zone that encloses a construct, the construct itself included; undefined when there is none. */
  static override tryOf(construct: Construct): HostedZoneBase | undefined {
    return construct.node.scopes.findLast((scope) => HostedZoneBase.isHostedZone(scope));
  }
}

/** What every hosted zone may say of where it is, and of what in it is the app's. */
export interface ZoneOwnershipProps {
  /**
   * The account that holds the zone, by a name of the app's own: whoever deploys says with which client, or AWS profile, it is spoken to.
   * Everything of the zone lies there; health checks, which a zone of any account can use, lie in the app's own account.
   * @default - the account that the app is deployed to
   */
  readonly account?: string;
  /**
   * Record sets that are left to others: neither changed nor deleted, and no drift. See {@link Ignore} for ready-made ones.
   * @default - none
   */
  readonly ignore?: readonly (IgnoreRule | readonly IgnoreRule[])[];
  /**
   * Whether `destroy` is refused for the zone and everything in it.
   * @default false
   */
  readonly protect?: boolean;
  /** How far one plan may go in the zone before a guard stops it. @default - as {@link GuardLimits} says */
  readonly guards?: GuardLimits;
}

/** What a zone that is shared with others may say besides. */
export interface SharedZoneProps extends ZoneOwnershipProps {
  /**
   * Whether record sets that already exist with other content are taken over; otherwise they are conflicts. What another app owns is
   * a conflict in any case, until that app releases it.
   * @default false
   */
  readonly adopt?: boolean;
  /**
   * Record sets that the app gives up without deleting them: they stay in the zone and leave the app's ledger. Once that is deployed the
   * patterns may go.
   * @default - none
   */
  readonly release?: readonly RecordPattern[];
  /**
   * Where it is remembered what the app created in the zone.
   * @default - in the zone itself, changed together with the record sets
   */
  readonly ledger?: Ledger;
}

/** Properties of a declared hosted zone. */
export interface HostedZoneProps extends ZoneOwnershipProps {
  /** Domain name of the zone; the final dot is optional, non-ASCII labels become A-labels. */
  readonly zoneName: string;
  /**
   * VPCs of the account that the zone answers; they make it private, and there is always one at least. The zone is created with the
   * first by Region and id, the others are associated once its record sets are in place.
   * @default - none; the zone is public
   */
  readonly vpcs?: readonly Vpc[];
  /**
   * VPCs of other accounts that a private zone may answer. Each is authorized until its owner has associated it, by
   * `new VpcAssociation` or by whatever else; then the authorization is taken back, and the association stays. A VPC that is taken away
   * from here loses the zone.
   * @default - none
   */
  readonly authorizedVpcs?: readonly Vpc[];
  /**
   * Whether record sets of a public zone can be changed also while us-east-1, where Route 53's control plane is, does not answer.
   * @default - it stays as it is
   */
  readonly acceleratedRecovery?: boolean;
  /** At most 256 characters. @default - none */
  readonly comment?: string;
  /**
   * The caller reference, 1 to 128 characters, by which the zone is found again. Give that of an existing zone to adopt it.
   * @default - derived from the app's name, the construct path and the zone name
   */
  readonly callerReference?: string;
  /** Tags, for people. Tags that others put on the zone are left alone. @default - none */
  readonly tags?: Tags;
  /**
   * What happens to the zone when the app is destroyed: its record sets go in any case, the zone with its name servers only on request.
   * @default 'retain'
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The reusable delegation set that a public zone is created with, or the id of one. A zone keeps its name servers for ever.
   * @default - Route 53 gives the zone four servers of its own
   */
  readonly delegationSet?: ReusableDelegationSet | string;
  /**
   * Whether a deployment takes the zone away, with everything in it: what delegates to it goes first, and the zone once no cache can hold
   * that. Nothing tells a zone that is merely no longer declared from one that others keep, so it says so, with nothing else in it, until it
   * is gone; then the construct can go.
   * @default false
   */
  readonly removed?: boolean;
}

/** Properties of a hosted zone imported by its id. */
export interface ImportedZoneProps extends SharedZoneProps {
  /** The id, with or without `/hostedzone/`. */
  readonly hostedZoneId: string;
  /** Domain name of the zone; apply checks that the zone has it. */
  readonly zoneName: string;
}

/** Properties of a hosted zone looked up by its name. */
export interface LookedUpZoneProps extends SharedZoneProps {
  readonly zoneName: string;
  /** Whether the private zone of the name is meant. @default - whether `vpcId` is given */
  readonly privateZone?: boolean;
  /** A VPC that the private zone is associated with, where there are several of the name. @default - there is one of the name */
  readonly vpcId?: string;
}

/** A hosted zone that exists without the app and may be shared: the app touches only record sets that it declares. */
export class ImportedHostedZone extends HostedZoneBase {
  private constructor(
    scope: Construct,
    id: string,
    zoneName: string,
    source: ZoneSource,
    settings: ZoneSettings,
    findings: readonly Finding[],
  ) {
    super(scope, id, zoneName, source, findings, settings);
  }

  /** @internal */
  static make(
    scope: Construct,
    id: string,
    props: SharedZoneProps & { readonly zoneName: string },
    source: ZoneSource,
    findings: readonly Finding[] = [],
  ): ImportedHostedZone {
    return new ImportedHostedZone(scope, id, props.zoneName, source, settingsOf(props), findings);
  }
}

/**
 * A hosted zone that the app declares and owns, public, or with VPCs private: record sets in it that nobody declares are deleted, but for
 * SOA and NS at the apex.
 *
 * A private zone answers its VPCs for every name below its own, and never falls back to the public zone of that name.
 *
 * @see Route 53 API Reference, CreateHostedZone; Route 53 Developer Guide, Working with private hosted zones
 * @example
 * ```ts
 * const app = new App();
 * new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production zone' });
 * new HostedZone(app, 'Internal', { zoneName: 'corp.internal', vpcs: [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }] });
 * app.synth().hostedZones.map(({ name }) => name); // => ['example.com.', 'corp.internal.']
 * ```
 */
export class HostedZone extends HostedZoneBase {
  constructor(scope: Construct, id: string, props: HostedZoneProps) {
    const source: ZoneSource = {
      kind: 'declared',
      ...(props.callerReference === undefined ? {} : { callerReference: props.callerReference }),
      ...(props.comment === undefined ? {} : { comment: props.comment }),
      ...(props.vpcs === undefined ? {} : { vpcs: props.vpcs.map(toVpc) }),
      ...(props.authorizedVpcs === undefined ? {} : { authorizedVpcs: props.authorizedVpcs.map(toVpc) }),
      tags: props.tags ?? {},
      removalPolicy: props.removalPolicy ?? 'retain',
      ...(props.delegationSet === undefined ? {} : { delegationSetId: delegationSetIdOf(props.delegationSet) }),
      ...(props.removed === true ? { removed: true } : {}),
    };
    const { acceleratedRecovery } = props;
    super(scope, id, props.zoneName, source, [], {
      ...settingsOf(props),
      ...(acceleratedRecovery === undefined ? {} : { acceleratedRecovery }),
    });
  }

  /** The existing hosted zone with this id. */
  static fromZoneId(scope: Construct, id: string, props: ImportedZoneProps): ImportedHostedZone {
    const hostedZoneId = readHostedZoneId(props.hostedZoneId);
    return ImportedHostedZone.make(
      scope,
      id,
      props,
      { kind: 'imported', hostedZoneId: hostedZoneId.ok ? hostedZoneId.value : props.hostedZoneId, adopt: props.adopt ?? false },
      hostedZoneId.ok ? [] : hostedZoneId.findings,
    );
  }

  /**
   * The existing hosted zone of this name, found when a plan is made. No zone, or more than one, is an error then that lists the
   * candidates with their ids.
   */
  static fromLookup(scope: Construct, id: string, props: LookedUpZoneProps): ImportedHostedZone {
    return ImportedHostedZone.make(scope, id, props, {
      kind: 'looked-up',
      privateZone: props.privateZone ?? props.vpcId !== undefined,
      ...(props.vpcId === undefined ? {} : { vpcId: props.vpcId }),
      adopt: props.adopt ?? false,
    });
  }
}

/** Nothing but what a VPC is told by, whatever else the value given holds. */
function toVpc({ vpcId, region }: Vpc): Vpc {
  return { vpcId, region };
}

function delegationSetIdOf(set: ReusableDelegationSet | string): string {
  return typeof set === 'string' ? set.replace(/^\/delegationset\//, '') : set.idToken;
}

function settingsOf({ account, ignore, protect, guards, release, ledger }: SharedZoneProps): ZoneSettings {
  return {
    ...(account === undefined ? {} : { account }),
    ...(ignore === undefined ? {} : { ignore: ignore.flat() }),
    ...(guards === undefined ? {} : { guards }),
    ...(release === undefined ? {} : { release }),
    ...(protect === true ? { protect } : {}),
    ...(ledger === undefined ? {} : { ledger: ledger.location }),
  };
}
