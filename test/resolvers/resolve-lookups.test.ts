import { AliasRecord, App, HostedZone, Target } from '../../lib';
import { lookupKey, type LookupContext, type LookupRequest } from '../../lib/model/lookup/lookups';
import { resolveLookups, type AsksLookups, type LookupEvent } from '../../lib/resolvers/resolve-lookups';
import { ask } from '../support/aws-services';
import { cloudFront } from '../support/aws-services/cloudfront';
import { loadBalancing } from '../support/aws-services/load-balancing';
import type { ServiceRequest } from '../support/aws-services/protocols';
import { caught } from '../support/caught';
import { markedCredentials } from '../support/emulated';

const balancer = (name: string, region = 'eu-west-1') => ({
  LoadBalancerName: name,
  LoadBalancerArn: `arn:aws:elasticloadbalancing:${region}:111122223333:loadbalancer/app/${name}/0123456789abcdef`,
  DNSName: `${name}-1234567890.${region}.elb.amazonaws.com`,
  CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
  Type: 'application' as const,
  IpAddressType: 'dualstack' as const,
});
const open = (...names: readonly string[]) =>
  ask({ elasticloadbalancing: loadBalancing({ v2: names.map((name) => balancer(name)) }), cloudfront: cloudFront({}) });
const edge = { kind: 'load-balancer', by: { name: 'edge' } };
const edgeAnswer = {
  dnsName: 'dualstack.edge-1234567890.eu-west-1.elb.amazonaws.com',
  hostedZoneId: 'Z32O12XQLNTSW2',
  recordTypes: ['A', 'AAAA'],
};

/** Asks for these requests, each one as long as nothing answers it. */
const asking = (...requests: readonly LookupRequest[]): AsksLookups => ({
  missingLookups: ({ context = {} }) => requests.filter((request) => !Object.hasOwn(context, lookupKey(request))),
});

