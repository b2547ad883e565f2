import fc from 'fast-check';
import { CreateCidrCollectionCommand, CreateHealthCheckCommand } from '@aws-sdk/client-route-53';
import { Emulator } from '../../lib/emulator';
import { expectProperAnswer } from './support/answer-laws';
import { clientOf } from './support/doors';
import { mangled } from './support/mangle';
import { plausibleRequests, type Plausible } from './support/plausible';
import { createZone } from './support/zone';

interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

async function filled(): Promise<{ emulator: Emulator; requests: Plausible[] }> {
  const emulator = new Emulator();
  const client = clientOf(emulator);
  const zone = await createZone(client);
  const { HealthCheck } = await client.send(
    new CreateHealthCheckCommand({
      CallerReference: 'check',
      HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' },
    }),
  );
  const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'offices' }));
  return { emulator, requests: plausibleRequests({ zone, check: HealthCheck?.Id ?? '', collection: Collection?.Id ?? '' }) };
}

/** What a request means for the core: the query read leniently, as the HTTP door does. */
function asRequest({ method, target, headers, body }: Sent, asOctets: boolean) {
  const [path = '', ...rest] = target.split('?');
  return {
    method,
    path: `/2013-04-01/${path}`,
    query: Object.fromEntries(new URLSearchParams(rest.join('?'))),
    headers,
    body: asOctets ? Buffer.from(body) : body,
  };
}

