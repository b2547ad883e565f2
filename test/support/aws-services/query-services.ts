import type { VpcEndpoint } from '@aws-sdk/client-ec2';
import type { EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk';
import { tagList, type Tags } from './load-balancing';
import { members, pageOf } from './paging';
import { ec2Query, query } from './protocols';
import type { FakeService } from './server';

export function elasticBeanstalk(
  environments: readonly (EnvironmentDescription & { readonly tags?: Tags })[],
  /** Subdomains that others have. */
  taken: readonly string[] = [],
): FakeService {
  return {
    refuse: query.refuse,
    answer({ operation, params }) {
      switch (operation) {
        case 'DescribeEnvironments': {
          const names = members(params, 'EnvironmentNames');
          const ids = members(params, 'EnvironmentIds');
          const wanted = environments.filter(
            ({ EnvironmentName = '', EnvironmentId = '' }) =>
              (names.length === 0 || names.includes(EnvironmentName)) && (ids.length === 0 || ids.includes(EnvironmentId)),
          );
          const { items, next } = pageOf(wanted, params.get('NextToken'));
          return query.answer(operation, { Environments: items, NextToken: next });
        }
        case 'ListTagsForResource': {
          const found = environments.find(({ EnvironmentArn }) => EnvironmentArn === params.get('ResourceArn'));
          return query.answer(operation, { ResourceTags: tagList(found?.tags) });
        }
        case 'CheckDNSAvailability': {
          const prefix = params.get('CNAMEPrefix') ?? '';
          const used = taken.includes(prefix) || environments.some(({ CNAME = '' }) => CNAME.startsWith(`${prefix}.`));
          return query.answer(operation, { Available: !used, FullyQualifiedCNAME: `${prefix}.elasticbeanstalk.com` });
        }
        default:
          return undefined;
      }
    },
  };
}

export function ec2(endpoints: readonly (VpcEndpoint & { readonly tags?: Tags })[]): FakeService {
  return {
    refuse: ec2Query.refuse,
    answer({ operation, params }) {
      if (operation !== 'DescribeVpcEndpoints') return undefined;
      const ids = members(params, 'VpcEndpointId');
      const filters = filtersOf(params);
      const wanted = endpoints.filter(
        ({ VpcEndpointId = '', tags = {} }) =>
          (ids.length === 0 || ids.includes(VpcEndpointId)) &&
          filters.every(([name, value]) => name.startsWith('tag:') && tags[name.slice('tag:'.length)] === value),
      );
      if (wanted.length < ids.length)
        return ec2Query.refuse({ code: 'InvalidVpcEndpointId.NotFound', message: `The Vpc Endpoint Id '${ids.join()}' does not exist` });
      const { items, next } = pageOf(wanted, params.get('NextToken'));
      return ec2Query.answer(operation, { vpcEndpointSet: items.map(described), nextToken: next });
    },
  };
}

/** `Filter.1.Name`, `Filter.1.Value.1`: one value each. */
function filtersOf(params: URLSearchParams): readonly (readonly [string, string])[] {
  return [...params]
    .filter(([name]) => /^Filter\.\d+\.Name$/.test(name))
    .map(([name, filter]) => [filter, params.get(name.replace('Name', 'Value.1')) ?? ''] as const);
}

function described({ VpcEndpointId, VpcEndpointType, State, IpAddressType, DnsEntries = [] }: VpcEndpoint): object {
  return {
    vpcEndpointId: VpcEndpointId,
    vpcEndpointType: VpcEndpointType,
    state: State,
    ipAddressType: IpAddressType,
    dnsEntrySet: DnsEntries.map(({ DnsName, HostedZoneId }) => ({ dnsName: DnsName, hostedZoneId: HostedZoneId })),
  };
}

/** Outputs by stack. */
export function cloudFormation(stacks: Readonly<Record<string, Readonly<Record<string, string>>>>): FakeService {
  return {
    refuse: query.refuse,
    answer({ operation, params }) {
      if (operation !== 'DescribeStacks') return undefined;
      const name = params.get('StackName') ?? '';
      const outputs = stacks[name];
      if (outputs === undefined) return query.refuse({ code: 'ValidationError', message: `Stack with id ${name} does not exist` });
      const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
      return query.answer(operation, { Stacks: [{ StackName: name, StackStatus: 'CREATE_COMPLETE', Outputs }] });
    },
  };
}
