import { Target, type AliasRecordTarget } from '../../lib';
import { DomainName } from '../../lib/model/name/domain-name';
import { readHostedZoneId } from '../../lib/model/rrset/hosted-zone-id';
import { codesIn, valueOf } from '../support/results';
import { siteWith } from './support/site';

const site = siteWith();
const bind = (target: AliasRecordTarget) => valueOf(target.bind(site));
const codes = (target: AliasRecordTarget) => codesIn(target.bind(site));
const at = (dnsName: string, hostedZoneId: string) => ({
  home: { hostedZoneId },
  dnsName: DomainName.parse(dnsName),
  evaluateTargetHealth: false,
});

const vpce = 'vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com';
const lattice = 'parking-0123456789abcdef0.7d67968.vpc-lattice-svcs.eu-west-1.on.aws';
const search = 'search-logs-abcdefghijklmnopqrstuvwxyz.aos.eu-west-1.on.aws';
const alb = 'dualstack.web-1234567890.eu-west-1.elb.amazonaws.com';
const nlb = 'web-1234567890abcdef.elb.eu-west-1.amazonaws.com';

describe('each kind by its DNS name', () => {
  it.each([
    ['cloudFront', Target.cloudFront('D111111ABCDEF8.CloudFront.net.'), 'd111111abcdef8.cloudfront.net', 'Z2FDTNDATAQYW2', 'A AAAA'],
    ['cloudFront in China', Target.cloudFront('d1.cloudfront.cn'), 'd1.cloudfront.cn', 'Z3RFFRIM2A3IF5', 'A AAAA'],
    ['cloudFrontConnectionGroup', Target.cloudFrontConnectionGroup('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A AAAA'],
    ['edgeApiGateway', Target.edgeApiGateway('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A'],
    ['cognito', Target.cognito('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A'],
    ['appSync', Target.appSync('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A'],
    ['amplify', Target.amplify('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A'],
    ['lightsailDistribution', Target.lightsailDistribution('d1.cloudfront.net'), 'd1.cloudfront.net', 'Z2FDTNDATAQYW2', 'A'],
    ['loadBalancer, Application', Target.loadBalancer(alb), alb, 'Z32O12XQLNTSW2', 'A AAAA'],
    ['loadBalancer, Network', Target.loadBalancer(nlb), nlb, 'Z2IFOLAFXWLO4F', 'A AAAA'],
    ['applicationLoadBalancer', Target.applicationLoadBalancer(alb), alb, 'Z32O12XQLNTSW2', 'A AAAA'],
    ['networkLoadBalancer', Target.networkLoadBalancer(nlb), nlb, 'Z2IFOLAFXWLO4F', 'A AAAA'],
    ['classicLoadBalancer', Target.classicLoadBalancer(alb), alb, 'Z32O12XQLNTSW2', 'A AAAA'],
    [
      'load balancer in China',
      Target.loadBalancer('web-1.cn-north-1.elb.amazonaws.com.cn'),
      'web-1.cn-north-1.elb.amazonaws.com.cn',
      'Z1GDH35T77C1KE',
      'A AAAA',
    ],
    [
      'apiGateway',
      Target.apiGateway('d-abcde12345.execute-api.eu-west-1.amazonaws.com'),
      'd-abcde12345.execute-api.eu-west-1.amazonaws.com',
      'ZLY8HYME6SFDD',
      'A',
    ],
    [
      'apiGatewayPortal',
      Target.apiGatewayPortal('portal.example.net', { hostedZoneId: 'Z123456789012' }),
      'portal.example.net',
      'Z123456789012',
      'A',
    ],
    ['s3Website', Target.s3Website({ region: 'eu-west-1' }), 's3-website-eu-west-1.amazonaws.com', 'Z1BKCTXD74EZPE', 'A'],
    [
      's3Website, later region',
      Target.s3Website({ region: 'eu-central-1' }),
      's3-website.eu-central-1.amazonaws.com',
      'Z21DNDUVLTQW6Q',
      'A',
    ],
    [
      'elasticBeanstalk',
      Target.elasticBeanstalk('env.eba-abcd1234.eu-west-1.elasticbeanstalk.com'),
      'env.eba-abcd1234.eu-west-1.elasticbeanstalk.com',
      'Z2NYPWQ7DFZAZH',
      'A',
    ],
    [
      'globalAccelerator',
      Target.globalAccelerator('a1234567890abcdef.awsglobalaccelerator.com'),
      'a1234567890abcdef.awsglobalaccelerator.com',
      'Z2BJ6XQ5FK7U4H',
      'A',
    ],
    [
      'globalAccelerator, dual-stack',
      Target.globalAccelerator('a1234567890abcdef.dualstack.awsglobalaccelerator.com'),
      'a1234567890abcdef.dualstack.awsglobalaccelerator.com',
      'Z2BJ6XQ5FK7U4H',
      'A AAAA',
    ],
    ['vpcEndpoint', Target.vpcEndpoint({ dnsName: vpce, hostedZoneId: 'Z38GZ743OKFT7T' }), vpce, 'Z38GZ743OKFT7T', 'A'],
    [
      'appRunner',
      Target.appRunner('abcde12345.eu-west-1.awsapprunner.com'),
      'abcde12345.eu-west-1.awsapprunner.com',
      'Z087551914Z2PCAU0QHMW',
      'A',
    ],
    ['vpcLattice', Target.vpcLattice(lattice, { hostedZoneId: 'Z123456789012' }), lattice, 'Z123456789012', 'A'],
    ['openSearch', Target.openSearch({ dnsName: search, hostedZoneId: 'Z123456789012' }), search, 'Z123456789012', 'A AAAA'],
    [
      'lightsailContainer',
      Target.lightsailContainer('app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com'),
      'app.q8cexampleljs.eu-west-1.cs.amazonlightsail.com',
      'Z0624732FELAMMKW3Y21',
      'A',
    ],
    ['lightsailLoadBalancer', Target.lightsailLoadBalancer(alb), alb, 'Z32O12XQLNTSW2', 'A'],
  ] as const)('%s: hosted zone id and record types', (_, target, dnsName, hostedZoneId, types) => {
    expect(bind(target)).toEqual({ aliasTarget: at(dnsName, hostedZoneId), recordTypes: types.split(' ') });
  });

  it.each([
    ['a name of no AWS resource', Target.loadBalancer('web.example.com'), 'AliasTargetUnknown'],
    ['a name of another kind', Target.cloudFront(alb), 'AliasTargetUnknown'],
    ['a Network Load Balancer as an Application one', Target.applicationLoadBalancer(nlb), 'AliasTargetUnknown'],
    ['a region of no table', Target.loadBalancer('web-1.xx-nowhere-1.elb.amazonaws.com'), 'AliasRegionUnknown'],
    [
      'a region where the service publishes no id',
      Target.apiGateway('d-abcde12345.execute-api.cn-north-1.amazonaws.com.cn'),
      'AliasRegionUnknown',
    ],
    [
      'an environment in China, for which no id is published',
      Target.elasticBeanstalk('env.cn-north-1.eb.amazonaws.com.cn'),
      'AliasRegionUnknown',
    ],
    ['an id that only the service tells', Target.vpcEndpoint(vpce), 'AliasZoneIdNeeded'],
    ['a portal without id', Target.apiGatewayPortal('portal.example.net'), 'AliasZoneIdNeeded'],
    ['the default endpoint of an API', Target.apiGateway('a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'), 'AliasTargetUnsupported'],
    ['an environment without region', Target.elasticBeanstalk('env.elasticbeanstalk.com'), 'AliasTargetUnsupported'],
    ['the EndpointURL of an environment', Target.elasticBeanstalk(alb), 'AliasTargetUnknown'],
    ['the API of Global Accelerator', Target.globalAccelerator('globalaccelerator.amazonaws.com'), 'AliasTargetUnsupported'],
    ['an IPv4 endpoint of OpenSearch', Target.openSearch('search-logs-abc.eu-west-1.es.amazonaws.com'), 'AliasTargetUnsupported'],
    ['no name', Target.cloudFront('a..b'), 'NameEmptyLabel'],
    [
      'a Gateway Load Balancer',
      Target.loadBalancer({ arn: 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/gwy/g/1' }),
      'AliasTargetUnsupported',
    ],
  ])('%s is refused', (_, target, code) => {
    expect(codes(target)).toEqual([code]);
  });

  it('a name of another kind is told what it is', () => {
    expect(Target.cloudFront(alb).bind(site)).toMatchObject({
      findings: [{ message: `${alb}. is no name of a CloudFront distribution, but that of an Application Load Balancer.` }],
    });
  });
});

describe('options', () => {
  it('health is evaluated when asked for, beside the name or in the object', () => {
    expect(bind(Target.loadBalancer(alb, { evaluateTargetHealth: true })).aliasTarget.evaluateTargetHealth).toBe(true);
    expect(bind(Target.loadBalancer({ dnsName: alb, evaluateTargetHealth: true })).aliasTarget.evaluateTargetHealth).toBe(true);
  });

  it('a hosted zone id given goes before that of the table', () => {
    expect(bind(Target.cloudFront('d1.cloudfront.net', { hostedZoneId: '/hostedzone/Z0NEWER' })).aliasTarget.home).toEqual({
      hostedZoneId: 'Z0NEWER',
    });
    expect(bind(Target.s3Website({ region: 'af-south-1', hostedZoneId: 'Z83WF9RJE8B12' })).aliasTarget.home).toEqual({
      hostedZoneId: 'Z83WF9RJE8B12',
    });
  });

  it('with a hosted zone id, regions and names that no table knows are taken on trust', () => {
    const target = Target.loadBalancer('web-1.eusc-de-east-1.elb.amazonaws.eu', { hostedZoneId: 'Z0EUSC' });
    expect(bind(target).aliasTarget).toEqual(at('web-1.eusc-de-east-1.elb.amazonaws.eu', 'Z0EUSC'));
    expect(bind(Target.s3Website({ region: 'eu-new-9', hostedZoneId: 'Z0NEW' })).aliasTarget).toEqual(
      at('s3-website.eu-new-9.amazonaws.com', 'Z0NEW'),
    );
  });

  it('even then a name of another kind is refused', () => {
    expect(codes(Target.cloudFront(alb, { hostedZoneId: 'Z0NEWER' }))).toEqual(['AliasTargetUnknown']);
  });

  it('an unreadable name and an unreadable id are found at once', () => {
    expect(codes(Target.cloudFront('a..b', { hostedZoneId: 'x' }))).toEqual(['NameEmptyLabel', 'ZoneIdInvalid']);
  });
});

describe('S3 websites', () => {
  it('the full address of a bucket is taken, and the alias names the endpoint alone', () => {
    const bound = Target.s3Website('www.example.com.s3-website-us-east-1.amazonaws.com').bind(site);
    expect(bound).toEqual({
      ok: true,
      value: { aliasTarget: at('s3-website-us-east-1.amazonaws.com', 'Z3AQBSTGFYJSTF'), recordTypes: ['A'] },
    });
  });

  it.each([
    ['in the object', Target.s3Website({ region: 'us-east-1', bucket: 'assets' })],
    ['in the address', Target.s3Website('assets.s3-website-us-east-1.amazonaws.com')],
    ['in the address, kind inferred', Target.fromDnsName('assets.s3-website-us-east-1.amazonaws.com')],
  ])('a bucket unlike the record is a warning: %s', (_, target) => {
    expect(target.bind(site)).toMatchObject({
      ok: true,
      warnings: [{ code: 'S3BucketUnlikeRecord', severity: 'warning', value: 'assets', allowed: 'www.example.com' }],
    });
  });

  it('a bucket like the record is none', () => {
    expect(Target.s3Website({ region: 'us-east-1', bucket: 'www.example.com' }).bind(site)).not.toHaveProperty('warnings');
  });

  it.each(['xx-nowhere-1', 'constructor', '', 'us east 1', '../x'])('no id is known for the region %j', (region) => {
    expect(codes(Target.s3Website({ region }))).toEqual(['AliasRegionUnknown']);
  });
});

describe('names of which only the form is known', () => {
  it.each([
    [alb, 'Z32O12XQLNTSW2'],
    [nlb, 'Z2IFOLAFXWLO4F'],
    ['d1.cloudfront.net', 'Z2FDTNDATAQYW2'],
  ])('%s is bound as its kind', (dnsName, hostedZoneId) => {
    expect(bind(Target.fromDnsName(dnsName)).aliasTarget).toEqual(at(dnsName, hostedZoneId));
  });

  it('a refused one says what to do instead', () => {
    expect(Target.fromDnsName('db.abcdefghijkl.eu-west-1.rds.amazonaws.com').bind(site)).toMatchObject({
      findings: [{ code: 'AliasTargetUnsupported', fix: 'declare a CNAME' }],
    });
  });

  it('an unknown one says what was tried, and what is nearest', () => {
    const bound = Target.fromDnsName('lb.elb.amazonaws.com').bind(site);
    expect(bound).toMatchObject({ findings: [{ code: 'AliasTargetUnknown', value: 'lb.elb.amazonaws.com.' }] });
    const [found] = bound.ok ? [] : bound.findings;
    expect(found?.message).toContain('Nearest: dualstack.my-alb-1234567890.eu-west-1.elb.amazonaws.com.');
    expect(found?.allowed).toContain('CloudFront distribution: d111111abcdef8.cloudfront.net; ');
  });

  it('an unknown one with a hosted zone id is taken on trust', () => {
    expect(bind(Target.fromDnsName('x.example.net', { hostedZoneId: 'Z0X' })).aliasTarget).toEqual(at('x.example.net', 'Z0X'));
  });
});

describe('records of the zone', () => {
  it.each([
    ['web', 'web.example.com.'],
    ['web.example.com', 'web.example.com.'],
    [undefined, 'example.com.'],
  ])('%s is named as records are', (name, dnsName) => {
    expect(bind(Target.record(name)).aliasTarget).toEqual({
      home: 'own-zone',
      dnsName: DomainName.parse(dnsName),
      evaluateTargetHealth: false,
    });
  });

  it('a name outside of the zone is a finding', () => {
    expect(codes(Target.record('web.example.net.'))).toEqual(['NameOutsideZone']);
  });
});

describe('targets spelled out', () => {
  it.each(['Z1', '/hostedzone/Z1'])('the hosted zone id %s is taken', (hostedZoneId) => {
    expect(bind(Target.custom({ hostedZoneId, dnsName: 'x.example.net' })).aliasTarget).toEqual(at('x.example.net', 'Z1'));
  });

  it.each(['', 'z1', 'Z1/..', '/change/C1', 'Z'.repeat(33), 'Z1\n'])('%j is no hosted zone id', (text) => {
    expect(codesIn(readHostedZoneId(text))).toEqual(['ZoneIdInvalid']);
  });

  it('both mistakes are found at once', () => {
    expect(codes(Target.custom({ hostedZoneId: 'x', dnsName: 'a..b' }))).toEqual(['ZoneIdInvalid', 'NameEmptyLabel']);
  });
});
