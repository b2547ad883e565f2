import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateResourceRecordSetProtectionsCommand,
  DeleteHealthCheckCommand,
  DeleteHostedZoneCommand,
  DeleteResourceRecordSetProtectionsCommand,
  DeleteTrafficPolicyInstanceCommand,
  GetHostedZoneCommand,
  GetTrafficPolicyInstanceCommand,
  UpdateTrafficPolicyInstanceCommand,
  type RRType,
} from '@aws-sdk/client-route-53';
import { Emulator, SteppedClock } from '../../lib/emulator';
import { clientOf, doors, type Session } from './support/doors';
import { addVersion, createInstance, createPolicy, documentOf, type PolicyVersion } from './support/traffic';
import { treesOf, unfolded } from './support/trees';
import { a, change, create, createZone, listAll, listOwn, refusalOf, remove } from './support/zone';

const delay = 1_000;
const nobody = '00000000-0000-4000-8000-000000000000';

/** A document around rules and endpoints. */
function document(rules: object, endpoints: object, rest: object = {}): string {
  return JSON.stringify({
    AWSPolicyFormatVersion: '2015-10-01',
    RecordType: 'A',
    StartRule: 'start',
    Rules: rules,
    Endpoints: endpoints,
    ...rest,
  });
}

const values = { one: { Type: 'value', Value: '192.0.2.1' }, two: { Type: 'value', Value: '192.0.2.2' } };
const [toOne, toTwo] = [{ EndpointReference: 'one' }, { EndpointReference: 'two' }];
const [one, two] = ['192.0.2.1', '192.0.2.2'].map((Value) => ({ TTL: 60, ResourceRecords: [{ Value }] }));

