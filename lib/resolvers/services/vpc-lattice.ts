import type { ServiceSummary } from '@aws-sdk/client-vpc-lattice';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { tagged } from '../tagged';
import { hasDnsName, ipv4, isAliasable, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of VPC Lattice in use. */
export interface VpcLatticePort {
  /** By id or ARN. */
  service(region: string | undefined, identifier: string): Promise<ServiceSummary | undefined>;
  services(region: string | undefined): Promise<readonly ServiceSummary[]>;
  tags(region: string | undefined, arn: string): Promise<Readonly<Record<string, string | undefined>>>;
}

export function vpcLatticePort(clients: ServiceClients): VpcLatticePort {
  const open = (region: string | undefined) => clients.of('vpc-lattice', region, (sdk, config) => new sdk.VPCLatticeClient(config));
  return {
    async service(region, identifier) {
      const { sdk, client } = await open(region);
      const call = { service: 'vpc-lattice', operation: 'GetService', resource: identifier };
      return askFor(call, ['ResourceNotFoundException'], () => client.send(new sdk.GetServiceCommand({ serviceIdentifier: identifier })));
    },
    async services(region) {
      const { sdk, client } = await open(region);
      return ask({ service: 'vpc-lattice', operation: 'ListServices', resource: '*' }, () =>
        allPages(async (nextToken) => {
          const page = await client.send(new sdk.ListServicesCommand(nextToken === undefined ? {} : { nextToken }));
          return { items: page.items, next: page.nextToken };
        }),
      );
    },
    async tags(region, arn) {
      const { sdk, client } = await open(region);
      const { tags } = await ask({ service: 'vpc-lattice', operation: 'ListTagsForResource', resource: arn }, () =>
        client.send(new sdk.ListTagsForResourceCommand({ resourceArn: arn })),
      );
      return tags ?? {};
    },
  };
}

/** Services, by id, ARN, name or tags. */
export function latticeServices(port: VpcLatticePort): TargetService {
  const all = once((region) => port.services(region));
  return {
    async find({ by: { id, arn, name, tags, dnsName }, region }) {
      const identifier = id ?? arn;
      if (identifier !== undefined) {
        const found = await port.service(region, identifier);
        return found === undefined ? [] : [describe(found)];
      }
      const every = await all(region);
      if (name !== undefined) return every.filter((one) => one.name === name).map(describe);
      if (dnsName !== undefined) return every.map(describe).filter((one) => isAliasable(one) && hasDnsName(one, dnsName));
      if (tags === undefined) return [];
      return (await tagged(every, tags, (one) => port.tags(region, one.arn ?? ''))).map(describe);
    },
  };
}

function describe({ arn, name = '', dnsEntry, customDomainName, status }: ServiceSummary): FoundTarget {
  const label = arn ?? name;
  if (dnsEntry?.domainName === undefined) return { label, unaliasable: `It has no domain name; its status is ${status ?? 'unknown'}.` };
  return {
    label,
    dnsName: dnsEntry.domainName,
    ...(dnsEntry.hostedZoneId === undefined ? {} : { hostedZoneId: dnsEntry.hostedZoneId }),
    recordTypes: ipv4,
    ...(customDomainName === undefined ? {} : { servedNames: [customDomainName] }),
    ...(status === undefined ? {} : { state: { ready: status === 'ACTIVE', text: status } }),
  };
}
