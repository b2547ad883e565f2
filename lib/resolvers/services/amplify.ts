import type { DomainAssociation } from '@aws-sdk/client-amplify';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { mapConcurrently } from '../../model/concurrency';
import { hasDnsName, ipv4, type TargetFacts, type TargetService } from '../target-facts';

/** The calls of Amplify Hosting in use. */
export interface AmplifyPort {
  domainAssociation(region: string | undefined, appId: string, domainName: string): Promise<DomainAssociation | undefined>;
  appIds(region: string | undefined): Promise<readonly string[]>;
  domainAssociations(region: string | undefined, appId: string): Promise<readonly DomainAssociation[]>;
}

const callsAtOnce = 4;

export function amplifyPort(clients: ServiceClients): AmplifyPort {
  const open = (region: string | undefined) => clients.of('amplify', region, (sdk, config) => new sdk.AmplifyClient(config));
  const from = (nextToken: string | undefined) => (nextToken === undefined ? {} : { nextToken });
  return {
    async domainAssociation(region, appId, domainName) {
      const { sdk, client } = await open(region);
      const call = { service: 'amplify', operation: 'GetDomainAssociation', resource: `apps/${appId}/domains/${domainName}` };
      const found = await askFor(call, ['NotFoundException'], () =>
        client.send(new sdk.GetDomainAssociationCommand({ appId, domainName })),
      );
      return found?.domainAssociation;
    },
    async appIds(region) {
      const { sdk, client } = await open(region);
      const apps = await ask({ service: 'amplify', operation: 'ListApps', resource: '*' }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.ListAppsCommand(from(token)));
          return { items: page.apps, next: page.nextToken };
        }),
      );
      return apps.map(({ appId = '' }) => appId);
    },
    async domainAssociations(region, appId) {
      const { sdk, client } = await open(region);
      return ask({ service: 'amplify', operation: 'ListDomainAssociations', resource: `apps/${appId}/domains/*` }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.ListDomainAssociationsCommand({ appId, ...from(token) }));
          return { items: page.domainAssociations, next: page.nextToken };
        }),
      );
    },
  };
}

/** Custom domains of Amplify apps, by the ARN of the domain association. */
export function amplifyDomains(port: AmplifyPort): TargetService {
  const all = once(async (region) => {
    const ids = await port.appIds(region);
    return (await mapConcurrently(ids, callsAtOnce, (id) => port.domainAssociations(region, id))).flat().flatMap(describe);
  });
  return {
    async find({ by: { arn, dnsName }, region }) {
      if (dnsName !== undefined) return (await all(region)).filter((one) => hasDnsName(one, dnsName));
      const [, appId, domainName] = /apps\/([^/]+)\/domains\/([^/]+)$/.exec(arn ?? '') ?? [];
      if (appId === undefined || domainName === undefined) return [];
      const found = await port.domainAssociation(region, appId, domainName);
      return found === undefined ? [] : describe(found);
    },
  };
}

/** The names that an association connects to branches, by the CloudFront name that serves them: one in all but old associations. */
function describe({ domainName = '', domainStatus, subDomains = [] }: DomainAssociation): TargetFacts[] {
  const served = new Map<string, string[]>();
  for (const { subDomainSetting, dnsRecord = '' } of subDomains) {
    // Text of the form `www CNAME d111111abcdef8.cloudfront.net`; an empty prefix is the domain itself (Amplify API Reference, SubDomain).
    const dnsName = dnsRecord.trim().split(/\s+/).at(-1) ?? '';
    const prefix = subDomainSetting?.prefix ?? '';
    if (dnsName.includes('.'))
      served.set(dnsName, [...(served.get(dnsName) ?? []), prefix === '' ? domainName : `${prefix}.${domainName}`]);
  }
  return Array.from(served, ([dnsName, servedNames]) => ({
    label: domainName,
    dnsName,
    recordTypes: ipv4,
    servedNames,
    ...(domainStatus === undefined ? {} : { state: { ready: domainStatus === 'AVAILABLE', text: domainStatus } }),
  }));
}
