import {
  ChangeTagsForResourceCommand,
  DeleteHealthCheckCommand,
  DeleteHostedZoneCommand,
  UpdateHealthCheckCommand,
  UpdateHostedZoneCommentCommand,
} from '@aws-sdk/client-route-53';
import {
  answerDiff,
  ARecord,
  deploy,
  drift,
  FailoverPair,
  hasDrift,
  HealthCheck,
  type Assembly,
  type HostedZone,
  type HostedZoneBase,
} from '../../lib';
import type { Route53Client } from '../../lib/aws/sdk';
import { a, change, cname, create, createZone, listChecks, listLedgers, listOwn, remove, upsert, zoneIdOf } from '../support/by-hand';
import { declaredZone, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { recorder } from '../support/tap';

const www = (...values: readonly string[]) => declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values }));
const pair = (declare: (zone: HostedZone) => unknown = () => undefined, failureThreshold = 3) =>
  declaredZone(
    (zone) => {
      const healthCheck = HealthCheck.https(zone, 'Up', { host: 'one.example.net', path: '/', failureThreshold, tags: { team: 'dns' } });
      new FailoverPair(zone, 'Api', {
        name: 'api',
        ttl: 60,
        primary: { cname: 'one.example.net', healthCheck },
        secondary: { cname: 'two.example.net' },
      });
      declare(zone);
    },
    { comment: 'Production', tags: { team: 'dns' } },
  );
const found = async (client: Route53Client, deployed: Assembly, declared = deployed) => (await drift(declared, { client, deployed })).drift;

