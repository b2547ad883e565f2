import { AliasRecord, Target, type AliasRecordTarget, type LookupAnswer, type LookupRequest } from '../../lib';
import { describeLookup, lookupKinds, lookupRequest } from '../../lib/aliases/lookup-requests';
import { lookupKey } from '../../lib/model/lookup/lookups';
import { DomainName } from '../../lib/model/name/domain-name';
import { appWith, codesOf } from '../support/apps';
import { codesIn, valueOf } from '../support/results';
import { siteWith } from './support/site';

const arn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/edge/1234567890abcdef';
const answer: LookupAnswer = {
  dnsName: 'dualstack.edge-1234567890.eu-west-1.elb.amazonaws.com',
  hostedZoneId: 'Z32O12XQLNTSW2',
  recordTypes: ['A'],
};

describe('what is asked', () => {
  it.each<readonly [string, AliasRecordTarget, LookupRequest]>([
    [
      'a name',
      Target.loadBalancer({ name: 'edge', region: 'eu-west-1' }),
      { kind: 'load-balancer', by: { name: 'edge' }, region: 'eu-west-1' },
    ],
    [
      'an ARN, whose region is asked',
      Target.applicationLoadBalancer({ arn }),
      { kind: 'application-load-balancer', by: { arn }, region: 'eu-west-1' },
    ],
    ['tags', Target.networkLoadBalancer({ tags: { team: 'shop' } }), { kind: 'network-load-balancer', by: { tags: { team: 'shop' } } }],
    [
      'an output of a stack',
      Target.classicLoadBalancer({ stackOutput: { stack: 'shop', output: 'Edge' } }),
      { kind: 'classic-load-balancer', by: { stackOutput: { stack: 'shop', output: 'Edge' } } },
    ],
    ['a distribution', Target.cloudFront({ id: 'E123' }), { kind: 'cloudfront-distribution', by: { id: 'E123' } }],
    ['a connection group', Target.cloudFrontConnectionGroup({ id: 'cg_1' }), { kind: 'cloudfront-connection-group', by: { id: 'cg_1' } }],
    [
      'a custom domain',
      Target.apiGateway({ domainName: 'www.example.com', region: 'eu-west-1' }),
      { kind: 'api-gateway-domain', by: { domainName: 'www.example.com' }, region: 'eu-west-1' },
    ],
    [
      'an edge domain',
      Target.edgeApiGateway({ domainName: 'a.example.com' }),
      { kind: 'api-gateway-edge-domain', by: { domainName: 'a.example.com' } },
    ],
    ['a portal', Target.apiGatewayPortal({ id: 'p1' }), { kind: 'api-gateway-portal', by: { id: 'p1' } }],
    ['a user pool', Target.cognito({ domainName: 'a.example.com' }), { kind: 'cognito-domain', by: { domainName: 'a.example.com' } }],
    ['AppSync', Target.appSync({ domainName: 'a.example.com' }), { kind: 'appsync-domain', by: { domainName: 'a.example.com' } }],
    [
      'Amplify',
      Target.amplify({ arn: 'arn:aws:amplify:eu-west-1:1:apps/d1/domains/example.com' }),
      { kind: 'amplify-domain', by: { arn: 'arn:aws:amplify:eu-west-1:1:apps/d1/domains/example.com' }, region: 'eu-west-1' },
    ],
    ['a Lightsail distribution', Target.lightsailDistribution({ name: 'd' }), { kind: 'lightsail-distribution', by: { name: 'd' } }],
    ['a container service', Target.lightsailContainer({ name: 'c' }), { kind: 'lightsail-container-service', by: { name: 'c' } }],
    ['a Lightsail load balancer', Target.lightsailLoadBalancer({ name: 'l' }), { kind: 'lightsail-load-balancer', by: { name: 'l' } }],
    ['the bucket named like the record', Target.s3Website(), { kind: 's3-website', by: { name: 'www.example.com' } }],
    ['a bucket', Target.s3Website({ bucket: 'assets' }), { kind: 's3-website', by: { name: 'assets' } }],
    ['an environment', Target.elasticBeanstalk({ id: 'e-1' }), { kind: 'elastic-beanstalk-environment', by: { id: 'e-1' } }],
    [
      'an accelerator, of no region',
      Target.globalAccelerator({ arn: 'arn:aws:globalaccelerator::1:accelerator/a' }),
      { kind: 'global-accelerator', by: { arn: 'arn:aws:globalaccelerator::1:accelerator/a' } },
    ],
    ['a VPC endpoint', Target.vpcEndpoint({ id: 'vpce-1' }), { kind: 'vpc-endpoint', by: { id: 'vpce-1' } }],
    ['an App Runner service', Target.appRunner({ name: 's' }), { kind: 'app-runner-service', by: { name: 's' } }],
    ['a Lattice service', Target.vpcLattice({ id: 'svc-1' }), { kind: 'vpc-lattice-service', by: { id: 'svc-1' } }],
    ['an OpenSearch domain', Target.openSearch({ name: 'logs' }), { kind: 'opensearch-domain', by: { name: 'logs' } }],
  ])('%s', (_, target, request) => {
    expect(appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target })).missingLookups()).toEqual([request]);
    expect(lookupKinds).toContain(request.kind);
  });

  it('an ARN that is none asks in no region', () => {
    expect(lookupRequest('load-balancer', { arn: 'edge' })).toEqual({ kind: 'load-balancer', by: { arn: 'edge' } });
  });

  it('a question does not change with what it was made from', () => {
    const tags: Record<string, string> = { team: 'shop' };
    const request = lookupRequest('load-balancer', { tags });
    tags.team = 'other';
    expect(request.by).toEqual({ tags: { team: 'shop' } });
  });

  it('is shown in words', () => {
    expect(describeLookup(lookupRequest('load-balancer', { name: 'edge', region: 'eu-west-1' }))).toBe('name "edge" in eu-west-1');
  });
});

