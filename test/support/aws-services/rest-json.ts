import type { DomainName } from '@aws-sdk/client-api-gateway';
import type { GetPortalCommandOutput } from '@aws-sdk/client-apigatewayv2';
import type { DomainAssociation } from '@aws-sdk/client-amplify';
import type { DomainNameConfig } from '@aws-sdk/client-appsync';
import type { DomainStatus } from '@aws-sdk/client-opensearch';
import type { ServiceSummary } from '@aws-sdk/client-vpc-lattice';
import { tagList, type Tags } from './load-balancing';
import { pageOf } from './paging';
import { json, type Answer } from './protocols';
import type { FakeService } from './server';

const missing = (code: string): Answer => json.refuse({ code, message: 'There is no such resource.', status: 404 });
const orMissing = (found: object | undefined, code: string): Answer => (found === undefined ? missing(code) : json.answer(found));
/** What is left of an operation behind a prefix; undefined when it does not begin so. */
const behind = (operation: string, prefix: string) => (operation.startsWith(prefix) ? operation.slice(prefix.length) : undefined);

/** API Gateway, both versions of its API under one signing name. */
export function apiGateway(
  domainNames: readonly DomainName[],
  portals: Readonly<Record<string, Partial<GetPortalCommandOutput>>> = {},
): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, params }) {
      if (operation === 'GET /domainnames') {
        const { items, next } = pageOf(domainNames, params.get('position'));
        return json.answer({ item: items, position: next });
      }
      const name = behind(operation, 'GET /domainnames/');
      if (name !== undefined)
        return orMissing(
          domainNames.find(({ domainName }) => domainName === name),
          'NotFoundException',
        );
      const id = behind(operation, 'GET /v2/portals/');
      if (id === undefined) return undefined;
      const portal = portals[id];
      if (portal === undefined) return missing('NotFoundException');
      const { PortalDefaultDomainName, PortalDomainHostedZoneId } = portal.EndpointConfiguration ?? {};
      return json.answer({
        endpointConfiguration: { portalDefaultDomainName: PortalDefaultDomainName, portalDomainHostedZoneId: PortalDomainHostedZoneId },
      });
    },
  };
}

export function appSync(domainNames: readonly DomainNameConfig[]): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, params }) {
      if (operation === 'GET /v1/domainnames') {
        const { items, next } = pageOf(domainNames, params.get('nextToken'));
        return json.answer({ domainNameConfigs: items, nextToken: next });
      }
      const name = behind(operation, 'GET /v1/domainnames/');
      if (name === undefined) return undefined;
      const found = domainNames.find(({ domainName }) => domainName === name);
      return orMissing(found === undefined ? undefined : { domainNameConfig: found }, 'NotFoundException');
    },
  };
}

/** Domain associations by app id. */
export function amplify(apps: Readonly<Record<string, readonly DomainAssociation[]>>): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, params }) {
      if (operation === 'GET /apps') {
        const { items, next } = pageOf(Object.keys(apps), params.get('nextToken'));
        return json.answer({ apps: items.map((appId) => ({ appId })), nextToken: next });
      }
      const [, appId = '', name] = /^GET \/apps\/([^/]+)\/domains(?:\/(.+))?$/.exec(operation) ?? [];
      const associations = apps[appId] ?? [];
      if (name === undefined) {
        const { items, next } = pageOf(associations, params.get('nextToken'));
        return json.answer({ domainAssociations: items, nextToken: next });
      }
      const found = associations.find(({ domainName }) => domainName === name);
      return orMissing(found === undefined ? undefined : { domainAssociation: found }, 'NotFoundException');
    },
  };
}

export function lattice(services: readonly (ServiceSummary & { readonly tags?: Tags })[]): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, params }) {
      if (operation === 'GET /services') {
        const { items, next } = pageOf(services, params.get('nextToken'));
        return json.answer({ items: items, nextToken: next });
      }
      const arn = behind(operation, 'GET /tags/');
      if (arn !== undefined) return json.answer({ tags: services.find((one) => one.arn === arn)?.tags ?? {} });
      const id = behind(operation, 'GET /services/');
      return id === undefined
        ? undefined
        : orMissing(
            services.find((one) => one.id === id || one.arn === id),
            'ResourceNotFoundException',
          );
    },
  };
}

export function openSearch(domains: readonly (DomainStatus & { readonly tags?: Tags })[]): FakeService {
  return {
    refuse: json.refuse,
    answer({ operation, params }) {
      if (operation === 'GET /2021-01-01/domain') return json.answer({ DomainNames: domains.map(({ DomainName }) => ({ DomainName })) });
      if (operation === 'GET /2021-01-01/tags')
        return json.answer({ TagList: tagList(domains.find(({ ARN }) => ARN === params.get('arn'))?.tags) });
      const name = behind(operation, 'GET /2021-01-01/opensearch/domain/');
      if (name === undefined) return undefined;
      const found = domains.find(({ DomainName }) => DomainName === name);
      return orMissing(found === undefined ? undefined : { DomainStatus: found }, 'ResourceNotFoundException');
    },
  };
}
