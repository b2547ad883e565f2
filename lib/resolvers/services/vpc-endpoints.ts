import type { DnsEntry, Filter, VpcEndpoint } from '@aws-sdk/client-ec2';
import { allPages, askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { dualStack, hasDnsName, ipv4, isAliasable, type FoundTarget, type TargetService } from '../target-facts';

/** The call of EC2 in use. */
export interface VpcEndpointsPort {
  /** Those of these ids, or that pass these filters; none when an id is unknown. */
  describe(
    region: string | undefined,
    only: { readonly VpcEndpointIds: string[] } | { readonly Filters: Filter[] },
  ): Promise<readonly VpcEndpoint[]>;
}

export function vpcEndpointsPort(clients: ServiceClients): VpcEndpointsPort {
  return {
    async describe(region, only) {
      const { sdk, client } = await clients.of('ec2', region, (sdk, config) => new sdk.EC2Client(config));
      const call = { service: 'ec2', operation: 'DescribeVpcEndpoints', resource: '*' };
      const found = await askFor(call, ['InvalidVpcEndpointId.NotFound', 'InvalidVpcEndpointId.Malformed'], () =>
        allPages(async (NextToken) => {
          const page = await client.send(
            new sdk.DescribeVpcEndpointsCommand({ ...only, ...(NextToken === undefined ? {} : { NextToken }) }),
          );
          return { items: page.VpcEndpoints, next: page.NextToken };
        }),
      );
      return found ?? [];
    },
  };
}

/** Interface endpoints, by id or tags. */
export function vpcEndpoints(port: VpcEndpointsPort): TargetService {
  return {
    async find({ by: { id, tags, dnsName }, region }) {
      const idInName = /(?:^|\.)(vpce-[0-9a-f]+)-/i.exec(dnsName ?? '')?.[1];
      if (dnsName !== undefined && idInName !== undefined) {
        const found = (await port.describe(region, { VpcEndpointIds: [idInName] })).map(describe);
        return found.filter((one) => isAliasable(one) && hasDnsName(one, dnsName));
      }
      if (id !== undefined) return (await port.describe(region, { VpcEndpointIds: [id] })).map(describe);
      if (tags === undefined) return [];
      const Filters = Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [literally(value)] }));
      return (await port.describe(region, { Filters })).map(describe);
    },
  };
}

/** A filter value that means itself: `*` and `?` are wildcards there (EC2 User Guide, filtering by API). */
function literally(value: string): string {
  return value.replace(/[*?\\]/g, '\\$&');
}

/** `vpce-…` with the name of an availability zone before the service. */
const zonal = /vpce-[0-9a-f]+-[a-z0-9]+-[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}[a-z]\./;

function describe({ VpcEndpointId = '', VpcEndpointType, DnsEntries = [], IpAddressType, State }: VpcEndpoint): FoundTarget {
  // Entries of the endpoint's private DNS name carry the id of a private zone instead (EC2 API Reference, DnsEntry).
  const entries = DnsEntries.filter(({ DnsName = '', HostedZoneId }) => DnsName.includes('vpce-') && HostedZoneId !== undefined);
  const regional: DnsEntry | undefined = entries.find(({ DnsName = '' }) => !zonal.test(DnsName));
  if (regional?.DnsName === undefined || regional.HostedZoneId === undefined)
    return { label: VpcEndpointId, unaliasable: `It is an endpoint of type ${VpcEndpointType ?? 'unknown'} without DNS names of its own.` };
  return {
    label: VpcEndpointId,
    dnsName: regional.DnsName,
    otherDnsNames: entries.map(({ DnsName = '' }) => DnsName),
    hostedZoneId: regional.HostedZoneId,
    recordTypes: IpAddressType === 'dualstack' ? dualStack : IpAddressType === 'ipv6' ? ['AAAA'] : ipv4,
    ...(State === undefined ? {} : { state: { ready: State.toLowerCase() === 'available', text: State } }),
  };
}
