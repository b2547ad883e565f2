import { lookupKey, type LookupRequest } from '../../lib/model/lookup/lookups';
import { checkAliases } from '../../lib/resolvers/checks/check-aliases';
import { resolveLookups } from '../../lib/resolvers/resolve-lookups';
import { caught } from '../support/caught';
import { python } from './support/clients';
import { startMoto } from './support/moto';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

interface Told {
  readonly dnsName: string;
  readonly hostedZoneId: string;
}

/** What boto3 was told of what it made. */
interface Made {
  readonly balancers: Readonly<Record<'edge' | 'tcp' | 'more', Told & { readonly arn: string }>>;
  readonly classic: string;
  readonly distribution: { readonly id: string; readonly dnsName: string };
  readonly api: Told;
  readonly auth: string;
  readonly endpoint: Told & { readonly id: string };
  readonly gateway: string;
  readonly lattice: { readonly id: string; readonly domainName: string; readonly hostedZoneId: string };
}

let made: Made;
let options: { readonly endpoint: string; readonly region: string; readonly credentials: { accessKeyId: string; secretAccessKey: string } };
beforeAll(async () => {
  const endpoint = await startMoto();
  options = { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
  made = (await python('lookup_targets.py', endpoint)) as Made;
});

const lookUp = async (kind: string, by: LookupRequest['by']) => {
  const request = { kind, by };
  const context = await resolveLookups(
    { missingLookups: ({ context: known }) => (Object.keys(known ?? {}).length > 0 ? [] : [request]) },
    options,
  );
  return context[lookupKey(request)];
};

describe("against moto's services, what boto3 made is found", () => {
  it('as a load balancer, by name, ARN, tags, and the output of a stack', async () => {
    const { arn, dnsName, hostedZoneId } = made.balancers.edge;
    const edge = { dnsName: `dualstack.${dnsName}`, hostedZoneId, recordTypes: ['A', 'AAAA'] };
    expect(await lookUp('load-balancer', { name: 'edge' })).toEqual(edge);
    expect(await lookUp('application-load-balancer', { arn })).toEqual(edge);
    expect(await lookUp('load-balancer', { tags: { app: 'edge' } })).toEqual(edge);
    expect(await lookUp('load-balancer', { stackOutput: { stack: 'network', output: 'Edge' } })).toEqual(edge);
    expect(await lookUp('network-load-balancer', { name: 'tcp' })).toMatchObject({
      dnsName: made.balancers.tcp.dnsName,
      recordTypes: ['A'],
    });
  });

  it('as a Classic Load Balancer where there is no other', async () => {
    expect(await lookUp('load-balancer', { name: 'old' })).toEqual({ dnsName: made.classic, recordTypes: ['A'] });
  });

  it('as a distribution, by id and alternate domain name', async () => {
    const { id, dnsName } = made.distribution;
    expect(await lookUp('cloudfront-distribution', { id })).toEqual({ dnsName, recordTypes: ['A', 'AAAA'] });
    expect(await lookUp('cloudfront-distribution', { domainName: 'www.example.com' })).toMatchObject({ dnsName });
  });

  it('as custom domains of API Gateway and Cognito', async () => {
    expect(await lookUp('api-gateway-domain', { domainName: 'api.example.com' })).toEqual({ ...made.api, recordTypes: ['A'] });
    expect(await lookUp('cognito-domain', { domainName: 'auth.example.com' })).toEqual({ dnsName: made.auth, recordTypes: ['A'] });
  });

  it('as a Lattice service, by id and name', async () => {
    const { id, domainName, hostedZoneId } = made.lattice;
    expect(await lookUp('vpc-lattice-service', { id })).toEqual({ dnsName: domainName, hostedZoneId, recordTypes: ['A'] });
    expect(await lookUp('vpc-lattice-service', { name: 'parking' })).toMatchObject({ dnsName: domainName });
  });

  it('as an interface endpoint of a VPC, by id and tags', async () => {
    // moto gives one entry, the regional one, named after the service; AWS has them end with `vpce.amazonaws.com`.
    const { id, dnsName, hostedZoneId } = made.endpoint;
    const found = { dnsName, hostedZoneId, recordTypes: ['A'] };
    expect(dnsName).toContain(id);
    expect(await lookUp('vpc-endpoint', { id })).toEqual(found);
    expect(await lookUp('vpc-endpoint', { tags: { app: 'ssm' } })).toEqual(found);
  });

  it('as the website endpoint of the region of a bucket', async () => {
    expect(await lookUp('s3-website', { name: 'site.example.com' })).toEqual({
      dnsName: 's3-website-eu-west-1.amazonaws.com',
      recordTypes: ['A'],
    });
  });
});

describe("against moto's services, what nobody made", () => {
  it.each<[kind: string, by: LookupRequest['by']]>([
    ['load-balancer', { name: 'none' }],
    ['load-balancer', { stackOutput: { stack: 'none', output: 'Edge' } }],
    ['cloudfront-distribution', { id: 'E00000000000' }],
    ['api-gateway-domain', { domainName: 'none.example.com' }],
    ['cognito-domain', { domainName: 'none.example.com' }],
    ['s3-website', { name: 'none.example.com' }],
    ['vpc-endpoint', { id: 'vpce-00000000000000000' }],
    ['vpc-endpoint', { tags: { app: 's*' } }],
    ['vpc-lattice-service', { id: 'svc-00000000000000000' }],
    ['elastic-beanstalk-environment', { name: 'none' }],
    ['opensearch-domain', { name: 'none' }],
  ])('%s by %j is not found', async (kind, by) => {
    expect((await caught(lookUp(kind, by))).code).toBe('LookupNotFound');
  });

  it('a gateway endpoint, which has no DNS names, is no alias target', async () => {
    const error = await caught(lookUp('vpc-endpoint', { id: made.gateway }));

    expect(error.code).toBe('TargetNotAliasable');
    expect(error.message).toContain('It is an endpoint of type Gateway without DNS names of its own.');
  });

  it('an OpenSearch domain without a dual-stack endpoint is no alias target', async () => {
    expect((await caught(lookUp('opensearch-domain', { name: 'logs' }))).code).toBe('TargetNotAliasable');
  });
});

describe("checks against moto's services", () => {
  const alias = (Name: string, DNSName: string, HostedZoneId: string) => ({
    recordSet: { Name, Type: 'A', AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: false } },
  });
  const website = (name: string) => alias(name, 's3-website-eu-west-1.amazonaws.com.', 'Z1BKCTXD74EZPE');

  it('find what is in order, and what is not', async () => {
    const { edge, more } = made.balancers;
    const { results } = await checkAliases(
      [
        {
          recordSets: [
            alias('www.example.com.', made.distribution.dnsName, 'Z2FDTNDATAQYW2'),
            alias('other.example.com.', made.distribution.dnsName, 'Z2FDTNDATAQYW2'),
            alias('api.example.com.', made.api.dnsName, made.api.hostedZoneId),
            alias('edge.example.com.', `dualstack.${edge.dnsName}`, edge.hostedZoneId),
            alias('more.example.com.', more.dnsName, 'ZWRONG'),
            alias('lost.example.com.', 'lost-1.eu-west-1.elb.amazonaws.com', edge.hostedZoneId),
            website('site.example.com.'),
            website('bare.example.com.'),
            website('gone.example.com.'),
          ],
        },
      ],
      options,
    );
    expect(results.map(({ severity, code, recordSet }) => `${severity} ${recordSet} ${code}`)).toEqual([
      'error bare.example.com. A WebsiteHostingOff',
      'error gone.example.com. A TargetClaimable',
      'error more.example.com. A ZoneIdDiffers',
      'error other.example.com. A NameNotServed',
      'unknown lost.example.com. A TargetElsewhere',
    ]);
  });
});
