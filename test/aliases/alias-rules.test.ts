import { checkAliasTargets } from '../../lib/aliases/alias-rules';
import { cloudFront } from '../../lib/aliases/data/cloudfront';
import { aliasServices } from '../../lib/aliases/services';
import type { ZoneVisibility } from '../../lib/aliases/zone-visibility';
import { isCloudFrontAlias } from '../../lib/model/rules/cloudfront';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { apiAlias, apiRecordSet, modelOf, values } from '../support/record-sets';
import { sampleNames } from './support/fact-sheet';

function findings(api: ApiResourceRecordSet, visibility: ZoneVisibility = 'public') {
  return checkAliasTargets([{ path: 'Zone/R', rrset: modelOf(api) }], visibility);
}
const alias = (DNSName: string, HostedZoneId: string, Type = 'A') => apiAlias('www.example.com.', DNSName, { HostedZoneId, Type });
const codesOfAlias = (dnsName: string, hostedZoneId: string, type?: string) =>
  findings(alias(dnsName, hostedZoneId, type)).map(({ code }) => code);
const cname = (target: string, Name = 'www.example.com.') => apiRecordSet({ Name, ...values('CNAME', target) });
const codesOfCname = (target: string, visibility?: ZoneVisibility) => findings(cname(target), visibility).map(({ code }) => code);

const alb = 'dualstack.web-1234567890.eu-west-1.elb.amazonaws.com.';
const nlb = 'web-1234567890abcdef.elb.eu-west-1.amazonaws.com.';
const vpce = 'vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com.';

describe('the hosted zone id of an alias', () => {
  it('is right for every kind and region of the tables', () => {
    for (const { name, service, region, pattern } of sampleNames) {
      const id = pattern.id === 'cloudfront-cn' ? 'Z3RFFRIM2A3IF5' : service.zoneIds[region ?? 'global'];
      if (id === undefined || pattern.aliasable === false || service.cells?.[region ?? '']?.confidence === 'disputed') continue;
      expect([name, codesOfAlias(name, id).filter((code) => code !== 'AliasToInternal')]).toEqual([name, []]);
    }
  });

  it.each([
    ['that of Network Load Balancers for an Application one', alb, 'Z2IFOLAFXWLO4F', 'AliasZoneIdWrong'],
    ['that of Application Load Balancers for a Network one', nlb, 'Z32O12XQLNTSW2', 'AliasZoneIdWrong'],
    ['that of another region', alb, 'Z35SXDOTRQ7X7K', 'AliasZoneIdWrong'],
    ['that of Elastic Beanstalk for the EndpointURL', alb, 'Z2NYPWQ7DFZAZH', 'AliasZoneIdWrong'],
    ['that of CloudFront for a name that is none of AWS', 'www.example.net.', 'Z2FDTNDATAQYW2', 'AliasZoneIdWrong'],
    ['one of no table', alb, 'Z0NEWER', 'AliasZoneIdUnlisted'],
    ['one that a single source vouches for, of another kind', alb, 'Z03373031FTGQH4MNG6ST', 'AliasZoneIdUnlisted'],
    ['the old one of Classic Load Balancers', alb, 'Z3NF1Z3NOM5OY2', 'AliasZoneIdLegacy'],
    ['the old one of another region', alb, 'Z3DZXE0Q79N41H', 'AliasZoneIdWrong'],
    ['the disputed one', 's3-website.eu-south-1.amazonaws.com.', 'Z2OPA49AB41N7K', 'AliasZoneIdDisputed'],
  ])('%s: %s in %s is %s', (_, dnsName, hostedZoneId, code) => {
    expect(codesOfAlias(dnsName, hostedZoneId)).toEqual([code]);
  });

  it.each([
    ['another value of a disputed cell, which somebody chose', 's3-website.eu-south-1.amazonaws.com.', 'Z30OZKI7KPW7MI'],
    ['any id of a VPC endpoint', vpce, 'Z0ANY'],
    ['the observed id of a VPC endpoint', vpce, 'Z38GZ743OKFT7T'],
    ['an id of nobody with a name of nobody', 'x.example.net.', 'Z0ANY'],
    ['an id of AWS with a name of AWS of no known form', 'x.new-service.eu-west-1.on.aws.', 'Z32O12XQLNTSW2'],
  ])('%s is no finding', (_, dnsName, hostedZoneId) => {
    expect(codesOfAlias(dnsName, hostedZoneId)).toEqual([]);
  });

  it('a wrong one is told with both owners, and with the right one', () => {
    expect(findings(alias(alb, 'Z2IFOLAFXWLO4F'))).toMatchObject([
      {
        path: 'Zone/R',
        recordSet: 'www.example.com. A',
        message: `Z2IFOLAFXWLO4F is the hosted zone of a Network Load Balancer in eu-west-1, but ${alb} is an Application Load Balancer in eu-west-1.`,
        allowed: 'Z32O12XQLNTSW2',
      },
    ]);
  });

  it('a disputed one is told with the other ones, who has them, and how to override', () => {
    const [found] = findings(alias('s3-website.eu-south-1.amazonaws.com.', 'Z2OPA49AB41N7K'));
    expect(found?.message).toContain('Z30OZKI7KPW7MI (alchemy, alchemy-effect, amazonka, hzprovider, terraform)');
    expect(found?.allowed).toBe('Z2OPA49AB41N7K, Z30OZKI7KPW7MI, Z3IXVV8C73GIO3');
    expect(found?.fix).toContain('hostedZoneId');
  });

  it('of CloudFront is known to the model by the same ids as to the table', () => {
    const ids = Object.values(cloudFront.zoneIds).map(({ zoneId }) => zoneId);
    expect(ids.map((id) => isCloudFrontAlias(modelOf(alias('d1.cloudfront.net.', id))))).toEqual([true, true]);
    const behind = aliasServices.filter(({ privateZone }) => privateZone === 'refused');
    expect(behind.every(({ zoneIds }) => zoneIds === cloudFront.zoneIds)).toBe(true);
  });
});