describe('without an answer', () => {
  it('the finding says what to do, and what was asked', () => {
    const findings = appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target: Target.loadBalancer({ name: 'edge' }) })).lint();
    expect(findings).toMatchObject([
      { code: 'LookupMissing', path: 'Zone/R', message: 'Nothing is remembered of the load-balancer with name "edge".' },
    ]);
    expect(findings[0]?.fix).toContain('apex53 lookup');
  });
});

describe('with an answer', () => {
  const request = lookupRequest('load-balancer', { name: 'edge' });
  const bindWith = (given: LookupAnswer, target: AliasRecordTarget = Target.loadBalancer({ name: 'edge' })) =>
    target.bind(siteWith([[request, given]]));

  it('name, hosted zone id and record types are those of the service', () => {
    expect(valueOf(bindWith(answer))).toEqual({
      aliasTarget: { home: { hostedZoneId: 'Z32O12XQLNTSW2' }, dnsName: DomainName.parse(answer.dnsName), evaluateTargetHealth: false },
      recordTypes: ['A'],
    });
  });

  it('the id that the service tells goes before that of the table, and the one given before both', () => {
    expect(valueOf(bindWith({ ...answer, hostedZoneId: '/hostedzone/Z0NEWER' })).aliasTarget.home).toEqual({ hostedZoneId: 'Z0NEWER' });
    const target = Target.loadBalancer({ name: 'edge', hostedZoneId: 'Z0MINE' });
    expect(valueOf(bindWith(answer, target)).aliasTarget.home).toEqual({ hostedZoneId: 'Z0MINE' });
  });

  it('the table is asked where the service tells no id', () => {
    const { dnsName, recordTypes } = answer;
    expect(valueOf(bindWith({ dnsName, recordTypes })).aliasTarget.home).toEqual({ hostedZoneId: 'Z32O12XQLNTSW2' });
  });

  it('health is evaluated when asked for', () => {
    expect(
      valueOf(bindWith(answer, Target.loadBalancer({ name: 'edge' }, { evaluateTargetHealth: true }))).aliasTarget.evaluateTargetHealth,
    ).toBe(true);
  });

  it.each([
    [{ ...answer, dnsName: 'a..b' }, 'NameEmptyLabel'],
    [{ ...answer, hostedZoneId: 'x' }, 'ZoneIdInvalid'],
    [{ ...answer, dnsName: 'd1.cloudfront.net' }, 'AliasTargetUnknown'],
  ])('an answer that cannot be is a finding: %j', (given, code) => {
    expect(codesIn(bindWith(given))).toEqual([code]);
  });

  it('an id that neither service nor table tells is a finding', () => {
    const endpoint = lookupRequest('vpc-endpoint', { id: 'vpce-1' });
    const dnsName = 'vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com';
    expect(codesIn(Target.vpcEndpoint({ id: 'vpce-1' }).bind(siteWith([[endpoint, { dnsName, recordTypes: ['A'] }]])))).toEqual([
      'AliasZoneIdNeeded',
    ]);
  });

  it('the context of synth answers', () => {
    const app = appWith((zone) => new AliasRecord(zone, 'R', { target: Target.loadBalancer({ name: 'edge' }) }));
    const context = { [lookupKey(request)]: answer };
    expect(codesOf(app.lint({ context }))).toEqual([]);
    expect(app.synth({ context }).hostedZones[0]?.recordSets[0]?.recordSet.AliasTarget?.DNSName).toBe(`${answer.dnsName}.`);
  });
});
