import { CreateHealthCheckCommand, type Change, type ResourceRecordSet, type Route53Client } from '@aws-sdk/client-route-53';
import { type Emulator, type EmulatorOptions } from '../../lib/emulator';
import { handlerDoor } from './support/doors';
import { a, change, create, createZone, listOwn, refusalOf, remove, upsert } from './support/zone';

/** Rules of change batches that the bundled cases do not reach. */
interface Zone {
  readonly emulator: Emulator;
  readonly client: Route53Client;
  readonly zoneId: string;
  send(...changes: Change[]): Promise<string>;
  refused(...changes: Change[]): Promise<string>;
  list(): Promise<ResourceRecordSet[]>;
}

async function openZone(options: EmulatorOptions = {}, vpcId?: string): Promise<Zone> {
  const { emulator, client } = await handlerDoor.open(options);
  const zoneId = await createZone(client, 'example.com', vpcId);
  return {
    emulator,
    client,
    zoneId,
    send: (...changes) => change(client, zoneId, ...changes),
    refused: async (...changes) => {
      const before = await listOwn(client, zoneId);
      const { code, message } = await refusalOf(change(client, zoneId, ...changes));
      expect(await listOwn(client, zoneId)).toEqual(before);
      return `${code}: ${message}`;
    },
    list: () => listOwn(client, zoneId),
  };
}

const alias = (name: string, zoneId: string, target: string, members: Partial<ResourceRecordSet> = {}): ResourceRecordSet => ({
  Name: name,
  Type: 'A',
  AliasTarget: { HostedZoneId: zoneId, DNSName: target, EvaluateTargetHealth: false },
  ...members,
});
const cname = (name: string, members: Partial<ResourceRecordSet> = {}): ResourceRecordSet => ({
  Name: name,
  Type: 'CNAME',
  TTL: 300,
  ResourceRecords: [{ Value: 'x.example.net' }],
  ...members,
});
const weighted = (SetIdentifier: string, members: Partial<ResourceRecordSet> = {}) =>
  a('w.example.com', { SetIdentifier, Weight: 1, ...members });

