import {
  DeleteHostedZoneCommand,
  DeleteTrafficPolicyInstanceCommand,
  GetAccountLimitCommand,
  GetTrafficPolicyInstanceCommand,
  GetTrafficPolicyInstanceCountCommand,
  ListTrafficPolicyInstancesByHostedZoneCommand,
  ListTrafficPolicyInstancesByPolicyCommand,
  ListTrafficPolicyInstancesCommand,
  UpdateTrafficPolicyInstanceCommand,
  type TrafficPolicyInstance,
} from '@aws-sdk/client-route-53';
import { Emulator, SteppedClock } from '../../lib/emulator';
import { clientOf, doors, type Session } from './support/doors';
import { addVersion, createInstance, createPolicy, documentOf, type PolicyVersion } from './support/traffic';
import { a, change, create, createZone, listOwn, refusalOf, remove } from './support/zone';

const nobody = '00000000-0000-4000-8000-000000000000';

describe.each(doors)('traffic policy instances through the $door', ({ open }) => {
  let session: Session;
  let clock: SteppedClock;
  let zoneId: string;
  let policy: PolicyVersion;
  beforeEach(async () => {
    clock = new SteppedClock();
    session = await open({ clock, changeDelayMs: 1_000 });
    zoneId = await createZone(session.client);
    policy = await createPolicy(session.client);
  });
  afterEach(() => session.close());

  const put = (name = 'www.example.com', chosen: Pick<PolicyVersion, 'Id' | 'Version'> = policy, zone = zoneId) =>
    createInstance(session.client, zone, name, chosen);
  const get = async (Id: string) => (await session.client.send(new GetTrafficPolicyInstanceCommand({ Id }))).TrafficPolicyInstance;
  const update = (Id: string, chosen: Pick<PolicyVersion, 'Id' | 'Version'>, TTL = 60) =>
    session.client.send(
      new UpdateTrafficPolicyInstanceCommand({ Id, TTL, TrafficPolicyId: chosen.Id, TrafficPolicyVersion: chosen.Version }),
    );
  const drop = (Id: string) => session.client.send(new DeleteTrafficPolicyInstanceCommand({ Id }));
  const count = async () => (await session.client.send(new GetTrafficPolicyInstanceCountCommand({}))).TrafficPolicyInstanceCount;
  const names = (instances: TrafficPolicyInstance[] | undefined) => instances?.map(({ Name }) => Name);

  it('are Creating at first, Applied after the delay, and then Updating', async () => {
    const instance = await put('WWW.example.com');
    expect(instance).toEqual({
      Id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      HostedZoneId: zoneId,
      Name: 'www.example.com.',
      TTL: 60,
      State: 'Creating',
      Message: '',
      TrafficPolicyId: policy.Id,
      TrafficPolicyVersion: 1,
      TrafficPolicyType: 'A',
    });
    expect((await get(instance.Id))?.State).toBe('Creating');
    clock.step(1_000);
    expect((await get(instance.Id))?.State).toBe('Applied');
    const second = await addVersion(session.client, policy.Id);
    expect((await update(instance.Id, second, 5)).TrafficPolicyInstance).toMatchObject({
      State: 'Updating',
      TrafficPolicyVersion: 2,
      TTL: 5,
    });
    clock.step(1_000);
    expect(await get(instance.Id)).toMatchObject({ State: 'Applied', TrafficPolicyVersion: 2, TTL: 5 });
  });

  it('show as one record set, with neither TTL nor values, and take it with them', async () => {
    const { Id } = await put();
    expect(await listOwn(session.client, zoneId)).toEqual([{ Name: 'www.example.com.', Type: 'A', TrafficPolicyInstanceId: Id }]);
    expect(await refusalOf(session.client.send(new DeleteHostedZoneCommand({ Id: zoneId })))).toMatchObject({ code: 'HostedZoneNotEmpty' });
    clock.step(1_000);
    await drop(Id);
    expect(await listOwn(session.client, zoneId)).toEqual([]);
    expect(await refusalOf(get(Id))).toMatchObject({ code: 'NoSuchTrafficPolicyInstance', status: 404 });
  });

  it('outlive their record set when that is deleted as a record set', async () => {
    const { Id } = await put();
    clock.step(1_000);
    await change(session.client, zoneId, remove({ Name: 'www.example.com', Type: 'A', TrafficPolicyInstanceId: Id }));
    expect(await count()).toBe(1);
    const own = a('www.example.com');
    await change(session.client, zoneId, create(own));
    await update(Id, policy);
    clock.step(1_000);
    await drop(Id);
    expect(await listOwn(session.client, zoneId)).toMatchObject([{ Name: 'www.example.com.', TTL: 300 }]);
  });

  it('are listed over all zones, by zone and by policy version, page by page', async () => {
    const other = await createPolicy(session.client, 'other', documentOf('TXT', '"x"'));
    const second = await createZone(session.client, 'example.org');
    await put('b.example.com');
    await put('a.example.com');
    await put('a.example.com', other);
    await put('www.example.org', other, second);
    expect(await count()).toBe(4);
    const inZone = (await session.client.send(new ListTrafficPolicyInstancesByHostedZoneCommand({ HostedZoneId: zoneId })))
      .TrafficPolicyInstances;
    expect(inZone?.map(({ Name, TrafficPolicyType }) => [Name, TrafficPolicyType])).toEqual([
      ['a.example.com.', 'A'],
      ['a.example.com.', 'TXT'],
      ['b.example.com.', 'A'],
    ]);
    const ofPolicy = await session.client.send(
      new ListTrafficPolicyInstancesByPolicyCommand({ TrafficPolicyId: other.Id, TrafficPolicyVersion: 1 }),
    );
    expect(names(ofPolicy.TrafficPolicyInstances)?.sort()).toEqual(['a.example.com.', 'www.example.org.']);

    const all: string[] = [];
    for (let page = await session.client.send(new ListTrafficPolicyInstancesCommand({ MaxItems: 1 })); ;) {
      all.push(...(page.TrafficPolicyInstances?.map(({ Id }) => Id ?? '') ?? []));
      if (page.IsTruncated !== true) break;
      const { HostedZoneIdMarker, TrafficPolicyInstanceNameMarker, TrafficPolicyInstanceTypeMarker } = page;
      page = await session.client.send(
        new ListTrafficPolicyInstancesCommand({
          MaxItems: 1,
          HostedZoneIdMarker,
          TrafficPolicyInstanceNameMarker,
          TrafficPolicyInstanceTypeMarker,
        }),
      );
    }
    expect(new Set(all).size).toBe(4);
    expect(all).toHaveLength(4);

    const first = await session.client.send(new ListTrafficPolicyInstancesByHostedZoneCommand({ HostedZoneId: zoneId, MaxItems: 2 }));
    expect([first.IsTruncated, first.TrafficPolicyInstanceNameMarker, first.TrafficPolicyInstanceTypeMarker]).toEqual([
      true,
      'b.example.com.',
      'A',
    ]);
    const { TrafficPolicyInstanceNameMarker, TrafficPolicyInstanceTypeMarker } = first;
    const last = await session.client.send(
      new ListTrafficPolicyInstancesByHostedZoneCommand({
        HostedZoneId: zoneId,
        TrafficPolicyInstanceNameMarker,
        TrafficPolicyInstanceTypeMarker,
      }),
    );
    expect(names(last.TrafficPolicyInstances)).toEqual(['b.example.com.']);
  });

  it('are five in an account', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(`${name}.example.com`);
    expect(await session.client.send(new GetAccountLimitCommand({ Type: 'MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER' }))).toMatchObject({
      Limit: { Value: 5 },
      Count: 5,
    });
    expect(await refusalOf(put('f.example.com'))).toMatchObject({ code: 'TooManyTrafficPolicyInstances', status: 400 });
  });

  it.each<[string, string, number, () => Promise<unknown>]>([
    ['a zone that is not there', 'NoSuchHostedZone', 404, () => put('www.example.com', policy, 'Z404')],
    ['a policy that is not there', 'NoSuchTrafficPolicy', 404, () => put('www.example.com', { Id: nobody, Version: 1 })],
    ['a version that is not there', 'NoSuchTrafficPolicy', 404, () => put('www.example.com', { Id: policy.Id, Version: 2 })],
    ['a name outside the zone', 'InvalidInput', 400, () => put('www.example.org')],
    ['a name that cannot be read', 'InvalidInput', 400, () => put('a..example.com')],
    ['a name and type that are taken by an instance', 'TrafficPolicyInstanceAlreadyExists', 409, async () => (await put(), put())],
    [
      'a name and type that have a record set',
      'InvalidInput',
      400,
      async () => (await change(session.client, zoneId, create(a('www.example.com'))), put()),
    ],
    [
      'a name that has a CNAME',
      'InvalidInput',
      400,
      async () => {
        await change(
          session.client,
          zoneId,
          create({ Name: 'www.example.com', Type: 'CNAME', TTL: 5, ResourceRecords: [{ Value: 'example.org' }] }),
        );
        return put();
      },
    ],
    [
      'a CNAME at the apex',
      'InvalidInput',
      400,
      async () => put('example.com', await createPolicy(session.client, 'cname', documentOf('CNAME', 'example.org'))),
    ],
    ['an instance that is not there', 'NoSuchTrafficPolicyInstance', 404, () => get(nobody)],
    ['an update of no instance', 'NoSuchTrafficPolicyInstance', 404, () => update(nobody, policy)],
    ['a deletion of no instance', 'NoSuchTrafficPolicyInstance', 404, () => drop(nobody)],
    ['an update to no policy', 'NoSuchTrafficPolicy', 404, async () => update((await put()).Id, { Id: nobody, Version: 1 })],
    [
      'an update to another type',
      'ConflictingTypes',
      400,
      async () => update((await put()).Id, await createPolicy(session.client, 'txt', documentOf('TXT', '"x"'))),
    ],
    ['an update while it is created', 'PriorRequestNotComplete', 400, async () => update((await put()).Id, policy)],
    ['a deletion while it is created', 'PriorRequestNotComplete', 400, async () => drop((await put()).Id)],
    [
      'a listing of no zone',
      'NoSuchHostedZone',
      404,
      () => session.client.send(new ListTrafficPolicyInstancesByHostedZoneCommand({ HostedZoneId: 'Z404' })),
    ],
    [
      'a listing of no policy',
      'NoSuchTrafficPolicy',
      404,
      () => session.client.send(new ListTrafficPolicyInstancesByPolicyCommand({ TrafficPolicyId: nobody, TrafficPolicyVersion: 1 })),
    ],
  ])('are refused for %s', async (_, code, status, call) => {
    expect(await refusalOf(call())).toMatchObject({ code, status });
  });

  it('are in a snapshot with their policies', async () => {
    const instance = await put();
    const copy = new Emulator({ clock, changeDelayMs: 1_000 });
    await copy.restore(session.emulator.snapshot());
    const client = clientOf(copy);
    expect((await client.send(new GetTrafficPolicyInstanceCommand({ Id: instance.Id }))).TrafficPolicyInstance).toMatchObject({
      ...instance,
      State: 'Creating',
    });
    expect(await refusalOf(createPolicy(client))).toMatchObject({ code: 'TrafficPolicyAlreadyExists' });
    expect(copy.snapshot()).toBe(session.emulator.snapshot());
  });
});
