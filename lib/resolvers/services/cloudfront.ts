import type { ConnectionGroup, DistributionSummary } from '@aws-sdk/client-cloudfront';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { tagged } from '../tagged';
import { dualStack, hasDnsName, ipv4, tagsByKey, type TargetFacts, type TargetService } from '../target-facts';

/** A distribution, as far as GetDistribution and ListDistributions both tell of it. */
export type Distribution = Pick<
  DistributionSummary,
  'Id' | 'ARN' | 'Status' | 'DomainName' | 'Aliases' | 'Enabled' | 'IsIPV6Enabled' | 'Staging'
>;

/** The calls of CloudFront in use. */
export interface CloudFrontPort {
  distribution(id: string): Promise<Distribution | undefined>;
  distributions(): Promise<readonly Distribution[]>;
  tags(arn: string): Promise<Readonly<Record<string, string>>>;
  /** By id or ARN. */
  connectionGroup(identifier: string): Promise<ConnectionGroup | undefined>;
  connectionGroupByEndpoint(routingEndpoint: string): Promise<ConnectionGroup | undefined>;
}

export function cloudFrontPort(clients: ServiceClients): CloudFrontPort {
  const open = () => clients.of('cloudfront', undefined, (sdk, config) => new sdk.CloudFrontClient(config));
  return {
    async distribution(id) {
      const { sdk, client } = await open();
      const call = { service: 'cloudfront', operation: 'GetDistribution', resource: `distribution/${id}` };
      const found = await askFor(call, ['NoSuchDistribution'], () => client.send(new sdk.GetDistributionCommand({ Id: id })));
      const { Distribution: one } = found ?? {};
      return one === undefined
        ? undefined
        : {
            Id: one.Id,
            ARN: one.ARN,
            Status: one.Status,
            DomainName: one.DomainName,
            Aliases: one.DistributionConfig?.Aliases,
            Enabled: one.DistributionConfig?.Enabled,
            IsIPV6Enabled: one.DistributionConfig?.IsIPV6Enabled,
            Staging: one.DistributionConfig?.Staging,
          };
    },
    async distributions() {
      const { sdk, client } = await open();
      return ask({ service: 'cloudfront', operation: 'ListDistributions', resource: '*' }, () =>
        allPages(async (Marker) => {
          const { DistributionList: page } = await client.send(new sdk.ListDistributionsCommand(Marker === undefined ? {} : { Marker }));
          return { items: page?.Items, next: page?.NextMarker };
        }),
      );
    },
    async tags(arn) {
      const { sdk, client } = await open();
      const { Tags } = await ask({ service: 'cloudfront', operation: 'ListTagsForResource', resource: arn }, () =>
        client.send(new sdk.ListTagsForResourceCommand({ Resource: arn })),
      );
      return tagsByKey(Tags?.Items);
    },
    async connectionGroup(identifier) {
      const { sdk, client } = await open();
      const call = { service: 'cloudfront', operation: 'GetConnectionGroup', resource: `connection-group/${identifier}` };
      const found = await askFor(call, ['EntityNotFound'], () =>
        client.send(new sdk.GetConnectionGroupCommand({ Identifier: identifier })),
      );
      return found?.ConnectionGroup;
    },
    async connectionGroupByEndpoint(routingEndpoint) {
      const { sdk, client } = await open();
      const call = { service: 'cloudfront', operation: 'GetConnectionGroupByRoutingEndpoint', resource: '*' };
      const found = await askFor(call, ['EntityNotFound'], () =>
        client.send(new sdk.GetConnectionGroupByRoutingEndpointCommand({ RoutingEndpoint: routingEndpoint })),
      );
      return found?.ConnectionGroup;
    },
  };
}

/** Distributions, by id, ARN, tags, or one of their alternate domain names. */
export function distributions(port: CloudFrontPort): TargetService {
  const all = once(() => port.distributions());
  return {
    async find({ by: { id, arn, domainName, tags, dnsName } }) {
      const known = id ?? arn?.split('/').at(-1);
      if (known !== undefined) {
        const found = await port.distribution(known);
        return found === undefined ? [] : [factsOfDistribution(found)];
      }
      if (dnsName !== undefined) return (await all(undefined)).map(factsOfDistribution).filter((one) => hasDnsName(one, dnsName));
      // A staging distribution bears the names of the one that it stages for, and no alias points to it.
      const live = (await all(undefined)).filter(({ Staging }) => Staging !== true);
      if (domainName !== undefined) return live.filter((one) => aliasesOf(one).includes(domainName.toLowerCase())).map(factsOfDistribution);
      if (tags === undefined) return [];
      return (await tagged(live, tags, ({ ARN = '' }) => port.tags(ARN))).map(factsOfDistribution);
    },
  };
}

/** Connection groups of multi-tenant distributions, by id or ARN. */
export function connectionGroups(port: CloudFrontPort): TargetService {
  return {
    async find({ by: { id, arn, dnsName } }) {
      const identifier = id ?? arn;
      if (identifier === undefined && dnsName === undefined) return [];
      const found = identifier === undefined ? await port.connectionGroupByEndpoint(dnsName ?? '') : await port.connectionGroup(identifier);
      return found === undefined ? [] : [factsOfConnectionGroup(found)];
    },
  };
}

const aliasesOf = ({ Aliases }: Distribution) => (Aliases?.Items ?? []).map((name) => name.toLowerCase());

function factsOfDistribution(one: Distribution): TargetFacts {
  return {
    label: one.Id ?? '',
    dnsName: one.DomainName ?? '',
    recordTypes: one.IsIPV6Enabled === true ? dualStack : ipv4,
    servedNames: aliasesOf(one),
    disabled: one.Enabled === false,
    ...(one.Status === undefined ? {} : { state: { ready: one.Status === 'Deployed', text: one.Status } }),
  };
}

function factsOfConnectionGroup({ Id, RoutingEndpoint, Ipv6Enabled, Enabled, Status }: ConnectionGroup): TargetFacts {
  return {
    label: Id ?? '',
    dnsName: RoutingEndpoint ?? '',
    recordTypes: Ipv6Enabled === true ? dualStack : ipv4,
    disabled: Enabled === false,
    ...(Status === undefined ? {} : { state: { ready: Status === 'Deployed', text: Status } }),
  };
}
