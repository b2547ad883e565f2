import type { DomainStatus } from '@aws-sdk/client-opensearch';
import { ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { mapConcurrently } from '../../model/concurrency';
import { tagged } from '../tagged';
import { dualStack, hasDnsName, isAliasable, tagsByKey, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of OpenSearch Service in use. */
export interface OpenSearchPort {
  domain(region: string | undefined, name: string): Promise<DomainStatus | undefined>;
  domainNames(region: string | undefined): Promise<readonly string[]>;
  tags(region: string | undefined, arn: string): Promise<Readonly<Record<string, string>>>;
}

const callsAtOnce = 4;

export function openSearchPort(clients: ServiceClients): OpenSearchPort {
  const open = (region: string | undefined) => clients.of('opensearch', region, (sdk, config) => new sdk.OpenSearchClient(config));
  return {
    async domain(region, name) {
      const { sdk, client } = await open(region);
      const call = { service: 'es', operation: 'DescribeDomain', resource: `domain/${name}` };
      const found = await askFor(call, ['ResourceNotFoundException'], () =>
        client.send(new sdk.DescribeDomainCommand({ DomainName: name })),
      );
      return found?.DomainStatus;
    },
    async domainNames(region) {
      const { sdk, client } = await open(region);
      const { DomainNames = [] } = await ask({ service: 'es', operation: 'ListDomainNames', resource: '*' }, () =>
        client.send(new sdk.ListDomainNamesCommand({})),
      );
      return DomainNames.map(({ DomainName = '' }) => DomainName);
    },
    async tags(region, arn) {
      const { sdk, client } = await open(region);
      const { TagList } = await ask({ service: 'es', operation: 'ListTags', resource: arn }, () =>
        client.send(new sdk.ListTagsCommand({ ARN: arn })),
      );
      return tagsByKey(TagList);
    },
  };
}

/** Domains, by name, ARN or tags. */
export function openSearchDomains(port: OpenSearchPort): TargetService {
  const all = once(async (region) => {
    const names = await port.domainNames(region);
    return (await mapConcurrently(names, callsAtOnce, (name) => port.domain(region, name))).filter((one) => one !== undefined);
  });
  return {
    async find({ by: { name, arn, tags, dnsName }, region }) {
      const known = name ?? arn?.split('/').at(-1);
      if (known !== undefined) {
        const found = await port.domain(region, known);
        return found === undefined ? [] : [describe(found)];
      }
      const every = await all(region);
      if (dnsName !== undefined) return every.map(describe).filter((one) => isAliasable(one) && hasDnsName(one, dnsName));
      if (tags === undefined) return [];
      return (await tagged(every, tags, ({ ARN = '' }) => port.tags(region, ARN))).map(describe);
    },
  };
}

function describe({
  ARN,
  DomainName = '',
  EndpointV2,
  Endpoints,
  DomainEndpointV2HostedZoneId,
  DomainEndpointOptions,
  Created,
  Deleted,
}: DomainStatus): FoundTarget {
  const label = ARN ?? DomainName;
  const dnsName = EndpointV2 ?? Endpoints?.vpcv2;
  if (dnsName === undefined)
    return {
      label,
      unaliasable: 'It has no dual-stack endpoint: only domains of IP address type dualstack have one. Change its type, or use a CNAME.',
    };
  const { CustomEndpointEnabled, CustomEndpoint } = DomainEndpointOptions ?? {};
  return {
    label,
    dnsName,
    ...(DomainEndpointV2HostedZoneId === undefined ? {} : { hostedZoneId: DomainEndpointV2HostedZoneId }),
    recordTypes: dualStack,
    servedNames: CustomEndpointEnabled === true && CustomEndpoint !== undefined ? [CustomEndpoint] : [],
    state: {
      ready: Created !== false && Deleted !== true,
      text: Deleted === true ? 'being deleted' : Created === false ? 'being created' : 'created',
    },
  };
}
