import { Construct } from 'constructs';
import { qualifyInZone } from '../model/name/qualify';
import { Findings } from './findings';
import type { HostedZoneBase } from './hosted-zone-base';
import { ARecord } from './records/a';
import { AaaaRecord } from './records/aaaa';
import { NsRecord } from './records/ns';
import { SoaRecord } from './records/soa';

/** Properties of name servers under names of one's own. */
export interface WhiteLabelNameServersProps {
  /**
   * The names, each with the IPv4 and IPv6 addresses of the server of Route 53 that it stands for: one for each of the four servers of a
   * delegation set. Names are relative to the zone that holds them, or absolute. The first one stands in SOA.
   */
  readonly servers: Readonly<Record<string, readonly string[]>>;
  /** The public zones that are served under these names; all of them have the same delegation set. @default - the zone that holds the names */
  readonly zones?: readonly HostedZoneBase[];
  /** Seconds that resolvers may keep the names of the servers, and their addresses. @default 172800, as Route 53 does */
  readonly ttl?: number;
  /** The mailbox of the responsible person as a domain name. @default 'awsdns-hostmaster.amazon.com.' */
  readonly hostmaster?: string;
}

const routeNsTtl = 172_800;
const routeSoaTtl = 900;

/**
 * Name servers under names of one's own: their addresses in the zone that holds the names, and NS and SOA at the apex of every zone that
 * is served under them.
 *
 * The zones have a {@link ReusableDelegationSet}, since only then they all have the same four servers; their addresses are looked up once
 * (`dig`). Delegations and the registrar name {@link names} then, and the registrar of the zone that holds them gets their addresses as glue.
 * Zones that exist already are changed only with `allow: ['apex-ns']`.
 *
 * @see Route 53 Developer Guide, Configuring white-label name servers
 * @example
 * ```ts
 * const app = new App({ name: 'brands' });
 * const delegationSet = new ReusableDelegationSet(app, 'Set');
 * const com = new HostedZone(app, 'Com', { zoneName: 'example.com', delegationSet });
 * const net = new HostedZone(app, 'Net', { zoneName: 'example.net', delegationSet });
 * const servers = new WhiteLabelNameServers(com, 'Servers', {
 *   servers: {
 *     ns1: ['192.0.2.1', '2001:db8::1'],
 *     ns2: ['192.0.2.2', '2001:db8::2'],
 *     ns3: ['192.0.2.3', '2001:db8::3'],
 *     ns4: ['192.0.2.4', '2001:db8::4'],
 *   },
 *   zones: [com, net],
 * });
 * servers.names[0]; // => 'ns1.example.com.'
 * app.synth().hostedZones.map(({ recordSets }) => recordSets.length); // => [10, 2]
 * ```
 */
export class WhiteLabelNameServers extends Construct {
  /** Names of the servers, with final dot. */
  readonly names: readonly string[];

  constructor(
    /** The zone that holds the names. */
    scope: HostedZoneBase,
    id: string,
    { servers, zones = [scope], ttl = routeNsTtl, hostmaster = 'awsdns-hostmaster.amazon.com.' }: WhiteLabelNameServersProps,
  ) {
    super(scope, id);
    this.names = Object.keys(servers).map((name) => {
      const qualified = qualifyInZone(name, scope.zoneName);
      return qualified.ok ? qualified.value.toText() : name;
    });
    for (const [name, addresses] of Object.entries(servers)) {
      const ofFamily = (isIpv6: boolean) => addresses.filter((address) => address.includes(':') === isIpv6);
      // A server without an address of IPv4 is told by the record's own findings.
      new ARecord(this, `${name}-A`, { name, zone: scope, ttl, values: ofFamily(false) });
      if (ofFamily(true).length > 0) new AaaaRecord(this, `${name}-AAAA`, { name, zone: scope, ttl, values: ofFamily(true) });
    }
    for (const zone of zones) {
      const key = zone.node.path.replaceAll('/', '-');
      const ns = new NsRecord(this, `${key}-NS`, { zone, ttl, values: this.names });
      Findings.of(ns).acknowledge('ApexNsReplaced', 'the zone is served under names of its own');
      new SoaRecord(this, `${key}-SOA`, { zone, ttl: routeSoaTtl, value: { mname: this.names[0] ?? '', rname: hostmaster } });
    }
  }
}
