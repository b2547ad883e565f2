import { type Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { Emulator } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { createInstance, createPolicy } from './support/traffic';
import { treesOf, unfolded } from './support/trees';
import { createZone, freshReference, refusalOf } from './support/zone';

const name = fc.oneof(
  { weight: 20, arbitrary: fc.constant('b') },
  { weight: 4, arbitrary: fc.constantFrom('a', '__proto__', 'constructor', '') },
);
const odd = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string(), fc.constant([]), fc.constant({}));
/** Mostly what belongs there. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 150, arbitrary }, { weight: 1, arbitrary: odd });

const endpoint = fc.oneof(
  fc.record({ Type: fc.constant('value'), Value: mostly(fc.constantFrom('192.0.2.1', '192.0.2.2')) }),
  fc.record({ Type: fc.constant('cloudfront'), Value: mostly(fc.constant('d111111abcdef8.cloudfront.net')) }),
  fc.record({
    Type: fc.constant('elastic-load-balancer'),
    Value: mostly(fc.constantFrom('lb.us-east-1.elb.amazonaws.com', 'x', 'a..b.cloudfront.net')),
  }),
  fc.record({
    Type: fc.constant('s3-website'),
    Region: mostly(fc.constantFrom('us-east-1', 'mars-1')),
    Value: fc.constant('www.example.com'),
  }),
);
const branch = fc
  .tuple(
    fc.oneof(fc.record({ EndpointReference: name }), fc.record({ RuleReference: name })),
    fc.record(
      {
        Weight: mostly(fc.constantFrom(0, '255', 1)),
        Region: mostly(fc.constantFrom('us-east-1', 'eu-west-1', 'aws:route53:us-west-1')),
        Country: mostly(fc.constantFrom('DE', '*', 'ZZ')),
        Continent: mostly(fc.constantFrom('EU', 'NA')),
        IsDefault: mostly(fc.boolean()),
        Bias: mostly(fc.constantFrom(-99, '10')),
        Location: mostly(
          fc.constantFrom({ Type: 'Region', LocationName: 'aws:route53:us-west-1' }, { Type: 'Coordinate', Latitude: '1', Longitude: '2' }),
        ),
        EvaluateTargetHealth: mostly(fc.constantFrom(true, 'false')),
        HealthCheck: mostly(fc.constantFrom('', '00000000-0000-4000-8000-000000000000')),
      },
      { requiredKeys: ['Weight', 'Region', 'Country', 'Location'] },
    ),
  )
  .map(([reference, members]) => ({ ...reference, ...members }));
const branches = fc.array(branch, { minLength: 1, maxLength: 3 });
const rule = fc.oneof(
  fc.record({ RuleType: fc.constant('failover'), Primary: branch, Secondary: branch }),
  fc.record({ RuleType: fc.constant('geo'), Locations: branches }),
  fc.record({ RuleType: fc.constant('geoproximity'), GeoproximityLocations: branches }),
  fc.record({ RuleType: fc.constant('latency'), Regions: branches }),
  fc.record({ RuleType: fc.constantFrom('multivalue', 'weighted', 'cidr'), Items: branches }),
);
/** Members as pairs, because an object literal cannot have every name. */
const members = <T>(first: unknown, value: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(name, value), { maxLength: 3 })
    .map((pairs) => `{${[['b', first], ...pairs].map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`);

const document = fc
  .record({
    version: mostly(fc.constantFrom('2015-10-01', '2023-05-09')),
    type: mostly(fc.constantFrom('A', 'A', 'AAAA', 'TXT')),
    start: fc.record({ kind: fc.constantFrom('StartRule', 'StartRule', 'StartEndpoint'), name }),
    endpoints: members({ Type: 'value', Value: '192.0.2.1' }, mostly(endpoint)),
    rules: members({ RuleType: 'multivalue', Items: [{ EndpointReference: 'b' }] }, mostly(rule)),
  })
  .map(
    ({ version, type, start, endpoints, rules }) =>
      `{"AWSPolicyFormatVersion":${JSON.stringify(version)},"RecordType":${JSON.stringify(type)},"${start.kind}":${JSON.stringify(start.name)},"Endpoints":${endpoints},"Rules":${rules}}`,
  );

describe('whatever a traffic policy document says', () => {
  let emulator: Emulator;
  let client: Route53Client;
  let zoneId: string;
  beforeAll(async () => {
    emulator = new Emulator({ quotas: { trafficPolicies: Infinity, trafficPolicyInstances: Infinity } });
    client = clientOf(emulator);
    zoneId = await createZone(client);
  });

  it('it is refused as a document, or an instance of it is Failed with a message, or has a tree that hangs together', async () => {
    const met = { refused: 0, Failed: 0, Applied: 0 };
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        let policy: Awaited<ReturnType<typeof createPolicy>>;
        try {
          policy = await createPolicy(client, freshReference(), text);
        } catch (error) {
          expect(await refusalOf(Promise.reject(error as Error))).toMatchObject({ code: 'InvalidTrafficPolicyDocument', status: 400 });
          met.refused += 1;
          return;
        }
        const { Id } = await createInstance(client, zoneId, `${freshReference()}.example.com`, policy);
        const { body } = await emulator.handle({ method: 'GET', path: `/2013-04-01/trafficpolicyinstance/${Id}` });
        const [state, message] = ['State', 'Message'].map((element) => new RegExp(`<${element}>([^<]*)<`).exec(body)?.[1]);
        const tree = treesOf(emulator).get(Id)?.serving;
        if (state === 'Failed') {
          expect(message).toBeTruthy();
          expect(tree).toBeUndefined();
          met.Failed += 1;
        } else {
          expect([state, message ?? '']).toEqual(['Applied', '']);
          expect(tree && unfolded(tree, zoneId)).toBeTruthy();
          met.Applied += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
  });

  it('it is read in time, also when rules lead to rules a thousand deep', async () => {
    const depth = 1_000;
    const rules = Object.fromEntries(
      Array.from({ length: depth }, (_, index) => [
        `r${index}`,
        {
          RuleType: 'weighted',
          Items: [{ Weight: 1, ...(index === depth - 1 ? { EndpointReference: 'a' } : { RuleReference: `r${index + 1}` }) }],
        },
      ]),
    );
    const text = JSON.stringify({
      AWSPolicyFormatVersion: '2015-10-01',
      RecordType: 'A',
      StartRule: 'r0',
      Rules: rules,
      Endpoints: { a: { Type: 'value', Value: '192.0.2.1' } },
    });
    const { Id } = await createInstance(client, zoneId, 'deep.example.com', await createPolicy(client, 'deep', text));
    expect(treesOf(emulator).get(Id)?.serving?.sets).toHaveLength(depth);
  });
});
