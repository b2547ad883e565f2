import type { CustomDomain, Service, ServiceSummary } from '@aws-sdk/client-apprunner';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { mapConcurrently } from '../../model/concurrency';
import { tagged } from '../tagged';
import { comparableName, dualStack, ipv4, tagsByKey, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of App Runner in use. */
export interface AppRunnerPort {
  service(region: string | undefined, arn: string): Promise<Service | undefined>;
  services(region: string | undefined): Promise<readonly ServiceSummary[]>;
  customDomains(region: string | undefined, arn: string): Promise<readonly CustomDomain[]>;
  tags(region: string | undefined, arn: string): Promise<Readonly<Record<string, string>>>;
}

const callsAtOnce = 4;

export function appRunnerPort(clients: ServiceClients): AppRunnerPort {
  const open = (region: string | undefined) => clients.of('apprunner', region, (sdk, config) => new sdk.AppRunnerClient(config));
  const from = (NextToken: string | undefined) => (NextToken === undefined ? {} : { NextToken });
  return {
    async service(region, arn) {
      const { sdk, client } = await open(region);
      const call = { service: 'apprunner', operation: 'DescribeService', resource: arn };
      const found = await askFor(call, ['ResourceNotFoundException'], () =>
        client.send(new sdk.DescribeServiceCommand({ ServiceArn: arn })),
      );
      return found?.Service;
    },
    async services(region) {
      const { sdk, client } = await open(region);
      return ask({ service: 'apprunner', operation: 'ListServices', resource: '*' }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.ListServicesCommand(from(token)));
          return { items: page.ServiceSummaryList, next: page.NextToken };
        }),
      );
    },
    async customDomains(region, arn) {
      const { sdk, client } = await open(region);
      return ask({ service: 'apprunner', operation: 'DescribeCustomDomains', resource: arn }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.DescribeCustomDomainsCommand({ ServiceArn: arn, ...from(token) }));
          return { items: page.CustomDomains, next: page.NextToken };
        }),
      );
    },
    async tags(region, arn) {
      const { sdk, client } = await open(region);
      const { Tags } = await ask({ service: 'apprunner', operation: 'ListTagsForResource', resource: arn }, () =>
        client.send(new sdk.ListTagsForResourceCommand({ ResourceArn: arn })),
      );
      return tagsByKey(Tags);
    },
  };
}

/** Services, by ARN, name or tags. */
export function appRunnerServices(port: AppRunnerPort): TargetService {
  const all = once((region) => port.services(region));
  return {
    async find({ by, region, inDetail }) {
      const arns = await candidates();
      const found = await mapConcurrently(arns, callsAtOnce, (arn) => describe(arn));
      return found.filter((one) => one !== undefined);

      async function candidates(): Promise<readonly string[]> {
        const { arn, name, tags, dnsName } = by;
        if (arn !== undefined) return [arn];
        const every = await all(region);
        const arnsOf = (some: readonly ServiceSummary[]) => some.map(({ ServiceArn = '' }) => ServiceArn);
        if (name !== undefined) return arnsOf(every.filter(({ ServiceName }) => ServiceName === name));
        if (dnsName !== undefined)
          return arnsOf(every.filter(({ ServiceUrl = '' }) => comparableName(ServiceUrl) === comparableName(dnsName)));
        if (tags === undefined) return [];
        return arnsOf(await tagged(every, tags, ({ ServiceArn = '' }) => port.tags(region, ServiceArn)));
      }

      async function describe(arn: string): Promise<FoundTarget | undefined> {
        const service = await port.service(region, arn);
        if (service === undefined) return undefined;
        const { ServiceUrl, Status, NetworkConfiguration } = service;
        if (ServiceUrl === undefined) return { label: arn, unaliasable: 'It is a private service without a public address.' };
        const domains = inDetail ? await port.customDomains(region, arn) : undefined;
        return {
          label: arn,
          dnsName: ServiceUrl,
          recordTypes: NetworkConfiguration?.IpAddressType === 'DUAL_STACK' ? dualStack : ipv4,
          ...(domains === undefined ? {} : { servedNames: domains.flatMap(namesOf) }),
          ...(Status === undefined ? {} : { state: { ready: Status === 'RUNNING' || Status === 'OPERATION_IN_PROGRESS', text: Status } }),
        };
      }
    },
  };
}

function namesOf({ DomainName = '', EnableWWWSubdomain }: CustomDomain): string[] {
  return EnableWWWSubdomain === true ? [DomainName, `www.${DomainName}`] : [DomainName];
}
