import { findTarget } from '../../../lib/resolvers/find-target';
import { ask } from '../../support/aws-services';
import { loadBalancing } from '../../support/aws-services/load-balancing';
import { query } from '../../support/aws-services/protocols';
import { caught } from '../../support/caught';

const arn = (type: string, name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/${type}/${name}/0123456789abcdef`;
const elbZone = 'Z32O12XQLNTSW2';
const nlbZone = 'Z2IFOLAFXWLO4F';
const v2 = [
  {
    LoadBalancerName: 'edge',
    LoadBalancerArn: arn('app', 'edge'),
    DNSName: 'edge-1234567890.eu-west-1.elb.amazonaws.com',
    CanonicalHostedZoneId: elbZone,
    Type: 'application' as const,
    IpAddressType: 'dualstack' as const,
    Scheme: 'internet-facing' as const,
    State: { Code: 'active' as const },
    tags: { app: 'shop', stage: 'production' },
  },
  {
    LoadBalancerName: 'intern',
    LoadBalancerArn: arn('app', 'intern'),
    DNSName: 'internal-intern-1234567891.eu-west-1.elb.amazonaws.com',
    CanonicalHostedZoneId: elbZone,
    Type: 'application' as const,
    IpAddressType: 'ipv4' as const,
    Scheme: 'internal' as const,
    State: { Code: 'provisioning' as const },
    tags: { app: 'shop', stage: 'test' },
  },
  {
    LoadBalancerName: 'tcp',
    LoadBalancerArn: arn('net', 'tcp'),
    DNSName: 'tcp-0123456789abcdef.elb.eu-west-1.amazonaws.com',
    CanonicalHostedZoneId: nlbZone,
    Type: 'network' as const,
    IpAddressType: 'dualstack-without-public-ipv4' as const,
  },
  { LoadBalancerName: 'inspect', LoadBalancerArn: arn('gwy', 'inspect'), Type: 'gateway' as const },
];
const classic = [
  {
    LoadBalancerName: 'old',
    DNSName: 'old-1234567892.eu-west-1.elb.amazonaws.com',
    CanonicalHostedZoneName: 'old-1234567892.eu-west-1.elb.amazonaws.com',
    CanonicalHostedZoneNameID: elbZone,
    Scheme: 'internet-facing',
    tags: { app: 'legacy' },
  },
  {
    LoadBalancerName: 'older',
    DNSName: 'older-1234567893.eu-west-1.elb.amazonaws.com',
    CanonicalHostedZoneNameID: elbZone,
    tags: { app: 'legacy' },
  },
];
const open = () => ask({ elasticloadbalancing: loadBalancing({ v2, classic }) });

describe('a load balancer looked up', () => {
  const edge = {
    dnsName: 'dualstack.edge-1234567890.eu-west-1.elb.amazonaws.com',
    hostedZoneId: elbZone,
    recordTypes: ['A', 'AAAA'],
    internal: false,
    state: { ready: true, text: 'active' },
  };

  it.each([
    ['name', { name: 'edge' }],
    ['ARN', { arn: arn('app', 'edge') }],
    ['all of its tags, on a later page', { tags: { app: 'shop', stage: 'production' } }],
  ])('is found by %s, under its dual-stack name and with the zone id that the service tells', async (_, by) => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'load-balancer', by })).toMatchObject(edge);
  });

  it('with IPv4 alone has its plain name and A records; whether it is internal and in service is told', async () => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'application-load-balancer', by: { name: 'intern' } })).toEqual({
      label: arn('app', 'intern'),
      dnsName: 'internal-intern-1234567891.eu-west-1.elb.amazonaws.com',
      hostedZoneId: elbZone,
      recordTypes: ['A'],
      internal: true,
      state: { ready: false, text: 'provisioning' },
    });
  });

  it('with public IPv6 alone has AAAA records', async () => {
    const { ports } = await open();
    expect(await findTarget(ports, { kind: 'network-load-balancer', by: { name: 'tcp' } })).toMatchObject({
      hostedZoneId: nlbZone,
      recordTypes: ['AAAA'],
    });
  });

  it('is a Classic one where no other has the name', async () => {
    const { ports, services } = await open();
    expect(await findTarget(ports, { kind: 'load-balancer', by: { name: 'old' } })).toMatchObject({
      label: 'old',
      dnsName: 'old-1234567892.eu-west-1.elb.amazonaws.com',
      hostedZoneId: elbZone,
      recordTypes: ['A'],
    });
    expect(services.requests.map(({ params }) => params.get('Version'))).toEqual(['2015-12-01', '2012-06-01']);
  });

  it('of one type is none of another', async () => {
    const { ports } = await open();
    expect(await caught(findTarget(ports, { kind: 'network-load-balancer', by: { name: 'edge' } }))).toMatchObject({
      code: 'LookupNotFound',
      message:
        'There is no network-load-balancer with name "edge" in the account whose credentials are used. Services of a region were asked in eu-west-1.',
    });
  });

  it('is looked for in the region of the request', async () => {
    const { ports, services } = await open();
    await findTarget(ports, { kind: 'load-balancer', by: { name: 'edge' }, region: 'ap-southeast-2' });
    expect(services.calls()).toEqual(['elasticloadbalancing:DescribeLoadBalancers ap-southeast-2']);
  });

  it('is not guessed among several: the candidates are listed', async () => {
    const { ports } = await open();
    const several = await caught(findTarget(ports, { kind: 'load-balancer', by: { tags: { app: 'shop' } } }));
    expect(several).toMatchObject({
      code: 'LookupAmbiguous',
      message: `There are 2 resources that fit load-balancer with tags {"app":"shop"}: ${arn('app', 'edge')}, ${arn('app', 'intern')}. Look it up by ARN or id.`,
      details: { candidates: [arn('app', 'edge'), arn('app', 'intern')] },
    });
  });

  it('by tags is none that has only some of them', async () => {
    const { ports } = await open();
    const found = findTarget(ports, { kind: 'application-load-balancer', by: { tags: { app: 'shop', stage: 'none' } } });
    expect((await caught(found)).code).toBe('LookupNotFound');
  });

  it('is no Gateway Load Balancer', async () => {
    const { ports } = await open();
    expect(await caught(findTarget(ports, { kind: 'load-balancer', by: { name: 'inspect' } }))).toMatchObject({
      code: 'TargetNotAliasable',
      message:
        'No alias can point to load-balancer with name "inspect", inspect. It is a Gateway Load Balancer, which has no addresses for clients.',
    });
  });
});

describe('Classic Load Balancers', () => {
  it('are found by tags over pages', async () => {
    const { ports } = await open();
    const several = await caught(findTarget(ports, { kind: 'classic-load-balancer', by: { tags: { app: 'legacy' } } }));
    expect(several.details.candidates).toEqual(['old', 'older']);
  });

  it('of an unknown name are none', async () => {
    const { ports } = await open();
    expect((await caught(findTarget(ports, { kind: 'classic-load-balancer', by: { name: 'none' } }))).code).toBe('LookupNotFound');
  });
});

describe('a listing', () => {
  it('that begins anew with the same marker is ended, not read forever', async () => {
    const { ports, services } = await ask({
      elasticloadbalancing: {
        refuse: query.refuse,
        answer: () => query.answer('DescribeLoadBalancers', { LoadBalancers: [], NextMarker: 'same' }),
      },
    });
    expect(await ports.services['application-load-balancer'].find({ by: { name: 'edge' }, inDetail: false })).toEqual([]);
    expect(services.requests).toHaveLength(2);
  });

  it('is read once for all look-ups of a region', async () => {
    const { ports, services } = await open();
    await Promise.all(
      v2
        .slice(0, 2)
        .map(({ DNSName = '' }) =>
          ports.services['load-balancer'].find({ by: { dnsName: DNSName }, region: 'eu-west-1', inDetail: false }),
        ),
    );
    expect(services.requests).toHaveLength(v2.length);
  });
});