describe('drift is what happened behind the back of the app', () => {
  it('is none after a deploy', async () => {
    const { client } = emulated();
    await deploy(pair(), { client });

    const none = await found(client, pair());

    expect(hasDrift(none)).toBe(false);
    expect(none).toMatchObject({ baseline: 'deployed', hostedZones: [], resources: [], undeployed: [] });
  });

  it('is what was added to, changed in and removed from a declared zone', async () => {
    const { client } = emulated();
    const assembly = declaredZone((zone) => {
      for (const name of ['kept', 'edited', 'gone']) new ARecord(zone, name, { name, values: ['192.0.2.1'] });
    });
    await deploy(assembly, { client });
    const zoneId = await zoneIdOf(client);
    await change(client, zoneId, create(a('new.example.com')), upsert(a('edited.example.com', '192.0.2.9')), remove(a('gone.example.com')));

    const { hostedZones, summary } = await found(client, assembly);

    expect(hostedZones[0]?.recordSets.map(({ kind, path, before, after }) => [kind, path, before?.Name, after?.Name])).toEqual([
      ['changed', 'Zone/edited', 'edited.example.com.', 'edited.example.com.'],
      ['removed', 'Zone/gone', 'gone.example.com.', undefined],
      ['added', undefined, undefined, 'new.example.com.'],
    ]);
    expect(hostedZones[0]?.recordSets[0]).toMatchObject({
      before: { ResourceRecords: [{ Value: '192.0.2.1' }] },
      after: { ResourceRecords: [{ Value: '192.0.2.9' }] },
    });
    expect(summary).toEqual({
      hostedZones: 0,
      recordSets: { added: 1, changed: 1, removed: 1, unchanged: 1 },
      resources: { added: 0, changed: 0, removed: 0 },
    });
  });

  it('is in the comment and the tags of a zone, and in a health check with its tags', async () => {
    const { client } = emulated();
    await deploy(pair(), { client });
    const zoneId = await zoneIdOf(client);
    const [check] = await listChecks(client);
    await client.send(new UpdateHostedZoneCommentCommand({ Id: zoneId, Comment: 'Playground' }));
    await client.send(
      new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: zoneId, AddTags: [{ Key: 'team', Value: 'web' }] }),
    );
    await client.send(new ChangeTagsForResourceCommand({ ResourceType: 'healthcheck', ResourceId: check?.Id, RemoveTagKeys: ['team'] }));
    await client.send(new UpdateHealthCheckCommand({ HealthCheckId: check?.Id, FailureThreshold: 7 }));

    const { hostedZones, resources } = await found(client, pair());

    expect(hostedZones).toMatchObject([
      {
        kind: 'kept',
        changes: [
          { member: 'comment', before: 'Production', after: 'Playground' },
          { member: 'tag team', before: 'dns', after: 'web' },
        ],
        recordSets: [],
      },
    ]);
    expect(resources).toMatchObject([
      {
        kind: 'changed',
        resource: 'healthCheck',
        path: 'Zone/Up',
        id: check?.Id,
        changes: [
          { member: 'FailureThreshold', before: 3, after: 7 },
          { member: 'tag team', before: 'dns' },
        ],
      },
    ]);
  });

  it('is a health check that is gone, but not the record set that still has its id', async () => {
    const { client } = emulated();
    await deploy(pair(), { client });
    const [check] = await listChecks(client);
    const zoneId = await zoneIdOf(client);
    const primary = (await listOwn(client, zoneId)).find(({ SetIdentifier }) => SetIdentifier === 'primary');
    await client.send(new DeleteHealthCheckCommand({ HealthCheckId: check?.Id }));

    expect(primary?.HealthCheckId).toBe(check?.Id);
    expect(await found(client, pair())).toMatchObject({
      hostedZones: [],
      resources: [{ kind: 'removed', resource: 'healthCheck', path: 'Zone/Up' }],
    });
  });

  it('is in a record set that was edited before its health check was deleted', async () => {
    const { client } = emulated();
    await deploy(pair(), { client });
    const [check] = await listChecks(client);
    const zoneId = await zoneIdOf(client);
    const sets = await listOwn(client, zoneId);
    await change(client, zoneId, ...sets.map((set) => upsert({ ...set, Name: 'api.example.com', Type: 'CNAME', TTL: 30 })));
    await client.send(new DeleteHealthCheckCommand({ HealthCheckId: check?.Id }));

    expect((await found(client, pair())).hostedZones[0]?.recordSets).toMatchObject([
      { kind: 'changed', before: { TTL: 60, SetIdentifier: 'primary' }, after: { TTL: 30 } },
      { kind: 'changed', before: { TTL: 60, SetIdentifier: 'secondary' }, after: { TTL: 30 } },
    ]);
  });

  it('is a zone that is gone, told once', async () => {
    const { client } = emulated();
    await deploy(www('192.0.2.1'), { client });
    const zoneId = await zoneIdOf(client);
    await change(client, zoneId, remove(a('www.example.com')));
    await client.send(new DeleteHostedZoneCommand({ Id: zoneId }));

    const { drift: gone, before, changes } = await drift(www('192.0.2.1'), { client, deployed: www('192.0.2.1') });

    expect(gone).toMatchObject({ hostedZones: [{ path: 'Zone', kind: 'removed', recordSets: [] }], undeployed: [] });
    expect(answerDiff(www('192.0.2.1'), before, { plan: changes }).zones).toMatchObject([{ dangers: [{ danger: 'zone-vanishes' }] }]);
  });

  it('is not what is ignored, neither as deployed nor as declared now', async () => {
    const { client } = emulated();
    const ignoring = (name: string) => declaredZone(() => undefined, { ignore: [{ name }] });
    await deploy(ignoring('old'), { client });
    await change(client, await zoneIdOf(client), create(a('old.example.com')), create(a('new.example.com')));

    const before = await found(client, ignoring('old'));
    const now = await found(client, ignoring('old'), ignoring('new'));

    expect(before.hostedZones[0]?.recordSets).toMatchObject([{ kind: 'added', after: { Name: 'new.example.com.' } }]);
    expect(hasDrift(now)).toBe(false);
  });
});

describe('drift in a shared zone', () => {
  const shop = (zoneId: string, declare: (zone: HostedZoneBase) => unknown) => sharedZone(zoneId, declare);
  const api = (zone: HostedZoneBase) => new ARecord(zone, 'Api', { name: 'api', values: ['192.0.2.1'] });

  it('is in what the app owns, never in what others add, change and remove of their own', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, create(a('theirs.example.com')), create(a('theirs-too.example.com')));
    await deploy(shop(zoneId, api), { client });
    await change(
      client,
      zoneId,
      create(a('new.example.com')),
      upsert(a('theirs.example.com', '192.0.2.9')),
      remove(a('theirs-too.example.com')),
    );
    const none = await found(client, shop(zoneId, api));
    await change(client, zoneId, upsert(a('api.example.com', '192.0.2.7')));
    const one = await found(client, shop(zoneId, api));

    expect(hasDrift(none)).toBe(false);
    expect(one.hostedZones[0]?.recordSets).toMatchObject([{ kind: 'changed', path: 'Zone/Api' }]);
  });

  it('is not in the ledger: adopted, forgotten and lost entries are none', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, create(a('api.example.com')));
    const unclaimed = await found(client, shop(zoneId, api));
    await deploy(shop(zoneId, api), { client });
    for (const shard of await listLedgers(client, zoneId)) await change(client, zoneId, { Action: 'DELETE', ResourceRecordSet: shard });
    const lost = await found(client, shop(zoneId, api));

    expect([hasDrift(unclaimed), hasDrift(lost)]).toEqual([false, false]);
  });

  it('is what the app deployed there though the ledger is lost', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await deploy(shop(zoneId, api), { client });
    for (const shard of await listLedgers(client, zoneId)) await change(client, zoneId, { Action: 'DELETE', ResourceRecordSet: shard });
    await change(client, zoneId, upsert(a('api.example.com', '192.0.2.7')));

    expect((await found(client, shop(zoneId, api))).summary.recordSets).toMatchObject({ changed: 1, added: 0, removed: 0 });
  });
});

