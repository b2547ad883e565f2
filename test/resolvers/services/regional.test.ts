import { findTarget } from '../../../lib/resolvers/find-target';
import type { LookupRequest } from '../../../lib/model/lookup/lookups';
import { ask } from '../../support/aws-services';
import { appRunner, globalAccelerator, lightsail } from '../../support/aws-services/json-target';
import { cloudFormation, ec2, elasticBeanstalk } from '../../support/aws-services/query-services';
import { lattice, openSearch } from '../../support/aws-services/rest-json';
import { loadBalancing } from '../../support/aws-services/load-balancing';
import { s3 } from '../../support/aws-services/s3';
import { caught } from '../../support/caught';

const arn = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:111122223333:${rest}`;
const acceleratorArn = (id: string) => `arn:aws:globalaccelerator::111122223333:accelerator/${id}`;
const environmentArn = arn('elasticbeanstalk', 'environment/shop/shop-prod');
const endpointName = (rest: string) => `vpce-0123456789abcdef0-abcdefgh${rest}.execute-api.eu-west-1.vpce.amazonaws.com`;
const tags = { app: 'shop' };

const open = () =>
  ask({
    elasticbeanstalk: elasticBeanstalk([
      {
        EnvironmentName: 'legacy',
        EnvironmentId: 'e-old',
        CNAME: 'legacy.elasticbeanstalk.com',
        Status: 'Ready',
        EnvironmentArn: 'arn:old',
      },
      { EnvironmentName: 'new', EnvironmentId: 'e-new', Status: 'Launching' },
      {
        EnvironmentName: 'shop-prod',
        EnvironmentId: 'e-shop',
        EnvironmentArn: environmentArn,
        CNAME: 'shop-prod.eu-west-1.elasticbeanstalk.com',
        EndpointURL: 'awseb-e-shop-1234567890.eu-west-1.elb.amazonaws.com',
        Status: 'Ready',
        tags,
      },
    ]),
    globalaccelerator: globalAccelerator(
      [
        {
          AcceleratorArn: acceleratorArn('plain'),
          Name: 'plain',
          DnsName: 'a0000000000000001.awsglobalaccelerator.com',
          IpAddressType: 'IPV4',
          Enabled: false,
          Status: 'IN_PROGRESS',
        },
        {
          AcceleratorArn: acceleratorArn('both'),
          Name: 'both',
          DnsName: 'a0000000000000002.awsglobalaccelerator.com',
          DualStackDnsName: 'a0000000000000002.dualstack.awsglobalaccelerator.com',
          IpAddressType: 'DUAL_STACK',
          Enabled: true,
          Status: 'DEPLOYED',
          tags,
        },
      ],
      [
        {
          AcceleratorArn: acceleratorArn('custom'),
          Name: 'custom',
          DnsName: 'a0000000000000003.awsglobalaccelerator.com',
          Enabled: true,
          Status: 'DEPLOYED',
        },
      ],
    ),
    ec2: ec2([
      { VpcEndpointId: 'vpce-0aaaaaaaaaaaaaaa0', VpcEndpointType: 'Gateway', State: 'Available' },
      {
        VpcEndpointId: 'vpce-0123456789abcdef0',
        VpcEndpointType: 'Interface',
        State: 'Available',
        IpAddressType: 'dualstack',
        DnsEntries: [
          { DnsName: 'execute-api.eu-west-1.amazonaws.com', HostedZoneId: 'ZPRIVATE' },
          { DnsName: endpointName('-eu-west-1a'), HostedZoneId: 'Z38GZ743OKFT7T' },
          { DnsName: endpointName(''), HostedZoneId: 'Z38GZ743OKFT7T' },
        ],
        tags: { app: 'shop', star: 'a*b' },
      },
    ]),
    apprunner: appRunner([
      {
        ServiceName: 'other',
        ServiceArn: arn('apprunner', 'service/other/1'),
        ServiceUrl: 'aaaaaaaaaa.eu-west-1.awsapprunner.com',
        Status: 'RUNNING',
      },
      {
        ServiceName: 'web',
        ServiceArn: arn('apprunner', 'service/web/2'),
        ServiceUrl: 'psbqam834h.eu-west-1.awsapprunner.com',
        Status: 'PAUSED',
        NetworkConfiguration: { IpAddressType: 'DUAL_STACK' },
        customDomains: [
          { DomainName: 'web.example.com', EnableWWWSubdomain: false, Status: 'ACTIVE' },
          { DomainName: 'example.com', EnableWWWSubdomain: true, Status: 'ACTIVE' },
        ],
        tags,
      },
    ]),
    'vpc-lattice': lattice([
      { id: 'svc-other', arn: arn('vpc-lattice', 'service/svc-other'), name: 'other', status: 'CREATE_IN_PROGRESS' },
      {
        id: 'svc-0123456789abcdef0',
        arn: arn('vpc-lattice', 'service/svc-0123456789abcdef0'),
        name: 'parking',
        status: 'ACTIVE',
        customDomainName: 'parking.example.com',
        dnsEntry: { domainName: 'parking-0123456789abcdef0.7d67968.vpc-lattice-svcs.eu-west-1.on.aws', hostedZoneId: 'Z0LATTICE' },
        tags,
      },
    ]),
    es: openSearch([
      {
        DomainId: '1/old',
        DomainName: 'old',
        ARN: arn('es', 'domain/old'),
        Endpoint: 'search-old-abc.eu-west-1.es.amazonaws.com',
        ClusterConfig: {},
      },
      {
        DomainId: '1/logs',
        DomainName: 'logs',
        ARN: arn('es', 'domain/logs'),
        ClusterConfig: {},
        Created: true,
        Deleted: false,
        EndpointV2: 'search-logs-abc.aos.eu-west-1.on.aws',
        DomainEndpointV2HostedZoneId: 'Z0SEARCH',
        DomainEndpointOptions: { CustomEndpointEnabled: true, CustomEndpoint: 'logs.example.com' },
        tags,
      },
    ]),
    lightsail: lightsail({
      distributions: [
        {
          name: 'site',
          domainName: 'd555555abcdef8.cloudfront.net',
          alternativeDomainNames: ['site.example.com'],
          isEnabled: true,
          status: 'Success',
          ipAddressType: 'dualstack',
        },
      ],
      containerServices: [
        {
          containerServiceName: 'app',
          url: 'https://app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com/',
          publicDomainNames: { cert: ['app.example.com'] },
          state: 'RUNNING',
          isDisabled: false,
        },
      ],
      loadBalancers: [{ name: 'lb', dnsName: 'lb-1234567890.eu-west-1.elb.amazonaws.com', ipAddressType: 'ipv4', state: 'active' }],
    }),
    s3: s3({
      'www.example.com': { region: 'eu-west-1', website: true },
      'old.example.com': { region: 'eu-central-1' },
      'their.example.com': { region: 'eu-west-1', foreign: true },
    }),
    elasticloadbalancing: loadBalancing({
      v2: [
        {
          LoadBalancerName: 'edge',
          LoadBalancerArn: arn('elasticloadbalancing', 'loadbalancer/app/edge/0123456789abcdef'),
          DNSName: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
          CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
          Type: 'application',
          IpAddressType: 'ipv4',
        },
      ],
    }),
    cloudformation: cloudFormation({
      network: {
        Name: 'edge',
        Arn: arn('elasticloadbalancing', 'loadbalancer/app/edge/0123456789abcdef'),
        Dns: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
        Url: 'https://app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com/',
        Endpoint: `Z38GZ743OKFT7T:${endpointName('')}`,
        EndpointId: 'vpce-0123456789abcdef0',
        Unknown: 'nothing-of-this-name',
      },
    }),
  });

const environment = {
  label: 'shop-prod (e-shop)',
  dnsName: 'shop-prod.eu-west-1.elasticbeanstalk.com',
  recordTypes: ['A'],
  state: { ready: true, text: 'Ready' },
};
const both = {
  label: acceleratorArn('both'),
  dnsName: 'a0000000000000002.dualstack.awsglobalaccelerator.com',
  otherDnsNames: ['a0000000000000002.awsglobalaccelerator.com'],
  recordTypes: ['A', 'AAAA'],
  disabled: false,
  state: { ready: true, text: 'DEPLOYED' },
};
const endpoint = {
  label: 'vpce-0123456789abcdef0',
  dnsName: endpointName(''),
  otherDnsNames: [endpointName('-eu-west-1a'), endpointName('')],
  hostedZoneId: 'Z38GZ743OKFT7T',
  recordTypes: ['A', 'AAAA'],
  state: { ready: true, text: 'Available' },
};
const web = {
  label: arn('apprunner', 'service/web/2'),
  dnsName: 'psbqam834h.eu-west-1.awsapprunner.com',
  recordTypes: ['A', 'AAAA'],
  servedNames: ['web.example.com', 'example.com', 'www.example.com'],
  state: { ready: false, text: 'PAUSED' },
};
const parking = {
  label: arn('vpc-lattice', 'service/svc-0123456789abcdef0'),
  dnsName: 'parking-0123456789abcdef0.7d67968.vpc-lattice-svcs.eu-west-1.on.aws',
  hostedZoneId: 'Z0LATTICE',
  recordTypes: ['A'],
  servedNames: ['parking.example.com'],
  state: { ready: true, text: 'ACTIVE' },
};
const logs = {
  label: arn('es', 'domain/logs'),
  dnsName: 'search-logs-abc.aos.eu-west-1.on.aws',
  hostedZoneId: 'Z0SEARCH',
  recordTypes: ['A', 'AAAA'],
  servedNames: ['logs.example.com'],
  state: { ready: true, text: 'created' },
};

/** Every kind by everything that it can be found by, and by the name that an alias has. */
const cases: readonly (readonly [kind: string, by: LookupRequest['by'], expected: object])[] = [
  ['elastic-beanstalk-environment', { name: 'shop-prod' }, environment],
  ['elastic-beanstalk-environment', { id: 'e-shop' }, environment],
  ['elastic-beanstalk-environment', { tags }, environment],
  ['global-accelerator', { arn: acceleratorArn('both') }, both],
  ['global-accelerator', { name: 'both' }, both],
  ['global-accelerator', { tags }, both],
  ['global-accelerator', { arn: acceleratorArn('custom') }, { dnsName: 'a0000000000000003.awsglobalaccelerator.com', recordTypes: ['A'] }],
  ['global-accelerator', { name: 'plain' }, { recordTypes: ['A'], disabled: true, state: { ready: false, text: 'IN_PROGRESS' } }],
  ['vpc-endpoint', { id: 'vpce-0123456789abcdef0' }, endpoint],
  ['vpc-endpoint', { tags: { app: 'shop' } }, endpoint],
  ['app-runner-service', { arn: arn('apprunner', 'service/web/2') }, web],
  ['app-runner-service', { name: 'web' }, web],
  ['app-runner-service', { tags }, web],
  ['vpc-lattice-service', { id: 'svc-0123456789abcdef0' }, parking],
  ['vpc-lattice-service', { arn: arn('vpc-lattice', 'service/svc-0123456789abcdef0') }, parking],
  ['vpc-lattice-service', { name: 'parking' }, parking],
  ['vpc-lattice-service', { tags }, parking],
  ['opensearch-domain', { name: 'logs' }, logs],
  ['opensearch-domain', { arn: arn('es', 'domain/logs') }, logs],
  ['opensearch-domain', { tags }, logs],
  [
    'lightsail-distribution',
    { name: 'site' },
    { dnsName: 'd555555abcdef8.cloudfront.net', recordTypes: ['A', 'AAAA'], servedNames: ['site.example.com'] },
  ],
  [
    'lightsail-container-service',
    { name: 'app' },
    { dnsName: 'app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com', servedNames: ['app.example.com'] },
  ],
  ['lightsail-load-balancer', { name: 'lb' }, { dnsName: 'lb-1234567890.eu-west-1.elb.amazonaws.com', recordTypes: ['A'] }],
  [
    's3-website',
    { name: 'www.example.com' },
    { dnsName: 's3-website-eu-west-1.amazonaws.com', recordTypes: ['A'], state: { ready: true, text: 'website hosting is on' } },
  ],
  [
    's3-website',
    { name: 'old.example.com' },
    { dnsName: 's3-website.eu-central-1.amazonaws.com', state: { ready: false, text: 'website hosting is off' } },
  ],
];

describe('a resource of a region', () => {
  it.each(cases)('%s is found by %j', async (kind, by, expected) => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind, by }, { inDetail: true })).toMatchObject(expected);
  });

  it.each([
    ['elastic-beanstalk-environment', { name: 'none' }],
    ['elastic-beanstalk-environment', { tags: { app: 'none' } }],
    ['global-accelerator', { arn: acceleratorArn('none') }],
    ['global-accelerator', { name: 'none' }],
    ['vpc-endpoint', { id: 'vpce-00000000000000000' }],
    ['vpc-endpoint', { tags: { star: 'aXb' } }],
    ['app-runner-service', { arn: arn('apprunner', 'service/none/1') }],
    ['app-runner-service', { name: 'none' }],
    ['vpc-lattice-service', { id: 'svc-none' }],
    ['opensearch-domain', { name: 'none' }],
    ['lightsail-distribution', { name: 'none' }],
    ['lightsail-container-service', { name: 'none' }],
    ['lightsail-load-balancer', { name: 'none' }],
    ['s3-website', { name: 'none.example.com' }],
  ])('%s by %j is none', async (kind, by) => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, { kind, by }))).code).toBe('LookupNotFound');
  });

  it.each([
    ['elastic-beanstalk-environment', { name: 'legacy' }, 'Its name, legacy.elasticbeanstalk.com, holds no region.'],
    ['elastic-beanstalk-environment', { name: 'new' }, 'It has no CNAME yet.'],
    ['vpc-endpoint', { id: 'vpce-0aaaaaaaaaaaaaaa0' }, 'It is an endpoint of type Gateway without DNS names of its own.'],
    ['vpc-lattice-service', { name: 'other' }, 'It has no domain name; its status is CREATE_IN_PROGRESS.'],
    ['opensearch-domain', { name: 'old' }, 'It has no dual-stack endpoint'],
  ])('%s by %j is refused as an alias target, with the reason', async (kind, by, reason) => {
    const { ports } = await open();
    const error = await caught(findTarget(ports, { kind, by }));
    expect(error.code).toBe('TargetNotAliasable');
    expect(error.message).toContain(reason);
  });

  it.each([
    ['elastic-beanstalk-environment', 'shop-prod.eu-west-1.elasticbeanstalk.com', 'shop-prod (e-shop)'],
    ['global-accelerator', 'a0000000000000002.awsglobalaccelerator.com', acceleratorArn('both')],
    ['vpc-endpoint', endpointName('-eu-west-1a'), 'vpce-0123456789abcdef0'],
    ['app-runner-service', 'psbqam834h.eu-west-1.awsapprunner.com.', arn('apprunner', 'service/web/2')],
    ['vpc-lattice-service', parking.dnsName, parking.label],
    ['opensearch-domain', logs.dnsName, logs.label],
    ['lightsail-distribution', 'd555555abcdef8.cloudfront.net', 'site'],
    ['lightsail-container-service', 'app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com', 'app'],
  ] as const)('%s is found by the name that an alias has', async (kind, dnsName, label) => {
    const { ports } = await open();
    expect(await ports.services[kind].find({ by: { dnsName }, inDetail: false })).toMatchObject([{ label }]);
  });

  it('Global Accelerator is asked in its one region, and Lightsail distributions in theirs', async () => {
    const { ports, services } = await open();
    await findTarget(ports, { kind: 'global-accelerator', by: { name: 'both' }, region: 'eu-central-1' });
    await findTarget(ports, { kind: 'lightsail-distribution', by: { name: 'site' }, region: 'eu-central-1' });
    expect(new Set(services.calls())).toEqual(
      new Set([
        'globalaccelerator:ListAccelerators us-west-2',
        'globalaccelerator:ListCustomRoutingAccelerators us-west-2',
        'lightsail:GetDistributions us-east-1',
      ]),
    );
  });

  it('custom domains of App Runner are asked for where they are wanted, and not otherwise', async () => {
    const { ports, services } = await open();
    expect(await findTarget(ports, { kind: 'app-runner-service', by: { name: 'web' } })).not.toHaveProperty('servedNames');
    expect(services.calls()).not.toContain('apprunner:DescribeCustomDomains eu-west-1');
  });

  it("S3: whether the bucket is a website is no look-up's question", async () => {
    const { ports, services } = await open();
    await findTarget(ports, { kind: 's3-website', by: { name: 'www.example.com' } });
    expect(services.calls()).toEqual(['s3:HEAD /www.example.com/ eu-west-1']);
  });

  it("S3: somebody else's bucket is no answer, and says which permission it would take", async () => {
    const { ports } = await open();
    expect(await caught(findTarget(ports, { kind: 's3-website', by: { name: 'their.example.com' } }))).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('s3:ListBucket on their.example.com') as string,
    });
  });
});

describe('an output of a stack', () => {
  const by = (output: string, stack = 'network') => ({ stackOutput: { stack, output } });

  it.each([
    ['a name', 'load-balancer', 'Name', 'edge-1234567890.eu-west-1.elb.amazonaws.com'],
    ['an ARN', 'load-balancer', 'Arn', 'edge-1234567890.eu-west-1.elb.amazonaws.com'],
    ['a DNS name', 'load-balancer', 'Dns', 'edge-1234567890.eu-west-1.elb.amazonaws.com'],
    ['a URL', 'lightsail-container-service', 'Url', 'app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com'],
    ['a hosted zone id with a DNS name', 'vpc-endpoint', 'Endpoint', endpointName('')],
    ['an id', 'vpc-endpoint', 'EndpointId', endpointName('')],
  ])('may be %s', async (_, kind, output, dnsName) => {
    const { ports } = await open();
    expect((await findTarget(ports, { kind, by: by(output) })).dnsName).toBe(dnsName);
  });

  it.each([
    ['Unknown', 'network', 'There is no load-balancer with stackOutput {"stack":"network","output":"Unknown"} in the account'],
    ['Missing', 'network', 'The stack network has no output "Missing"; it has Name, Arn, Dns, Url, Endpoint, EndpointId, Unknown.'],
    ['Name', 'nowhere', 'There is no stack "nowhere".'],
  ])('%s of %s is none', async (output, stack, message) => {
    const { ports } = await open();
    const error = await caught(findTarget(ports, { kind: 'load-balancer', by: by(output, stack) }));
    expect(error.code).toBe('LookupNotFound');
    expect(error.message).toContain(message);
  });
});
