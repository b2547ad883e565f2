import type { Construct } from 'constructs';
import type { NameInput } from '../model/name/qualify';
import { Delegation, type DelegationOptions } from './delegation';
import { Dnssec, type DnssecProps } from './dnssec';
import { freePointId } from './point-id';
import { PointRecord, type PointOptions } from './point-record';
import type { PointTarget } from './point-rule';
import { QueryLogging, type QueryLoggingOptions } from './query-logging';
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
