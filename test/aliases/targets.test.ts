import { Target, type AliasSite } from '../../lib';
import { cloudFrontZoneIds } from '../../lib/aliases/data/cloudfront';
import { applicationAndClassicZoneIds, networkZoneIds } from '../../lib/aliases/data/load-balancers';
import { readHostedZoneId } from '../../lib/aliases/targets/custom';
import { RememberedLookups } from '../../lib/model/lookup/lookups';
import { DomainName } from '../../lib/model/name/domain-name';
import { latencyRegions } from '../../lib/model/rrset/latency-regions';
import { codesIn, valueOf } from '../support/results';

const site: AliasSite = {
  zoneName: DomainName.parse('example.com'),
  recordName: DomainName.parse('www.example.com'),
  privateZone: false,
  lookups: new RememberedLookups({}),
};

describe('tables of hosted zone ids', () => {
  const tables = { applicationAndClassicZoneIds, networkZoneIds };

  it.each(Object.entries(tables))('%s: every id is one, and stands under one region', (_, table) => {
    const ids = Object.values(table);
    for (const id of ids) expect(id).toMatch(/^Z[A-Z0-9]{11,20}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.entries(tables))('%s: every region is an AWS Region', (_, table) => {
    expect(Object.keys(table).filter((region) => !(latencyRegions as readonly string[]).includes(region))).toEqual([]);
  });

  it('both kinds of load balancer stand in the same regions, with different ids', () => {
    expect(Object.keys(networkZoneIds)).toEqual(Object.keys(applicationAndClassicZoneIds));
    const ids = [...Object.values(applicationAndClassicZoneIds), ...Object.values(networkZoneIds), ...Object.values(cloudFrontZoneIds)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('load balancers', () => {
  it.each([
    ['my-alb-1234567890.eu-west-1.elb.amazonaws.com', 'Z32O12XQLNTSW2'],
    ['dualstack.my-alb-1234567890.us-east-1.elb.amazonaws.com', 'Z35SXDOTRQ7X7K'],
    ['internal-my-alb-1.us-gov-west-1.elb.amazonaws.com.', 'Z33AYJ8TM3BH4J'],
    ['my-alb-1.cn-north-1.elb.amazonaws.com.cn', 'Z1GDH35T77C1KE'],
    ['my-nlb-1234567890abcdef.elb.eu-west-1.amazonaws.com', 'Z2IFOLAFXWLO4F'],
    ['MY-NLB-1234567890abcdef.elb.cn-northwest-1.amazonaws.com.cn', 'ZQEIKTCZ8352D'],
  ])('%s: kind and region are read off the name', (dnsName, hostedZoneId) => {
    expect(valueOf(Target.loadBalancer(dnsName).bind(site)).aliasTarget).toEqual({
      home: { hostedZoneId },
      dnsName: DomainName.parse(dnsName),
      evaluateTargetHealth: false,
    });
  });

  it.each([
    ...Object.entries(applicationAndClassicZoneIds).map(([region, id]) => [`alb-1.${region}.elb.amazonaws.com`, id]),
    ...Object.entries(networkZoneIds).map(([region, id]) => [`nlb-1.elb.${region}.amazonaws.com`, id]),
  ])('%s is in its table', (dnsName, hostedZoneId) => {
    expect(valueOf(Target.loadBalancer(dnsName).bind(site)).aliasTarget.home).toEqual({ hostedZoneId });
  });

  it.each([
    ['web.example.com', 'AliasTargetUnknown'],
    ['elb.amazonaws.com', 'AliasTargetUnknown'],
    ['alb-1.eu-west-1.elb.amazonaws.com.evil.example', 'AliasTargetUnknown'],
    ['alb-1.xx-nowhere-1.elb.amazonaws.com', 'AliasRegionUnknown'],
    ['nlb-1.elb.xx-nowhere-1.amazonaws.com', 'AliasRegionUnknown'],
    ['a..b', 'NameEmptyLabel'],
  ])('%s is %s', (dnsName, code) => {
    expect(codesIn(Target.loadBalancer(dnsName).bind(site))).toEqual([code]);
  });

  it('health is evaluated when asked for', () => {
    expect(
      valueOf(Target.loadBalancer('alb-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth: true }).bind(site)).aliasTarget
        .evaluateTargetHealth,
    ).toBe(true);
  });
});

describe('CloudFront', () => {
  it.each([
    ['d111111abcdef8.cloudfront.net', 'Z2FDTNDATAQYW2'],
    ['D111111ABCDEF8.CloudFront.net.', 'Z2FDTNDATAQYW2'],
    ['d111111abcdef8.cloudfront.cn', 'Z3RFFRIM2A3IF5'],
  ])('%s has the id of its partition, and its health is never evaluated', (name, hostedZoneId) => {
    expect(valueOf(Target.cloudFront(name).bind(site)).aliasTarget).toEqual({
      home: { hostedZoneId },
      dnsName: DomainName.parse(name),
      evaluateTargetHealth: false,
    });
  });

  it.each(['www.example.com', 'cloudfront.net', 'a.b.cloudfront.net', 'd1.cloudfront.net.example.com'])('%s is no distribution', (name) => {
    expect(codesIn(Target.cloudFront(name).bind(site))).toEqual(['AliasTargetUnknown']);
  });
});

describe('records of the zone', () => {
  it.each([
    ['web', 'web.example.com.'],
    ['web.example.com', 'web.example.com.'],
    [undefined, 'example.com.'],
  ])('%s is named as records are', (name, dnsName) => {
    expect(valueOf(Target.record(name).bind(site)).aliasTarget).toEqual({
      home: 'own-zone',
      dnsName: DomainName.parse(dnsName),
      evaluateTargetHealth: false,
    });
  });

  it('a name outside of the zone is a finding', () => {
    expect(codesIn(Target.record('web.example.net.').bind(site))).toEqual(['NameOutsideZone']);
  });
});

describe('targets spelled out', () => {
  it.each(['Z1', '/hostedzone/Z1'])('the hosted zone id %s is taken', (hostedZoneId) => {
    expect(valueOf(Target.custom({ hostedZoneId, dnsName: 'x.example.net' }).bind(site)).aliasTarget.home).toEqual({ hostedZoneId: 'Z1' });
  });

  it.each(['', 'z1', 'Z1/..', '/change/C1', 'Z'.repeat(33), 'Z1\n'])('%j is no hosted zone id', (text) => {
    expect(codesIn(readHostedZoneId(text))).toEqual(['ZoneIdInvalid']);
  });

  it('both mistakes are found at once', () => {
    expect(codesIn(Target.custom({ hostedZoneId: 'x', dnsName: 'a..b' }).bind(site))).toEqual(['ZoneIdInvalid', 'NameEmptyLabel']);
  });
});
