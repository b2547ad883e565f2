import type { CustomDomain, Service } from '@aws-sdk/client-apprunner';
import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Accelerator, CustomRoutingAccelerator } from '@aws-sdk/client-global-accelerator';
import type { ContainerService, LightsailDistribution, LoadBalancer } from '@aws-sdk/client-lightsail';
import { tagList, type Tags } from './load-balancing';
import { pageOf } from './paging';
import { json } from './protocols';
import type { FakeService } from './server';

/** User pools: a domain that nobody has is described as an empty object (Cognito API Reference, DescribeUserPoolDomain). */
export function cognito(domains: readonly DomainDescriptionType[]): FakeService {
  return {
    refuse: json.refuse,
    answer: ({ operation, input }) =>
      operation === 'DescribeUserPoolDomain'
        ? json.answer({ DomainDescription: domains.find(({ Domain }) => Domain === input.Domain) ?? {} })
        : undefined,
  };
}

/** What Lightsail has. */
export interface Lightsail {
  readonly distributions?: readonly LightsailDistribution[];
  readonly containerServices?: readonly ContainerService[];
  readonly loadBalancers?: readonly LoadBalancer[];
}

export function lightsail({ distributions = [], containerServices = [], loadBalancers = [] }: Lightsail): FakeService {
  const missing = json.refuse({ code: 'NotFoundException', message: 'The Lightsail resource does not exist.' });
  return {
    refuse: json.refuse,
    answer({ operation, input }) {
      const { distributionName, serviceName, loadBalancerName } = input;
      if (operation === 'GetDistributions') {
        const found = distributions.filter(({ name }) => distributionName === undefined || name === distributionName);
        return distributionName !== undefined && found.length === 0 ? missing : json.answer({ distributions: found });
      }
      if (operation === 'GetContainerServices') {
        const found = containerServices.filter((one) => serviceName === undefined || one.containerServiceName === serviceName);
        return serviceName !== undefined && found.length === 0 ? missing : json.answer({ containerServices: found });
      }
      if (operation !== 'GetLoadBalancer') return undefined;
      const loadBalancer = loadBalancers.find(({ name }) => name === loadBalancerName);
      return loadBalancer === undefined ? missing : json.answer({ loadBalancer });
    },
  };
}

/** Standard and custom routing accelerators; a DescribeAccelerator of the other sort finds none. */
export function globalAccelerator(
  standard: readonly (Accelerator & { readonly tags?: Tags })[],
  custom: readonly (CustomRoutingAccelerator & { readonly tags?: Tags })[] = [],
): FakeService {
  const all = [...standard, ...custom];
  return {
    refuse: json.refuse,
    answer({ operation, input }) {
      const sort = operation.includes('CustomRouting') ? custom : standard;
      switch (operation) {
        case 'DescribeAccelerator':
        case 'DescribeCustomRoutingAccelerator': {
          const found = sort.find(({ AcceleratorArn }) => AcceleratorArn === input.AcceleratorArn);
          return found === undefined
            ? json.refuse({ code: 'AcceleratorNotFoundException', message: 'There is no such accelerator.' })
            : json.answer({ Accelerator: found });
        }
        case 'ListAccelerators':
        case 'ListCustomRoutingAccelerators': {
          const { items, next } = pageOf<Accelerator | CustomRoutingAccelerator>(sort, input.NextToken);
          return json.answer({ Accelerators: items, NextToken: next });
        }
        case 'ListTagsForResource':
          return json.answer({ Tags: tagList(all.find(({ AcceleratorArn }) => AcceleratorArn === input.ResourceArn)?.tags) });
        default:
          return undefined;
      }
    },
  };
}

/** An App Runner service, as far as anybody asks. */
export type AppRunnerService = Pick<Service, 'ServiceName' | 'ServiceArn' | 'ServiceUrl' | 'Status'> & {
  readonly NetworkConfiguration?: Service['NetworkConfiguration'];
  readonly customDomains?: readonly Pick<CustomDomain, 'DomainName' | 'EnableWWWSubdomain' | 'Status'>[];
  readonly tags?: Tags;
};

export function appRunner(services: readonly AppRunnerService[]): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, input }) {
      const arn = input.ServiceArn ?? input.ResourceArn;
      const found = services.find(({ ServiceArn }) => ServiceArn === arn);
      switch (operation) {
        case 'ListServices': {
          const { items, next } = pageOf(services, input.NextToken);
          return json.answer({ ServiceSummaryList: items, NextToken: next });
        }
        case 'DescribeService':
          return found === undefined
            ? json.refuse({ code: 'ResourceNotFoundException', message: 'There is no such service.' })
            : json.answer({ Service: found });
        case 'DescribeCustomDomains': {
          const { items, next } = pageOf(found?.customDomains ?? [], input.NextToken);
          return json.answer({ DNSTarget: found?.ServiceUrl, ServiceArn: arn, CustomDomains: items, NextToken: next });
        }
        case 'ListTagsForResource':
          return json.answer({ Tags: tagList(found?.tags) });
        default:
          return undefined;
      }
    },
  };
}
