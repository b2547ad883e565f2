import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { members, pageOf } from './paging';
import { query } from './protocols';
import type { FakeService } from './server';

/** Tags of a resource. */
export type Tags = Readonly<Record<string, string>>;

/** Load balancers of one region, with their tags. */
export interface LoadBalancing {
  readonly v2?: readonly (LoadBalancer & { readonly tags?: Tags })[];
  readonly classic?: readonly (LoadBalancerDescription & { readonly tags?: Tags })[];
}

export const tagList = (tags: Tags = {}): { Key: string; Value: string }[] => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Elastic Load Balancing: both versions of its API are signed for under one name, and told apart by their own. */
export function loadBalancing({ v2 = [], classic = [] }: LoadBalancing): FakeService {
  return {
    refuse: query.refuse,
    answer({ operation, params }) {
      const newer = params.get('Version') === '2015-12-01';
      switch (operation) {
        case 'DescribeLoadBalancers':
          return newer ? describe() : describeClassic();
        case 'DescribeTags':
          return newer
            ? query.answer(operation, {
                TagDescriptions: members(params, 'ResourceArns').map((arn) => ({
                  ResourceArn: arn,
                  Tags: tagList(v2.find(({ LoadBalancerArn }) => LoadBalancerArn === arn)?.tags),
                })),
              })
            : query.answer(operation, {
                TagDescriptions: members(params, 'LoadBalancerNames').map((name) => ({
                  LoadBalancerName: name,
                  Tags: tagList(classic.find(({ LoadBalancerName }) => LoadBalancerName === name)?.tags),
                })),
              });
        default:
          return undefined;
      }

      function describe() {
        const names = members(params, 'Names');
        const arns = members(params, 'LoadBalancerArns');
        const wanted = v2.filter(
          ({ LoadBalancerName = '', LoadBalancerArn = '' }) =>
            (names.length === 0 || names.includes(LoadBalancerName)) && (arns.length === 0 || arns.includes(LoadBalancerArn)),
        );
        if (wanted.length < names.length + arns.length)
          return query.refuse({ code: 'LoadBalancerNotFound', message: `Load balancers '[${[...names, ...arns].join(', ')}]' not found` });
        const { items, next } = pageOf(wanted, params.get('Marker'));
        return query.answer('DescribeLoadBalancers', { LoadBalancers: items, NextMarker: next });
      }

      function describeClassic() {
        const names = members(params, 'LoadBalancerNames');
        const wanted = classic.filter(({ LoadBalancerName = '' }) => names.length === 0 || names.includes(LoadBalancerName));
        if (wanted.length < names.length)
          return query.refuse({ code: 'LoadBalancerNotFound', message: `There is no ACTIVE Load Balancer named '${names.join()}'` });
        const { items, next } = pageOf(wanted, params.get('Marker'));
        return query.answer('DescribeLoadBalancers', { LoadBalancerDescriptions: items, NextMarker: next });
      }
    },
  };
}
