import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { ipv4, type FoundTarget, type TargetService } from '../target-facts';

/** The call of Cognito user pools in use. */
export interface UserPoolDomainsPort {
  domain(region: string | undefined, name: string): Promise<DomainDescriptionType | undefined>;
}

export function userPoolDomainsPort(clients: ServiceClients): UserPoolDomainsPort {
  return {
    async domain(region, name) {
      const { sdk, client } = await clients.of(
        'cognito-identity-provider',
        region,
        (sdk, config) => new sdk.CognitoIdentityProviderClient(config),
      );
      const call = { service: 'cognito-idp', operation: 'DescribeUserPoolDomain', resource: '*' };
      const found = await askFor(call, ['ResourceNotFoundException'], () =>
        client.send(new sdk.DescribeUserPoolDomainCommand({ Domain: name })),
      );
      return found?.DomainDescription;
    },
  };
}

/** Custom domains of user pools; an unknown one is described as an empty object. */
export function userPoolDomains(port: UserPoolDomainsPort): TargetService {
  return {
    async find({ by: { domainName }, region }) {
      if (domainName === undefined) return [];
      const found = await port.domain(region, domainName);
      return found?.Domain === undefined ? [] : [describe(found, domainName)];
    },
  };
}

function describe({ CloudFrontDistribution, Status }: DomainDescriptionType, domainName: string): FoundTarget {
  if (CloudFrontDistribution === undefined)
    return { label: domainName, unaliasable: 'It has no CloudFront name: prefix domains have none, and new custom domains not yet.' };
  return {
    label: domainName,
    dnsName: CloudFrontDistribution,
    recordTypes: ipv4,
    servedNames: [domainName],
    ...(Status === undefined ? {} : { state: { ready: Status === 'ACTIVE', text: Status } }),
  };
}