describe('whatever is sent', () => {
  it('is answered properly, changes nothing when it is refused, and leaves a state that can be shown and read back', async () => {
    const { emulator, requests } = await filled();
    const sent = fc.constantFrom(...requests).chain(({ method, path, body }) =>
      fc.record({
        method: fc.oneof(
          { weight: 20, arbitrary: fc.constant(method) },
          { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'HEAD', 'get', 'x', '', '__proto__') },
        ),
        target: fc.oneof({ weight: 3, arbitrary: fc.constant(path) }, { weight: 2, arbitrary: mangled(fc.constant(path), 3) }),
        headers: fc.oneof(
          { weight: 5, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: mangled(fc.constant('AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/route53/aws4_request'), 3).map(
              (authorization) => ({ authorization }),
            ),
          },
        ),
        body: mangled(fc.constant(body), 4),
      }),
    );
    let untouched = emulator.snapshot();
    await fc.assert(
      fc.asyncProperty(sent, fc.boolean(), async (request, asOctets) => {
        const { statusCode, body } = await emulator.handle(asRequest(request, asOctets));
        // TestDNSAnswer and whatever else is not emulated says so.
        if (statusCode !== 501) expect(statusCode).toBeLessThan(500);
        expectProperAnswer(statusCode, body);
        const after = emulator.snapshot();
        if (statusCode >= 400 || request.method.toUpperCase() === 'GET') expect(after).toBe(untouched);
        untouched = after;
        // What a request can make the emulator say is bounded by what it says itself.
        expect(body.length).toBeLessThan(
          20_000 + 20 * (request.body.length + request.target.length) + (statusCode < 400 ? after.length : 0),
        );
      }),
      { numRuns: 1_500 },
    );
    const copy = new Emulator();
    await copy.restore(emulator.snapshot());
    for (const path of ['hostedzone', 'healthcheck', 'cidrcollection', 'delegationset', 'trafficpolicies']) {
      const [shown, again] = await Promise.all([emulator, copy].map((each) => each.handle({ method: 'GET', path: `/2013-04-01/${path}` })));
      expect(shown?.statusCode).toBe(200);
      expect(again?.body).toBe(shown?.body);
    }
  });

  it('as octets that are no UTF-8 is refused', async () => {
    const { emulator, requests } = await filled();
    const posts = requests.filter(({ body }) => body !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posts),
        fc.nat(),
        fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x28]),
        async ({ path, body }, at, wrong) => {
          const octets = Buffer.from(body);
          const place = at % octets.length;
          const before = emulator.snapshot();
          const answer = await emulator.handle({
            method: 'POST',
            path: `/2013-04-01/${path}`,
            body: Buffer.concat([octets.subarray(0, place), Buffer.from(wrong), octets.subarray(place)]),
          });
          expectProperAnswer(answer.statusCode, answer.body);
          expect(answer.statusCode).toBe(400);
          expect(emulator.snapshot()).toBe(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each<[string, (filler: string) => string]>([
    ['an attribute', (filler) => `<a b="${filler}"/>`],
    ['a text', (filler) => `<CreateHostedZoneRequest><Name>${filler}</Name></CreateHostedZoneRequest>`],
    ['a name of an element', (filler) => `<${filler}/>`],
    ['a comment', (filler) => `<!--${filler}--><a/>`],
    ['an entity', (filler) => `<a>&${filler};</a>`],
    ['a processing instruction', (filler) => `<?a ${filler}?><a/>`],
    ['a document type', (filler) => `<!DOCTYPE a [<!ENTITY b "${filler}">]><a>&b;</a>`],
    ['many elements', (filler) => `<CreateHostedZoneRequest>${'<Name/>'.repeat(filler.length / 7)}</CreateHostedZoneRequest>`],
    ['many attributes', (filler) => `<a ${Array.from({ length: filler.length / 10 }, (_, index) => `b${index}=""`).join(' ')}/>`],
    ['much nesting', (filler) => '<a>'.repeat(filler.length / 3)],
    ['many references', (filler) => `<CreateHostedZoneRequest><Name>${'&lt;'.repeat(filler.length / 4)}</Name></CreateHostedZoneRequest>`],
  ])('and enormous, as %s, is refused with an answer of its own size at most', async (_, bodyOf) => {
    const emulator = new Emulator();
    const body = bodyOf('x'.repeat(2_000_000));
    const answer = await emulator.handle({ method: 'POST', path: '/2013-04-01/hostedzone', body });
    expectProperAnswer(answer.statusCode, answer.body);
    expect(answer.statusCode).toBe(400);
    expect(answer.body.length).toBeLessThan(1_000 + 1.1 * body.length);
  });

  it('and nested without end in a traffic policy document is an invalid document', async () => {
    const { emulator } = await filled();
    const depth = 40_000;
    const open = '{"AWSPolicyFormatVersion":"2015-10-01","RecordType":"A","Endpoints":{},"StartEndpoint":'.replaceAll('"', '&quot;');
    const document = `${open}${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await emulator.handle({
      method: 'POST',
      path: '/2013-04-01/trafficpolicy',
      body: `<CreateTrafficPolicyRequest><Name>a</Name><Document>${document}</Document></CreateTrafficPolicyRequest>`,
    });
    expect(answer.body).toContain('<Code>InvalidTrafficPolicyDocument</Code>');
  });

  it('as XML 1.1 or as half a surrogate pair holds no character that an answer could not show', async () => {
    const emulator = new Emulator();
    const send = (declaration: string, reference: string) =>
      emulator.handle({
        method: 'POST',
        path: '/2013-04-01/hostedzone',
        body: `${declaration}<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>${reference}</CallerReference></CreateHostedZoneRequest>`,
      });
    expect((await send('<?xml version="1.1"?>', 'a&#1;b')).body).toContain('<Code>InvalidInput</Code>');
    const both = await send('', 'a\ud800b');
    expect(both.body).toContain('<CallerReference>a\ufffdb</CallerReference>');
  });
});

describe('when name servers run out', () => {
  it('another reusable delegation set is refused, and the emulator goes on', async () => {
    const emulator = new Emulator({ quotas: { reusableDelegationSets: Infinity } });
    const statuses = new Map<string, number>();
    for (let count = 0; count < 520; count += 1) {
      const { body } = await emulator.handle({
        method: 'POST',
        path: '/2013-04-01/delegationset',
        body: `<CreateReusableDelegationSetRequest><CallerReference>${count}</CallerReference></CreateReusableDelegationSetRequest>`,
      });
      const code = /<Code>(\w+)</.exec(body)?.[1] ?? 'created';
      statuses.set(code, (statuses.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ created: 511, DelegationSetNotAvailable: 9 });
  });
});
