import { findTarget } from '../../../lib/resolvers/find-target';
import type { LookupRequest } from '../../../lib/model/lookup/lookups';
import { ask } from '../../support/aws-services';
import { cognito } from '../../support/aws-services/json-target';
import { amplify, apiGateway, appSync } from '../../support/aws-services/rest-json';
import { caught } from '../../support/caught';

const cloudFrontZone = 'Z2FDTNDATAQYW2';
const association = (name: string) => `arn:aws:amplify:eu-west-1:111122223333:apps/app1/domains/${name}`;
const open = () =>
  ask({
    apigateway: apiGateway(
      [
        {
          domainName: 'api.example.com',
          domainNameStatus: 'AVAILABLE',
          endpointConfiguration: { types: ['REGIONAL'], ipAddressType: 'dualstack' },
          regionalDomainName: 'd-abcdefghij.execute-api.eu-west-1.amazonaws.com',
          regionalHostedZoneId: 'ZLY8HYME6SFDD',
        },
        {
          domainName: 'edge.example.com',
          domainNameStatus: 'UPDATING',
          endpointConfiguration: { types: ['EDGE'] },
          distributionDomainName: 'd111111abcdef8.cloudfront.net',
          distributionHostedZoneId: cloudFrontZone,
        },
      ],
      {
        portal1: {
          EndpointConfiguration: {
            CertificateArn: undefined,
            DomainName: 'portal.example.com',
            PortalDefaultDomainName: 'portal1.portal.execute-api.eu-west-1.amazonaws.com',
            PortalDomainHostedZoneId: 'ZPORTAL',
          },
        },
        bare: {},
      },
    ),
    'cognito-idp': cognito([
      { Domain: 'auth.example.com', CloudFrontDistribution: 'd222222abcdef8.cloudfront.net', Status: 'ACTIVE' },
      { Domain: 'prefix', Status: 'ACTIVE' },
    ]),
    appsync: appSync([
      { domainName: 'other.example.com', appsyncDomainName: 'd000000abcdef8.cloudfront.net', hostedZoneId: cloudFrontZone },
      { domainName: 'graphql.example.com', appsyncDomainName: 'd333333abcdef8.cloudfront.net', hostedZoneId: cloudFrontZone },
    ]),
    amplify: amplify({
      app1: [
        {
          domainAssociationArn: association('example.com'),
          domainName: 'example.com',
          domainStatus: 'AVAILABLE',
          enableAutoSubDomain: false,
          statusReason: undefined,
          subDomains: [
            { verified: true, dnsRecord: ' CNAME d444444abcdef8.cloudfront.net', subDomainSetting: { prefix: '', branchName: 'main' } },
            {
              verified: true,
              dnsRecord: 'www CNAME d444444abcdef8.cloudfront.net',
              subDomainSetting: { prefix: 'www', branchName: 'main' },
            },
          ],
        },
      ],
    }),
  });
const request = (kind: string, by: LookupRequest['by']): LookupRequest => ({ kind, by });

