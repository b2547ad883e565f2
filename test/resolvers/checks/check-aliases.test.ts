import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { lookupKey } from '../../../lib/model/lookup/lookups';
import { checkAliases, type CheckOptions, type CheckReport } from '../../../lib/resolvers/checks/check-aliases';
import { checkCodes, type CheckCode } from '../../../lib/resolvers/checks/check-codes';
import type { ZoneToCheck } from '../../../lib/resolvers/checks/checked-alias';
import { ask } from '../../support/aws-services';
import { cloudFront } from '../../support/aws-services/cloudfront';
import { appRunner, cognito, globalAccelerator, lightsail } from '../../support/aws-services/json-target';
import { loadBalancing } from '../../support/aws-services/load-balancing';
import { ec2, elasticBeanstalk } from '../../support/aws-services/query-services';
import { apiGateway, appSync, lattice, openSearch } from '../../support/aws-services/rest-json';
import { s3 } from '../../support/aws-services/s3';
import type { FakeService } from '../../support/aws-services/server';

const cloudFrontZone = 'Z2FDTNDATAQYW2';
const elbZone = 'Z32O12XQLNTSW2';

const alias = (Name: string, DNSName: string, HostedZoneId: string, Type = 'A'): ApiResourceRecordSet => ({
  Name,
  Type,
  AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: false },
});
const zone = (...recordSets: readonly ApiResourceRecordSet[]): ZoneToCheck => ({
  hostedZoneId: 'ZOWN',
  privateZone: false,
  recordSets: recordSets.map((recordSet) => ({ recordSet })),
});
const distribution = (more: object) => ({
  Id: 'E1',
  ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
  DomainName: 'd111111abcdef8.cloudfront.net',
  Status: 'Deployed',
  Enabled: true,
  IsIPV6Enabled: true,
  Staging: false,
  Aliases: { Quantity: 1, Items: ['www.example.com'] },
  ...more,
});
const www = (type = 'A') => alias('www.example.com.', 'd111111abcdef8.cloudfront.net.', cloudFrontZone, type);
const balancer = (more: object = {}) => ({
  LoadBalancerName: 'edge',
  LoadBalancerArn: 'arn:lb',
  DNSName: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
  CanonicalHostedZoneId: elbZone,
  Type: 'application' as const,
  IpAddressType: 'ipv4' as const,
  State: { Code: 'active' as const },
  ...more,
});
const edge = (type = 'A', id = elbZone) => alias('edge.example.com.', 'edge-1234567890.eu-west-1.elb.amazonaws.com.', id, type);

/** Services that have nothing, but for those given. */
async function check(
  zones: readonly ZoneToCheck[],
  given: Readonly<Record<string, FakeService>> = {},
  more: CheckOptions = {},
): Promise<CheckReport> {
  const { options } = await ask({
    cloudfront: cloudFront({}),
    elasticloadbalancing: loadBalancing({}),
    apigateway: apiGateway([]),
    'cognito-idp': cognito([]),
    appsync: appSync([]),
    elasticbeanstalk: elasticBeanstalk([]),
    globalaccelerator: globalAccelerator([]),
    apprunner: appRunner([]),
    'vpc-lattice': lattice([]),
    es: openSearch([]),
    lightsail: lightsail({}),
    ec2: ec2([]),
    s3: s3({}),
    ...given,
  });
  return checkAliases(zones, { ...options, ...more });
}
const codesOf = ({ results }: CheckReport) => results.map(({ code }) => code);
const s3Alias = alias('www.example.com.', 's3-website-eu-west-1.amazonaws.com.', 'Z1BKCTXD74EZPE');
const subdomain = alias('shop.example.com.', 'shop.eu-west-1.elasticbeanstalk.com.', 'Z2NYPWQ7DFZAZH');
const probe = (exists: boolean | undefined) => ({ probe: { exists: () => Promise.resolve(exists) } });

