import { findTarget } from '../../../lib/resolvers/find-target';
import { ask } from '../../support/aws-services';
import { cloudFront } from '../../support/aws-services/cloudfront';
import { caught } from '../../support/caught';

const arn = (id: string) => `arn:aws:cloudfront::111122223333:distribution/${id}`;
const distribution = (id: string, DomainName: string, Items: string[], more: object = {}) => ({
  Id: id,
  ARN: arn(id),
  DomainName,
  Status: 'Deployed',
  Enabled: true,
  IsIPV6Enabled: true,
  Staging: false,
  Aliases: { Quantity: Items.length, Items },
  ...more,
});
const account = {
  distributions: [
    distribution('E1', 'd111111abcdef8.cloudfront.net', ['www.example.com', 'shop.example.com'], { tags: { app: 'shop' } }),
    distribution('E2', 'd222222abcdef8.cloudfront.net', [], { IsIPV6Enabled: false, Enabled: false, Status: 'InProgress' }),
    distribution('E3', 'd333333abcdef8.cloudfront.net', ['www.example.com'], { Staging: true, tags: { app: 'shop' } }),
  ],
  connectionGroups: [
    {
      Id: 'cg_1',
      Arn: 'arn:aws:cloudfront::111122223333:connection-group/cg_1',
      RoutingEndpoint: 'd444444abcdef8.cloudfront.net',
      Ipv6Enabled: true,
      Enabled: true,
      Status: 'Deployed',
    },
  ],
};
const open = () => ask({ cloudfront: cloudFront(account) });

describe('a distribution looked up', () => {
  it.each([
    ['id', { id: 'E1' }],
    ['ARN', { arn: arn('E1') }],
    ['one of its alternate domain names, in any case of letters', { domainName: 'Shop.example.com' }],
    ['a name that its staging distribution bears too', { domainName: 'www.example.com' }],
    ['tags', { tags: { app: 'shop' } }],
  ])('is found by %s; the service tells no zone id', async (_, by) => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'cloudfront-distribution', by })).toEqual({
      label: 'E1',
      dnsName: 'd111111abcdef8.cloudfront.net',
      recordTypes: ['A', 'AAAA'],
      servedNames: ['www.example.com', 'shop.example.com'],
      disabled: false,
      state: { ready: true, text: 'Deployed' },
    });
  });

  it('without IPv6 answers A alone; that it is switched off and under way is told', async () => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'cloudfront-distribution', by: { id: 'E2' } })).toEqual({
      label: 'E2',
      dnsName: 'd222222abcdef8.cloudfront.net',
      recordTypes: ['A'],
      servedNames: [],
      disabled: true,
      state: { ready: false, text: 'InProgress' },
    });
  });

  it.each([{ id: 'E9' }, { domainName: 'none.example.com' }, { tags: { app: 'none' } }])('by %j is none', async (by) => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, { kind: 'cloudfront-distribution', by }))).code).toBe('LookupNotFound');
  });

  it('is no matter of the region that a request names: there is one CloudFront', async () => {
    const { ports, services } = await open();
    await findTarget(ports, { kind: 'cloudfront-distribution', by: { id: 'E1' }, region: 'ap-southeast-2' });
    expect(services.requests.map(({ region }) => region)).toEqual(['eu-west-1']);
  });
});

describe('a connection group looked up', () => {
  it.each([{ id: 'cg_1' }, { arn: 'arn:aws:cloudfront::111122223333:connection-group/cg_1' }])('is found by %j', async (by) => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'cloudfront-connection-group', by })).toMatchObject({
      label: 'cg_1',
      dnsName: 'd444444abcdef8.cloudfront.net',
      recordTypes: ['A', 'AAAA'],
    });
  });

  it('of an unknown id is none', async () => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, { kind: 'cloudfront-connection-group', by: { id: 'cg_9' } }))).code).toBe('LookupNotFound');
  });
});