describe('one batch', () => {
  it.each<[string, Change[]]>([
    ['CREATE and CREATE', [create(a('n.example.com')), create(a('N.example.com.'))]],
    ['CREATE and DELETE', [create(a('n.example.com')), remove(a('n.example.com'))]],
    ['CREATE and UPSERT', [create(a('n.example.com')), upsert(a('n.example.com'))]],
    ['UPSERT and UPSERT', [upsert(a('n.example.com')), upsert(a('n.example.com'))]],
    ['DELETE, CREATE and UPSERT', [remove(a('www.example.com')), create(a('www.example.com')), upsert(a('www.example.com'))]],
    ['DELETE and DELETE', [remove(a('www.example.com')), remove(a('www.example.com'))]],
  ])('refuses %s of one key', async (_, changes) => {
    const zone = await openZone();
    await zone.send(create(a('www.example.com')));
    const text = await zone.refused(...changes);
    expect(text.split('invalid set of changes')).toHaveLength(2);
    expect(text).toMatch(/The request contains an invalid set of changes for a resource record set 'A (n|www)\.example\.com\.'/);
  });

  it('takes DELETE then CREATE, and DELETE then UPSERT, of one key', async () => {
    const zone = await openZone();
    await zone.send(create(a('a.example.com.')), create(a('b.example.com.')));
    await zone.send(
      remove(a('a.example.com')),
      remove(a('b.example.com')),
      create(a('a.example.com', { TTL: 1 })),
      upsert(a('b.example.com', { TTL: 2 })),
    );
    expect(await zone.list()).toEqual([a('a.example.com.', { TTL: 1 }), a('b.example.com.', { TTL: 2 })]);
  });

  it('checks changes in order: CREATE beside a CNAME that is deleted later is refused', async () => {
    const zone = await openZone();
    await zone.send(create(cname('www.example.com')));
    expect(await zone.refused(create(a('www.example.com')), remove(cname('www.example.com')))).toContain(
      'a conflicting RRSet of type CNAME',
    );
    await zone.send(remove(cname('www.example.com')), create(a('www.example.com')));
  });

  it('checks changes in order: an alias before its target is refused', async () => {
    const zone = await openZone();
    const target = a('web.example.com');
    expect(await zone.refused(create(alias('www.example.com', zone.zoneId, 'web.example.com')), create(target))).toContain(
      'but that target was not found',
    );
    await zone.send(create(target), create(alias('www.example.com', zone.zoneId, 'web.example.com')));
  });

  it('collects the messages of all bad changes in one pair of brackets', async () => {
    const zone = await openZone();
    const text = await zone.refused(
      remove(a('gone.example.com', { ResourceRecords: [{ Value: 'x' }] })),
      create(a('www.example.net')),
      create(a('fine.example.com')),
    );
    expect(text).toBe(
      "InvalidChangeBatch: [Tried to delete resource record set [name='gone.example.com.', type='A'] but it was not found, " +
        "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'x'', " +
        'RRSet with DNS name www.example.net. is not permitted in zone example.com.]',
    );
  });

  it('stops at a name that cannot be read, with its text alone', async () => {
    const zone = await openZone();
    expect(await zone.refused(create(a('www.example.net')), create(a('a b.example.com')))).toBe(
      "InvalidChangeBatch: FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with ' '",
    );
  });

  it('takes 1,000 records, counting an alias as one', async () => {
    const zone = await openZone();
    const sets = Array.from({ length: 999 }, (_, index) => a(`h${index}.example.com`));
    const last = alias('last.example.com', zone.zoneId, 'h0.example.com');
    expect(await zone.refused(...sets.map(create), create(last), create(a('more.example.com')))).toBe(
      'InvalidChangeBatch: [Number of records limit of 1000 exceeded.]',
    );
    await zone.send(...sets.map(create), create(last));
    expect(await zone.refused(...sets.slice(0, 501).map(upsert))).toContain('Number of records limit of 1000 exceeded.');
    await zone.send(...sets.slice(0, 500).map(upsert));
    await zone.send(...sets.map(remove), create(a('www.example.com')));
  });

  it('takes 32,000 characters of values', async () => {
    const zone = await openZone();
    const txt = (name: string, length: number): ResourceRecordSet => ({
      Name: name,
      Type: 'TXT',
      TTL: 1,
      ResourceRecords: [{ Value: `"${'x'.repeat(length - 2)}"` }],
    });
    const sets = Array.from({ length: 160 }, (_, index) => txt(`t${index}.example.com`, 200));
    expect(await zone.refused(...sets.map(create), create(txt('more.example.com', 2)))).toContain(
      'RDATA character limit of 32000 exceeded.',
    );
    await zone.send(...sets.map(create));
  });

  it('keeps to the quota of the zone', async () => {
    const zone = await openZone({ quotas: { recordsPerZone: 4 } });
    await zone.send(create(a('a.example.com')), create(a('b.example.com')));
    expect(await zone.refused(create(a('c.example.com')))).toContain('InvalidChangeBatch');
    await zone.send(remove(a('a.example.com')), create(a('c.example.com')));
  });
});

describe('the apex', () => {
  it('keeps an NS set and one SOA record, judged at the end of the batch', async () => {
    const zone = await openZone();
    const ns: ResourceRecordSet = { Name: 'example.com', Type: 'NS', TTL: 60, ResourceRecords: [{ Value: 'ns.example.net' }] };
    const soa: ResourceRecordSet = {
      Name: 'example.com',
      Type: 'SOA',
      TTL: 60,
      ResourceRecords: [{ Value: 'ns.example.net host.example.net 1 2 3 4 5' }],
    };
    await zone.send(upsert(ns), upsert(soa));
    expect(await zone.refused(remove(ns))).toBe(
      'InvalidChangeBatch: [A HostedZone must contain at least one NS record for the zone itself.]',
    );
    expect(await zone.refused(remove(soa))).toBe('InvalidChangeBatch: [A HostedZone must contain exactly one SOA record.]');
    expect(
      await zone.refused(
        upsert({ ...soa, ResourceRecords: [...(soa.ResourceRecords ?? []), { Value: 'ns.example.net host.example.net 2 2 3 4 5' }] }),
      ),
    ).toContain('exactly one SOA record');
    expect(await zone.refused(create({ ...soa, Name: 'sub.example.com' }))).toContain('exactly one SOA record');
    await zone.send(remove(ns), remove(soa), create({ ...ns, TTL: 5 }), create({ ...soa, TTL: 5 }));
  });
});