describe('a custom domain looked up by its name', () => {
  it.each([
    [
      'api-gateway-domain',
      'api.example.com',
      {
        dnsName: 'd-abcdefghij.execute-api.eu-west-1.amazonaws.com',
        hostedZoneId: 'ZLY8HYME6SFDD',
        recordTypes: ['A', 'AAAA'],
        state: { ready: true, text: 'AVAILABLE' },
      },
    ],
    [
      'api-gateway-edge-domain',
      'edge.example.com',
      {
        dnsName: 'd111111abcdef8.cloudfront.net',
        hostedZoneId: cloudFrontZone,
        recordTypes: ['A'],
        state: { ready: false, text: 'UPDATING' },
      },
    ],
    [
      'cognito-domain',
      'auth.example.com',
      { dnsName: 'd222222abcdef8.cloudfront.net', recordTypes: ['A'], state: { ready: true, text: 'ACTIVE' } },
    ],
    [
      'appsync-domain',
      'graphql.example.com',
      { dnsName: 'd333333abcdef8.cloudfront.net', hostedZoneId: cloudFrontZone, recordTypes: ['A'] },
    ],
  ])('as %s %s is found, and answers under that name', async (kind, domainName, expected) => {
    const { ports } = await open();
    expect(await findTarget(ports, request(kind, { domainName }))).toEqual({ label: domainName, servedNames: [domainName], ...expected });
  });

  it.each(['api-gateway-domain', 'api-gateway-edge-domain', 'cognito-domain', 'appsync-domain'])(
    'as %s is none where nobody has it',
    async (kind) => {
      const { ports } = await open();
      expect((await caught(findTarget(ports, request(kind, { domainName: 'none.example.com' })))).code).toBe('LookupNotFound');
    },
  );

  it.each([
    ['api-gateway-domain', 'edge.example.com', 'It has no regional endpoint; an edge-optimized one is another kind of target.'],
    ['api-gateway-edge-domain', 'api.example.com', 'It has no edge-optimized endpoint; a regional one is another kind of target.'],
    ['cognito-domain', 'prefix', 'It has no CloudFront name: prefix domains have none, and new custom domains not yet.'],
  ])('as %s is refused with the reason where it has no such endpoint', async (kind, domainName, reason) => {
    const { ports } = await open();
    expect(await caught(findTarget(ports, request(kind, { domainName })))).toMatchObject({
      code: 'TargetNotAliasable',
      message: `No alias can point to ${kind} with domainName "${domainName}", ${domainName}. ${reason}`,
    });
  });
});

describe('custom domains by the name of an alias', () => {
  it.each([
    ['api-gateway-domain', 'd-abcdefghij.execute-api.eu-west-1.amazonaws.com', 'api.example.com'],
    ['api-gateway-edge-domain', 'd111111abcdef8.cloudfront.net.', 'edge.example.com'],
    ['appsync-domain', 'd333333abcdef8.cloudfront.net', 'graphql.example.com'],
    ['amplify-domain', 'D444444ABCDEF8.cloudfront.net', 'example.com'],
  ] as const)('are found among all %s, page by page', async (kind, dnsName, label) => {
    const { ports } = await open();
    expect(await ports.services[kind].find({ by: { dnsName }, inDetail: false })).toMatchObject([{ label }]);
  });
});

describe('an API Gateway portal looked up', () => {
  it.each([{ id: 'portal1' }, { arn: 'arn:aws:apigateway:eu-west-1:111122223333:/portals/portal1' }])('by %j is found', async (by) => {
    const { ports } = await open();
    expect(await findTarget(ports, request('api-gateway-portal', by))).toEqual({
      label: 'portal1',
      dnsName: 'portal1.portal.execute-api.eu-west-1.amazonaws.com',
      hostedZoneId: 'ZPORTAL',
      recordTypes: ['A'],
    });
  });

  it('is refused without a domain name, and is none under an unknown id', async () => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, request('api-gateway-portal', { id: 'bare' })))).code).toBe('TargetNotAliasable');
    expect((await caught(findTarget(ports, request('api-gateway-portal', { id: 'none' })))).code).toBe('LookupNotFound');
  });
});

describe('an Amplify domain looked up by the ARN of its association', () => {
  it('is found, with the names that it connects to branches', async () => {
    const { ports } = await open();
    expect(await findTarget(ports, request('amplify-domain', { arn: association('example.com') }))).toEqual({
      label: 'example.com',
      dnsName: 'd444444abcdef8.cloudfront.net',
      recordTypes: ['A'],
      servedNames: ['example.com', 'www.example.com'],
      state: { ready: true, text: 'AVAILABLE' },
    });
  });

  it('is none where the app has no such association', async () => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, request('amplify-domain', { arn: association('example.net') })))).code).toBe('LookupNotFound');
  });
});
