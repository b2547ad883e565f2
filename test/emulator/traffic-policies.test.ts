import {
  CreateTrafficPolicyCommand,
  DeleteTrafficPolicyCommand,
  GetAccountLimitCommand,
  GetTrafficPolicyCommand,
  ListTrafficPoliciesCommand,
  ListTrafficPolicyVersionsCommand,
  UpdateTrafficPolicyCommentCommand,
} from '@aws-sdk/client-route-53';
import { doors, handlerDoor, type Session } from './support/doors';
import { addVersion, createInstance, createPolicy, documentOf } from './support/traffic';
import { createZone, refusalOf } from './support/zone';

const nobody = '00000000-0000-4000-8000-000000000000';

describe.each(doors)('traffic policies through the $door', ({ open }) => {
  let session: Session;
  beforeEach(async () => {
    session = await open({ quotas: { trafficPolicies: 4 } });
  });
  afterEach(() => session.close());

  const get = async (Id: string, Version: number) =>
    (await session.client.send(new GetTrafficPolicyCommand({ Id, Version }))).TrafficPolicy;
  const drop = (Id: string, Version: number) => session.client.send(new DeleteTrafficPolicyCommand({ Id, Version }));
  const list = async () => (await session.client.send(new ListTrafficPoliciesCommand({}))).TrafficPolicySummaries;
  const versions = async (Id: string) =>
    (await session.client.send(new ListTrafficPolicyVersionsCommand({ Id }))).TrafficPolicies?.map(({ Version }) => Version);

  it('are created as version 1 with a location, and read back as sent', async () => {
    const Document = documentOf('TXT', '"a <b> & c"');
    const { TrafficPolicy: policy, Location } = await session.client.send(
      new CreateTrafficPolicyCommand({ Name: 'one', Document, Comment: 'x' }),
    );
    expect(policy).toEqual({
      Id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      Version: 1,
      Name: 'one',
      Type: 'TXT',
      Document,
      Comment: 'x',
    });
    expect(Location).toBe(`https://route53.amazonaws.com/2013-04-01/trafficpolicy/${policy?.Id ?? ''}/1`);
    expect(await get(policy?.Id ?? '', 1)).toEqual(policy);
  });

  it('get further versions, also of another type, and never a number twice', async () => {
    const { Id } = await createPolicy(session.client);
    expect((await addVersion(session.client, Id, documentOf('AAAA', '2001:db8::1'))).Version).toBe(2);
    expect((await addVersion(session.client, Id)).Version).toBe(3);
    await drop(Id, 3);
    expect((await addVersion(session.client, Id)).Version).toBe(4);
    expect(await versions(Id)).toEqual([1, 2, 4]);
    expect(await list()).toEqual([{ Id, Name: 'policy', Type: 'A', LatestVersion: 4, TrafficPolicyCount: 3 }]);
  });

  it('change their comment only, one version at a time', async () => {
    const { Id } = await createPolicy(session.client);
    await addVersion(session.client, Id);
    const { TrafficPolicy: updated } = await session.client.send(new UpdateTrafficPolicyCommentCommand({ Id, Version: 1, Comment: 'new' }));
    expect(updated).toMatchObject({ Comment: 'new', Version: 1, Document: documentOf() });
    expect((await get(Id, 1))?.Comment).toBe('new');
    expect((await get(Id, 2))?.Comment).toBeUndefined();
  });

  it('vanish from listings when deleted, and can still be looked up; then their name is free', async () => {
    const policy = await createPolicy(session.client);
    await drop(policy.Id, 1);
    expect(await list()).toEqual([]);
    expect(await get(policy.Id, 1)).toEqual(policy);
    for (const call of [
      drop(policy.Id, 1),
      versions(policy.Id),
      addVersion(session.client, policy.Id),
      session.client.send(new UpdateTrafficPolicyCommentCommand({ Id: policy.Id, Version: 1, Comment: '' })),
    ]) {
      expect(await refusalOf(call)).toMatchObject({ code: 'NoSuchTrafficPolicy', status: 404 });
    }
    await createPolicy(session.client);
  });

  it('are listed in the order of their creation, page by page, also when the marker is deleted', async () => {
    const policies = [];
    for (const name of ['c', 'a', 'b']) policies.push(await createPolicy(session.client, name));
    const page = await session.client.send(new ListTrafficPoliciesCommand({ MaxItems: 1 }));
    expect([page.TrafficPolicySummaries?.map(({ Name }) => Name), page.IsTruncated, page.TrafficPolicyIdMarker]).toEqual([
      ['c'],
      true,
      policies[1]?.Id,
    ]);
    await drop(policies[1]?.Id ?? '', 1);
    const last = await session.client.send(
      new ListTrafficPoliciesCommand({ MaxItems: 1, TrafficPolicyIdMarker: page.TrafficPolicyIdMarker }),
    );
    expect([last.TrafficPolicySummaries?.map(({ Name }) => Name), last.IsTruncated]).toEqual([['b'], false]);
  });

  it('list their versions page by page', async () => {
    const { Id } = await createPolicy(session.client);
    for (let count = 2; count <= 11; count += 1) await addVersion(session.client, Id);
    const page = await session.client.send(new ListTrafficPolicyVersionsCommand({ Id, MaxItems: 9 }));
    expect([page.TrafficPolicies?.length, page.IsTruncated, page.TrafficPolicyVersionMarker]).toEqual([9, true, '10']);
    const last = await session.client.send(
      new ListTrafficPolicyVersionsCommand({ Id, TrafficPolicyVersionMarker: page.TrafficPolicyVersionMarker }),
    );
    expect([last.TrafficPolicies?.map(({ Version }) => Version), last.IsTruncated]).toEqual([[10, 11], false]);
  });

  it("count against the account's limit", async () => {
    for (const name of ['a', 'b', 'c', 'd']) await createPolicy(session.client, name);
    expect(await session.client.send(new GetAccountLimitCommand({ Type: 'MAX_TRAFFIC_POLICIES_BY_OWNER' }))).toMatchObject({
      Limit: { Value: 4 },
      Count: 4,
    });
    expect(await refusalOf(createPolicy(session.client, 'e'))).toMatchObject({ code: 'TooManyTrafficPolicies', status: 400 });
  });

  it.each<[string, string, number, () => Promise<unknown>]>([
    [
      'a name that is taken',
      'TrafficPolicyAlreadyExists',
      409,
      async () => (await createPolicy(session.client), createPolicy(session.client)),
    ],
    ['a name of 513 characters', 'InvalidInput', 400, () => createPolicy(session.client, 'n'.repeat(513))],
    [
      'a document of over 102,400 characters',
      'InvalidInput',
      400,
      () => createPolicy(session.client, 'x', `${documentOf()}${' '.repeat(102_400)}`),
    ],
    ['a policy that is not there', 'NoSuchTrafficPolicy', 404, () => get(nobody, 1)],
    ['a version that is not there', 'NoSuchTrafficPolicy', 404, async () => get((await createPolicy(session.client)).Id, 2)],
    ['a version that is no number', 'InvalidInput', 400, () => get(nobody, 0)],
    ['a version of no policy', 'NoSuchTrafficPolicy', 404, () => addVersion(session.client, nobody)],
    [
      'a marker that is no policy',
      'InvalidInput',
      400,
      () => session.client.send(new ListTrafficPoliciesCommand({ TrafficPolicyIdMarker: nobody })),
    ],
    [
      'deletion of a version at work',
      'TrafficPolicyInUse',
      400,
      async () => {
        const policy = await createPolicy(session.client);
        await createInstance(session.client, await createZone(session.client), 'www.example.com', policy);
        return drop(policy.Id, 1);
      },
    ],
    [
      'the 1,001st version',
      'TooManyTrafficPolicyVersionsForCurrentPolicy',
      400,
      async () => {
        const { Id } = await createPolicy(session.client);
        for (let count = 2; count <= 1_000; count += 1) {
          await session.emulator.handle({
            method: 'POST',
            path: `/2013-04-01/trafficpolicy/${Id}`,
            body: `<CreateTrafficPolicyVersionRequest><Document>${documentOf()}</Document></CreateTrafficPolicyVersionRequest>`,
          });
        }
        return addVersion(session.client, Id);
      },
    ],
  ])('refuse %s', async (_, code, status, call) => {
    expect(await refusalOf(call())).toMatchObject({ code, status });
  });
});