describe('the type of an alias', () => {
  it.each([
    [alb, 'Z32O12XQLNTSW2', 'AAAA', []],
    [alb, 'Z32O12XQLNTSW2', 'MX', ['AliasTypeUnlikeTarget']],
    ['d1.cloudfront.net.', 'Z2FDTNDATAQYW2', 'HTTPS', []],
    [alb, 'Z32O12XQLNTSW2', 'HTTPS', ['AliasTypeUnlikeTarget']],
    ['d-abcde12345.execute-api.eu-west-1.amazonaws.com.', 'ZLY8HYME6SFDD', 'AAAA', []],
    ['s3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF', 'AAAA', ['AliasWithoutIpv6']],
    ['app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com.', 'Z0624732FELAMMKW3Y21', 'AAAA', ['AliasWithoutIpv6']],
    ['a1234567890abcdef.awsglobalaccelerator.com.', 'Z2BJ6XQ5FK7U4H', 'AAAA', ['AliasWithoutIpv6']],
    ['a1234567890abcdef.dualstack.awsglobalaccelerator.com.', 'Z2BJ6XQ5FK7U4H', 'AAAA', []],
    // The model's own finding says all there is to say.
    [alb, 'Z32O12XQLNTSW2', 'NS', []],
  ])('%s in %s as %s: %j', (dnsName, hostedZoneId, type, codes) => {
    expect(codesOfAlias(dnsName, hostedZoneId, type)).toEqual(codes);
  });
});

describe('names that mislead', () => {
  it.each([
    ['an S3 REST endpoint', 'bucket.s3.amazonaws.com.', 'AliasTargetRefused'],
    ['an environment without region', 'env.elasticbeanstalk.com.', 'AliasTargetRefused'],
    ['the API of Global Accelerator', 'globalaccelerator.amazonaws.com.', 'AliasTargetRefused'],
    ['the default endpoint of an API', 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com.', 'AliasTargetUndocumented'],
    ['a database', 'db.abcdefghijkl.eu-west-1.rds.amazonaws.com.', 'AliasTargetUndocumented'],
  ])('%s is found, with what to do instead', (_, dnsName, code) => {
    const [found, ...others] = findings(alias(dnsName, 'Z0ANY'));
    expect(others).toEqual([]);
    expect(found?.code).toBe(code);
    expect(found?.fix.length).toBeGreaterThan(10);
  });

  it('a website endpoint with a dot where its region has a hyphen does not lie in the hosted zone', () => {
    expect(findings(alias('s3-website.us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF'))).toMatchObject([
      { code: 'AliasTargetRefused', allowed: 's3-website-us-east-1.amazonaws.com.' },
    ]);
  });

  it('a website address with a bucket unlike the record is a warning, with one like it none', () => {
    expect(codesOfAlias('assets.s3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF')).toEqual(['S3BucketUnlikeRecord']);
    expect(codesOfAlias('www.example.com.s3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF')).toEqual([]);
  });

  it('an internal load balancer is a warning in a public zone, and none where the zone may be private', () => {
    const internal = alias('internal-web-1234567890.eu-west-1.elb.amazonaws.com.', 'Z32O12XQLNTSW2');
    expect(findings(internal, 'public').map(({ code }) => code)).toEqual(['AliasToInternal']);
    expect(findings(internal, 'private')).toEqual([]);
    expect(findings(internal, 'unknown')).toEqual([]);
  });
});

describe('a CNAME to an AWS resource', () => {
  it.each([alb, nlb, 'D1.cloudfront.net', 's3-website-us-east-1.amazonaws.com', 'www.example.com.s3-website-us-east-1.amazonaws.com'])(
    '%s could be an alias',
    (target) => {
      expect(codesOfCname(target)).toEqual(['CnameCouldBeAlias']);
    },
  );

  it.each([
    ['is no name of AWS', 'web.example.net.', 'public'],
    ['has no alias', 'db.abcdefghijkl.eu-west-1.rds.amazonaws.com.', 'public'],
    ['has an id that only a look-up tells', vpce, 'public'],
    ['has no published id', 'env.cn-north-1.eb.amazonaws.com.cn.', 'public'],
    ['cannot be aliased in a private zone', 'd1.cloudfront.net.', 'private'],
    ['cannot be aliased if the zone is private', 'd1.cloudfront.net.', 'unknown'],
    ['lies in GovCloud', 'web-1.us-gov-west-1.elb.amazonaws.com.', 'public'],
    ['is a bucket unlike the record', 'assets.s3-website-us-east-1.amazonaws.com.', 'public'],
  ] as const)('stays one where the target %s', (_, target, visibility) => {
    expect(codesOfCname(target, visibility)).toEqual([]);
  });

  it('to a load balancer could be an alias in a private zone', () => {
    expect(codesOfCname(alb, 'private')).toEqual(['CnameCouldBeAlias']);
  });
});

it('aliases within the zone and values of other types are none of these rules', () => {
  expect(findings(apiAlias('www.example.com.', 'd1.cloudfront.net.'))).toEqual([]);
  expect(findings(apiRecordSet(values('MX', `10 ${alb}`)))).toEqual([]);
});
