import type { ConnectionGroup } from '@aws-sdk/client-cloudfront';
import type { Distribution } from '../../../lib/resolvers/services/cloudfront';
import { tagList, type Tags } from './load-balancing';
import { pageOf } from './paging';
import { Elements, restXml } from './protocols';
import type { FakeService } from './server';

/** What CloudFront has, for all regions. */
export interface CloudFront {
  readonly distributions?: readonly (Distribution & { readonly tags?: Tags })[];
  readonly connectionGroups?: readonly ConnectionGroup[];
}

const path = '/2020-05-31';

export function cloudFront({ distributions = [], connectionGroups = [] }: CloudFront): FakeService {
  return {
    refuse: restXml.refuse,
    answer({ operation, params }) {
      const [, id] = new RegExp(`^GET ${path}/distribution/([^/]+)$`).exec(operation) ?? [];
      if (id !== undefined) {
        const one = distributions.find(({ Id }) => Id === id);
        if (one === undefined)
          return restXml.refuse({ code: 'NoSuchDistribution', message: 'The specified distribution does not exist.', status: 404 });
        const { Id, ARN, Status, DomainName, Enabled, IsIPV6Enabled, Staging } = one;
        const DistributionConfig = { Enabled, IsIPV6Enabled, Staging, Aliases: aliases(one) };
        return restXml.answer('Distribution', { Id, ARN, Status, DomainName, DistributionConfig });
      }
      if (operation === `GET ${path}/distribution`) {
        const { items, next } = pageOf(distributions, params.get('Marker'));
        const summaries = items.map((one) => ({ ...one, Aliases: aliases(one) }));
        return restXml.answer('DistributionList', { NextMarker: next, Items: new Elements('DistributionSummary', summaries) });
      }
      if (operation === `GET ${path}/tagging`) {
        const one = distributions.find(({ ARN }) => ARN === params.get('Resource'));
        return restXml.answer('Tags', { Items: new Elements('Tag', tagList(one?.tags)) });
      }
      const [, group] = new RegExp(`^GET ${path}/connection-group/(.+)$`).exec(operation) ?? [];
      const endpoint = params.get('RoutingEndpoint');
      if (group === undefined && endpoint === null) return undefined;
      const found = connectionGroups.find(({ Id, Arn, RoutingEndpoint }) => [Id, Arn].includes(group) || RoutingEndpoint === endpoint);
      return found === undefined
        ? restXml.refuse({ code: 'EntityNotFound', message: 'The entity was not found.', status: 404 })
        : restXml.answer('ConnectionGroup', found);
    },
  };
}

/** Lists have elements of names of their own here (CloudFront API Reference, Aliases). */
function aliases({ Aliases }: Distribution) {
  return { Quantity: Aliases?.Quantity ?? 0, Items: new Elements('CNAME', Aliases?.Items ?? []) };
}