describe.each(doors)('trees of traffic policy instances through the $door', ({ open }) => {
  let session: Session;
  let clock: SteppedClock;
  let zoneId: string;
  beforeEach(async () => {
    clock = new SteppedClock();
    session = await open({ clock, changeDelayMs: delay, quotas: { trafficPolicyInstances: 20 } });
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  let policies = 0;
  const start = async (text: string, name = 'www.example.com') =>
    createInstance(session.client, zoneId, name, await createPolicy(session.client, `policy ${(policies += 1)}`, text));
  const get = async (Id: string) => (await session.client.send(new GetTrafficPolicyInstanceCommand({ Id }))).TrafficPolicyInstance;
  const settled = async (Id: string) => {
    clock.step(delay);
    return get(Id);
  };
  const update = (Id: string, chosen: Pick<PolicyVersion, 'Id' | 'Version'>, TTL = 60) =>
    session.client.send(
      new UpdateTrafficPolicyInstanceCommand({ Id, TTL, TrafficPolicyId: chosen.Id, TrafficPolicyVersion: chosen.Version }),
    );
  const drop = (Id: string) => session.client.send(new DeleteTrafficPolicyInstanceCommand({ Id }));
  const check = async (CallerReference = 'check') => {
    const { HealthCheck } = await session.client.send(
      new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    return HealthCheck?.Id ?? '';
  };
  const protect = (RecordName = 'www.example.com', RecordType: RRType = 'A') =>
    session.client.send(
      new CreateResourceRecordSetProtectionsCommand({
        HostedZoneId: zoneId,
        Protections: [{ RecordName, RecordType, Comment: 'the shop' }],
      }),
    );
  const trees = (Id: string) => treesOf(session.emulator).get(Id);
  const grown = async (text: string) => {
    const { Id } = await start(text);
    expect(await settled(Id)).toMatchObject({ State: 'Applied', Message: '' });
    const serving = trees(Id)?.serving;
    return serving && unfolded(serving, zoneId);
  };

  it('hold the one value of a document without rules', async () => {
    expect(await grown(documentOf())).toEqual([one]);
  });

  it('have one set for each branch, with its routing, in the order of the document', async () => {
    const id = await check();
    const weighted = {
      RuleType: 'weighted',
      Items: [
        { ...toOne, Weight: '3', HealthCheck: id },
        { ...toTwo, Weight: 0 },
      ],
    };
    expect(await grown(document({ start: weighted }, values))).toEqual([
      { SetIdentifier: '1', Weight: 3, ...one, HealthCheckId: id },
      { SetIdentifier: '2', Weight: 0, ...two },
    ]);
  });

  it.each<[string, object, object, object?]>([
    [
      'latency',
      {
        RuleType: 'latency',
        Regions: [
          { ...toOne, Region: 'eu-west-1' },
          { ...toTwo, Region: 'us-east-1' },
        ],
      },
      [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }],
    ],
    [
      'geolocation',
      {
        RuleType: 'geo',
        Locations: [
          { ...toOne, Country: 'US', Subdivision: 'CA' },
          { ...toTwo, Continent: 'EU' },
          { ...toOne, Country: 'DE', IsDefault: false },
          { ...toTwo, IsDefault: 'true' },
        ],
      },
      [
        { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
        { GeoLocation: { ContinentCode: 'EU' } },
        { GeoLocation: { CountryCode: 'DE' } },
        { GeoLocation: { CountryCode: '*' } },
      ],
    ],
    [
      'geoproximity of 2015',
      {
        RuleType: 'geoproximity',
        GeoproximityLocations: [
          { ...toOne, Region: 'aws:route53:us-west-1', Bias: '10' },
          { ...toTwo, Latitude: '51.50', Longitude: '-0.16' },
        ],
      },
      [
        { GeoProximityLocation: { AWSRegion: 'us-west-1', Bias: 10 } },
        { GeoProximityLocation: { Coordinates: { Latitude: '51.50', Longitude: '-0.16' }, Bias: 0 } },
      ],
    ],
    [
      'geoproximity of 2023',
      {
        RuleType: 'geoproximity',
        GeoproximityLocations: [
          { ...toOne, Location: { Type: 'Region', LocationName: 'aws:route53:us-west-1' }, Bias: '-99' },
          { ...toTwo, Location: { Type: 'LocalZone', LocationName: 'aws:route53:us-east-1-atl-1a' } },
          { ...toOne, Location: { Type: 'Coordinate', Latitude: '51.50', Longitude: '-0.16' } },
        ],
      },
      [
        { GeoProximityLocation: { AWSRegion: 'us-west-1', Bias: -99 } },
        { GeoProximityLocation: { LocalZoneGroup: 'us-east-1-atl-1', Bias: 0 } },
        { GeoProximityLocation: { Coordinates: { Latitude: '51.50', Longitude: '-0.16' }, Bias: 0 } },
      ],
      { AWSPolicyFormatVersion: '2023-05-09' },
    ],
    ['multivalue', { RuleType: 'multivalue', Items: [toOne, toTwo] }, [{ MultiValueAnswer: true }, { MultiValueAnswer: true }]],
  ])('route by %s', async (_, rule, routings, rest = {}) => {
    const sets = (await grown(document({ start: rule }, values, rest))) as object[];
    expect(sets).toEqual(
      (routings as object[]).map((routing, index) => ({ SetIdentifier: `${index + 1}`, ...routing, ...(index % 2 === 0 ? one : two) })),
    );
  });

  it.each<[string, object, string, string]>([
    ['cloudfront', { Value: 'd111111abcdef8.cloudfront.net' }, 'Z2FDTNDATAQYW2', 'd111111abcdef8.cloudfront.net.'],
    [
      'elastic-load-balancer',
      { Value: 'dualstack.My-1234567890.us-west-2.elb.amazonaws.com' },
      'Z1H1FL5HABSF5',
      'dualstack.my-1234567890.us-west-2.elb.amazonaws.com.',
    ],
    [
      'application-load-balancer',
      { Value: 'exampleAlb-1283637735.us-east-1.elb.amazonaws.com' },
      'Z35SXDOTRQ7X7K',
      'examplealb-1283637735.us-east-1.elb.amazonaws.com.',
    ],
    [
      'network-load-balancer',
      { Value: 'exampleNlb-74f87b114e21682a.elb.us-east-1.amazonaws.com' },
      'Z26RNL4JYFTOTI',
      'examplenlb-74f87b114e21682a.elb.us-east-1.amazonaws.com.',
    ],
    [
      'elastic-beanstalk',
      { Value: 'env-1.eba-ns4qrife.us-east-1.elasticbeanstalk.com' },
      'Z117KPS5GTRQ2G',
      'env-1.eba-ns4qrife.us-east-1.elasticbeanstalk.com.',
    ],
    ['s3-website', { Value: 'www.example.com', Region: 'eu-central-1' }, 'Z21DNDUVLTQW6Q', 's3-website.eu-central-1.amazonaws.com.'],
    ['s3-website', { Value: 'example.com.s3-website-us-east-1.amazonaws.com' }, 'Z3AQBSTGFYJSTF', 's3-website-us-east-1.amazonaws.com.'],
  ])('lead to a resource of type %s: %o', async (Type, endpoint, HostedZoneId, DNSName) => {
    const rule = { RuleType: 'weighted', Items: [{ EndpointReference: 'it', Weight: 1, EvaluateTargetHealth: 'true' }] };
    expect(await grown(document({ start: rule }, { it: { Type, ...endpoint } }))).toEqual([
      { SetIdentifier: '1', Weight: 1, AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: Type !== 'cloudfront' } },
    ]);
  });

  it('are aliases to the names of other rules, and a rule that two branches lead to is there once', async () => {
    const id = await check();
    const text = document(
      {
        start: {
          RuleType: 'geo',
          Locations: [
            { RuleReference: 'pair', Country: 'FR' },
            { RuleReference: 'pair', Country: 'BE', EvaluateTargetHealth: false, HealthCheck: id },
            { ...toTwo, Country: '*' },
          ],
        },
        pair: { RuleType: 'failover', Primary: { ...toOne, HealthCheck: id }, Secondary: toTwo },
        unused: { RuleType: 'failover', Primary: { ...toOne, HealthCheck: nobody }, Secondary: toTwo },
      },
      values,
    );
    const pair = [
      { SetIdentifier: '1', Failover: 'PRIMARY', ...one, HealthCheckId: id },
      { SetIdentifier: '2', Failover: 'SECONDARY', ...two },
    ];
    expect(await grown(text)).toEqual([
      { SetIdentifier: '1', GeoLocation: { CountryCode: 'FR' }, evaluate: true, below: pair },
      { SetIdentifier: '2', GeoLocation: { CountryCode: 'BE' }, evaluate: false, HealthCheckId: id, below: pair },
      { SetIdentifier: '3', GeoLocation: { CountryCode: '*' }, ...two },
    ]);
    const [tree] = [...treesOf(session.emulator).values()];
    expect(tree?.serving?.sets).toHaveLength(5);
  });

  it("make AWS's own example of all kinds of rules", async () => {
    const balancer = (name: string) => ({ Type: 'elastic-load-balancer', Value: `${name}.elb.amazonaws.com` });
    const region = (first: string, second: string) => ({
      RuleType: 'failover',
      Primary: { EndpointReference: first },
      Secondary: { EndpointReference: second },
    });
    const sets = await grown(
      document(
        {
          start: {
            RuleType: 'geo',
            Locations: [
              { EndpointReference: 'denied', IsDefault: true },
              { RuleReference: 'selector', Country: 'US' },
            ],
          },
          selector: {
            RuleType: 'latency',
            Regions: [
              { Region: 'us-east-1', RuleReference: 'east' },
              { Region: 'us-west-1', RuleReference: 'west' },
            ],
          },
          east: region('e1', 'e2'),
          west: region('w1', 'w2'),
        },
        {
          e1: balancer('elb-111111.us-east-1'),
          e2: balancer('elb-222222.us-east-1'),
          w1: balancer('elb-111111.us-west-1'),
          w2: balancer('elb-222222.us-west-1'),
          denied: { Type: 's3-website', Region: 'us-east-1', Value: 'video.example.com' },
        },
      ),
    );
    expect(sets).toMatchObject([
      { GeoLocation: { CountryCode: '*' }, AliasTarget: { HostedZoneId: 'Z3AQBSTGFYJSTF' } },
      {
        GeoLocation: { CountryCode: 'US' },
        below: [
          { Region: 'us-east-1', below: [{ Failover: 'PRIMARY', AliasTarget: { EvaluateTargetHealth: true } }, { Failover: 'SECONDARY' }] },
          { Region: 'us-west-1', below: [{ Failover: 'PRIMARY' }, { Failover: 'SECONDARY' }] },
        ],
      },
    ]);
  });

  it('are hidden: in no listing, not counted, not to be changed, no target of an alias', async () => {
    const { Id } = await start(document({ start: { RuleType: 'multivalue', Items: [toOne, toTwo] } }, values));
    clock.step(delay);
    const hidden = trees(Id)?.serving?.sets[0];
    if (!hidden?.Name) throw new Error('There is no hidden set.');
    expect(await listAll(session.client, zoneId)).toHaveLength(3);
    const { HostedZone } = await session.client.send(new GetHostedZoneCommand({ Id: zoneId }));
    expect(HostedZone?.ResourceRecordSetCount).toBe(3);
    const attempt = async (...changes: Parameters<typeof change>[2][]) => refusalOf(change(session.client, zoneId, ...changes));
    expect(await attempt(remove(hidden))).toMatchObject({
      code: 'InvalidChangeBatch',
      message: expect.stringContaining('not found') as string,
    });
    expect(await attempt(create(a(hidden.Name)))).toMatchObject({
      code: 'InvalidChangeBatch',
      message: `[RRSet with DNS name ${hidden.Name}, type A is not permitted because a traffic policy instance has that name]`,
    });
    const aliasTo = (DNSName: string) =>
      create({ Name: 'alias.example.com', Type: 'A', AliasTarget: { HostedZoneId: zoneId, DNSName, EvaluateTargetHealth: true } });
    expect(await attempt(aliasTo(hidden.Name))).toMatchObject({ message: expect.stringContaining('target was not found') as string });
    await change(session.client, zoneId, aliasTo('www.example.com'));
  });

  it('are exchanged when the delay of an update has passed, and until then the old one serves', async () => {
    const policy = await createPolicy(session.client);
    const { Id } = await createInstance(session.client, zoneId, 'www.example.com', policy);
    expect(trees(Id)).toEqual({ coming: expect.anything() as unknown });
    await settled(Id);
    const first = trees(Id)?.serving;
    expect(trees(Id)).toEqual({ serving: first });
    const second = await addVersion(session.client, policy.Id, documentOf('A', '192.0.2.2'));
    await update(Id, second);
    expect(await get(Id)).toMatchObject({ State: 'Updating', Message: '' });
    clock.step(delay - 1);
    expect(trees(Id)?.serving).toEqual(first);
    const coming = trees(Id)?.coming;
    expect(coming && unfolded(coming, zoneId)).toEqual([two]);
    expect(coming?.root.AliasTarget?.DNSName).not.toBe(first?.root.AliasTarget?.DNSName);
    clock.step(1);
    expect(trees(Id)).toEqual({ serving: coming });
    expect(await get(Id)).toMatchObject({ State: 'Applied', TrafficPolicyVersion: 2 });
  });

  it('have the TTL of the instance, and a new one after an update of it alone', async () => {
    const policy = await createPolicy(session.client);
    const { Id } = await createInstance(session.client, zoneId, 'www.example.com', policy);
    await settled(Id);
    await update(Id, policy, 5);
    await settled(Id);
    const serving = trees(Id)?.serving;
    expect(serving && unfolded(serving, zoneId)).toEqual([{ ...one, TTL: 5 }]);
  });

  it('go with their instance, and keep their zone from being deleted', async () => {
    const { Id } = await start(documentOf());
    clock.step(delay);
    await change(session.client, zoneId, remove({ Name: 'www.example.com', Type: 'A', TrafficPolicyInstanceId: Id }));
    expect(await refusalOf(session.client.send(new DeleteHostedZoneCommand({ Id: zoneId })))).toMatchObject({ code: 'HostedZoneNotEmpty' });
    await drop(Id);
    expect(trees(Id)).toBeUndefined();
    await session.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
  });

  const weighted = (item: object) => document({ start: { RuleType: 'weighted', Items: [{ ...toOne, Weight: 1, ...item }] } }, values);
  const items = (count: number) => Array.from({ length: count }, () => ({ ...toOne, Weight: 1 }));
  it.each<[string, string, string]>([
    ['a health check that is not there', weighted({ HealthCheck: nobody }), `A health check with id ${nobody} does not exist.`],
    [
      'a primary value without a health check',
      document({ start: { RuleType: 'failover', Primary: toOne, Secondary: toTwo } }, values),
      'A non-alias primary ResourceRecordSet must have an associated health check.',
    ],
    [
      'two branches for one place',
      document(
        {
          start: {
            RuleType: 'geo',
            Locations: [
              { ...toOne, Country: 'DE' },
              { ...toTwo, Country: 'DE' },
            ],
          },
        },
        values,
      ),
      'a GEO RRSet with the same name, type and routing to [country = (DE, Germany)} already exists.',
    ],
    [
      'a place that is not there',
      document({ start: { RuleType: 'geo', Locations: [{ ...toOne, Country: 'ZZ' }] } }, values),
      "Cannot find location: 'country = ZZ'. No changes made.",
    ],
    [
      'more branches than a policy can have',
      document({ start: { RuleType: 'weighted', Items: items(101) } }, values),
      'Exceeded limit on number of weighted RRSets for',
    ],
    [
      'more to say than a message holds',
      document({ start: { RuleType: 'geo', Locations: Array.from({ length: 20 }, () => ({ ...toOne, Country: 'DE' })) } }, values),
      'a GEO RRSet with the same name, type and routing to [country = (DE, Germany)} already exists.',
    ],
    [
      'a resource in no Region',
      document(
        {},
        { it: { Type: 'elastic-load-balancer', Value: 'my.nowhere-1.elb.amazonaws.com' } },
        { StartRule: undefined, StartEndpoint: 'it' },
      ),
      'The hosted zone of the endpoint it, my.nowhere-1.elb.amazonaws.com, cannot be found',
    ],
    [
      'a rule of unknown meaning',
      document({ start: { RuleType: 'cidr', Items: [toOne] } }, values),
      'Record sets for the rule start of the type cidr cannot be created',
    ],
  ])('cannot be made with %s: the instance is Failed, with nothing in the zone', async (_, text, message) => {
    const { Id, State } = await start(text);
    expect(State).toBe('Creating');
    const instance = await settled(Id);
    expect(instance?.State).toBe('Failed');
    expect(instance?.Message).toContain(message);
    expect(instance?.Message?.length).toBeLessThanOrEqual(1_024);
    expect(trees(Id)).toBeUndefined();
    expect(await listOwn(session.client, zoneId)).toEqual([]);
    await drop(Id);
  });

  it('cannot be made under a name that is too long for the names below it', async () => {
    const name = ['example.com', ...Array.from({ length: 3 }, (_, at) => String(at).repeat(63)), 'x'.repeat(40)].reverse().join('.');
    const long = await createZone(session.client, name);
    const { Id } = await createInstance(session.client, long, name, await createPolicy(session.client));
    expect(await settled(Id)).toMatchObject({ State: 'Failed', Message: expect.stringContaining('DomainNameTooLong') as string });
  });

  it('cannot be made when a health check goes while they are made, and can when it goes afterwards', async () => {
    const id = await check();
    const { Id } = await start(weighted({ HealthCheck: id }), 'a.example.com');
    const other = await start(weighted({ HealthCheck: id }), 'b.example.com');
    await settled(other.Id);
    await update(other.Id, { Id: other.TrafficPolicyId ?? '', Version: 1 }, 5);
    clock.step(delay - 1);
    await session.client.send(new DeleteHealthCheckCommand({ HealthCheckId: id }));
    clock.step(1);
    expect(await get(Id)).toMatchObject({ State: 'Applied', Message: '' });
    expect(await get(other.Id)).toMatchObject({ State: 'Failed', Message: `A health check with id ${id} does not exist.`, TTL: 5 });
    const serving = trees(other.Id)?.serving;
    expect(serving && unfolded(serving, zoneId)).toEqual([{ SetIdentifier: '1', Weight: 1, ...one, HealthCheckId: id }]);
  });

  it('that could not be made keep their zone, until the instance is deleted', async () => {
    const { Id } = await start(weighted({ HealthCheck: nobody }));
    await settled(Id);
    const dropZone = () => session.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
    expect(await refusalOf(dropZone())).toMatchObject({ code: 'HostedZoneNotEmpty' });
    await drop(Id);
    await dropZone();
  });

  it('can be made after a failure, when an update asks again', async () => {
    const policy = await createPolicy(session.client, 'p', weighted({ HealthCheck: nobody }));
    const { Id } = await createInstance(session.client, zoneId, 'www.example.com', policy);
    await settled(Id);
    await update(Id, await addVersion(session.client, policy.Id));
    expect(await get(Id)).toMatchObject({ State: 'Updating', Message: '' });
    expect(await settled(Id)).toMatchObject({ State: 'Applied', Message: '' });
    expect(await listOwn(session.client, zoneId)).toEqual([{ Name: 'www.example.com.', Type: 'A', TrafficPolicyInstanceId: Id }]);
  });

  it('cannot be made where somebody put a record set in the meantime', async () => {
    const { Id } = await start(documentOf());
    await change(
      session.client,
      zoneId,
      remove({ Name: 'www.example.com', Type: 'A', TrafficPolicyInstanceId: Id }),
      create(a('www.example.com')),
    );
    expect(await settled(Id)).toMatchObject({ State: 'Failed', Message: expect.stringContaining('already exists') as string });
    expect(await listOwn(session.client, zoneId)).toMatchObject([{ TTL: 300 }]);
  });

  describe('and protections', () => {
    const blocked = {
      code: 'InvalidInput',
      message: 'RRSet with DNS name www.example.com., type A cannot be changed because it has a resource record set protection: the shop',
    };

    it('keep an instance from being created', async () => {
      await protect();
      expect(await refusalOf(start(documentOf()))).toMatchObject(blocked);
      await protect('www.example.com', 'TXT');
      await start(documentOf(), 'other.example.com');
    });

    it('keep an instance from being updated and deleted, until they are gone', async () => {
      const policy = await createPolicy(session.client);
      const { Id } = await createInstance(session.client, zoneId, 'www.example.com', policy);
      await settled(Id);
      await protect();
      expect(await refusalOf(update(Id, policy))).toMatchObject(blocked);
      expect(await refusalOf(drop(Id))).toMatchObject(blocked);
      expect(await get(Id)).toMatchObject({ State: 'Applied' });
      await session.client.send(
        new DeleteResourceRecordSetProtectionsCommand({
          HostedZoneId: zoneId,
          Protections: [{ RecordName: 'www.example.com', RecordType: 'A' }],
        }),
      );
      await drop(Id);
    });

    it('make an instance Failed that is protected while it is created', async () => {
      const { Id } = await start(documentOf());
      await protect();
      expect(await settled(Id)).toMatchObject({ State: 'Failed', Message: blocked.message });
    });

    it('keep the visible record set from being deleted', async () => {
      const { Id } = await start(documentOf());
      await protect();
      const batch = { Changes: [remove({ Name: 'www.example.com', Type: 'A', TrafficPolicyInstanceId: Id })] };
      const refusal = await refusalOf(
        session.client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zoneId, ChangeBatch: batch })),
      );
      expect(refusal).toMatchObject({ code: 'InvalidChangeBatch', message: `[${blocked.message}]` });
    });
  });

  it('are for public zones only', async () => {
    const inside = await createZone(session.client, 'example.com', 'vpc-1');
    const policy = await createPolicy(session.client);
    expect(await refusalOf(createInstance(session.client, inside, 'www.example.com', policy))).toMatchObject({ code: 'InvalidInput' });
  });

  it('are in a snapshot, also while they are made, and go on from there', async () => {
    const policy = await createPolicy(session.client);
    const { Id } = await createInstance(session.client, zoneId, 'www.example.com', policy);
    await settled(Id);
    await update(Id, await addVersion(session.client, policy.Id, documentOf('A', '192.0.2.2')));
    const copy = new Emulator({ clock, changeDelayMs: delay });
    await copy.restore(session.emulator.snapshot());
    expect(treesOf(copy)).toEqual(treesOf(session.emulator));
    expect(treesOf(copy).get(Id)?.coming).toBeDefined();
    clock.step(delay);
    expect((await clientOf(copy).send(new GetTrafficPolicyInstanceCommand({ Id }))).TrafficPolicyInstance?.State).toBe('Applied');
    const serving = treesOf(copy).get(Id)?.serving;
    expect(serving && unfolded(serving, zoneId)).toEqual([two]);
  });
});