/** For every code a zone and services in which that code, and no other, is found. */
const provocations: Readonly<Record<CheckCode, () => Promise<CheckReport>>> = {
  TargetClaimable: () => check([zone(s3Alias)]),
  TargetGone: () => check([zone(www())], {}, probe(false)),
  TargetElsewhere: () => check([zone(edge())]),
  TargetUnasked: () =>
    check([zone(edge())], {
      elasticloadbalancing: {
        ...loadBalancing({}),
        answer: () => loadBalancing({}).refuse({ code: 'AccessDenied', message: 'no', status: 403 }),
      },
    }),
  TargetUnrecognized: () => check([zone(alias('x.example.com.', 'something.example.net.', 'ZOTHER'))]),
  TargetDisabled: () => check([zone(www())], { cloudfront: cloudFront({ distributions: [distribution({ Enabled: false })] }) }),
  TargetNotReady: () => check([zone(www())], { cloudfront: cloudFront({ distributions: [distribution({ Status: 'InProgress' })] }) }),
  NameNotServed: () =>
    check([zone(www())], {
      cloudfront: cloudFront({ distributions: [distribution({ Aliases: { Quantity: 1, Items: ['other.example.com'] } })] }),
    }),
  AddressTypeMissing: () =>
    check([zone(www('AAAA'))], { cloudfront: cloudFront({ distributions: [distribution({ IsIPV6Enabled: false })] }) }),
  TargetInternal: () => check([zone(edge())], { elasticloadbalancing: loadBalancing({ v2: [balancer({ Scheme: 'internal' })] }) }),
  WebsiteHostingOff: () => check([zone(s3Alias)], { s3: s3({ 'www.example.com': { region: 'eu-west-1' } }) }),
  WebsiteRegionDiffers: () => check([zone(s3Alias)], { s3: s3({ 'www.example.com': { region: 'eu-central-1', website: true } }) }),
  PrivateZoneForbidden: () =>
    check([{ ...zone(www()), privateZone: true }], { cloudfront: cloudFront({ distributions: [distribution({})] }) }),
  ZoneIdDiffers: () => check([zone(edge('A', 'ZWRONG'))], { elasticloadbalancing: loadBalancing({ v2: [balancer()] }) }),
  LookupOutdated: () =>
    check(
      [zone(edge())],
      { elasticloadbalancing: loadBalancing({ v2: [balancer({ DNSName: 'edge-999.eu-west-1.elb.amazonaws.com' })] }) },
      {
        context: {
          [lookupKey({ kind: 'load-balancer', by: { name: 'edge' } })]: {
            dnsName: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
            recordTypes: ['A'],
          },
        },
      },
    ),
};

describe('every code of a check', () => {
  it.each(Object.entries(provocations))('%s is found, alone, with what a result says', async (code, provoke) => {
    const { results, aliases } = await provoke();
    expect(aliases).toBe(1);
    expect(results.map((result) => result.code)).toEqual([code]);
    const [result] = results;
    expect(result).toMatchObject({ severity: checkCodes[code as CheckCode].severity });
    expect(result?.message).toMatch(/^\S.*\.$/s);
    expect(result?.recordSet).toMatch(/^\S+\.example\.com\. (A|AAAA)$/);
  });
});

describe('an alias that is in order', () => {
  it('to a distribution that lists the name is told of by nothing', async () => {
    const report = await check([zone(www('A'), www('AAAA'))], { cloudfront: cloudFront({ distributions: [distribution({})] }) });
    expect(report).toEqual({ aliases: 1, results: [] });
  });

  it.each(['*.example.com', 'WWW.Example.com'])('to a distribution that lists %s, too', async (name) => {
    const report = await check([zone(www())], {
      cloudfront: cloudFront({ distributions: [distribution({ Aliases: { Quantity: 1, Items: [name] } })] }),
    });
    expect(codesOf(report)).toEqual([]);
  });

  it('that is a wildcard is served under that wildcard', async () => {
    const wildcard = alias('\\052.example.com.', 'd111111abcdef8.cloudfront.net.', cloudFrontZone);
    const items = (name: string) => ({
      cloudfront: cloudFront({ distributions: [distribution({ Aliases: { Quantity: 1, Items: [name] } })] }),
    });
    expect(codesOf(await check([zone(wildcard)], items('*.example.com')))).toEqual([]);
    expect(codesOf(await check([zone(wildcard)], items('www.example.com')))).toEqual(['NameNotServed']);
  });

  it('under a name that a wildcard of another domain ends like is not served', async () => {
    const report = await check([zone(alias('www.badexample.com.', 'd111111abcdef8.cloudfront.net.', cloudFrontZone))], {
      cloudfront: cloudFront({ distributions: [distribution({ Aliases: { Quantity: 1, Items: ['*.example.com'] } })] }),
    });
    expect(codesOf(report)).toEqual(['NameNotServed']);
  });

  it.each([
    [
      'Cognito',
      {
        'cognito-idp': cognito([{ Domain: 'www.example.com', CloudFrontDistribution: 'd111111abcdef8.cloudfront.net', Status: 'ACTIVE' }]),
      },
    ],
    ['AppSync', { appsync: appSync([{ domainName: 'www.example.com', appsyncDomainName: 'd111111abcdef8.cloudfront.net' }]) }],
    [
      'API Gateway',
      { apigateway: apiGateway([{ domainName: 'www.example.com', distributionDomainName: 'd111111abcdef8.cloudfront.net' }]) },
    ],
  ])('to the CloudFront name of a custom domain of %s is found there', async (_, services) => {
    expect(codesOf(await check([zone(www())], services))).toEqual([]);
  });

  it('to a load balancer behind its dualstack name is found under its plain one', async () => {
    const dual = alias('edge.example.com.', 'dualstack.edge-1234567890.eu-west-1.elb.amazonaws.com.', elbZone, 'AAAA');
    const report = await check([zone(dual)], { elasticloadbalancing: loadBalancing({ v2: [balancer({ IpAddressType: 'dualstack' })] }) });
    expect(codesOf(report)).toEqual([]);
  });

  it('in a private zone may point to an internal load balancer', async () => {
    const report = await check([{ ...zone(edge()), privateZone: true }], {
      elasticloadbalancing: loadBalancing({ v2: [balancer({ Scheme: 'internal' })] }),
    });
    expect(codesOf(report)).toEqual([]);
  });
});