describe('deleting', () => {
  it('matches values by meaning and in any order', async () => {
    const zone = await openZone();
    const stored: ResourceRecordSet = {
      Name: 'v.example.com',
      Type: 'AAAA',
      TTL: 5,
      ResourceRecords: [{ Value: '2001:db8::1' }, { Value: '2001:db8::2' }],
    };
    await zone.send(create(stored), create(cname('c.example.com')));
    await zone.send(
      remove({ ...stored, ResourceRecords: [{ Value: '2001:DB8:0::2' }, { Value: '2001:db8::1' }] }),
      remove(cname('C.example.com', { ResourceRecords: [{ Value: 'X.example.net.' }] })),
    );
    expect(await zone.list()).toEqual([]);
  });

  it.each<[string, Partial<ResourceRecordSet>]>([
    ['TTL', { TTL: 301 }],
    ['weight', { Weight: 2 }],
    ['values', { ResourceRecords: [{ Value: '192.0.2.9' }] }],
    ['policy', { Weight: undefined, Region: 'us-east-1' }],
    ['health check', { HealthCheckId: undefined }],
  ])('needs the same %s', async (_, members) => {
    const zone = await openZone();
    const { HealthCheck } = await zone.client.send(
      new CreateHealthCheckCommand({ CallerReference: 'x', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    const stored = weighted('x', { HealthCheckId: HealthCheck?.Id });
    await zone.send(create(stored));
    expect(await zone.refused(remove({ ...stored, ...members }))).toContain(
      "[name='w.example.com.', type='A', set-identifier='x'] but the values provided do not match the current values",
    );
    await zone.send(remove(stored));
  });

  it('tells set identifiers apart by case', async () => {
    const zone = await openZone();
    await zone.send(create(weighted('x')), create(weighted('X')));
    await zone.send(remove(weighted('X')));
    expect((await zone.list()).map((set) => set.SetIdentifier)).toEqual(['x']);
  });
});

describe('routing policies', () => {
  it.each<[string, Partial<ResourceRecordSet>, Partial<ResourceRecordSet>, string]>([
    [
      'weighted beside simple',
      {},
      { SetIdentifier: 'n', Weight: 1 },
      'SetIdentifier n cannot be created as a non-weighted set exists with the same name and type.',
    ],
    [
      'simple beside latency',
      { SetIdentifier: 'o', Region: 'us-east-1' },
      {},
      'cannot be created as other RRSets exist with the same name and type.',
    ],
    [
      'multivalue beside weighted',
      { SetIdentifier: 'o', Weight: 1 },
      { SetIdentifier: 'n', MultiValueAnswer: true },
      'a non-multivalue RRSet with the same name and type already exists',
    ],
    [
      'two for one continent',
      { SetIdentifier: 'o', GeoLocation: { ContinentCode: 'EU' } },
      { SetIdentifier: 'n', GeoLocation: { ContinentCode: 'EU' } },
      '[continent = (EU, Europe)}',
    ],
    [
      'two for one state',
      { SetIdentifier: 'o', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } },
      { SetIdentifier: 'n', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } },
      'a GEO RRSet with the same name, type and routing to',
    ],
    [
      'two for one place',
      { SetIdentifier: 'o', GeoProximityLocation: { AWSRegion: 'us-east-1' } },
      { SetIdentifier: 'n', GeoProximityLocation: { AWSRegion: 'us-east-1', Bias: 1 } },
      'a geo-proximity RRSet',
    ],
    ['two secondaries', { SetIdentifier: 'o', Failover: 'SECONDARY' }, { SetIdentifier: 'n', Failover: 'SECONDARY' }, 'failover'],
  ])('refuse %s', async (_, old, members, text) => {
    const zone = await openZone();
    await zone.send(create(a('w.example.com', old)));
    expect(await zone.refused(create(a('w.example.com', members)))).toContain(text);
    expect(await zone.refused(upsert(a('w.example.com', members)))).toContain(text);
  });

  it.each<[Partial<ResourceRecordSet>, string]>([
    [
      { GeoLocation: { CountryCode: 'CA', SubdivisionCode: 'ON' } },
      "Cannot find location: 'country = CA subdivision = ON'. No changes made.",
    ],
    [
      { GeoLocation: { ContinentCode: 'NA', SubdivisionCode: 'WA' } },
      "Cannot find location: ' continent = NA subdivision = WA'. No changes made.",
    ],
    [{ GeoLocation: { CountryCode: 'us' } }, "Cannot find location: 'country = us'. No changes made."],
    [
      { GeoProximityLocation: { LocalZoneGroup: 'nowhere' } },
      'Cannot find GeoProximityLocation with LocalZoneGroup = nowhere. No changes made.',
    ],
    [{ CidrRoutingConfig: { CollectionId: '00000000-0000-0000-0000-000000000000', LocationName: 'x' } }, 'does not exist'],
    [{ Failover: 'PRIMARY' }, 'A non-alias primary ResourceRecordSet must have an associated health check. No changes made.'],
  ])('refuse %p', async (members, text) => {
    const zone = await openZone();
    expect(await zone.refused(create(a('w.example.com', { SetIdentifier: 'x', ...members })))).toContain(`InvalidChangeBatch: [`);
    expect(await zone.refused(create(a('w.example.com', { SetIdentifier: 'x', ...members })))).toContain(text);
  });

  it('limit the group: 100 sets, 30 for geoproximity', async () => {
    const zone = await openZone();
    await zone.send(
      ...Array.from({ length: 100 }, (_, index) => create(a('m.example.com', { SetIdentifier: `s${index}`, MultiValueAnswer: true }))),
    );
    expect(await zone.refused(create(a('m.example.com', { SetIdentifier: 'more', MultiValueAnswer: true })))).toContain(
      'Exceeded limit on number of multivalue RRSets for m.example.com., type A in this zone.',
    );
    await zone.send(upsert(a('m.example.com', { SetIdentifier: 's1', MultiValueAnswer: true, TTL: 1 })));
    const near = (index: number) =>
      a('n.example.com', {
        SetIdentifier: `s${index}`,
        GeoProximityLocation: { Coordinates: { Latitude: String(index), Longitude: '0' } },
      });
    await zone.send(...Array.from({ length: 30 }, (_, index) => create(near(index))));
    expect(await zone.refused(create(near(31)))).toContain(
      'Exceeded limit on number of geo-proximity RRSets for n.example.com., type A in this zone.',
    );
  });

  it('let aliases without a TTL into a weighted group', async () => {
    const zone = await openZone();
    await zone.send(
      create(a('web.example.com')),
      create(weighted('a', { TTL: 60 })),
      create(alias('w.example.com', zone.zoneId, 'web.example.com', { SetIdentifier: 'b', Weight: 1 })),
      create(weighted('c', { TTL: 60 })),
    );
    expect(await zone.refused(create(weighted('d', { TTL: 61 })))).toContain('weighted sets must contain the same TTL.');
  });

  it('change kind under one key when nothing else is in the group', async () => {
    const zone = await openZone();
    await zone.send(create(weighted('x')));
    await zone.send(upsert(a('w.example.com', { SetIdentifier: 'x', Region: 'us-east-1' })));
  });

  it.each<[string, Partial<ResourceRecordSet>]>([['geoproximity', { GeoProximityLocation: { AWSRegion: 'us-east-1' } }]])(
    'refuse %s in a private zone',
    async (_, members) => {
      const zone = await openZone({}, 'vpc-1');
      expect(await zone.refused(create(a('w.example.com', { SetIdentifier: 'x', ...members })))).toContain(
        'is not supported with private hosted zone',
      );
    },
  );

  it.each<[string, ResourceRecordSet]>([
    [
      'DS',
      {
        Name: 'w.example.com',
        Type: 'DS',
        SetIdentifier: 'x',
        Weight: 1,
        TTL: 1,
        ResourceRecords: [{ Value: `1 1 1 ${'ab'.repeat(20)}` }],
      },
    ],
    [
      'NS',
      {
        Name: 'w.example.com',
        Type: 'NS',
        SetIdentifier: 'x',
        Region: 'us-east-1',
        TTL: 1,
        ResourceRecords: [{ Value: 'ns.example.net' }],
      },
    ],
    ['a multivalue CNAME', cname('w.example.com', { SetIdentifier: 'x', MultiValueAnswer: true })],
  ])('do not go with %s', async (_, set) => {
    const zone = await openZone();
    expect(await zone.refused(create(set))).toContain('SetIdentifier x cannot be created because this type of RRSet is not supported');
  });
});

describe('aliases', () => {
  it('refuse themselves and loops', async () => {
    const zone = await openZone();
    expect(await zone.refused(create(alias('x.example.com', zone.zoneId, 'x.example.com')))).toContain('but that target was not found');
    await zone.send(create(a('x.example.com')), create(alias('y.example.com', zone.zoneId, 'x.example.com')));
    expect(await zone.refused(upsert(alias('x.example.com', zone.zoneId, 'x.example.com')))).toContain('but that target was not found');
    expect(await zone.refused(upsert(alias('x.example.com', zone.zoneId, 'y.example.com')))).toContain('but that target was not found');
  });

  it('refuse a target in another zone of the account', async () => {
    const zone = await openZone();
    const other = await createZone(zone.client, 'example.org');
    await change(zone.client, other, create(a('web.example.org')));
    expect(await zone.refused(create(alias('www.example.com', other, 'web.example.org')))).toContain(
      `Tried to create an alias that targets web.example.org., type A in zone ${other}, but that target was not found`,
    );
  });

  it('to CloudFront may say that they evaluate health, are not private, and do not fail over to each other', async () => {
    const cdn = (members: Partial<ResourceRecordSet> = {}) => alias('cdn.example.com', 'Z2FDTNDATAQYW2', 'd1.cloudfront.net', members);
    const zone = await openZone();
    const { HealthCheck } = await zone.client.send(
      new CreateHealthCheckCommand({ CallerReference: 'x', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    const evaluating = cdn({ AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: true } });
    await zone.send(create({ ...evaluating, Name: 'evaluating.example.com.' }));
    expect((await zone.list()).find(({ Name }) => Name === 'evaluating.example.com.')?.AliasTarget?.EvaluateTargetHealth).toBe(true);
    expect(await zone.refused(create(cdn({ SetIdentifier: 'p', Failover: 'PRIMARY' })))).toContain(
      'cannot be a primary without EvaluateTargetHealth set to true or an associated health check',
    );
    await zone.send(create(cdn({ SetIdentifier: 'p', Failover: 'PRIMARY', HealthCheckId: HealthCheck?.Id })));
    expect(await zone.refused(create(cdn({ SetIdentifier: 's', Failover: 'SECONDARY' })))).toContain(
      'cannot both target CloudFront distributions',
    );
    const inner = await openZone({}, 'vpc-1');
    expect(await inner.refused(create(cdn()))).toContain('not supported with private hosted zone');
  });

  it.each<[string, Partial<ResourceRecordSet>, string]>([
    ['NS', { Type: 'NS' }, 'type NS contains an alias target, but aliases of that type are forbidden'],
    ['a multivalue answer', { SetIdentifier: 'x', MultiValueAnswer: true }, 'contains an alias target'],
    [
      'an empty target',
      { AliasTarget: { HostedZoneId: 'Z1', DNSName: '', EvaluateTargetHealth: false } },
      "FATAL problem: DomainNameEmpty (Domain name is empty) encountered with ''",
    ],
  ])('refuse %s', async (_, members, text) => {
    const zone = await openZone();
    expect(await zone.refused(create(alias('www.example.com', 'Z35SXDOTRQ7X7K', 'lb.us-east-1.elb.amazonaws.com', members)))).toContain(
      text,
    );
  });
});

describe('single sets', () => {
  it.each<[string, ResourceRecordSet, string]>([
    [
      'a wildcard NS',
      { Name: '*.example.com', Type: 'NS', TTL: 1, ResourceRecords: [{ Value: 'ns.example.net' }] },
      'Changing wildcard NS record sets are not supported. No changes made.',
    ],
    [
      '401 values',
      a('m.example.com', { ResourceRecords: Array.from({ length: 401 }, (_, index) => ({ Value: `10.0.${index >> 8}.${index & 255}` })) }),
      'Cannot have more than 400 records in a RRSet.',
    ],
    [
      'one value in two spellings',
      { Name: 'n.example.com', Type: 'NS', TTL: 1, ResourceRecords: [{ Value: 'ns.example.net' }, { Value: 'NS.example.net.' }] },
      "Duplicate Resource Record: 'NS.example.net.'",
    ],
    ['a CNAME with two values', cname('c.example.com', { ResourceRecords: [{ Value: 'a.example' }, { Value: 'b.example' }] }), 'CNAME'],
    ['an instance id', { Name: 't.example.com', Type: 'A', TrafficPolicyInstanceId: 'x' }, 'TrafficPolicyInstanceId'],
  ])('refuse %s', async (_, set, text) => {
    const zone = await openZone();
    expect(await zone.refused(create(set))).toContain(text);
  });

  it('refuse a health check without a routing policy', async () => {
    const zone = await openZone();
    const { HealthCheck } = await zone.client.send(
      new CreateHealthCheckCommand({ CallerReference: 'x', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    expect(await zone.refused(create(a('h.example.com', { HealthCheckId: HealthCheck?.Id })))).toContain(
      'DNS name must have alternate ResourceRecordSet responses configured via a routing policy',
    );
  });

  it.each<[string, Change, string]>([
    [
      'a TTL without values',
      create({ Name: 'x.example.com', Type: 'A', TTL: 1 }),
      'Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with [Action=CREATE, Name=x.example.com., Type=A, SetIdentifier=null]',
    ],
    ['an alias with a TTL', upsert(alias('x.example.com', 'Z1', 'y', { TTL: 1 })), 'but found more than one in Change with [Action=UPSERT'],
    [
      'a policy without set identifier',
      create(a('x.example.com', { Weight: 1 })),
      "Missing field 'SetIdentifier' in Change with [Action=CREATE, Name=x.example.com., Type=A, SetIdentifier=null]",
    ],
    [
      'a set identifier without policy',
      create(a('x.example.com', { SetIdentifier: 's', MultiValueAnswer: false })),
      'but found none in Change with [Action=CREATE, Name=x.example.com., Type=A, SetIdentifier=s]',
    ],
    [
      'two places',
      create(
        a('x.example.com', { SetIdentifier: 's', GeoProximityLocation: { AWSRegion: 'us-east-1', LocalZoneGroup: 'us-west-2-lax-1' } }),
      ),
      'Expected exactly one of [AWSRegion, LocalZoneGroup, or at least one of [Coordinates, or all of [Latitude, and Longitude]]], but found more than one',
    ],
    ['no place', create(a('x.example.com', { SetIdentifier: 's', GeoLocation: {} })), 'but found none'],
    [
      'a continent and a country',
      create(a('x.example.com', { SetIdentifier: 's', GeoLocation: { ContinentCode: 'EU', CountryCode: 'FR' } })),
      'but found more than one',
    ],
  ])('refuse %s before anything is looked up', async (_, sent, text) => {
    const zone = await openZone();
    const message = await zone.refused(sent);
    expect(message).toContain('InvalidInput: Invalid request: ');
    expect(message).toContain(text);
  });
});

describe('the quirk of equal UPSERTs', () => {
  const dotted = cname('www.example.com.', { ResourceRecords: [{ Value: 'x.example.net.' }] });
  it('is off by default: the spelling sent last is stored', async () => {
    const zone = await openZone();
    await zone.send(create(cname('www.example.com.')));
    await zone.send(upsert(dotted), create(a('a.example.com')));
    expect((await zone.list()).at(-1)).toEqual(dotted);
  });

  it('drops them beside other changes, and stores one that is alone', async () => {
    const zone = await openZone({ quirks: { dropEqualUpserts: true } });
    await zone.send(create(cname('www.example.com.')));
    await zone.send(upsert(dotted), create(a('a.example.com')));
    expect((await zone.list()).at(-1)).toEqual(cname('www.example.com.'));
    await zone.send(upsert(dotted));
    expect((await zone.list()).at(-1)).toEqual(dotted);
  });
});
