import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { RecordType } from '../../model/rdata/record-type';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { dualStack, hasDnsName, hasTags, ipv4, isAliasable, tagsByKey, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of Elastic Load Balancing v2 in use. */
export interface LoadBalancersPort {
  /** All of the region, or those of these names or ARNs: none when there are none. */
  describe(
    region: string | undefined,
    only?: { readonly Names?: string[]; readonly LoadBalancerArns?: string[] },
  ): Promise<readonly LoadBalancer[]>;
  /** Tags by ARN. */
  tags(region: string | undefined, arns: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
}

/** DescribeTags takes so many (Elastic Load Balancing API Reference). */
const tagsPerCall = 20;

export function loadBalancersPort(clients: ServiceClients): LoadBalancersPort {
  const open = (region: string | undefined) =>
    clients.of('elastic-load-balancing-v2', region, (sdk, config) => new sdk.ElasticLoadBalancingV2Client(config));
  return {
    async describe(region, only = {}) {
      const { sdk, client } = await open(region);
      const call = { service: 'elasticloadbalancing', operation: 'DescribeLoadBalancers', resource: '*' };
      const found = await askFor(call, ['LoadBalancerNotFoundException', 'LoadBalancerNotFound'], () =>
        allPages(async (Marker) => {
          const page = await client.send(new sdk.DescribeLoadBalancersCommand({ ...only, ...(Marker === undefined ? {} : { Marker }) }));
          return { items: page.LoadBalancers, next: page.NextMarker };
        }),
      );
      return found ?? [];
    },
    async tags(region, arns) {
      const { sdk, client } = await open(region);
      const tags = new Map<string, Readonly<Record<string, string>>>();
      for (let i = 0; i < arns.length; i += tagsPerCall) {
        const { TagDescriptions = [] } = await ask({ service: 'elasticloadbalancing', operation: 'DescribeTags', resource: '*' }, () =>
          client.send(new sdk.DescribeTagsCommand({ ResourceArns: arns.slice(i, i + tagsPerCall) })),
        );
        for (const { ResourceArn = '', Tags } of TagDescriptions) tags.set(ResourceArn, tagsByKey(Tags));
      }
      return tags;
    },
  };
}

/** Load balancers of one type, or Application and Network ones. */
export function loadBalancers(port: LoadBalancersPort, type?: 'application' | 'network'): TargetService {
  const all = once((region) => port.describe(region));
  return {
    async find({ by, region }) {
      const found = await candidates();
      return found.filter(({ Type }) => type === undefined || Type === type).map(describe);

      async function candidates(): Promise<readonly LoadBalancer[]> {
        if (by.name !== undefined) return port.describe(region, { Names: [by.name] });
        if (by.arn !== undefined) return port.describe(region, { LoadBalancerArns: [by.arn] });
        const { tags, dnsName } = by;
        if (dnsName !== undefined)
          return (await all(region)).filter((one) => isAliasable(describe(one)) && hasDnsName(facts(one), dnsName));
        if (tags === undefined) return [];
        const every = await all(region);
        const tagsOf = await port.tags(
          region,
          every.map(({ LoadBalancerArn = '' }) => LoadBalancerArn),
        );
        return every.filter(({ LoadBalancerArn = '' }) => hasTags(tagsOf.get(LoadBalancerArn) ?? {}, tags));
      }
    },
  };
}

function describe(one: LoadBalancer): FoundTarget {
  if (one.Type === 'gateway')
    return { label: one.LoadBalancerName ?? '', unaliasable: 'It is a Gateway Load Balancer, which has no addresses for clients.' };
  return facts(one);
}

function facts({ LoadBalancerArn, LoadBalancerName, DNSName = '', CanonicalHostedZoneId, IpAddressType, Scheme, State }: LoadBalancer) {
  const recordTypes = recordTypesOf(IpAddressType);
  return {
    label: LoadBalancerArn ?? LoadBalancerName ?? DNSName,
    // `dualstack.` is the name under which both kinds of address are found (Route 53 Developer Guide, alias to a load balancer).
    dnsName: recordTypes === ipv4 ? DNSName : `dualstack.${DNSName}`,
    ...(CanonicalHostedZoneId === undefined ? {} : { hostedZoneId: CanonicalHostedZoneId }),
    recordTypes,
    internal: Scheme === 'internal',
    ...(State?.Code === undefined ? {} : { state: { ready: State.Code.startsWith('active'), text: State.Code } }),
  };
}

/** The kinds of address of the type (ELBv2 API Reference, LoadBalancer, IpAddressType). */
function recordTypesOf(ipAddressType: string | undefined): readonly RecordType[] {
  if (ipAddressType === 'dualstack') return dualStack;
  return ipAddressType === 'dualstack-without-public-ipv4' ? ['AAAA'] : ipv4;
}