describe('what cannot be decided from this account', () => {
  it("is unknown, not in order: somebody else's bucket", async () => {
    const report = await check([zone(s3Alias)], { s3: s3({ 'www.example.com': { region: 'eu-west-1', foreign: true } }) });
    expect(report.results).toMatchObject([{ code: 'TargetElsewhere', severity: 'unknown' }]);
    expect(report.results[0]?.message).toContain('it belongs to another account, or s3:ListBucket and s3:GetBucketWebsite are not allowed');
  });

  it('is unknown, not gone: a subdomain that another account has', async () => {
    expect(codesOf(await check([zone(subdomain)], { elasticbeanstalk: elasticBeanstalk([], ['shop']) }))).toEqual(['TargetElsewhere']);
  });

  it.each([true, undefined])('is unknown, not gone, while the DNS has the name or nobody answers (%s)', async (exists) => {
    expect(codesOf(await check([zone(www())], {}, probe(exists)))).toEqual(['TargetElsewhere']);
  });

  it('is unknown when a service refuses, with the action that is missing', async () => {
    const refusing = { ...cloudFront({}), answer: () => cloudFront({}).refuse({ code: 'AccessDenied', message: 'no', status: 403 }) };
    const { results } = await check([zone(www())], { cloudfront: refusing });
    expect(results).toMatchObject([{ code: 'TargetUnasked', severity: 'unknown' }]);
    expect(results[0]?.message).toContain('cloudfront:ListDistributions on *');
  });
});

describe('a name that anybody can take', () => {
  it('is an error: the subdomain of an environment that is gone', async () => {
    const { results } = await check([zone(subdomain)], {}, probe(true));
    expect(results).toMatchObject([{ code: 'TargetClaimable', severity: 'error' }]);
    expect(results[0]?.message).toBe('No environment has the subdomain shop in eu-west-1: anybody can take it.');
  });

  it('is none while an environment of the account has it', async () => {
    const environment = { EnvironmentName: 'shop', CNAME: 'shop.eu-west-1.elasticbeanstalk.com', Status: 'Ready' as const };
    expect(codesOf(await check([zone(subdomain)], { elasticbeanstalk: elasticBeanstalk([environment]) }))).toEqual([]);
  });
});

describe('the checks', () => {
  it('make no call where no alias points out of its zone', async () => {
    const { options, services } = await ask({});
    const within = zone(
      alias('a.example.com.', 'b.example.com.', 'ZOWN'),
      alias('c.example.com.', 'd.example.com.', '{{hostedZone:Zone:id}}'),
      {
        Name: 'www.example.com.',
        Type: 'A',
        TTL: 60,
        ResourceRecords: [{ Value: '192.0.2.1' }],
      },
    );

    expect(await checkAliases([within], options)).toEqual({ aliases: 0, results: [] });
    expect(services.requests).toEqual([]);
  });

  it('list the distributions once for any number of aliases', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `w${i}.example.com`);
    const { options, services } = await ask({
      cloudfront: cloudFront({ distributions: [distribution({ Aliases: { Quantity: 30, Items: names } })] }),
    });

    const report = await checkAliases(
      [zone(...names.map((name) => alias(`${name}.`, 'd111111abcdef8.cloudfront.net.', cloudFrontZone)))],
      options,
    );

    expect(report).toEqual({ aliases: 30, results: [] });
    expect(services.requests).toHaveLength(1);
  });

  it('report errors first, then warnings, then what is unknown', async () => {
    const report = await check([zone(edge(), www(), alias('a.example.com.', 'something.example.net.', 'ZOTHER'))], {
      cloudfront: cloudFront({ distributions: [distribution({ Enabled: false, Status: 'InProgress' })] }),
    });
    expect(report.results.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error TargetDisabled',
      'warning TargetNotReady',
      'unknown TargetUnrecognized',
      'unknown TargetElsewhere',
    ]);
  });

  it('ask for what a target was looked up by, where the context tells', async () => {
    const context = {
      [lookupKey({ kind: 'load-balancer', by: { name: 'edge' } })]: {
        dnsName: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
        recordTypes: ['A' as const],
      },
    };
    const { options, services } = await ask({ elasticloadbalancing: loadBalancing({ v2: [balancer()] }) });

    expect((await checkAliases([zone(edge())], { ...options, context })).results).toEqual([]);
    expect(services.requests.map(({ params }) => params.get('Names.member.1'))).toEqual(['edge']);
  });
});