describe('what was edited in the app and not deployed', () => {
  it('is no drift, and is told apart', async () => {
    const { client } = emulated();
    const deployed = pair((zone) => new ARecord(zone, 'Old', { name: 'old', values: ['192.0.2.1'] }));
    const declared = pair((zone) => new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.1'] }), 5);
    await deploy(deployed, { client });

    const { undeployed, ...none } = await found(client, deployed, declared);

    expect(hasDrift({ ...none, undeployed })).toBe(false);
    expect(undeployed).toEqual([
      { action: 'create', what: 'new.example.com. A' },
      { action: 'delete', what: 'old.example.com. A' },
      { action: 'update', what: 'health check Zone/Up' },
    ]);
  });

  it('stays what it is however much drifted', async () => {
    const { client } = emulated();
    const declared = pair((zone) => new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.1'] }));
    await deploy(pair(), { client });
    const zoneId = await zoneIdOf(client);
    const [check] = await listChecks(client);
    await client.send(new DeleteHealthCheckCommand({ HealthCheckId: check?.Id }));
    await client.send(new UpdateHostedZoneCommentCommand({ Id: zoneId, Comment: 'Playground' }));
    await change(client, zoneId, create(cname('strange.example.com', 'one.example.net')));
    for (const recordSet of await listOwn(client, zoneId)) await change(client, zoneId, { Action: 'DELETE', ResourceRecordSet: recordSet });

    const { undeployed } = await found(client, pair(), declared);

    expect(undeployed).toEqual([{ action: 'create', what: 'new.example.com. A' }]);
  });

  it('counts as drift where it is not known what was deployed', async () => {
    const { client } = emulated();
    await deploy(www('192.0.2.1'), { client });

    const { drift: unknown } = await drift(www('192.0.2.2'), { client });

    expect(unknown).toMatchObject({ baseline: 'declared', undeployed: [], hostedZones: [{ recordSets: [{ kind: 'changed' }] }] });
  });
});

it('drift in answers goes from what was deployed to what is', async () => {
  const { client } = emulated();
  await deploy(www('192.0.2.1'), { client });
  await change(client, await zoneIdOf(client), remove(a('www.example.com')), create(a('web.example.com')));

  const { before, changes } = await drift(www('192.0.2.1'), { client, deployed: www('192.0.2.1') });
  const told = answerDiff(www('192.0.2.1'), before, { plan: changes }).zones.flatMap((zone) => zone.changes);

  expect(told.find(({ name, types }) => name === 'www.example.com.' && types.includes('A'))).toMatchObject({
    before: [{ records: [expect.anything()] }],
    after: [{ kind: 'nxdomain' }],
    dangers: [{ danger: 'name-vanishes' }],
  });
  expect(told.find(({ name, types }) => name === 'web.example.com.' && types.includes('A'))).toMatchObject({
    before: [{ kind: 'nxdomain' }],
    dangers: [],
  });
});

it('drift only reads', async () => {
  const { emulator, client } = emulated();
  const zoneId = await createZone(client, 'shared.example');
  const assembly = pair();
  await deploy(assembly, { client });
  await change(client, await zoneIdOf(client), create(a('new.example.com')));
  await change(client, zoneId, create(a('www.shared.example')));
  const requests = recorder();

  await drift(assembly, { client: clientOf(emulator, requests.tap).client, deployed: assembly });

  expect(requests.operations()).not.toEqual([]);
  expect(requests.operations().filter((operation) => !/^(List|Get)/.test(operation))).toEqual([]);
});
