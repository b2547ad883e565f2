import type { DomainName } from '@aws-sdk/client-api-gateway';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { dualStack, hasDnsName, ipv4, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of API Gateway in use: its custom domain names, of REST, HTTP and WebSocket APIs alike. */
export interface ApiGatewayPort {
  domainName(region: string | undefined, name: string): Promise<DomainName | undefined>;
  domainNames(region: string | undefined): Promise<readonly DomainName[]>;
}

export function apiGatewayPort(clients: ServiceClients): ApiGatewayPort {
  const open = (region: string | undefined) => clients.of('api-gateway', region, (sdk, config) => new sdk.APIGatewayClient(config));
  return {
    async domainName(region, name) {
      const { sdk, client } = await open(region);
      const call = { service: 'apigateway', operation: 'GetDomainName', action: 'GET', resource: `/domainnames/${name}` };
      return askFor(call, ['NotFoundException'], () => client.send(new sdk.GetDomainNameCommand({ domainName: name })));
    },
    async domainNames(region) {
      const { sdk, client } = await open(region);
      return ask({ service: 'apigateway', operation: 'GetDomainNames', action: 'GET', resource: '/domainnames' }, () =>
        allPages(async (position) => {
          const page = await client.send(new sdk.GetDomainNamesCommand({ limit: 500, ...(position === undefined ? {} : { position }) }));
          return { items: page.items, next: page.position };
        }),
      );
    },
  };
}

/** Custom domain names with a regional endpoint, or edge-optimized ones. */
export function apiGatewayDomains(port: ApiGatewayPort, endpoint: 'regional' | 'edge'): TargetService {
  const all = once((region) => port.domainNames(region));
  const describe = endpoint === 'regional' ? regionalFacts : edgeFacts;
  return {
    async find({ by: { domainName, dnsName }, region }) {
      if (domainName !== undefined) {
        const found = await port.domainName(region, domainName);
        return found === undefined ? [] : [describe(found)];
      }
      if (dnsName === undefined) return [];
      return (await all(region)).map(describe).filter((one) => !('unaliasable' in one) && hasDnsName(one, dnsName));
    },
  };
}

function regionalFacts(one: DomainName): FoundTarget {
  const { domainName: label = '', regionalDomainName, regionalHostedZoneId, endpointConfiguration } = one;
  if (regionalDomainName === undefined)
    return { label, unaliasable: 'It has no regional endpoint; an edge-optimized one is another kind of target.' };
  return {
    ...common(one),
    dnsName: regionalDomainName,
    ...(regionalHostedZoneId === undefined ? {} : { hostedZoneId: regionalHostedZoneId }),
    recordTypes: endpointConfiguration?.ipAddressType === 'dualstack' ? dualStack : ipv4,
  };
}

function edgeFacts(one: DomainName): FoundTarget {
  const { domainName: label = '', distributionDomainName, distributionHostedZoneId } = one;
  if (distributionDomainName === undefined)
    return { label, unaliasable: 'It has no edge-optimized endpoint; a regional one is another kind of target.' };
  return {
    ...common(one),
    dnsName: distributionDomainName,
    ...(distributionHostedZoneId === undefined ? {} : { hostedZoneId: distributionHostedZoneId }),
    recordTypes: ipv4,
  };
}

function common({ domainName = '', domainNameStatus }: DomainName) {
  return {
    label: domainName,
    servedNames: [domainName],
    ...(domainNameStatus === undefined ? {} : { state: { ready: domainNameStatus === 'AVAILABLE', text: domainNameStatus } }),
  };
}
