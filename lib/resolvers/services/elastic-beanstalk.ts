import type { EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk';
import { allPages, ask, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { tagged } from '../tagged';
import { hasDnsName, ipv4, isAliasable, tagsByKey, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of Elastic Beanstalk in use. */
export interface ElasticBeanstalkPort {
  /** Environments that are not terminated: all, or those of these names or ids. */
  environments(
    region: string | undefined,
    only?: { readonly EnvironmentNames?: string[]; readonly EnvironmentIds?: string[] },
  ): Promise<readonly EnvironmentDescription[]>;
  tags(region: string | undefined, arn: string): Promise<Readonly<Record<string, string>>>;
  /** Whether anybody may take the subdomain, the name before the region. */
  isFree(region: string | undefined, subdomain: string): Promise<boolean>;
}

export function elasticBeanstalkPort(clients: ServiceClients): ElasticBeanstalkPort {
  const service = 'elasticbeanstalk';
  const open = (region: string | undefined) =>
    clients.of('elastic-beanstalk', region, (sdk, config) => new sdk.ElasticBeanstalkClient(config));
  return {
    async environments(region, only = {}) {
      const { sdk, client } = await open(region);
      return ask({ service, operation: 'DescribeEnvironments', resource: '*' }, () =>
        allPages(async (NextToken) => {
          const page = await client.send(
            new sdk.DescribeEnvironmentsCommand({ ...only, IncludeDeleted: false, ...(NextToken === undefined ? {} : { NextToken }) }),
          );
          return { items: page.Environments, next: page.NextToken };
        }),
      );
    },
    async tags(region, arn) {
      const { sdk, client } = await open(region);
      const { ResourceTags } = await ask({ service, operation: 'ListTagsForResource', resource: arn }, () =>
        client.send(new sdk.ListTagsForResourceCommand({ ResourceArn: arn })),
      );
      return tagsByKey(ResourceTags);
    },
    async isFree(region, subdomain) {
      const { sdk, client } = await open(region);
      const { Available } = await ask({ service, operation: 'CheckDNSAvailability', resource: '*' }, () =>
        client.send(new sdk.CheckDNSAvailabilityCommand({ CNAMEPrefix: subdomain })),
      );
      return Available === true;
    },
  };
}

/** Environments, by name, id or tags; the name to alias is the CNAME, never the endpoint's. */
export function environments(port: ElasticBeanstalkPort): TargetService {
  const all = once((region) => port.environments(region));
  return {
    async find({ by: { name, id, tags, dnsName }, region }) {
      if (name !== undefined) return (await port.environments(region, { EnvironmentNames: [name] })).map(describe);
      if (id !== undefined) return (await port.environments(region, { EnvironmentIds: [id] })).map(describe);
      if (dnsName !== undefined) return (await all(region)).map(describe).filter((one) => isAliasable(one) && hasDnsName(one, dnsName));
      if (tags === undefined) return [];
      const every = await all(region);
      return (await tagged(every, tags, ({ EnvironmentArn = '' }) => port.tags(region, EnvironmentArn))).map(describe);
    },
  };
}

/** Names with a region before the domain; environments made before 2016 have none and no alias (Route 53 Developer Guide). */
const regional = /\.[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}\.(?:elasticbeanstalk\.com|eb\.amazonaws\.com\.cn)$/i;

function describe({ EnvironmentId, EnvironmentName = '', CNAME, Status }: EnvironmentDescription): FoundTarget {
  const label = EnvironmentId === undefined ? EnvironmentName : `${EnvironmentName} (${EnvironmentId})`;
  if (CNAME === undefined || CNAME === '') return { label, unaliasable: 'It has no CNAME yet.' };
  if (!regional.test(CNAME))
    return { label, unaliasable: `Its name, ${CNAME}, holds no region. Use a CNAME record, or clone it into a new environment.` };
  return {
    label,
    dnsName: CNAME,
    recordTypes: ipv4,
    ...(Status === undefined ? {} : { state: { ready: Status === 'Ready' || Status === 'Updating', text: Status } }),
  };
}