describe('resolveLookups', () => {
  it('answers what an app asks for, so that synth needs nothing else', async () => {
    const { options, services } = await open('edge');
    const app = new App();
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new AliasRecord(zone, 'Apex', { target: Target.loadBalancer({ name: 'edge' }) });

    const context = await resolveLookups(app, options);
    await services.close();

    expect(context).toEqual({ [lookupKey(edge)]: edgeAnswer });
    expect(app.synth({ context }).hostedZones[0]?.recordSets.map(({ recordSet }) => [recordSet.Type, recordSet.AliasTarget])).toEqual(
      ['A', 'AAAA'].map((type) => [
        type,
        { DNSName: `${edgeAnswer.dnsName}.`, EvaluateTargetHealth: false, HostedZoneId: 'Z32O12XQLNTSW2' },
      ]),
    );
  });

  it('makes no call for what is known already', async () => {
    const { options, services } = await open('edge');
    const context: LookupContext = { [lookupKey(edge)]: { dnsName: 'known.example.', recordTypes: ['A'] } };

    expect(await resolveLookups(asking(edge), { ...options, context })).toBe(context);
    expect(services.requests).toEqual([]);
  });

  it('asks again when an answer leads to another question', async () => {
    const { options } = await open('edge', 'next');
    const next = { kind: 'load-balancer', by: { name: 'next' } };
    const app: AsksLookups = {
      missingLookups: ({ context = {} }) =>
        asking(edge, ...(Object.hasOwn(context, lookupKey(edge)) ? [next] : [])).missingLookups({ context }),
    };

    expect(Object.keys(await resolveLookups(app, options))).toEqual([lookupKey(edge), lookupKey(next)]);
  });

  it('tells of each look-up as it ends', async () => {
    const { options } = await open('edge');
    const events: LookupEvent[] = [];

    await caught(
      resolveLookups(asking(edge, { kind: 'load-balancer', by: { name: 'none' } }), { ...options, listen: (event) => events.push(event) }),
    );

    expect(events.map(({ type, request }) => [type, request.by.name]).sort()).toEqual([
      ['failed', 'none'],
      ['found', 'edge'],
    ]);
  });

  it('throws the one look-up that failed as itself', async () => {
    const { options } = await open('edge');
    const error = await caught(resolveLookups(asking(edge, { kind: 'load-balancer', by: { name: 'none' } }), options));
    expect(error).toMatchObject({ code: 'LookupNotFound', details: { request: { by: { name: 'none' } } } });
  });

  it('throws all that failed at once', async () => {
    const { options } = await open('edge');
    const requests = [
      { kind: 'load-balancer', by: { name: 'none' }, region: 'eu-west-1' },
      { kind: 'cloudfront-distribution', by: { id: 'E9' } },
      { kind: 'mystery', by: { name: 'x' } },
      { kind: 'load-balancer', by: { colour: 'red' } },
      { kind: 'load-balancer', by: { tags: {} } },
    ];

    const error = await caught(resolveLookups(asking(edge, ...requests), options));

    expect(error).toMatchObject({ code: 'LookupsFailed', details: { failures: requests.map((request) => ({ request })) } });
    expect((error.details.failures as { code: string }[]).map(({ code }) => code)).toEqual([
      'LookupNotFound',
      'LookupNotFound',
      'LookupInvalid',
      'LookupInvalid',
      'LookupInvalid',
    ]);
    expect(error.message).toContain(
      '5 look-ups failed:\n  LookupNotFound [load-balancer with name "none" in eu-west-1]: There is no load-balancer',
    );
    expect(error.message).toContain(
      'LookupInvalid [load-balancer with colour "red"]: A load-balancer cannot be looked up by {"colour":"red"}.',
    );
  });

  it('has only so many look-ups under way at once', async () => {
    const { options, services } = await open();
    const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
    const running = new Set<string>();
    let most = 0;
    services.refuse(({ params }) => {
      running.add(JSON.stringify(params.get('Names.member.1') ?? params.get('LoadBalancerNames.member.1')));
      most = Math.max(most, running.size);
      return undefined;
    });

    await caught(
      resolveLookups(asking(...names.map((name) => ({ kind: 'load-balancer', by: { name } }))), {
        ...options,
        listen: ({ request }) => running.delete(JSON.stringify(request.by.name)),
      }),
    );

    expect(services.requests).toHaveLength(40);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('waits out throttling', async () => {
    const { options, services } = await open('edge');
    services.refuse(() => (services.requests.length <= 3 ? { code: 'Throttling', message: 'Rate exceeded' } : undefined));

    expect(await resolveLookups(asking(edge), options)).toEqual({ [lookupKey(edge)]: edgeAnswer });
    expect(services.requests).toHaveLength(4);
  });

  it.each([
    ['elasticloadbalancing:DescribeLoadBalancers on *', edge, 'AccessDenied'],
    ['cloudfront:GetDistribution on distribution/E1', { kind: 'cloudfront-distribution', by: { id: 'E1' } }, 'AccessDenied'],
    ['cloudfront:ListDistributions on *', { kind: 'cloudfront-distribution', by: { domainName: 'www.example.com' } }, 'AccessDenied'],
  ])('names the action that is not allowed: %s', async (action, request, code) => {
    const { options, services } = await open('edge');
    services.refuse(() => ({ code, message: 'User is not authorized', status: 403 }));

    const error = await caught(resolveLookups(asking(request), options));

    expect(error).toMatchObject({ code: 'AccessDenied', message: `The credentials do not allow ${action}: User is not authorized` });
  });

  it('gives the region of the clients to requests that name none', async () => {
    const { options, services } = await open('edge');
    await resolveLookups(asking(edge, { ...edge, region: 'us-east-2' }), { ...options, region: 'eu-north-1' });
    expect(services.requests.map(({ region }: ServiceRequest) => region).sort()).toEqual(['eu-north-1', 'us-east-2']);
  });

  it('keeps no credentials in answers and errors', async () => {
    const { options } = await open('edge');
    const context = await resolveLookups(asking(edge), options);
    const error = await caught(resolveLookups(asking({ kind: 'load-balancer', by: { name: 'none' } }), options));
    const texts = JSON.stringify([context, error.message, error.details]);
    for (const secret of Object.values(markedCredentials)) expect(texts).not.toContain(secret);
  });
});

describe('a context', () => {
  it('is asked by every request as by itself, whatever the order of its members', async () => {
    const { options } = await open('edge');
    const context = await resolveLookups(asking(edge), options);
    expect(asking({ by: { name: 'edge' }, kind: 'load-balancer' }).missingLookups({ context })).toEqual([]);
  });
});