describe('a version of a traffic policy', () => {
  it('goes although another version of the policy is in use', async () => {
    const session = await handlerDoor.open();
    const policy = await createPolicy(session.client);
    await createInstance(session.client, await createZone(session.client), 'www.example.com', policy);
    const unused = await addVersion(session.client, policy.Id);
    await session.client.send(new DeleteTrafficPolicyCommand({ Id: unused.Id, Version: unused.Version }));
    const deletion = session.client.send(new DeleteTrafficPolicyCommand({ Id: policy.Id, Version: policy.Version }));
    expect(await refusalOf(deletion)).toMatchObject({ code: 'TrafficPolicyInUse' });
    await session.close();
  });
});

describe('traffic policy documents', () => {
  const base = {
    AWSPolicyFormatVersion: '2015-10-01',
    RecordType: 'A',
    Endpoints: { a: { Type: 'value', Value: '192.0.2.1' }, b: { Type: 'value', Value: '192.0.2.2' } },
  };
  const [toA, toB] = [{ EndpointReference: 'a' }, { EndpointReference: 'b' }];
  const withRule = (rule: object, rest: object = {}) => ({ ...base, StartRule: 'r', Rules: { r: rule }, ...rest });
  let session: Session;
  beforeAll(async () => {
    session = await handlerDoor.open({ quotas: { trafficPolicies: Infinity } });
  });
  afterAll(() => session.close());
  let count = 0;
  const send = (document: unknown) =>
    createPolicy(session.client, `policy ${(count += 1)}`, typeof document === 'string' ? document : JSON.stringify(document));

  it.each<[string, object]>([
    ['one endpoint', { ...base, StartEndpoint: 'a' }],
    ['the format with Local Zones', { ...base, AWSPolicyFormatVersion: '2023-05-09', StartEndpoint: 'a' }],
    ['failover', withRule({ RuleType: 'failover', Primary: { ...toA, EvaluateTargetHealth: true, HealthCheck: 'x' }, Secondary: toB })],
    [
      'geolocation',
      withRule({
        RuleType: 'geo',
        Locations: [
          { ...toA, Country: 'DE' },
          { ...toB, IsDefault: 'true' },
        ],
      }),
    ],
    [
      'geoproximity',
      withRule({
        RuleType: 'geoproximity',
        GeoproximityLocations: [
          { ...toA, Region: 'aws:route53:eu-west-1', Bias: '10' },
          { ...toB, Latitude: '1', Longitude: '2' },
        ],
      }),
    ],
    [
      'latency',
      withRule({
        RuleType: 'latency',
        Regions: [
          { ...toA, Region: 'eu-west-1' },
          { ...toB, Region: 'us-east-1' },
        ],
      }),
    ],
    [
      "geoproximity as Terraform's data source spells it",
      withRule({ RuleType: 'geoproximity', GeoProximityLocations: [{ ...toA, Region: 'aws:route53:eu-west-1' }] }),
    ],
    [
      'geoproximity of 2023',
      withRule(
        {
          RuleType: 'geoproximity',
          GeoproximityLocations: [
            { ...toA, Location: { Type: 'Region', LocationName: 'aws:route53:us-west-1' }, Bias: '-10' },
            { ...toB, Location: { Type: 'Coordinate', Latitude: '51.50', Longitude: '-0.16' } },
          ],
        },
        { AWSPolicyFormatVersion: '2023-05-09' },
      ),
    ],
    ['null for what is left out', withRule({ RuleType: 'multivalue', Items: [{ ...toA, RuleReference: null }, toB] })],
    ['multivalue', withRule({ RuleType: 'multivalue', Items: [toA, toB] })],
    [
      'weights, as numbers and as text',
      withRule({
        RuleType: 'weighted',
        Items: [
          { ...toA, Weight: 1 },
          { ...toB, Weight: '255' },
        ],
      }),
    ],
    [
      'rules below rules, one reached twice',
      {
        ...base,
        StartRule: 'top',
        Rules: {
          top: { RuleType: 'failover', Primary: { RuleReference: 'low' }, Secondary: { RuleReference: 'middle' } },
          middle: { RuleType: 'failover', Primary: toA, Secondary: { RuleReference: 'low' } },
          low: { RuleType: 'multivalue', Items: [toA, toB] },
        },
      },
    ],
    [
      'an AWS resource',
      {
        ...base,
        StartEndpoint: 'a',
        Endpoints: { a: { Type: 's3-website', Region: 'us-east-1', Value: 's3-website-us-east-1.amazonaws.com' } },
      },
    ],
  ])('are taken with %s', async (_, document) => {
    expect((await send(document)).Type).toBe('A');
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'it is not JSON'],
    ['a list', [], 'it is not a JSON object'],
    ['no type', { ...base, RecordType: undefined, StartEndpoint: 'a' }, 'RecordType must be a DNS type'],
    ['a type without routing', { ...base, RecordType: 'SOA', StartEndpoint: 'a' }, 'RecordType must be a DNS type'],
    ['another format', { ...base, AWSPolicyFormatVersion: '2020-01-01', StartEndpoint: 'a' }, 'AWSPolicyFormatVersion must be'],
    ['no start', base, 'it must have one of StartEndpoint and StartRule'],
    [
      'two starts',
      withRule({ RuleType: 'multivalue', Items: [toA] }, { StartEndpoint: 'a' }),
      'it must have one of StartEndpoint and StartRule',
    ],
    ['a start that is not there', { ...base, StartEndpoint: 'z' }, 'StartEndpoint leads to the endpoint "z", which is not there'],
    ['endpoints in a list', { ...base, Endpoints: [], StartEndpoint: 'a' }, 'Endpoints must be an object'],
    [
      'an endpoint of no type',
      { ...base, StartEndpoint: 'a', Endpoints: { a: { Value: '192.0.2.1' } } },
      'endpoint a must have a Type, one of: value, cloudfront',
    ],
    ['an endpoint without a value', { ...base, StartEndpoint: 'a', Endpoints: { a: { Type: 'value' } } }, 'endpoint a must have a Value'],
    [
      'a value of another type',
      { ...base, StartEndpoint: 'a', Endpoints: { a: { Type: 'value', Value: 'example.com' } } },
      'endpoint a has a Value that is none of type A',
    ],
    [
      'an AWS resource for TXT',
      { ...base, RecordType: 'TXT', StartEndpoint: 'a', Endpoints: { a: { Type: 'cloudfront', Value: 'd1.cloudfront.net' } } },
      'needs the RecordType A or AAAA',
    ],
    ['a rule of no type', withRule({ RuleType: 'random' }), 'rule r must have a RuleType, one of: failover, geo'],
    ['a failover without a secondary', withRule({ RuleType: 'failover', Primary: toA }), 'rule r must have Secondary'],
    ['a rule without branches', withRule({ RuleType: 'weighted', Items: [] }), 'rule r must have Items'],
    [
      'a branch that leads nowhere',
      withRule({ RuleType: 'multivalue', Items: [{}] }),
      'rule r must lead to one EndpointReference or one RuleReference',
    ],
    [
      'a branch that leads two ways',
      withRule({ RuleType: 'multivalue', Items: [{ ...toA, RuleReference: 'r' }] }),
      'rule r must lead to one EndpointReference or one RuleReference',
    ],
    [
      'a branch into nothing',
      withRule({ RuleType: 'multivalue', Items: [{ EndpointReference: 'z' }] }),
      'rule r leads to the endpoint "z", which is not there',
    ],
    [
      'a weight out of range',
      withRule({ RuleType: 'weighted', Items: [{ ...toA, Weight: 256 }] }),
      'a branch without a Weight from 0 to 255',
    ],
    ['a latency without a Region', withRule({ RuleType: 'latency', Regions: [toA] }), 'a branch without a Region'],
    ['a location without a place', withRule({ RuleType: 'geo', Locations: [toA] }), 'a branch without a location or IsDefault'],
    [
      'a bias out of range',
      withRule({ RuleType: 'geoproximity', GeoproximityLocations: [{ ...toA, Region: 'aws:route53:eu-west-1', Bias: 100 }] }),
      'a branch without a Bias from -99 to 99',
    ],
    [
      'a place of the other format version',
      withRule(
        { RuleType: 'geoproximity', GeoproximityLocations: [{ ...toA, Region: 'aws:route53:eu-west-1' }] },
        { AWSPolicyFormatVersion: '2023-05-09' },
      ),
      'a branch without a place as format version 2023-05-09 has it',
    ],
    [
      'coordinates of three decimals',
      withRule({ RuleType: 'geoproximity', GeoproximityLocations: [{ ...toA, Latitude: '51.501', Longitude: '0' }] }),
      'a branch without a place as format version 2015-10-01 has it',
    ],
    [
      'two default locations',
      withRule({
        RuleType: 'geo',
        Locations: [
          { ...toA, Country: '*' },
          { ...toB, IsDefault: true },
        ],
      }),
      'rule r has more than one default location',
    ],
    [
      'a rule below a multivalue rule',
      withRule(
        {},
        { Rules: { r: { RuleType: 'multivalue', Items: [{ RuleReference: 's' }] }, s: { RuleType: 'multivalue', Items: [toA] } } },
      ),
      'rule r can lead to endpoints only',
    ],
    [
      'a health check that is no text',
      withRule({ RuleType: 'multivalue', Items: [{ ...toA, HealthCheck: 1 }] }),
      'rule r has a HealthCheck that is no text',
    ],
    [
      'target health that is neither',
      withRule({ RuleType: 'weighted', Items: [{ ...toA, Weight: 1, EvaluateTargetHealth: 'yes' }] }),
      'rule r has an EvaluateTargetHealth that is neither true nor false',
    ],
    ['a Region that is none', withRule({ RuleType: 'latency', Regions: [{ ...toA, Region: 'eu-west-9' }] }), 'a branch without a Region'],
    [
      'an S3 website for AAAA',
      {
        ...base,
        RecordType: 'AAAA',
        StartEndpoint: 'a',
        Endpoints: { a: { Type: 's3-website', Region: 'us-east-1', Value: 'www.example.com' } },
      },
      'needs the RecordType A',
    ],
    [
      'rules in a circle',
      {
        ...base,
        StartRule: 'r',
        Rules: {
          r: { RuleType: 'failover', Primary: toA, Secondary: { RuleReference: 's' } },
          s: { RuleType: 'failover', Primary: toB, Secondary: { RuleReference: 'r' } },
        },
      },
      'its rules lead in a circle',
    ],
  ])('are refused with %s', async (_, document, message) => {
    const refusal = await refusalOf(send(document));
    expect(refusal).toMatchObject({ code: 'InvalidTrafficPolicyDocument', status: 400 });
    expect(refusal.message).toContain(message);
  });

  it('are checked whole: all that is wrong is said at once', async () => {
    const { message } = await refusalOf(send({ ...base, AWSPolicyFormatVersion: 'x', Endpoints: { a: {} } }));
    expect(message).toMatch(
      /^The traffic policy document is invalid: AWSPolicyFormatVersion .*; endpoint a .*; it must have one of StartEndpoint and StartRule\.$/,
    );
  });
});
