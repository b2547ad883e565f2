import type { Construct } from 'constructs';
import { finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { qualifyInZone, type NameInput } from '../model/name/qualify';
import { collect, failure, findingsOf, success, type Result } from '../model/result';
import { hostedZoneNameServers } from '../model/reference';
import { tryResourceRecord, type ValueRecordSet } from '../model/rrset/resource-record-set';
import { RecordSource, type RecordOwnership } from './record-source';
import type { ZoneScope } from './zone-scope';

/** Two days, as Route 53 gives NS record sets at the apex. */
const delegationTtlSeconds = 172800;

/** What every delegation has. */
export interface DelegationOptions extends RecordOwnership {
  /** Seconds. @default 172800 */
  readonly ttl?: number;
}

/** Properties of a delegation to another zone of the app. */
export interface ZoneDelegationProps extends DelegationOptions {
  /** The zone delegated to; its name lies below that of the delegating zone. */
  readonly to: ZoneScope;
}

/** Properties of a delegation to a zone that the app does not hold. */
export interface NameServerDelegationProps extends DelegationOptions {
  readonly to?: undefined;
  /** Name of the zone delegated to: relative to the delegating zone, or absolute. */
  readonly name: NameInput;
  /** Host names of its name servers. */
  readonly nameServers: readonly string[];
}

/** Properties of a delegation. */
export type DelegationProps = ZoneDelegationProps | NameServerDelegationProps;

/**
 * The NS record set in a parent zone that delegates a subdomain: to another zone of the app, whose name servers it follows, or to name
 * servers that are given.
 *
 * @see RFC 1034, section 4.2; Route 53 Developer Guide, Routing traffic for subdomains
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
 * new Delegation(zone, 'ToShop', { to: shop });
 * new Delegation(zone, 'ToLab', { name: 'lab', nameServers: ['ns1.example.net', 'ns2.example.net'] });
 * app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => `${recordSet.Name} ${recordSet.Type}`); // => ['lab.example.com. NS', 'shop.example.com. NS']
 * ```
 */
export class Delegation extends RecordSource {
  constructor(scope: Construct, id: string, props: DelegationProps) {
    super(scope, id, props, ({ zoneName }) => {
      const { to, ttl = delegationTtlSeconds } = props;
      const child = to === undefined ? qualifyInZone(props.name, zoneName) : success(to.zoneName);
      const name = child.ok ? below(child.value, zoneName) : child;
      const records: Result<ValueRecordSet['records']> =
        to === undefined
          ? collect(props.nameServers.map((server) => tryResourceRecord('NS', server)))
          : success(hostedZoneNameServers(to.node.path));
      if (!name.ok || !records.ok) return failure(...[name, records].flatMap(findingsOf));
      return success(
        [{ kind: 'values', name: name.value, type: 'NS', routing: { kind: 'simple' }, ttlSeconds: ttl, records: records.value }],
        records.warnings,
      );
    });
  }
}

function below(child: DomainName, parent: DomainName): Result<DomainName> {
  if (child.isWithin(parent) && !child.equals(parent)) return success(child);
  return failure(
    finding('DelegationNotBelow', {
      message: `${child.toDisplay()} does not lie below ${parent.toDisplay().replace(/\.$/, '')}.`,
      value: child.toDisplay(),
    }),
  );
}
