import type { DomainNameConfig } from '@aws-sdk/client-appsync';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { hasDnsName, ipv4, type TargetFacts, type TargetService } from '../target-facts';

/** The calls of AppSync in use. */
export interface AppSyncPort {
  domainName(region: string | undefined, name: string): Promise<DomainNameConfig | undefined>;
  domainNames(region: string | undefined): Promise<readonly DomainNameConfig[]>;
}

export function appSyncPort(clients: ServiceClients): AppSyncPort {
  const open = (region: string | undefined) => clients.of('appsync', region, (sdk, config) => new sdk.AppSyncClient(config));
  return {
    async domainName(region, name) {
      const { sdk, client } = await open(region);
      const call = { service: 'appsync', operation: 'GetDomainName', resource: `domainnames/${name}` };
      const found = await askFor(call, ['NotFoundException'], () => client.send(new sdk.GetDomainNameCommand({ domainName: name })));
      return found?.domainNameConfig;
    },
    async domainNames(region) {
      const { sdk, client } = await open(region);
      return ask({ service: 'appsync', operation: 'ListDomainNames', resource: '*' }, () =>
        allPages(async (nextToken) => {
          const page = await client.send(new sdk.ListDomainNamesCommand(nextToken === undefined ? {} : { nextToken }));
          return { items: page.domainNameConfigs, next: page.nextToken };
        }),
      );
    },
  };
}

/** Custom domains of GraphQL and Event APIs. */
export function appSyncDomains(port: AppSyncPort): TargetService {
  const all = once((region) => port.domainNames(region));
  return {
    async find({ by: { domainName, dnsName }, region }) {
      if (domainName !== undefined) {
        const found = await port.domainName(region, domainName);
        return found === undefined ? [] : [facts(found)];
      }
      return dnsName === undefined ? [] : (await all(region)).map(facts).filter((one) => hasDnsName(one, dnsName));
    },
  };
}

function facts({ domainName = '', appsyncDomainName = '', hostedZoneId }: DomainNameConfig): TargetFacts {
  return {
    label: domainName,
    dnsName: appsyncDomainName,
    ...(hostedZoneId === undefined ? {} : { hostedZoneId }),
    recordTypes: ipv4,
    servedNames: [domainName],
  };
}
