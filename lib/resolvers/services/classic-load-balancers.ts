import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { hasDnsName, hasTags, ipv4, tagsByKey, type TargetFacts, type TargetService } from '../target-facts';

/** The calls of Elastic Load Balancing in use, for Classic Load Balancers. */
export interface ClassicLoadBalancersPort {
  /** All of the region, or the one of this name. */
  describe(region: string | undefined, name?: string): Promise<readonly LoadBalancerDescription[]>;
  /** Tags by name. */
  tags(region: string | undefined, names: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
}

/** DescribeTags takes so many (Elastic Load Balancing API Reference, 2012-06-01). */
const tagsPerCall = 20;

export function classicLoadBalancersPort(clients: ServiceClients): ClassicLoadBalancersPort {
  const open = (region: string | undefined) =>
    clients.of('elastic-load-balancing', region, (sdk, config) => new sdk.ElasticLoadBalancingClient(config));
  return {
    async describe(region, name) {
      const { sdk, client } = await open(region);
      const call = { service: 'elasticloadbalancing', operation: 'DescribeLoadBalancers', resource: '*' };
      const only = name === undefined ? {} : { LoadBalancerNames: [name] };
      const found = await askFor(call, ['AccessPointNotFoundException', 'LoadBalancerNotFound'], () =>
        allPages(async (Marker) => {
          const page = await client.send(new sdk.DescribeLoadBalancersCommand({ ...only, ...(Marker === undefined ? {} : { Marker }) }));
          return { items: page.LoadBalancerDescriptions, next: page.NextMarker };
        }),
      );
      return found ?? [];
    },
    async tags(region, names) {
      const { sdk, client } = await open(region);
      const tags = new Map<string, Readonly<Record<string, string>>>();
      for (let i = 0; i < names.length; i += tagsPerCall) {
        const { TagDescriptions = [] } = await ask({ service: 'elasticloadbalancing', operation: 'DescribeTags', resource: '*' }, () =>
          client.send(new sdk.DescribeTagsCommand({ LoadBalancerNames: names.slice(i, i + tagsPerCall) })),
        );
        for (const { LoadBalancerName = '', Tags } of TagDescriptions) tags.set(LoadBalancerName, tagsByKey(Tags));
      }
      return tags;
    },
  };
}

/** Classic Load Balancers. */
export function classicLoadBalancers(port: ClassicLoadBalancersPort): TargetService {
  const all = once((region) => port.describe(region));
  return {
    async find({ by: { name, tags, dnsName }, region }) {
      if (name !== undefined) return (await port.describe(region, name)).map(facts);
      if (dnsName !== undefined) return (await all(region)).map(facts).filter((one) => hasDnsName(one, dnsName));
      if (tags === undefined) return [];
      const every = await all(region);
      const tagsOf = await port.tags(
        region,
        every.map(({ LoadBalancerName = '' }) => LoadBalancerName),
      );
      return every.filter(({ LoadBalancerName = '' }) => hasTags(tagsOf.get(LoadBalancerName) ?? {}, tags)).map(facts);
    },
  };
}

function facts({ LoadBalancerName, DNSName = '', CanonicalHostedZoneNameID, Scheme }: LoadBalancerDescription): TargetFacts {
  return {
    label: LoadBalancerName ?? DNSName,
    dnsName: DNSName,
    ...(CanonicalHostedZoneNameID === undefined ? {} : { hostedZoneId: CanonicalHostedZoneNameID }),
    // In a VPC, Classic Load Balancers have IPv4 addresses only (Elastic Load Balancing User Guide, Classic Load Balancers).
    recordTypes: ipv4,
    internal: Scheme === 'internal',
  };
}
